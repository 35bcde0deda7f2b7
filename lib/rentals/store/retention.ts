import type { Rental } from '../model/rental.ts';
import type { Rentals } from './items.ts';

/** How long an ended rental keeps its code, unless the person wants codes kept. */
export const CODE_LIFE_MS = 24 * 3_600_000;

/**
 * The rentals without the codes of ended ones that came more than a day ago. `now` is the local clock in
 * milliseconds. Live rentals keep theirs; gives the same object where there was nothing to drop.
 */
export function withoutOldCodes(rentals: Rentals, now: number): Rentals {
  const isOld = (rental: Rental): boolean =>
    rental.code !== null && now - (rental.codeAt ?? rental.endedAt ?? rental.createdAt) > CODE_LIFE_MS;
  if (!rentals.history.some(isOld)) return rentals;
  return { ...rentals, history: rentals.history.map((rental) => (isOld(rental) ? { ...rental, code: null } : rental)) };
}
