/** The provider's lock: no cancelling in the first five minutes, unless the account has immediate cancellation. */
export const FULL_LOCK_MS = 300_000;
/** Locks that it, and other servers of its protocols, had before or have. */
const SHORTER_LOCKS_MS = [60_000, 120_000];

/** How long to wait after a refusal without a word on how long, where the full lock should be over. */
const UNTOLD_WAIT_MS = 30_000;
/** How long to wait when the lock that was told should be over already. */
const SHORT_WAIT_MS = 5000;
/** Clocks, and the way to the provider: less than this is no difference. */
const NOISE_MS = 5000;

/** What a refusal of a cancel as too early says: when to try again, and how long the account's lock is from renting. */
export interface LockRefusal {
  retryAfterMs: number;
  lockMs: number;
}

/**
 * Reads a refusal at an age of the rental. The provider's "wait 5 minutes" may count from renting or from now. Taken
 * from renting first: a try too early costs a refusal, one too late the user's time. Where it doesn't say how long, and
 * the full lock outlasts the rental, shorter ones are tried before the user hears that it can't be cancelled.
 */
export function readLockRefusal(ageMs: number, told: number | undefined, lastsMs = Infinity): LockRefusal {
  const shorter = lastsMs > FULL_LOCK_MS ? undefined : SHORTER_LOCKS_MS.find((ms) => ms - ageMs > 1000);
  const lockMs = told ?? shorter ?? FULL_LOCK_MS;
  if (lockMs - ageMs > 1000) return { retryAfterMs: lockMs - ageMs, lockMs };
  const retryAfterMs = told === undefined ? UNTOLD_WAIT_MS : Math.min(told, SHORT_WAIT_MS);
  return { retryAfterMs, lockMs: ageMs + retryAfterMs };
}

/**
 * An account's lock once a rental of some age was cancelled, given what was known of it; null is not known. An
 * account that may cancel before the lock is over has immediate cancellation.
 */
export function lockAfterCancel(known: number | null, ageMs: number): number | null {
  return ageMs + NOISE_MS < (known ?? FULL_LOCK_MS) ? 0 : known;
}
