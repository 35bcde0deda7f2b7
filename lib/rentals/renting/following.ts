import { fail, ok, type Result } from '../../core/errors.ts';
import type { Service } from '../../core/service.ts';
import type { Capabilities } from '../../getatext/capabilities.ts';
import type { RentalStatus } from '../../getatext/provider.ts';
import { KEY_CHANGED } from '../../account/key-changed.ts';
import type { BalanceReconciler } from '../../account/balance-reconciler.ts';
import { serverOf } from '../../account/account-id.ts';
import { lostOne, type Found } from '../model/found.ts';
import { isEnded, type Rental } from '../model/rental.ts';
import { transition, type RentalEvent } from '../model/transition.ts';
import { isUnanswered } from '../model/unread-text.ts';
import type { RentalRepository } from '../store/repository.ts';
import { intent } from './intent.ts';
import type { ReadText } from '../model/unread-text.ts';

/** Ports of following: rentals, the clock, the account, and a question about an id at the pace of all of them. */
export interface FollowingDeps {
  repository: RentalRepository;
  now(): number;
  newKey(): string;
  ask(id: string): Promise<Result<RentalStatus>>;
  readText: ReadText;
  capabilities(): Promise<Pick<Capabilities, 'byId'>>;
  /** The account whose key is stored; null without one. */
  account(): Promise<string | null>;
  /** How long after renting an account can't cancel, in milliseconds; null where that isn't known. */
  lockMs(account: string): Promise<number | null>;
  /** The services on offer, as they are known. */
  listed(): Promise<readonly Service[]>;
  reconciler: Pick<BalanceReconciler, 'exclusive'>;
  hasPrivateWindow(): Promise<boolean>;
}

/**
 * Takes over rentals by their ids, after a lost answer or a rental on the provider's site. It only asks about them, so it
 * costs nothing.
 */
export class Following {
  #deps: FollowingDeps;

  constructor(deps: FollowingDeps) {
    this.#deps = deps;
  }

  /**
   * Takes over the rental with this id, or gives the key of the one that's already here. In a turn of its own: the answer
   * to a renting that is on its way brings an id, too. Errors: those of the question, `not_found` for an id that the
   * account doesn't have, `auth` (`foreign`) where it's known to be another key's, `refused` (`not_waiting`) where it
   * ended without a code; nothing has changed then. Rejects where it can't be stored.
   */
  follow(id: string): Promise<Result<{ key: string }>> {
    return this.#deps.reconciler.exclusive(() => this.#follow(id));
  }

  async #follow(id: string): Promise<Result<{ key: string }>> {
    const { repository, ask, now } = this.#deps;
    const account = await this.#deps.account();
    if (account === null) return fail({ kind: 'auth', missing: true });
    if (!(await this.#deps.capabilities()).byId)
      return fail({ kind: 'refused', why: 'not_offered', detail: 'rental-status' });
    const { live, history } = await repository.all();
    const same = [...live, ...history].filter(
      (rental) => rental.providerId === id && serverOf(rental.account) === serverOf(account),
    );
    const own = same.find((rental) => rental.account === account);
    if (own) return ok({ key: own.key });
    const answer = await ask(id);
    if ((await this.#deps.account()) !== account) return fail(KEY_CHANGED);
    if (!answer.ok) {
      const isForeign = answer.error.kind === 'not_found' && same.length > 0;
      return isForeign ? fail({ kind: 'auth', foreign: true }) : answer;
    }
    // The same account under a newer key.
    const twin = same.find(({ number }) => number !== null && number === answer.value.number);
    if (twin) return ok({ key: twin.key });
    const found: Found = { at: now(), status: answer.value, lockMs: await this.#lockMs(account) };
    return this.#take(account, history, found);
  }

  /** Takes a rental over, under the record of the lost answer that it belongs to, where there is one. */
  async #take(account: string, history: readonly Rental[], found: Found): Promise<Result<{ key: string }>> {
    const { repository, newKey } = this.#deps;
    const { at, status } = found;
    // What a private window lost is gone with it.
    const isOpen = await this.#deps.hasPrivateWindow();
    const lost = lostOne(
      history.filter(({ incognito }) => incognito !== true || isOpen),
      status,
      account,
      at,
    );
    const before = lost ?? (await this.#blank(newKey(), account, found));
    const event: RentalEvent = { type: 'found', ...found };
    const news = await this.#newsOf(found);
    const taken = transition(before, event);
    // The second time it ends what the answer calls over; what the first time brings is kept.
    const after = transition(transition(taken, news), news);
    if (isEnded(after) && isUnanswered(after))
      return fail({ kind: 'refused', why: 'not_waiting', detail: status.state });
    const { key } = before;
    if (lost) await repository.apply(key, event);
    else await repository.add(taken);
    await repository.apply(key, news);
    if (isEnded(after)) await repository.apply(key, news);
    return ok({ key });
  }

  async #newsOf({ at, status }: Found): Promise<RentalEvent> {
    return { type: 'status', at, status, ...(await this.#deps.readText(status.code)) };
  }

  /** A record that nothing is known of but its service. */
  async #blank(key: string, account: string, { at, status }: Found): Promise<Rental> {
    const name = status.serviceName || `#${status.id}`;
    const isNamed = (text: string): boolean => text.toLowerCase() === name.toLowerCase();
    const listed = await this.#deps.listed().catch(() => []);
    const service = listed.find((one) => isNamed(one.name)) ?? listed.find((one) => isNamed(one.apiName));
    const unlisted = { apiName: name, name, ttlMinutes: 0, multipleSms: false, price: 0, stock: 0 };
    const wish = { service: service ?? unlisted, site: null, maxPrice: 0 };
    // Nobody agreed to a price here.
    return { ...intent(key, wish, { account, group: null, now: at }), state: 'unknown', maxPrice: null };
  }

  #lockMs = (account: string): Promise<number | null> => this.#deps.lockMs(account).catch(() => null);
}
