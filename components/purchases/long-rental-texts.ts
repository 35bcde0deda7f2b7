import type { LongRental, LongRentalTime } from '../../lib/getatext/provider.ts';
import { formatDaysAhead, formatDuration, formatMoney, formatUtcDay } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';
import { daysUntil, endsSoon, isLongRentalActive, timeOf } from '../../lib/purchases/long-rental.ts';
import type { StateLook } from '../ui/icon.tsx';

/** How long a number is rented for, in words: `1 week`. */
export function formatTime(time: LongRentalTime): string {
  const units = { w: 'week', m: 'month', y: 'year' } as const;
  return formatDuration(Number.parseInt(time, 10), units[time.slice(-1) as keyof typeof units]);
}

/** The provider's words for a length, such as `1 Week`, in this language; unchanged where they're no known length. */
export function formatPeriod(words: string): string {
  const time = timeOf(words);
  return time === null ? words : formatTime(time);
}

/** A day of the provider's calendar for people; unchanged where it's no day. */
export const formatDay = (day: string): string => (Number.isNaN(Date.parse(day)) ? day : formatUtcDay(Date.parse(day)));

/** How much of its time a long rental has left, in words. */
export function timeLeft(rental: LongRental, now: number): string {
  const left = daysUntil(rental.endsOn, now);
  const day = formatDay(rental.endsOn);
  if (!isLongRentalActive(rental)) return t('long_ended_or_ending', { day });
  if (Number.isNaN(left)) return t('long_ends_day', { day });
  if (left < 0) return t('long_ended', { day });
  const rest = formatDaysAhead(left);
  if (rental.autoRenew) return t('long_renews', { day, rest, price: formatMoney(rental.price) });
  return t(endsSoon(rental, now) ? 'long_ends_soon' : 'long_ends', { day, rest });
}

/** The state of a long rental for people: the provider's own word where we don't know it. */
export function longStateLook(rental: LongRental): StateLook {
  const tone = isLongRentalActive(rental) ? 'good' : '';
  switch (rental.status.trim().toLowerCase()) {
    case '':
      return { text: t('long_state_unknown'), icon: 'question', tone: '' };
    case 'active':
      return { text: t('long_state_active'), icon: 'check', tone };
    case 'cancelled':
      return { text: t('long_state_cancelled'), icon: 'cross', tone };
    case 'expired':
      return { text: t('long_state_expired'), icon: 'hourglass', tone };
    default:
      return { text: rental.status, icon: tone === 'good' ? 'check' : 'clock', tone };
  }
}
