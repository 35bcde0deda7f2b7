/** What a time without a zone is read as: US Eastern with its daylight saving, or a fixed offset from UTC. */
export type ServerZone = 'eastern' | { offsetMinutes: number };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let easternClock: Intl.DateTimeFormat | null = null;

const newEasternClock = (): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/New_York',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });

/**
 * The instants (milliseconds since 1970) that a time may mean, the earliest first: one as a rule, two in the hour
 * that the end of daylight saving repeats, none where it can't be read. Takes `2025-07-06 15:43:37` (with `T` and a
 * fraction too) in `zone`; the same with an offset or `Z`, and whole seconds or milliseconds since 1970, in their own.
 */
export function instantsOf(text: string, zone: ServerZone): number[] {
  const trimmed = text.trim();
  if (/^\d{10}$/.test(trimmed)) return [Number(trimmed) * 1000];
  if (/^\d{13}$/.test(trimmed)) return [Number(trimmed)];
  const wall = wallClock(trimmed);
  if (!wall) return [];
  if (wall.offsetMinutes !== null) return [wall.asUtc - wall.offsetMinutes * MINUTE];
  if (zone !== 'eastern') return [wall.asUtc - zone.offsetMinutes * MINUTE];
  const summer = wall.asUtc + 4 * HOUR;
  const winter = wall.asUtc + 5 * HOUR;
  const fitting = [summer, winter].filter((at) => easternWall(at) === Math.floor(wall.asUtc / 1000) * 1000);
  // The hour that the start of daylight saving skips: clocks that were not put forward mean the later one.
  return fitting.length > 0 ? fitting : [winter];
}

/** Whether a time says its zone itself, so that none need be supposed. */
export function isZoned(text: string): boolean {
  return /^\d{10}(\d{3})?$/.test(text.trim()) || (wallClock(text.trim())?.offsetMinutes ?? null) !== null;
}

/**
 * The zone, a whole hour from UTC, in which a rental that was just made lasts a sane time: more than nothing and at
 * most 24 hours, ending soonest after `ttlMs` (a minute unless known). Null where no hour does.
 */
export function inferZone(text: string, serverNow: number, ttlMs = MINUTE): ServerZone | null {
  const wall = wallClock(text.trim());
  if (!wall || wall.offsetMinutes !== null) return null;
  let best: { lasts: number; offsetMinutes: number } | null = null;
  for (let hours = -12; hours <= 14; hours += 1) {
    const lasts = wall.asUtc - hours * HOUR - serverNow;
    if (!isSane(lasts)) continue;
    // Clocks and answers differ by a little: an end just short of the rental's length still follows it.
    const follows = lasts >= ttlMs - MINUTE;
    const bestFollows = best !== null && best.lasts >= ttlMs - MINUTE;
    if (best === null || (follows !== bestFollows ? follows : lasts < best.lasts)) {
      best = { lasts, offsetMinutes: hours * 60 };
    }
  }
  return best && { offsetMinutes: best.offsetMinutes };
}

/** Whether a new rental can last this long, in milliseconds. */
export function isSane(lastsMs: number): boolean {
  return lastsMs > 0 && lastsMs <= 24 * HOUR;
}

interface WallClock {
  /** The figures read as if they were UTC. */
  asUtc: number;
  offsetMinutes: number | null;
}

function wallClock(text: string): WallClock | null {
  const match =
    /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? '0')) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (hour > 23 || minute > 59 || second > 59 || month < 1) return null;
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second) + Number(`0.${match[7] ?? '0'}`) * 1000;
  // 31 June and the like roll over into the next month.
  if (new Date(asUtc).getUTCDate() !== day || new Date(asUtc).getUTCMonth() !== month - 1) return null;
  return { asUtc: Math.floor(asUtc), offsetMinutes: match[8] ? readOffset(match[8]) : null };
}

function readOffset(text: string): number {
  const match = /^([+-])(\d\d):?(\d\d)$/.exec(text);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

/** What clocks in New York show, read as if it were UTC. */
function easternWall(at: number): number {
  const parts = new Map(
    (easternClock ??= newEasternClock()).formatToParts(at).map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}
