import type { AppError } from '../../lib/core/errors.ts';
import { isEnded, type Rental } from '../../lib/rentals/model/rental.ts';
import type { Rentals } from '../../lib/rentals/store/items.ts';

/** How long an ended rental stays in sight, in milliseconds. */
export const RECENT_MS = 10 * 60_000;

/** Whether a rental is for the site in front of the user. */
export function isForSite(rental: Rental, domain: string | null): boolean {
  return domain !== null && rental.site?.domain === domain;
}

/**
 * Whether a rental needs no more than a line: it was over before the screen opened, and is for another site than the one
 * in front. `domain` is null until the site's registrable domain is known.
 */
export function isBeside(rental: Rental, host: string | null, domain: string | null, openedAt: number): boolean {
  if (host === null || !isEnded(rental) || (rental.endedAt ?? rental.createdAt) >= openedAt) return false;
  if (domain !== null) return !isForSite(rental, domain);
  const own = rental.site?.domain ?? '';
  return own === '' || !`.${host}`.endsWith(`.${own}`);
}

/**
 * The rentals that a screen shows, those for this site first: live ones, then the ones that ended a moment ago.
 * A lost answer, and a number that was wanted in vain, stay until the user takes it away. Failures since `openedAt` show where they were asked for.
 */
export function rentalsInSight(rentals: Rentals, domain: string | null, openedAt: number, now: number): Rental[] {
  const recent = rentals.history.filter((rental) => {
    if (rental.dismissed) return false;
    if (rental.state === 'unknown' || rental.tryAnother?.state === 'given_up') return true;
    if (rental.state === 'failed' && (rental.error === null || rental.createdAt >= openedAt)) return false;
    return now - (rental.endedAt ?? rental.createdAt) < RECENT_MS;
  });
  const shown = [...rentals.live.filter((rental) => !rental.dismissed || !isEnded(rental)), ...recent];
  const weight = (rental: Rental): number => (isEnded(rental) ? 2 : 0) + (isForSite(rental, domain) ? 0 : 1);
  return shown.sort((a, b) => weight(a) - weight(b) || b.createdAt - a.createdAt);
}

/**
 * The error to show for a renting call of `askedAt` that ended in `error`. Where its outcome is unknown its rental shows
 * that, if there is one; a rental that failed before anything was sent has a better error.
 */
export function errorLeftToShow(error: AppError | null, rentals: Rentals, askedAt: number): AppError | null {
  if (error?.kind !== 'outcome_unknown') return error;
  const made = [...rentals.live, ...rentals.history].filter(({ createdAt }) => createdAt >= askedAt);
  if (made.length === 0) return error;
  return made.find(({ state }) => state === 'failed')?.error ?? null;
}
