import type { RentalOutcome } from '../lib/rentals/cost.ts';
import { outcomeOf } from '../lib/rentals/cost.ts';
import type { Rental } from '../lib/rentals/rental.ts';

/** What became of rentals, in a word or two. */
export const OUTCOME_WORDS: Record<RentalOutcome, string> = {
  live: 'Live',
  completed: 'Completed',
  refunded: 'Refunded',
  cancelled: 'Cancelled',
  expired: 'Expired',
  failed: 'Failed',
  unknown: 'Unknown',
};

/** A rental's state in a word or two. */
export function stateWord(rental: Rental): string {
  switch (rental.state) {
    case 'intent':
    case 'requesting':
      return 'Renting';
    case 'waiting':
      return 'Waiting';
    case 'received':
      return 'Code received';
    default:
      return OUTCOME_WORDS[outcomeOf(rental)];
  }
}

const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A moment in milliseconds, as people write it here. */
export const formatWhen = (at: number): string => when.format(at);

/** How many of something: `1 rental`, `1,000 rentals`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
