import { fail, ok, type AppError, type Result } from '../getatext/errors.ts';
import type { Money } from '../getatext/money.ts';
import type { Provider, RentedNumber } from '../getatext/provider.ts';
import type { Service } from '../catalogue/service.ts';
import { storageError } from '../messaging/storage-error.ts';
import { isOutcomeOpen, type Rental, type RentalSite } from './rental.ts';
import type { RentalRepository } from './repository.ts';

/** What the person asked for. `call` sends the one request that costs money. */
export interface RentWish {
  service: Service;
  site: RentalSite | null;
  maxPrice: Money;
  /** Which number: any, or the same again. Part of what makes two gestures the same. */
  variant: string;
  call(provider: Provider): Promise<Result<RentedNumber>>;
}

/** What renting needs from outside. */
export interface RentingDeps {
  repository: RentalRepository;
  provider: Provider;
  now(): number;
  newKey(): string;
  /** The account whose key is stored; null without one. */
  account(): Promise<string | null>;
  /** The balance of this moment: a cached one, or one whose question is already on its way, may be an old one. */
  balance(): Promise<Result<Money>>;
  noteBalance(balance: Money): Promise<void>;
  lockMs(): Promise<number>;
}

/**
 * Rents numbers: stores the intent, sends one request, and stores what came of it. Gestures for the same
 * service and site while one is in the air join it. All renting is serial, so that the balance before belongs
 * to this rental alone.
 */
export class Renting {
  #deps: RentingDeps;
  #inAir = new Map<string, Promise<Result<{ key: string }>>>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(deps: RentingDeps) {
    this.#deps = deps;
  }

  /**
   * Rents. Answers with our key of the rental, also when the provider refused after the intent was stored
   * (then as an error); `outcome_unknown` when nobody knows.
   */
  rent(wish: RentWish): Promise<Result<{ key: string }>> {
    const same = `${wish.service.apiName} ${wish.site?.domain ?? ''} ${wish.variant}`;
    const running = this.#inAir.get(same);
    if (running) return running;
    const mine = this.#queue.then(() => this.#rent(wish)).finally(() => this.#inAir.delete(same));
    this.#queue = mine.catch(() => undefined);
    this.#inAir.set(same, mine);
    return mine;
  }

  async #rent(wish: RentWish): Promise<Result<{ key: string }>> {
    const { repository, provider, now } = this.#deps;
    const account = await this.#mayRent();
    if (!account.ok) return account;
    const before = await this.#deps.balance();
    if (!before.ok) return before;
    const rental = intent(this.#deps.newKey(), wish, account.value, now());
    try {
      await repository.add(rental);
      await repository.apply(rental.key, { type: 'sent', at: now(), balanceBefore: before.value });
    } catch (thrown) {
      const error = storageError(thrown);
      await this.#settleUnsent(rental.key, error);
      return fail(error);
    }
    const answer = await wish.call(provider);
    const at = now();
    if (answer.ok) {
      const lockMs = await this.#deps.lockMs();
      await repository.apply(rental.key, { type: 'rented', at, rented: answer.value, lockMs });
      if (answer.value.newBalance !== null) await this.#deps.noteBalance(answer.value.newBalance);
      if (repository.isSafe(rental.key)) return ok({ key: rental.key });
      return fail({ kind: 'storage', rented: { service: rental.service.name, number: answer.value.number } });
    }
    if (isDefinite(answer.error)) {
      await repository.apply(rental.key, { type: 'refused', at, error: answer.error });
      await repository.apply(rental.key, { type: 'dismissed' });
      return answer;
    }
    await repository.apply(rental.key, { type: 'lost', at, error: answer.error });
    await this.checkOutcome(rental.key);
    return answer;
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

  /** Ends an intent that did not get as far as being sent; where even that fails, the next worker's start does it. */
  async #settleUnsent(key: string, error: AppError): Promise<void> {
    const { repository, now } = this.#deps;
    try {
      await repository.apply(key, { type: 'refused', at: now(), error });
      await repository.apply(key, { type: 'dismissed' });
    } catch {
      return;
    }
  }

  /**
   * Settles what earlier workers left behind: an intent that never left is `failed`, a request without an
   * answer is `unknown`. Call once, at the worker's start: rentals of this worker wait for it.
   */
  recover(): Promise<void> {
    const settled = this.#settle();
    this.#queue = settled.catch(() => undefined);
    return settled;
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

  /** Asks the balance for every unknown outcome of the last day that has not been compared yet. */
  async checkOutcomes(): Promise<void> {
    const { repository, now } = this.#deps;
    const account = await this.#deps.account();
    for (const rental of (await repository.all()).history) {
      // Another account's balance says nothing about it.
      if (isOutcomeOpen(rental, now()) && rental.account === account) await this.checkOutcome(rental.key);
    }
  }

  /** Compares the balance with the one before the renting call; leaves it open where the balance can't be had. */
  async checkOutcome(key: string): Promise<void> {
    const balance = await this.#deps.provider.balance();
    if (!balance.ok) return;
    await this.#deps.noteBalance(balance.value);
    await this.#deps.repository.apply(key, { type: 'balance-checked', at: this.#deps.now(), balance: balance.value });
  }
}

/** Whether an error on a renting call means that nothing was rented. */
function isDefinite(error: AppError): boolean {
  return error.kind !== 'outcome_unknown' && error.kind !== 'internal';
}

function intent(key: string, wish: RentWish, account: string, now: number): Rental {
  const { apiName, name, ttlMinutes, multipleSms } = wish.service;
  return {
    key,
    state: 'intent',
    service: { apiName, name, ttlMinutes, multipleSms },
    site: wish.site,
    account,
    unknownTo: null,
    maxPrice: wish.maxPrice,
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
    refunded: null,
    error: null,
    outcome: null,
    overcharged: null,
    dismissed: false,
  };
}
