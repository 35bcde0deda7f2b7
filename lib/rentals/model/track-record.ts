import { serverOf } from '../../account/account-id.ts';
import type { Carrier } from '../../settings/filters.ts';
import { isEnded, isHeld, type Rental } from './rental.ts';

/** How the last numbers for a service did, as the rentals kept in this browser have it. */
export interface TrackRecord {
  /** How many of them tell something about the service. */
  numbers: number;
  /** How many of those got a code. */
  codes: number;
  /** From renting to the first code in milliseconds, for half of them; null where no time is known. */
  usualMs: number | null;
  /** The same for nine in ten of them; null where too few times are known. */
  slowMs: number | null;
  /** When a number last got a code, also before the last ones; null where none did. */
  lastCodeAt: number | null;
}

/** What narrows numbers down: the carrier that they were rented with, or the area code that they have. */
export type NumberKind = { carrier: Carrier } | { areaCode: string };

/** When a number was rented, or asked for. Not that of `cost.ts`, all of which would come into the popup's parts. */
const begunAt = ({ rentedAt, createdAt }: Rental): number => rentedAt ?? createdAt;

/** How many numbers are looked at: what was long ago says little about today. */
const LAST = 20;
/** From so many numbers of a kind on, it has a record of its own. */
const ENOUGH_OF_KIND = 3;
/** From so many codes on, there is a usual time. */
const ENOUGH_TIMES = 3;
/** From so many codes on, one in ten is worth a word. */
const ENOUGH_FOR_SLOW = 5;
/** Given back sooner than this, a number was hardly tried: the site may not even have been asked for a code. */
const TRIED_MS = 30_000;
/** Ended this long after its time was over, a number was not watched to its end: a code may have arrived unseen. */
const UNWATCHED_MS = 10 * 60_000;

/** Rentals as they are kept, those that are not over and those that are. */
export interface KeptRentals {
  live: readonly Rental[];
  history: readonly Rental[];
}

/** The records of all services at a server that have one, by their `apiName`s. */
export function trackRecords(rentals: KeptRentals, server: string): Map<string, TrackRecord> {
  const byService = new Map<string, Rental[]>();
  for (const rental of tellingOf(rentals, server)) {
    const { apiName } = rental.service;
    const others = byService.get(apiName);
    if (others) others.push(rental);
    else byService.set(apiName, [rental]);
  }
  return new Map([...byService].map(([apiName, telling]) => [apiName, recordOf(telling)]));
}

/** The record of one service at a server; null where it has none. */
export function trackRecord(rentals: KeptRentals, server: string, apiName: string): TrackRecord | null {
  const telling = tellingOf(rentals, server).filter(({ service }) => service.apiName === apiName);
  return telling.length === 0 ? null : recordOf(telling);
}

/** The record of a service's numbers of one kind; null before there are three of them. */
export function recordOfKind(
  rentals: KeptRentals,
  server: string,
  apiName: string,
  kind: NumberKind,
): TrackRecord | null {
  const telling = tellingOf(rentals, server).filter(
    (rental) => rental.service.apiName === apiName && isOfKind(rental, kind),
  );
  return telling.length < ENOUGH_OF_KIND ? null : recordOf(telling);
}

/** Of the carrier only the wish is known, and that is what is chosen again; the area code is the number's own. */
const isOfKind = ({ filters, number }: Rental, kind: NumberKind): boolean =>
  'carrier' in kind ? filters?.carrier === kind.carrier : number?.startsWith(kind.areaCode) === true;

/**
 * How likely a service's next number gets a code, from 0 to 1. One code in one number is less of a promise than nine in
 * ten: each record counts as if it had one number more with a code and one more without (Laplace). Without a record: ½.
 */
export const chanceOf = (record: TrackRecord | null | undefined): number =>
  ((record?.codes ?? 0) + 1) / ((record?.numbers ?? 0) + 2);

/** How long a service's codes take: most of them no longer than `usualMs`, few of them longer than `slowMs`. */
export interface UsualWait {
  usualMs: number;
  slowMs: number | null;
}

/** How long codes take for the service of a rental, as others for it have shown; null where too few have. */
export function usualWait({ account, service }: Rental, rentals: KeptRentals): UsualWait | null {
  const record = trackRecord(rentals, serverOf(account), service.apiName);
  if (record?.usualMs == null || record.codes < ENOUGH_TIMES) return null;
  return { usualMs: record.usualMs, slowMs: record.slowMs };
}

/** The rentals at a server that say anything about their services. */
const tellingOf = ({ live, history }: KeptRentals, server: string): Rental[] =>
  [...live, ...history].filter((rental) => isTelling(rental) && serverOf(rental.account) === server);

/**
 * Whether a rental says anything about its service. Nothing does without a number (never rented, the answer lost, or
 * forgotten with its private window), while it waits, or with a text in which no code was read.
 */
function isTelling(rental: Rental): boolean {
  const { state, number, codeAt, textAt } = rental;
  if (number === null || state === 'failed' || state === 'unknown') return false;
  if (codeAt !== null) return isHeld(rental) || isEnded(rental);
  return textAt === null && (state === 'cancelled' || state === 'expired') && wasTried(rental);
}

/** Whether a number without a code had its chance to get one. `Try another number` says so, however soon it's pressed. */
function wasTried(rental: Rental): boolean {
  const { state, endsAt, endedAt, tryAnother } = rental;
  if (endedAt === null) return false;
  if (endsAt !== null && endedAt > endsAt + UNWATCHED_MS) return false;
  const tried = endedAt - begunAt(rental);
  return tried >= TRIED_MS || (tried >= 0 && state === 'cancelled' && tryAnother !== null);
}

/** The record of some rentals of one service, of which each tells something. */
function recordOf(telling: readonly Rental[]): TrackRecord {
  const last = telling.toSorted((a, b) => begunAt(b) - begunAt(a)).slice(0, LAST);
  const times = last
    .map(timeToCode)
    .filter((time) => time !== null)
    .sort((a, b) => a - b);
  const at = (index: number): number => times[index] ?? 0;
  const middle = (times.length - 1) / 2;
  const codesAt = telling.map(({ codeAt }) => codeAt).filter((codeAt) => codeAt !== null);
  return {
    numbers: last.length,
    codes: last.filter(({ codeAt }) => codeAt !== null).length,
    usualMs: times.length === 0 ? null : (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    slowMs: times.length < ENOUGH_FOR_SLOW ? null : at(Math.ceil((times.length * 9) / 10) - 1),
    lastCodeAt: codesAt.length === 0 ? null : Math.max(...codesAt),
  };
}

/**
 * From renting to the first code in milliseconds; null where that isn't known, where a clock was put forward or back in
 * between, or where the code was only seen after the number's time.
 */
function timeToCode({ rentedAt, endsAt, codeAt, firstCodeAt }: Rental): number | null {
  const at = firstCodeAt ?? codeAt;
  if (rentedAt === null || at === null || at <= rentedAt) return null;
  return endsAt !== null && at > endsAt ? null : at - rentedAt;
}
