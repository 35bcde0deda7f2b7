import { isHeld, type Rental } from './rental.ts';

/** Whether another rental has, or may have, charged or refunded the same account since a renting call began. */
export function movesBalance(other: Rental, rental: Rental): boolean {
  if (other.account !== rental.account) return false;
  const isSince = (at: number | null): boolean => at !== null && at >= rental.createdAt;
  // Some providers refund by themselves what brought no code.
  if (other.state === 'cancelled' || other.state === 'expired')
    return isSince(other.endedAt) || isSince(other.rentedAt);
  if (isHeld(other) && other.cancelBalance !== null) return true;
  return isSince(other.rentedAt) || (other.state === 'unknown' && isSince(other.createdAt));
}
