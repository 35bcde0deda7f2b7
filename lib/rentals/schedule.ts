import type { AppError } from '../getatext/errors.ts';
import { isHeld, type Rental } from './rental.ts';

const SECOND = 1000;

/** How often a waiting rental is asked about, by its age: every second at first, then more rarely. */
export function pollInterval(ageMs: number): number {
  if (ageMs < 90 * SECOND) return SECOND;
  if (ageMs < 300 * SECOND) return 2.5 * SECOND;
  return 5 * SECOND;
}

/**
 * When a rental is next to be asked about, given when it was last (null: not yet by this worker); null for a
 * rental that nothing is asked about. A code that can't be followed by another leaves only the last question,
 * at the end.
 */
export function nextAsk(rental: Rental, lastAskedAt: number | null, slowdown: number): number | null {
  if (!isHeld(rental) || rental.rentedAt === null) return null;
  if (lastAskedAt === null) return 0;
  const endsAt = rental.endsAt ?? Infinity;
  if (rental.state === 'received') {
    const rest = rental.service.multipleSms ? lastAskedAt + 5 * SECOND * slowdown : Infinity;
    return Math.min(rest, Math.max(endsAt, lastAskedAt + 5 * SECOND));
  }
  const regular = lastAskedAt + pollInterval(lastAskedAt - rental.rentedAt) * slowdown;
  return rental.error?.kind === 'auth' ? lastAskedAt + 30 * SECOND : regular;
}

/** How much slower to ask after an answer; doubles on every complaint, halves on success, 1 at rest, 16 at most. */
export function nextSlowdown(current: number, error: AppError | null): number {
  if (error === null) return Math.max(1, current / 2);
  switch (error.kind) {
    case 'rate_limited':
    case 'unavailable':
      return Math.min(16, current * 2);
    case 'network':
    case 'timeout':
    case 'contract':
      return Math.min(4, current * 1.5);
    default:
      return current;
  }
}

/** How long an error asks us to keep quiet, over all rentals; 0 where it does not say. */
export function quietAfter(error: AppError): number {
  return error.kind === 'rate_limited' || error.kind === 'unavailable' ? (error.retryAfterMs ?? 0) : 0;
}
