import { fail, ok, type AppError, type Result } from '../../core/errors.ts';
import type { Money } from '../../core/money.ts';
import type { OpenQuestion } from '../../account/balance-reconciler.ts';
import type { Rental } from '../model/rental.ts';
import { isRefundOpen, mayBeRefunded } from '../model/open-questions.ts';
import type { RentalRepository } from '../store/repository.ts';

/** Ports of {@link TryAnother}. */
export interface TryAnotherDeps {
  repository: RentalRepository;
  now(): number;
  /** The account whose key is stored; null without one. */
  account(): Promise<string | null>;
  /** Rents another number like this one, clearing the wish with the same write that stores the new intent. */
  rent(rental: Rental, maxPrice: Money): Promise<Result<unknown>>;
}

/** A refunded wish that nothing could be sent for, offline for instance, is given up as the refund is. */
const MAX_WISH_MS = 600_000;

/** What may be over in a moment. Everything else would refuse again. */
const PASSING: ReadonlySet<AppError['kind']> = new Set([
  'network',
  'timeout',
  'rate_limited',
  'unavailable',
  'storage',
]);

/** Whether another number is to follow a rental that is over. */
export const isAnotherDue = (rental: Rental): boolean => rental.tryAnother?.state === 'wanted' && mayBeRefunded(rental);

/** Whether the whole price has come back. */
const isRefunded = ({ refunded, price }: Rental): boolean => refunded !== null && refunded >= (price ?? Infinity);

/**
 * `Try another number`: has a number cancelled as soon as the provider allows, and wants one instead of it for up to
 * `maxPrice`. `scheduled` says that cancelling is still locked.
 */
export async function wantAnother(
  { repository, now }: Pick<TryAnotherDeps, 'repository' | 'now'>,
  key: string,
  maxPrice: Money,
): Promise<Result<{ scheduled: boolean }>> {
  const rental = await repository.apply(key, { type: 'another-wanted', maxPrice });
  if (!rental) return fail({ kind: 'not_found' });
  if (rental.tryAnother?.state !== 'wanted') return fail({ kind: 'refused', why: 'not_waiting', detail: rental.state });
  return ok({ scheduled: (rental.cancellableAt ?? 0) > now() });
}

/** Rents the numbers that are wanted instead of cancelled ones, each once its refund is confirmed. */
export class TryAnother {
  #deps: TryAnotherDeps;
  #running: Promise<void> | null = null;
  #again = false;

  constructor(deps: TryAnotherDeps) {
    this.#deps = deps;
  }

  /** Keeps the browser waking the background until each wish is answered. The balance itself has nothing to add. */
  get question(): OpenQuestion {
    return {
      isOpen: async () => (await this.#wishes()).length > 0,
      close: async () => undefined,
    };
  }

  /** Answers the wishes that can be answered now. One run at a time; a call during one repeats it. */
  run(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#answerAll().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #wishes(): Promise<Rental[]> {
    return (await this.#deps.repository.all()).history.filter(isAnotherDue);
  }

  async #answerAll(): Promise<void> {
    do {
      this.#again = false;
      for (const rental of await this.#wishes()) await this.#answer(rental);
    } while (this.#again);
  }

  async #answer(rental: Rental): Promise<void> {
    const { repository, now, account, rent } = this.#deps;
    if (rental.tryAnother?.state !== 'wanted') return;
    const isLate = now() - (rental.endedAt ?? 0) >= MAX_WISH_MS;
    if (!isRefunded(rental)) {
      const lost = isLate || !isRefundOpen(rental, now());
      if (lost) await repository.apply(rental.key, { type: 'another-given-up', reason: 'no_refund', error: null });
      return;
    }
    const current = await account();
    const foreign = current !== null && current !== rental.account;
    // Another account would pay for what this one was asked.
    if (foreign) return this.#giveUp(rental, { kind: 'auth', foreign: true });
    const rented = await rent(rental, rental.tryAnother.maxPrice);
    if (rented.ok || rented.error.kind === 'outcome_unknown') return;
    const after = await repository.find(rental.key);
    const waits = after?.tryAnother?.state === 'wanted' && !isLate && PASSING.has(rented.error.kind);
    if (!waits) await this.#giveUp(rental, rented.error);
  }

  async #giveUp({ key }: Rental, error: AppError): Promise<void> {
    await this.#deps.repository.apply(key, { type: 'another-given-up', reason: 'refused', error });
  }
}
