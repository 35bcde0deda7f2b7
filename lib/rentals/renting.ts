import { fail, ok, type AppError, type Result } from '../getatext/errors.ts';
import type { Money } from '../getatext/money.ts';
import type { Provider, RentedNumber } from '../getatext/provider.ts';
import type { Service } from '../catalogue/service.ts';
import { isOutcomeOpen, mayChargeLate, type Rental, type RentalSite } from './rental.ts';
import type { BalanceTurns } from './balance-turns.ts';
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
  turns: BalanceTurns;
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

  constructor(deps: RentingDeps) {
    this.#deps = deps;
    deps.turns.add({ isOpen: () => this.#hasOpenOutcome(), close: (balance, last) => this.#closeOutcomes(balance, last) });
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
    const account = await this.#deps.account();
    if (account === null) return fail({ kind: 'auth', missing: true });
    const before = await this.#deps.turns.balance();
    if (!before.ok) return before;
    const rental = intent(this.#deps.newKey(), wish, account, now());
    try {
      await repository.add(rental);
      await repository.apply(rental.key, { type: 'sent', at: now(), balanceBefore: before.value });
    } catch {
      return fail({ kind: 'storage' });
    }
    const answer = await wish.call(provider);
    const at = now();
    if (answer.ok) {
      const lockMs = await this.#deps.lockMs();
      await repository.apply(rental.key, { type: 'rented', at, rented: answer.value, lockMs });
      await this.#noteCharge(rental.key, answer.value.newBalance);
      return ok({ key: rental.key });
    }
    if (isDefinite(answer.error)) {
      await repository.apply(rental.key, { type: 'refused', at, error: answer.error });
      await repository.apply(rental.key, { type: 'dismissed' });
      return answer;
    }
    await repository.apply(rental.key, { type: 'lost', at, error: answer.error });
    await this.#deps.turns.balance(false);
    return answer;
  }

  /** Sees to it that the balance after a charge is known and compared, also where the answer did not bring it. */
  async #noteCharge(key: string, newBalance: Money | null): Promise<void> {
    if (newBalance !== null) return this.#deps.noteBalance(newBalance);
    const balance = await this.#deps.turns.balance();
    if (balance.ok) await this.#deps.repository.apply(key, { type: 'charge-seen', balance: balance.value });
  }

  /**
   * Settles what earlier workers left behind: an intent that never left is `failed`, a request without an
   * answer is `unknown`. Call once, first of all: what this worker rents waits for it.
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

  async #hasOpenOutcome(): Promise<boolean> {
    const { repository, now } = this.#deps;
    return (await repository.all()).history.some((rental) => isOutcomeOpen(rental, now()));
  }

  async #closeOutcomes(balance: Money, last: boolean): Promise<void> {
    const { repository, now } = this.#deps;
    for (const rental of (await repository.all()).history) {
      const open = isOutcomeOpen(rental, now()) && (last || !mayChargeLate(rental, balance, now()));
      if (open) await repository.apply(rental.key, { type: 'balance-checked', at: now(), balance });
    }
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
    cancelBalance: null,
    refunded: null,
    error: null,
    outcome: null,
    overcharged: null,
    dismissed: false,
  };
}
