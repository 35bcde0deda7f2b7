import { isEnded, type Rental } from '../model/rental.ts';
import { isOutcomeOpen, isRefundOpen } from '../model/open-questions.ts';
import { movesBalance } from '../model/balance-moves.ts';

/**
 * Why a rental can't be deleted without more ado. `live`: it is not over. `refund`: its refund is still looked for.
 * `compared`: the balance has to tell what a lost answer cost, and this rental moved the balance since. `unchecked`:
 * it is itself such an answer; it may be deleted by one who was told so.
 */
export type Obstacle = 'live' | 'refund' | 'compared' | 'unchecked';

/** What stands against deleting a rental, by its key; those that are missing may be deleted. `now` in milliseconds. */
export function obstaclesOf(rentals: readonly Rental[], now: number): Map<string, Obstacle> {
  const open = rentals.filter((rental) => isOutcomeOpen(rental, now));
  const obstacles = new Map<string, Obstacle>();
  for (const rental of rentals) {
    const obstacle = obstacleOf(rental, open, now);
    if (obstacle) obstacles.set(rental.key, obstacle);
  }
  return obstacles;
}

function obstacleOf(rental: Rental, open: readonly Rental[], now: number): Obstacle | null {
  if (!isEnded(rental)) return 'live';
  if (isRefundOpen(rental, now)) return 'refund';
  const isOpen = isOutcomeOpen(rental, now);
  // Of two lost answers the older one may go, or they would hold each other.
  const isBeside = (other: Rental): boolean =>
    other.key !== rental.key && !(isOpen && rental.createdAt < other.createdAt) && movesBalance(rental, other, now);
  if (open.some(isBeside)) return 'compared';
  return isOpen ? 'unchecked' : null;
}
