import type { Rental } from './rental.ts';

/** A clock that is corrected by less than this is no reason to write anything. */
const NOISE_MS = 5000;

/** By how much a rental's past lies in the future of a clock that was put back since; 0 where it doesn't. */
export function aheadOf({ createdAt, rentedAt, codeAt, endedAt, cancelSentAt }: Rental, now: number): number {
  const ahead = Math.max(createdAt, rentedAt ?? 0, codeAt ?? 0, endedAt ?? 0, cancelSentAt ?? 0) - now;
  return ahead > NOISE_MS ? ahead : 0;
}

/** A rental with all its times moved back, so that its latest is that of the clock; what is to come comes as soon. */
export function withTimesBack(rental: Rental, by: number): Rental {
  const { outcome } = rental;
  return { ...back(rental, by), outcome: outcome && back(outcome, by) };
}

/** Every time is named so. */
function back<T extends object>(fields: T, by: number): T {
  const moved = Object.entries(fields).map(([name, value]) => [
    name,
    name.endsWith('At') && typeof value === 'number' ? value - by : value,
  ]);
  return Object.fromEntries(moved) as T;
}
