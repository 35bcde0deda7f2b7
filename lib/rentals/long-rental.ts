import * as z from 'zod/mini';
import { AppErrorSchema } from '../getatext/errors.ts';
import { t, type TextKey } from '../i18n/t.ts';
import type { LongRental, LongRentalTime } from '../getatext/provider.ts';

/** The lengths on offer, as the provider's lists call them, by its word for them. */
export const PERIODS: Readonly<Record<LongRentalTime, string>> = {
  '1w': '1 week',
  '2w': '2 weeks',
  '1m': '1 month',
  '1y': '1 year',
};

const PERIOD_TEXTS = {
  '1w': 'period_1w',
  '2w': 'period_2w',
  '1m': 'period_1m',
  '1y': 'period_1y',
} as const satisfies Record<LongRentalTime, TextKey>;

/** A length on offer, for people. */
export const periodText = (time: LongRentalTime): string => t(PERIOD_TEXTS[time]);

/** A length in the provider's own wording, as rentals and purchases have it, for people; one not on offer as it is. */
export function statedPeriodText(period: string): string {
  const time = (Object.keys(PERIODS) as LongRentalTime[]).find((one) => isSamePeriod(period, one));
  return time ? periodText(time) : period;
}

function isSamePeriod(period: string, time: LongRentalTime): boolean {
  const plain = (words: string): string => words.trim().toLowerCase().replace(/s$/, '');
  return plain(period) === plain(PERIODS[time]);
}

const LongRentalSchema = z.object({
  id: z.string(),
  number: z.string(),
  rentedOn: z.string(),
  endsOn: z.string(),
  price: z.number(),
  status: z.string(),
  period: z.string(),
  autoRenew: z.boolean(),
});

/** The long rentals of an account as last fetched; `fetchedAt` 0 before. `error`: why the last fetching failed. */
export const LongRentalsSchema = z.object({
  account: z.nullable(z.string()),
  fetchedAt: z.number(),
  rentals: z.array(LongRentalSchema),
  error: z.nullable(AppErrorSchema),
});

/** See {@link LongRentalsSchema}. */
export type LongRentals = z.infer<typeof LongRentalsSchema>;

/** Before anything was fetched. */
export const NO_LONG_RENTALS: LongRentals = { account: null, fetchedAt: 0, rentals: [], error: null };

/** Whether the number is still held: states that the contract does not name count as held. */
export function isLongRentalActive({ status }: Pick<LongRental, 'status'>): boolean {
  return !/cancel|expire|ended|complete|closed|inactive/i.test(status);
}

/** From this many days before the end a person is warned. */
export const WARNING_DAYS = 3;

const DAY_MS = 86_400_000;
const eastern = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York', dateStyle: 'short' });

/** The day at the provider, `YYYY-MM-DD`: its dates are read as US Eastern. */
export const providerDay = (now: number): string => eastern.format(now);

/** How many days are left until a day by the provider's calendar: 0 on the day itself, below it afterwards. */
export function daysUntil(day: string, now: number): number {
  return Math.round((Date.parse(day) - Date.parse(providerDay(now))) / DAY_MS);
}

/** Whether a number is lost soon unless the person does something. */
export function endsSoon(rental: LongRental, now: number): boolean {
  const left = daysUntil(rental.endsOn, now);
  return isLongRentalActive(rental) && !rental.autoRenew && left >= 0 && left <= WARNING_DAYS;
}

/** What a rental of the same length costs, as far as the person's own ones tell; the newest counts. */
export function knownPrice(rentals: readonly LongRental[], time: LongRentalTime): number | null {
  const same = rentals.filter(({ period }) => isSamePeriod(period, time));
  return same.sort((a, b) => b.rentedOn.localeCompare(a.rentedOn))[0]?.price ?? null;
}
