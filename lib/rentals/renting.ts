import { fail, ok, type AppError, type Result } from '../getatext/errors.ts';
import type { Money } from '../getatext/money.ts';
import type { Provider, RentedNumber } from '../getatext/provider.ts';
import type { Service } from '../catalogue/service.ts';
import type { Filters } from '../settings/filters.ts';
import { storageError } from '../messaging/storage-error.ts';
import { isHeld, isOutcomeOpen, mayChargeLate, type Rental, type RentalSite } from './rental.ts';
import type { BalanceTurns } from './balance-turns.ts';
import type { RentalRepository } from './repository.ts';
import type { RentalEvent } from './transition.ts';

/** What the person asked for. `call` sends the one request that costs money. */
export interface RentWish {
  service: Service;
  site: RentalSite | null;
  maxPrice: Money;
  /** What is asked of the number, to be written down with it. */
  filters?: Filters;
  /** Which number: any, or the same again. Part of what makes two gestures the same. */
  variant: string;
  call(provider: Provider): Promise<Result<RentedNumber>>;
  /** The rental whose wish for another number this answers: once, see `tryAnother` of a rental. */
  answers?: string;
}

/** What renting needs from outside. */
export interface RentingDeps {
  repository: RentalRepository;
  provider: Provider;
  now(): number;
  newKey(): string;
  /** The account whose key is stored; null without one. */
  account(): Promise<string | null>;
  turns: BalanceTurns;
  noteBalance(balance: Money): Promise<void>;
  lockMs(): Promise<number>;
  /** Has the browser bring a worker back should this one die. */
  setGuard(): Promise<void>;
}

/**
 * Rents numbers: stores the intent, sends one request, and stores what came of it. Gestures for the same
 * service and site while one is in the air join it. All renting is serial, so that the balance before belongs
 * to this rental alone.
 */
export class Renting {
  #deps: RentingDeps;
  #inAir = new Map<string, Promise<Result<{ key: string }>>>();

  constructor(deps: RentingDeps) {
    this.#deps = deps;
    deps.turns.add({
      isOpen: async () => (await this.#openOutcomes()).length > 0,
      close: (balance, last) => this.#closeOutcomes(balance, last),
    });
  }

  /**
   * Rents. Answers with our key of the rental, also when the provider refused after the intent was stored
   * (then as an error); `outcome_unknown` when nobody knows.
   */
  rent(wish: RentWish): Promise<Result<{ key: string }>> {
    const same = `${wish.service.apiName} ${wish.site?.domain ?? ''} ${wish.variant}`;
    const running = this.#inAir.get(same);
    if (running) return running;
    const mine = this.#deps.turns.exclusive(() => this.#rent(wish)).finally(() => this.#inAir.delete(same));
    this.#inAir.set(same, mine);
    return mine;
  }

  async #rent(wish: RentWish): Promise<Result<{ key: string }>> {
    const { repository, provider, now } = this.#deps;
    const account = await this.#mayRent();
    if (!account.ok) return account;
    const before = await this.#deps.turns.balance();
    if (!before.ok) return before;
    const rental = intent(this.#deps.newKey(), wish, account.value, now());
    try {
      const started: RentalEvent = { type: 'another-started', key: rental.key };
      await repository.add(rental, wish.answers === undefined ? undefined : { key: wish.answers, event: started });
      await this.#deps.setGuard();
      // A key that was replaced since would charge another account than the one that is written down.
      if ((await this.#deps.account()) !== rental.account) return await this.#refuse(rental.key, KEY_CHANGED);
      await repository.apply(rental.key, { type: 'sent', at: now(), balanceBefore: before.value });
    } catch (thrown) {
      const error = storageError(thrown);
      return this.#refuse(rental.key, error);
    }
    const answer = await wish.call(provider);
    const at = now();
    if (answer.ok) {
      const lockMs = await this.#deps.lockMs();
      await repository.apply(rental.key, { type: 'rented', at, rented: answer.value, lockMs });
      await this.#noteCharge(rental.key, answer.value.newBalance).catch(() => undefined);
      if (repository.isSafe(rental.key)) return ok({ key: rental.key });
      return fail({ kind: 'storage', rented: { service: rental.service.name, number: answer.value.number } });
    }
    if (isDefinite(answer.error)) return this.#refuse(rental.key, answer.error);
    await repository.apply(rental.key, { type: 'lost', at, error: answer.error });
    await this.#deps.turns.balance(false).catch(() => undefined);
    return answer;
  }

  /** Sees to it that the balance after a charge is known and compared, also where the answer did not bring it. */
  async #noteCharge(key: string, newBalance: Money | null): Promise<void> {
    if (newBalance !== null) return this.#deps.noteBalance(newBalance);
    const balance = await this.#deps.turns.balance();
    if (balance.ok) await this.#deps.repository.apply(key, { type: 'charge-seen', balance: balance.value });
  }

  /** The account to rent with; refuses where there is none, or where a charge could not be written down. */
  async #mayRent(): Promise<Result<string>> {
    try {
      const account = await this.#deps.account();
      if (account === null) return fail({ kind: 'auth', missing: true });
      await this.#deps.repository.all();
      return ok(account);
    } catch (thrown) {
      return fail(storageError(thrown));
    }
  }

  /** Ends a rental of which nothing was bought; where even that can't be stored, the next settling does it. */
  async #refuse(key: string, error: AppError): Promise<{ ok: false; error: AppError }> {
    const { repository, now } = this.#deps;
    try {
      await repository.apply(key, { type: 'refused', at: now(), error });
      // The answer to the gesture tells the person, so the popup need not.
      await repository.apply(key, { type: 'dismissed' });
    } catch {
      return fail(error);
    }
    return fail(error);
  }

  /**
   * Settles what earlier workers left behind: an intent that never left is `failed`, a request without an
   * answer is `unknown`. Call first of all, as what this worker rents waits for it, and again where it failed.
   */
  recover(): Promise<void> {
    return this.#deps.turns.exclusive(() => this.#settle());
  }

  async #settle(): Promise<void> {
    const { repository, now } = this.#deps;
    for (const rental of (await repository.all()).live) {
      if (rental.state === 'intent') {
        await repository.apply(rental.key, { type: 'refused', at: now(), error: { kind: 'internal', detail: 'interrupted before anything was sent' } });
      } else if (rental.state === 'requesting') {
        await repository.apply(rental.key, { type: 'lost', at: now(), error: { kind: 'outcome_unknown', cause: 'interrupted' } });
      }
    }
  }

  /** The outcomes that a balance can tell; another account's says nothing about them. */
  async #openOutcomes(): Promise<Rental[]> {
    const { repository, now } = this.#deps;
    const account = await this.#deps.account();
    const { history } = await repository.all();
    return history.filter((rental) => rental.account === account && isOutcomeOpen(rental, now()));
  }

  async #closeOutcomes(balance: Money, last: boolean): Promise<void> {
    const { repository, now } = this.#deps;
    const { live, history } = await repository.all();
    for (const rental of await this.#openOutcomes()) {
      if (!last && mayChargeLate(rental, balance, now())) continue;
      const mixed = [...live, ...history].some((other) => other.key !== rental.key && movesBalance(other, rental));
      await repository.apply(rental.key, { type: 'balance-checked', at: now(), balance, mixed });
    }
  }
}

const KEY_CHANGED: AppError = { kind: 'internal', detail: 'the API key was changed before anything was sent' };

/** Whether another rental has, or may have, charged or refunded the same account since a renting call began. */
function movesBalance(other: Rental, rental: Rental): boolean {
  if (other.account !== rental.account) return false;
  const isSince = (at: number | null): boolean => at !== null && at >= rental.createdAt;
  // Some providers refund by themselves what brought no code.
  if (other.state === 'cancelled' || other.state === 'expired') return isSince(other.endedAt) || isSince(other.rentedAt);
  if (isHeld(other) && other.cancelBalance !== null) return true;
  return isSince(other.rentedAt) || (other.state === 'unknown' && isSince(other.createdAt));
}

/** Whether an error on a renting call means that nothing was rented. */
function isDefinite(error: AppError): boolean {
  return error.kind !== 'outcome_unknown' && error.kind !== 'internal';
}

function intent(key: string, wish: RentWish, account: string, now: number): Rental {
  const { apiName, name, ttlMinutes, multipleSms } = wish.service;
  return {
    key,
    revision: 0,
    state: 'intent',
    service: { apiName, name, ttlMinutes, multipleSms },
    site: wish.site,
    account,
    unknownTo: null,
    maxPrice: wish.maxPrice,
    filters: wish.filters ?? null,
    createdAt: now,
    balanceBefore: null,
    providerId: null,
    number: null,
    price: null,
    rentedAt: null,
    endsAt: null,
    providerEndsAt: null,
    endedAt: null,
    code: null,
    codeAt: null,
    filledAt: null,
    filledHost: null,
    copiedAt: null,
    numberFilledAt: null,
    cancellableAt: null,
    cancelWanted: false,
    cancelError: null,
    cancelBalance: null,
    tryAnother: null,
    refunded: null,
    error: null,
    outcome: null,
    overcharged: null,
    dismissed: false,
  };
}
