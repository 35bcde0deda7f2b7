import { fail, ok, type AppError, type Result } from '../../core/errors.ts';
import type { Money } from '../../core/money.ts';
import type { Provider, RentedNumber } from '../../getatext/provider.ts';
import { storageError } from '../../core/storage-error.ts';
import { balanceForFirst, sharesOf } from '../model/group.ts';
import { intent } from './intent.ts';
import { answeredBy, joiningKey, sendRequest, wantedOf, type RentRequest } from './rent-request.ts';
import { isOutcomeOpen, mayChargeLate, type Rental } from '../model/rental.ts';
import type { BalanceReconciler } from '../../account/balance-reconciler.ts';
import type { RentalRepository } from '../store/repository.ts';
import type { RentalEvent } from '../model/transition.ts';
import { movesBalance } from '../model/balance-moves.ts';

/** Ports of renting: where rentals are stored, the provider, the account and its balance, the guard alarm. */
export interface RentingDeps {
  repository: RentalRepository;
  provider: Provider;
  now(): number;
  newKey(): string;
  /** The account whose key is stored; null without one. */
  account(): Promise<string | null>;
  reconciler: BalanceReconciler;
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
  #inAir = new Map<string, Promise<Result<{ keys: string[] }>>>();

  constructor(deps: RentingDeps) {
    this.#deps = deps;
    deps.reconciler.add({
      isOpen: async () => (await this.#openOutcomes()).length > 0,
      close: (balance, last) => this.#closeOutcomes(balance, last),
    });
  }

  /**
   * Rents what is asked for; joins the same request where that is under way. Answers our keys of the rentals that got
   * a number, in the request's order. An error other than `outcome_unknown` means that nothing was rented.
   */
  rent(request: RentRequest): Promise<Result<{ keys: string[] }>> {
    const same = joiningKey(request);
    const running = this.#inAir.get(same);
    if (running) return running;
    // The account of the gesture: what is done before its turn may bring another key or server.
    const agreed = this.#deps.account().catch(() => null);
    const mine = this.#deps.reconciler
      .exclusive(async () => this.#buy(request, await agreed))
      .finally(() => this.#inAir.delete(same));
    this.#inAir.set(same, mine);
    return mine;
  }

  async #buy(request: RentRequest, agreed: string | null): Promise<Result<{ keys: string[] }>> {
    const { repository, provider, now, newKey } = this.#deps;
    const account = await this.#mayRent();
    if (!account.ok) return account;
    if (account.value !== agreed) return fail(KEY_CHANGED);
    const before = await this.#deps.reconciler.balance();
    if (!before.ok) return before;
    const wanted = wantedOf(request);
    const context = { account: account.value, group: wanted.length > 1 ? newKey() : null, now: now() };
    const rentals = wanted.map((one) => intent(newKey(), one, context));
    const keys = rentals.map(({ key }) => key);
    try {
      const answers = answeredBy(request);
      const started: RentalEvent = { type: 'another-started', key: keys[0] ?? '' };
      await repository.add(rentals, answers === undefined ? undefined : { key: answers, event: started });
      await this.#deps.setGuard();
      // A key that was replaced since would charge another account than the one that is written down.
      if ((await this.#deps.account()) !== account.value) return await this.#refuse(keys, KEY_CHANGED);
      for (const key of keys) await repository.apply(key, { type: 'sent', at: now(), balanceBefore: before.value });
    } catch (thrown) {
      const error = storageError(thrown);
      return this.#refuse(keys, error);
    }
    const answer = await sendRequest(provider, request);
    if (answer.ok) return this.#record(keys, answer.value);
    if (isDefinite(answer.error)) return this.#refuse(keys, answer.error);
    const at = now();
    for (const key of keys) await repository.apply(key, { type: 'lost', at, error: answer.error });
    await this.#deps.reconciler.balance(false).catch(() => undefined);
    return answer;
  }

  /** Writes down what was rented, each number under its key, and updates the balance. */
  async #record(
    keys: readonly string[],
    numbers: readonly (RentedNumber | null)[],
  ): Promise<Result<{ keys: string[] }>> {
    const { repository, now } = this.#deps;
    const at = now();
    const lockMs = await this.#deps.lockMs();
    const bought = keys.flatMap((key, index) => (numbers[index] ? [{ key, rented: numbers[index] }] : []));
    const newBalance = bought.findLast(({ rented }) => rented.newBalance !== null)?.rented.newBalance ?? null;
    const prices = bought.map(({ rented }) => rented.price);
    for (const [index, { key, rented }] of bought.entries()) {
      const known = index === 0 ? balanceForFirst(newBalance, prices) : null;
      await repository.apply(key, { type: 'rented', at, rented: { ...rented, newBalance: known }, lockMs });
    }
    const missing = keys.filter((_, index) => !numbers[index]);
    if (missing.length > 0) await this.#refuse(missing, { kind: 'no_numbers' });
    if (bought[0]) await this.#noteCharge(bought[0].key, newBalance, prices).catch(() => undefined);
    const unsafe = bought.find(({ key }) => !repository.isSafe(key));
    if (!unsafe) return ok({ keys: bought.map(({ key }) => key) });
    const rental = await repository.find(unsafe.key);
    return fail({
      kind: 'storage',
      rented: { service: rental?.service.name ?? unsafe.rented.serviceName, number: unsafe.rented.number },
    });
  }

  /** Sees to it that the balance after a charge is known and compared, also where the answer did not bring it. */
  async #noteCharge(key: string, newBalance: Money | null, prices: readonly (Money | null)[]): Promise<void> {
    if (newBalance !== null) return this.#deps.noteBalance(newBalance);
    const balance = await this.#deps.reconciler.balance();
    const seen = balance.ok ? balanceForFirst(balance.value, prices) : null;
    if (seen !== null) await this.#deps.repository.apply(key, { type: 'charge-seen', balance: seen });
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

  /** Ends rentals of which nothing was bought; where even that can't be stored, the next settling does it. */
  async #refuse(keys: readonly string[], error: AppError): Promise<{ ok: false; error: AppError }> {
    const { repository, now } = this.#deps;
    try {
      for (const key of keys) {
        await repository.apply(key, { type: 'refused', at: now(), error });
        // The answer to the gesture tells the person, so the popup need not.
        await repository.apply(key, { type: 'dismissed' });
      }
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
    return this.#deps.reconciler.exclusive(() => this.#settle());
  }

  async #settle(): Promise<void> {
    const { repository, now } = this.#deps;
    for (const rental of (await repository.all()).live) {
      if (rental.state === 'intent') {
        await repository.apply(rental.key, {
          type: 'refused',
          at: now(),
          error: { kind: 'internal', detail: 'interrupted before anything was sent' },
        });
      } else if (rental.state === 'requesting') {
        await repository.apply(rental.key, {
          type: 'lost',
          at: now(),
          error: { kind: 'outcome_unknown', cause: 'interrupted' },
        });
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
    const open = await this.#openOutcomes();
    const all = [...live, ...history];
    for (const rental of open) {
      if (!last && mayChargeLate(rental, balance, now())) continue;
      const mates = all.filter((other) => isTogether(other, rental));
      const mixed = all.some((other) => !mates.includes(other) && movesBalance(other, rental));
      const share = sharesOf(mates, balance).get(rental.key);
      await repository.apply(rental.key, {
        type: 'balance-checked',
        at: now(),
        balance,
        mixed,
        ...(share !== undefined && { share }),
      });
    }
  }
}

const KEY_CHANGED: AppError = { kind: 'internal', detail: 'the API key was changed before anything was sent' };

/** Whether two rentals are one, or were asked for in one request. */
const isTogether = (a: Rental, b: Rental): boolean => a.key === b.key || (a.group !== null && a.group === b.group);

/** Whether an error on a renting call means that nothing was rented. */
function isDefinite(error: AppError): boolean {
  return error.kind !== 'outcome_unknown' && error.kind !== 'internal';
}
