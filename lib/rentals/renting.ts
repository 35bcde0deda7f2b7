import { fail, ok, type AppError, type Result } from '../getatext/errors.ts';
import type { Money } from '../getatext/money.ts';
import type { Provider, RentedNumber } from '../getatext/provider.ts';
import type { Service } from '../catalogue/service.ts';
import { isOutcomeOpen, type Rental, type RentalSite } from './rental.ts';
import type { RentalRepository } from './repository.ts';
import { DEFAULT_LOCK_MS, type RentalEvent } from './transition.ts';

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
  /** Has the browser bring a worker back should this one die; before anything is sent. */
  setGuard?(): Promise<void>;
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
  /** The rentals that this worker is sending a request for. */
  #sending = new Set<string>();

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
    const { now } = this.#deps;
    const account = await this.#deps.account();
    if (account === null) return fail({ kind: 'auth', missing: true });
    const before = await this.#deps.balance();
    if (!before.ok) return before;
    const rental = intent(this.#deps.newKey(), wish, account, now());
    this.#sending.add(rental.key);
    try {
      return await this.#send(wish, rental, before.value);
    } finally {
      this.#sending.delete(rental.key);
    }
  }

  async #send(wish: RentWish, rental: Rental, balanceBefore: Money): Promise<Result<{ key: string }>> {
    const { repository, provider, now } = this.#deps;
    try {
      await repository.add(rental);
      await this.#deps.setGuard?.();
      await repository.apply(rental.key, { type: 'sent', at: now(), balanceBefore });
    } catch {
      return this.#refuse(rental.key, { kind: 'storage' }, 1);
    }
    // A key that was replaced since would charge another account than the one remembered here.
    if ((await this.#deps.account()) !== rental.account) {
      return this.#refuse(rental.key, { kind: 'internal', detail: 'the API key was changed before anything was sent' });
    }
    const answer = await wish.call(provider);
    const at = now();
    if (answer.ok) {
      const lockMs = await this.#deps.lockMs().catch(() => DEFAULT_LOCK_MS);
      const stored = await this.#persist(rental.key, { type: 'rented', at, rented: answer.value, lockMs });
      if (answer.value.newBalance !== null) await this.#note(answer.value.newBalance);
      return stored ? ok({ key: rental.key }) : fail({ kind: 'outcome_unknown', cause: 'could not be stored' });
    }
    if (isDefinite(answer.error)) return this.#refuse(rental.key, answer.error);
    if (await this.#persist(rental.key, { type: 'lost', at, error: answer.error })) {
      await this.checkOutcome(rental.key).catch(() => undefined);
    }
    return answer;
  }

  /** Ends a rental of which nothing was bought. The answer tells the person, so the popup need not. */
  async #refuse(key: string, error: AppError, attempts?: number): Promise<Result<{ key: string }>> {
    if (await this.#persist(key, { type: 'refused', at: this.#deps.now(), error }, attempts)) {
      await this.#persist(key, { type: 'dismissed' }, 1);
    }
    return fail(error);
  }

  /**
   * Stores what came of a request, again and again for some seconds where the disk refuses: a number that was paid
   * for must not be lost to it. What can't be stored stays `requesting`, and is `unknown` to the next worker.
   */
  async #persist(key: string, event: RentalEvent, attempts = 5): Promise<boolean> {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      try {
        await this.#deps.repository.apply(key, event);
        return true;
      } catch {
        if (attempt < attempts) await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }
    return false;
  }

  async #note(balance: Money): Promise<void> {
    try {
      await this.#deps.noteBalance(balance);
    } catch {
      // The balance is asked for again where it is shown.
    }
  }

  /**
   * Settles what earlier workers left behind: an intent that never left is `failed`, a request without an
   * answer is `unknown`. Call at the worker's start: rentals of this worker wait for it.
   */
  recover(): Promise<void> {
    const settled = this.#settle();
    this.#queue = settled.catch(() => undefined);
    return settled;
  }

  async #settle(): Promise<void> {
    const { repository, now } = this.#deps;
    for (const rental of (await repository.all()).live) {
      if (this.#sending.has(rental.key)) continue;
      if (rental.state === 'intent') {
        await repository.apply(rental.key, { type: 'refused', at: now(), error: { kind: 'internal', detail: 'interrupted before anything was sent' } });
      } else if (rental.state === 'requesting') {
        await repository.apply(rental.key, { type: 'lost', at: now(), error: { kind: 'outcome_unknown', cause: 'interrupted' } });
      }
    }
  }

  /**
   * Settles what could not be settled before, then asks the balance for every unknown outcome of the last day that
   * has not been compared yet.
   */
  async checkOutcomes(): Promise<void> {
    const { repository, now } = this.#deps;
    await this.#settle();
    for (const rental of (await repository.all()).history) {
      if (isOutcomeOpen(rental, now())) await this.checkOutcome(rental.key);
    }
  }

  /** Compares the balance with the one before the renting call; leaves it open where the balance can't be had. */
  async checkOutcome(key: string): Promise<void> {
    const { repository, provider, account } = this.#deps;
    const rental = await repository.find(key);
    // The balance of another account says nothing.
    if (!rental || (await account()) !== rental.account) return;
    const balance = await provider.balance();
    if (!balance.ok || (await account()) !== rental.account) return;
    await this.#note(balance.value);
    const { live, history } = await repository.all();
    const mixed = [...live, ...history].some((other) => other.key !== key && movesBalance(other, rental));
    await repository.apply(key, { type: 'balance-checked', at: this.#deps.now(), balance: balance.value, mixed });
  }
}

/** Whether another rental may have charged or refunded the same account since a renting call began. */
function movesBalance(other: Rental, rental: Rental): boolean {
  if (other.account !== rental.account) return false;
  const isSince = (at: number | null): boolean => at !== null && at >= rental.createdAt;
  if (other.state === 'requesting' || other.cancelWanted) return true;
  if (other.state === 'cancelled' && isSince(other.endedAt)) return true;
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
    state: 'intent',
    service: { apiName, name, ttlMinutes, multipleSms },
    site: wish.site,
    account,
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
