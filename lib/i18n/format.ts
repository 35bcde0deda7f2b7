import { toDecimal, type Money } from '../core/money.ts';
import { isRightToLeft, locale } from './locale.ts';
import { t } from './t.ts';

/** Formats are costly to make, and screens that count down ask every second. */
const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat | Intl.ListFormat>();

function once<F extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat | Intl.ListFormat>(
  name: string,
  make: () => F,
): F {
  const format = (made.get(name) as F | undefined) ?? make();
  made.set(name, format);
  return format;
}

/** An amount of US dollars, exact to the last digit: `550_000` → `$0.55` in American English, `0,55 $` in German. */
export function formatMoney(amount: Money): string {
  const format = once(
    'money',
    () =>
      new Intl.NumberFormat(locale(), {
        style: 'currency',
        currency: 'USD',
        minimumFractionDigits: 2,
        maximumFractionDigits: 6,
      }),
  );
  // As text: a float would not be exact.
  const text = format.format(toDecimal(amount) as `${number}`);
  // Among words that run from right to left the sign would part from its letters: `$US 0.55`.
  return isRightToLeft() ? `\u2066${text.replaceAll('\u200f', '')}\u2069` : text;
}

/** A number of things: `1,000`. */
export const formatCount = (count: number): string =>
  once('count', () => new Intl.NumberFormat(locale())).format(count);

/** A moment in milliseconds, with its time: `Jul 6, 2025, 3:43 PM`. */
export const formatWhen = (at: number): string =>
  once('when', () => new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' })).format(at);

/** A day, in the user's own zone: `Jul 6, 2025`. */
export const formatDay = (at: number): string =>
  once('day', () => new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' })).format(at);

/** A day that is written without a zone, given as its midnight in UTC: `Jul 6, 2025`. */
export const formatUtcDay = (at: number): string =>
  once('utc-day', () => new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' })).format(at);

/** A day without its year: `Jul 6`. */
export const formatShortDay = (at: number): string =>
  once('short-day', () => new Intl.DateTimeFormat(locale(), { month: 'short', day: 'numeric' })).format(at);

/** A length of time in one unit, in words: `30 seconds`, `5 minutes`, `1 week`. */
export const formatDuration = (
  count: number,
  unit: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year',
): string =>
  once(unit, () => new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'long' })).format(count);

const shortly = (count: number, unit: 'hour' | 'minute'): string =>
  count === 0
    ? ''
    : once(
        `short-${unit}`,
        () => new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'short' }),
      ).format(count);

/** A length of time in minutes, as short as it gets: `5 min`, `5 hr 15 min`. */
export const formatShortMinutes = (count: number): string =>
  `${shortly(Math.floor(count / 60), 'hour')} ${shortly(count % 60, 'minute')}`.trim();

/** How long to wait, rounded up, in words: up to 90 seconds, else in minutes. */
export function formatWait(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  return seconds < 90 ? formatDuration(seconds, 'second') : formatDuration(Math.ceil(seconds / 60), 'minute');
}

/** How long ago something was, in words: `a moment ago`, `12 minutes ago`, `3 hours ago`, `2 days ago`. */
export function formatAge(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return t('common_moment_ago');
  const format = once('age', () => new Intl.RelativeTimeFormat(locale(), { numeric: 'always' }));
  if (minutes < 60) return format.format(-minutes, 'minute');
  return minutes < 1440
    ? format.format(-Math.floor(minutes / 60), 'hour')
    : format.format(-Math.floor(minutes / 1440), 'day');
}

/** How many days there are until something, in words: `today`, `tomorrow`, `in 3 days`. */
export const formatDaysAhead = (days: number): string =>
  once('days', () => new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' })).format(days, 'day');

/** Several short things in a row, as facts are: `AT&T, 212, 646`. */
export const formatShortList = (items: readonly string[]): string =>
  once('short-list', () => new Intl.ListFormat(locale(), { type: 'unit', style: 'short' })).format(items);

/** Several things in a row: `WhatsApp, Telegram and Uber`. */
export const formatList = (items: readonly string[]): string =>
  once('list', () => new Intl.ListFormat(locale(), { type: 'conjunction' })).format(items);

/** Ten US digits for people: `2025550101` → `(202) 555-0101`; anything else as it is. */
export function formatPhoneNumber(number: string): string {
  const match = /^(\d{3})(\d{3})(\d{4})$/.exec(number);
  return match ? `(${match[1]}) ${match[2]}-${match[3]}` : number;
}
