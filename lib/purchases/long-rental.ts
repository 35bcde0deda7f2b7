import * as z from 'zod/mini';
import { AppErrorSchema } from '../core/errors.ts';
import type { LongRental, LongRentalTime } from '../getatext/provider.ts';

/** The lengths on offer, as the provider's list of rentals calls them, by its word for asking. Not for people. */
export const PERIODS: Readonly<Record<LongRentalTime, string>> = {
  '1w': '1 week',
  '2w': '2 weeks',
  '1m': '1 month',
  '1y': '1 year',
};

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
  /** How many more there are whose entries can't be read. */
  unread: z._default(z.number(), 0),
  error: z.nullable(AppErrorSchema),
});

/** See {@link LongRentalsSchema}. */
export type LongRentals = z.infer<typeof LongRentalsSchema>;

/** Before anything was fetched. */
export const NO_LONG_RENTALS: LongRentals = { account: null, fetchedAt: 0, rentals: [], unread: 0, error: null };

/** Whether the number is still held: states that the contract does not name count as held. */
export function isLongRentalActive({ status }: Pick<LongRental, 'status'>): boolean {
  return !/cancel|expire|ended|complete|closed|inactive/i.test(status);
}

/** From this many days before the end a user is warned. */
const WARNING_DAYS = 3;

const DAY_MS = 86_400_000;
let eastern: Intl.DateTimeFormat | null = null;

/** The day at the provider, `YYYY-MM-DD`: its dates are read as US Eastern. */
export function providerDay(now: number): string {
  eastern ??= new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York', dateStyle: 'short' });
  return eastern.format(now);
}

/** How many days are left until a day by the provider's calendar: 0 on the day itself, below it afterwards. */
export function daysUntil(day: string, now: number): number {
  return Math.round((Date.parse(day) - Date.parse(providerDay(now))) / DAY_MS);
}

/** Whether a number is lost soon unless the user does something. */
export function endsSoon(rental: LongRental, now: number): boolean {
  const left = daysUntil(rental.endsOn, now);
  return isLongRentalActive(rental) && !rental.autoRenew && left >= 0 && left <= WARNING_DAYS;
}

/** The length that some words of the provider's name, as `1 Week`; null where it is none of those on offer. */
export function timeOf(words: string): LongRentalTime | null {
  const plain = (text: string): string => text.trim().toLowerCase().replace(/s$/, '');
  const times = Object.keys(PERIODS) as LongRentalTime[];
  return times.find((time) => plain(PERIODS[time]) === plain(words)) ?? null;
}

/** What a rental of the same length costs, as far as the user's own ones tell; the newest counts. */
export function knownPrice(rentals: readonly LongRental[], time: LongRentalTime): number | null {
  const same = rentals.filter(({ period }) => timeOf(period) === time);
  return same.sort((a, b) => b.rentedOn.localeCompare(a.rentedOn))[0]?.price ?? null;
}
