import { fail, ok, type AppError, type Result } from '../../core/errors.ts';
import type { Money } from '../../core/money.ts';
import type { Provider } from '../../getatext/provider.ts';
import { storageError } from '../../core/storage-error.ts';
import { balanceForFirst, capOf, sharesOf } from '../model/group.ts';
import { intent } from './intent.ts';
import { answeredBy, joiningKey, sendRequest, wantedOf, type Rented, type RentRequest } from './rent-request.ts';
import type { Rental } from '../model/rental.ts';
import { isOutcomeOpen } from '../model/open-questions.ts';
import { KEY_CHANGED } from '../../account/key-changed.ts';
import { costByBalance, LateCharges, sumOfMoves } from '../../account/balance-moves.ts';
import type { BalanceReconciler, MovesSince } from '../../account/balance-reconciler.ts';
import type { RentalRepository } from '../store/repository.ts';
import type { RentalEvent } from '../model/transition.ts';
import { movesOf } from '../model/balance-moves.ts';

/** Ports of renting: where rentals are stored, the provider, the account and its balance, the guard alarm. */
export interface RentingDeps {
  repository: RentalRepository;
  /** Asks with the key of one account and no other: what is bought is charged to nobody else. */
  providerOf(account: string): Provider;
  now(): number;
  /** Milliseconds by a clock that nobody sets. */
  monotonic(): number;
  newKey(): string;
  /** The account whose key is stored; null without one. */
  account(): Promise<string | null>;
  reconciler: BalanceReconciler;
  noteBalance(account: string, balance: Money): Promise<void>;
  /** How long after renting an account can't cancel, in milliseconds; null where that isn't known. */
  lockMs(account: string): Promise<number | null>;
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
  #late: LateCharges;

  constructor(deps: RentingDeps) {
    this.#deps = deps;
    this.#late = new LateCharges(deps.monotonic);
    deps.reconciler.add({
      isOpen: async (account) => (await this.#openOutcomes(account)).length > 0,
      mayBeCharged: async (account) => (await this.#openOutcomes(account)).length > 0,
      waitsMs: async (account) =>
        Math.max(0, ...(await this.#openOutcomes(account)).map((rental) => this.#lateMs(rental))),
      movesSince: (...of) => this.#movesSince(...of),
      mendTimes: () => deps.repository.mendTimes(deps.now()),
      close: (...of) => this.#closeOutcomes(...of),
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
    const { repository, providerOf, now, newKey } = this.#deps;
    const account = await this.#mayRent();
    if (!account.ok) return account;
    if (account.value !== agreed) return fail(KEY_CHANGED);
    const before = await this.#deps.reconciler.balance(account.value);
    if (!before.ok) return before;
    // What is charged beyond the price may then be what an earlier call is charged late.
    const isAlone = !(await this.#deps.reconciler.mayChargeLate(account.value).catch(() => true));
    // Between a charge and its record nothing may fail.
    const lockMs = await this.#deps.lockMs(account.value).catch(() => null);
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
    const answer = await sendRequest(providerOf(account.value), request);
    if (answer.ok) return this.#record(keys, answer.value, { account: account.value, isAlone, lockMs });
    if (isDefinite(answer.error)) return this.#refuse(keys, answer.error);
    await this.#lose(keys, answer.error);
    await this.#deps.reconciler.balance(account.value).catch(() => undefined);
    return answer;
  }

  async #lose(keys: readonly string[], error: AppError): Promise<void> {
    const { repository, now } = this.#deps;
    const at = now();
    for (const key of keys) {
      this.#late.note(key);
      await repository.apply(key, { type: 'lost', at, error });
    }
  }

  /** Writes down what was rented, each number under its key, and updates the balance. */
  async #record(
    keys: readonly string[],
    { numbers, isPartly }: Rented,
    call: { account: string; isAlone: boolean; lockMs: number | null },
  ): Promise<Result<{ keys: string[] }>> {
    const { repository, now } = this.#deps;
    const { account, lockMs } = call;
    const isAlone = call.isAlone && !isPartly;
    const at = now();
    const bought = keys.flatMap((key, index) => (numbers[index] ? [{ key, rented: numbers[index] }] : []));
    const newBalance = bought.findLast(({ rented }) => rented.newBalance !== null)?.rented.newBalance ?? null;
    // A price that the answer lacks is what the others leave of the difference.
    const compared = bought.toSorted((a, b) => Number(b.rented.price === null) - Number(a.rented.price === null));
    const prices = compared.map(({ rented }) => rented.price);
    for (const [index, { key, rented }] of compared.entries()) {
      const known = index === 0 && isAlone ? balanceForFirst(newBalance, prices) : null;
      await repository.apply(key, { type: 'rented', at, rented: { ...rented, newBalance: known }, lockMs });
    }
    const missing = keys.filter((_, index) => !numbers[index]);
    if (isPartly) await this.#lose(missing, { kind: 'outcome_unknown', cause: 'unreadable answer' });
    else if (missing.length > 0) await this.#refuse(missing, { kind: 'no_numbers' });
    const [first] = compared;
    if (first) await this.#noteCharge(first.key, newBalance, prices, { account, isAlone }).catch(() => undefined);
    const unsafe = bought.find(({ key }) => !repository.isSafe(key));
    if (!unsafe) return ok({ keys: bought.map(({ key }) => key) });
    const rental = await repository.find(unsafe.key);
    return fail({
      kind: 'storage',
      rented: { service: rental?.service.name ?? unsafe.rented.serviceName, number: unsafe.rented.number },
    });
  }

  /** Sees to it that the balance after a charge is known and compared, also where the answer did not bring it. */
  async #noteCharge(
    key: string,
    newBalance: Money | null,
    prices: readonly (Money | null)[],
    { account, isAlone }: { account: string; isAlone: boolean },
  ): Promise<void> {
    if (newBalance !== null) return this.#deps.noteBalance(account, newBalance);
    const balance = await this.#deps.reconciler.balance(account);
    const seen = balance.ok && isAlone ? balanceForFirst(balance.value, prices) : null;
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
        // The answer to the gesture tells the user, so the popup need not.
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
  async #openOutcomes(account: string): Promise<Rental[]> {
    const { repository, now } = this.#deps;
    const { history } = await repository.all();
    return history.filter((rental) => rental.account === account && isOutcomeOpen(rental, now()));
  }

  async #movesSince(...[account, since, except]: Parameters<MovesSince>): ReturnType<MovesSince> {
    const { live, history } = await this.#deps.repository.all();
    const others = [...live, ...history].filter((other) => other.account === account && !except.includes(other.key));
    const span = { since, now: this.#deps.now(), mayComeLate: (other: Rental) => this.#lateMs(other) > 0 };
    return sumOfMoves(others.map((other) => movesOf(other, span)));
  }

  /** For how many milliseconds a rental that got no answer may still be charged. */
  #lateMs({ key, createdAt, endedAt: lostAt }: Rental): number {
    return this.#late.leftMs({ key, createdAt, lostAt }, this.#deps.now());
  }

  async #closeOutcomes(balance: Money, movesSince: MovesSince, of: string): Promise<void> {
    const { repository, now } = this.#deps;
    // The newest first: what it has cost tells how much is left for those before it.
    const open = (await this.#openOutcomes(of)).toSorted((a, b) => b.createdAt - a.createdAt);
    const lost = (await repository.all()).history.filter(({ state }) => state === 'unknown');
    for (const rental of open) {
      const { key, account, createdAt, balanceBefore: before } = rental;
      const mates = lost.filter((other) => isTogether(other, rental));
      const others = await movesSince(
        account,
        createdAt,
        mates.map((mate) => mate.key),
      );
      const mayComeLate = this.#lateMs(rental) > 0;
      const cost = costByBalance({ before, after: balance, most: capOf(mates), mayComeLate }, others);
      if (cost === undefined) continue;
      const charged = cost === null ? null : (sharesOf(mates, cost).get(key) ?? cost);
      await repository.apply(key, { type: 'balance-checked', at: now(), balance, charged });
    }
  }
}

/** Whether two rentals are one, or were asked for in one request. */
const isTogether = (a: Rental, b: Rental): boolean => a.key === b.key || (a.group !== null && a.group === b.group);

/** Whether an error on a renting call means that nothing was rented. */
function isDefinite(error: AppError): boolean {
  return error.kind !== 'outcome_unknown' && error.kind !== 'internal';
}
