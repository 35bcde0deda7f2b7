import type { Rental } from './rental.ts';

/** The times of what is to come; every other field whose name ends in `At` tells of the past. */
const TO_COME: ReadonlySet<string> = new Set(['endsAt', 'providerEndsAt', 'cancellableAt']);

/**
 * A record whose past doesn't lie in the future: the same object where it doesn't, else one in which the past has come
 * to `now`, since the clock was put back, and what is to come comes as soon as it would have. Nothing that came after
 * something else comes before it then, in one record or in two: at worst both came at once.
 */
export function withoutFuturePast<T extends { outcome: object | null }>(record: T, now: number): T {
  const past = [...timesOf(record), ...timesOf(record.outcome ?? {})].filter(([name]) => !TO_COME.has(name));
  const ahead = Math.max(...past.map(([, at]) => at)) - now;
  if (ahead <= 0) return record;
  const mended = mend(record, now, ahead);
  return { ...mended, outcome: mended.outcome && mend(mended.outcome, now, ahead) };
}

/** A rental as {@link withoutFuturePast} has it, as the change that it is. */
export function withTimesMended(rental: Rental, now: number): Rental {
  const mended = withoutFuturePast(rental, now);
  return mended === rental ? rental : { ...mended, revision: rental.revision + 1 };
}

function mend<T extends object>(record: T, now: number, ahead: number): T {
  const times = timesOf(record).map(([name, at]) => [name, TO_COME.has(name) ? at - ahead : Math.min(at, now)]);
  return { ...record, ...Object.fromEntries(times) };
}

const timesOf = (record: object): [string, number][] =>
  Object.entries(record).filter((field): field is [string, number] => {
    const [name, value] = field;
    return name.endsWith('At') && typeof value === 'number';
  });
