import type { AppError } from '../../core/errors.ts';
import { begunAt } from '../model/cost.ts';
import { isHeld, type Rental } from '../model/rental.ts';

const SECOND = 1000;

/** How often a waiting rental is asked about, by its age: every second at first, then more rarely. */
function pollInterval(ageMs: number): number {
  if (ageMs < 90 * SECOND) return SECOND;
  if (ageMs < 300 * SECOND) return 2.5 * SECOND;
  return 5 * SECOND;
}

/** How often a number that has had a code is asked about, by the time since then: 5 s, 10 s, 20 s …, a minute at most. */
function afterCodeInterval(ageMs: number): number {
  return Math.min(60 * SECOND, Math.max(5 * SECOND, ageMs));
}

/** How often while a push channel tells of codes: it may fail unnoticed. */
const PUSHED_INTERVAL_MS = 10 * SECOND;

/**
 * When a rental is next to be asked about, given when it was last (null: not yet by this worker); null for a
 * rental that nothing is asked about. A code that can't be followed by another leaves only the last question,
 * at the end.
 *
 * @param push `listening`: a healthy push channel would tell of a code. `heard`: one has told of something since the
 *   last question, which is then answered at once, or where the provider asked for fewer questions at that pace.
 */
export function nextAsk(
  rental: Rental,
  lastAskedAt: number | null,
  slowdown: number,
  push: 'none' | 'listening' | 'heard' = 'none',
): number | null {
  if (!isHeld(rental)) return null;
  if (lastAskedAt === null || (push === 'heard' && slowdown <= 1)) return 0;
  const endsAt = rental.endsAt ?? Infinity;
  const least = push === 'listening' ? PUSHED_INTERVAL_MS : 0;
  if (rental.state === 'received') {
    const interval = afterCodeInterval(lastAskedAt - (rental.codeAt ?? lastAskedAt)) * slowdown;
    const rest = rental.service.multipleSms ? lastAskedAt + Math.max(least, interval) : Infinity;
    return Math.min(rest, Math.max(endsAt, lastAskedAt + 5 * SECOND));
  }
  const regular = lastAskedAt + Math.max(least, pollInterval(lastAskedAt - begunAt(rental)) * slowdown);
  if (rental.error?.kind === 'auth') return lastAskedAt + 30 * SECOND;
  // The end is not slept over.
  return lastAskedAt < endsAt ? Math.min(regular, Math.max(endsAt, lastAskedAt + SECOND * slowdown)) : regular;
}

/** What the provider's answers have made of the pace. `quietUntil` is a moment of the clock that it's used with. */
export interface Pace {
  /** How many times slower to ask than usual: 1 at rest, 16 at most. */
  slowdown: number;
  quietUntil: number;
}

/** The pace while nothing speaks against asking. */
export const RESTING_PACE: Pace = { slowdown: 1, quietUntil: 0 };

/** The longest that any answer keeps us quiet: a number is held for minutes, and clocks may be wrong. */
const MAX_QUIET_MS = 120_000;

/** The pace after an answer, over all rentals: doubles on a complaint, halves on success, heeds `Retry-After`. */
export function nextPace(pace: Pace, error: AppError | null, now: number): Pace {
  return { slowdown: nextSlowdown(pace.slowdown, error), quietUntil: quietUntil(error, now) };
}

/** Whether nothing is to be asked yet. */
export const isQuiet = ({ quietUntil: until }: Pace, now: number): boolean => until > now;

/** A pace by another clock: `from` and `to` are the present by the two. */
export function onClock({ slowdown, quietUntil: until }: Pace, from: number, to: number): Pace {
  const left = until - from;
  // A wait beyond the longest one is none: the clock was put back.
  return { slowdown, quietUntil: left > 0 && left <= MAX_QUIET_MS ? to + left : 0 };
}

/** Takes over a stored pace; anything else is {@link RESTING_PACE}. */
export function readPace(stored: unknown): Pace {
  if (typeof stored !== 'object' || stored === null) return RESTING_PACE;
  const { slowdown, quietUntil: until } = stored as Partial<Record<keyof Pace, unknown>>;
  if (typeof slowdown !== 'number' || typeof until !== 'number' || !(slowdown >= 1 && slowdown <= 16))
    return RESTING_PACE;
  return { slowdown, quietUntil: until };
}

function nextSlowdown(current: number, error: AppError | null): number {
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

function quietUntil(error: AppError | null, now: number): number {
  if (error?.kind !== 'rate_limited' && error?.kind !== 'unavailable') return 0;
  return error.retryAfterMs === undefined ? 0 : now + Math.min(error.retryAfterMs, MAX_QUIET_MS);
}
