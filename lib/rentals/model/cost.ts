import type { Money } from '../../core/money.ts';
import { isEnded, type Rental } from './rental.ts';

/** What became of a rental, as people sort them: `cancelled` has no confirmed refund, `refunded` has. */
export const OUTCOMES = ['live', 'completed', 'refunded', 'cancelled', 'expired', 'failed', 'unknown'] as const;

/** See {@link OUTCOMES}. */
export type RentalOutcome = (typeof OUTCOMES)[number];

/** See {@link OUTCOMES}. */
export function outcomeOf(rental: Rental): RentalOutcome {
  switch (rental.state) {
    case 'completed':
    case 'failed':
    case 'unknown':
      return rental.state;
    case 'cancelled':
    case 'expired':
      return rental.refunded === null ? rental.state : 'refunded';
    default:
      return 'live';
  }
}

/**
 * What a rental has cost, in millionths of a dollar: its price with what was charged beyond it, less its refund.
 * Null where nobody knows: a renting call without an answer that the balance has not told about.
 */
export function costOf(rental: Rental): Money | null {
  if (rental.state === 'failed') return 0;
  if (rental.state === 'unknown') return rental.outcome?.charged ?? null;
  return rental.price === null ? null : rental.price + (rental.overcharged ?? 0) - (rental.refunded ?? 0);
}

/**
 * By how much more than the user had agreed to was charged, by the answer or by the balance; null where it was not,
 * or where neither tells.
 */
export function chargedBeyondAgreed(rental: Rental): Money | null {
  const { maxPrice, price, overcharged, outcome, state } = rental;
  const charged = state === 'unknown' ? (outcome?.charged ?? null) : price === null ? null : price + (overcharged ?? 0);
  return charged === null || maxPrice === null || charged <= maxPrice ? null : charged - maxPrice;
}

/** When a rental began to count, in milliseconds on the local clock: its renting, or the gesture before it. */
export const begunAt = (rental: Rental): number => rental.rentedAt ?? rental.createdAt;

/** Rentals added up; amounts in millionths of a dollar. */
export interface Totals {
  count: number;
  live: number;
  spent: Money;
  refunded: Money;
  /** How many got a code. */
  codes: number;
  /** How many of those that are over have a cost that nobody knows: it is missing in `spent`. */
  unknown: number;
}

/** Adds rentals up. */
export function totalsOf(rentals: readonly Rental[]): Totals {
  const totals: Totals = { count: rentals.length, live: 0, spent: 0, refunded: 0, codes: 0, unknown: 0 };
  for (const rental of rentals) {
    const cost = costOf(rental);
    if (!isEnded(rental)) totals.live += 1;
    else if (cost === null) totals.unknown += 1;
    totals.spent += cost ?? 0;
    totals.refunded += rental.refunded ?? 0;
    // The code itself is dropped after a day, its time is not.
    if (rental.codeAt !== null) totals.codes += 1;
  }
  return totals;
}
