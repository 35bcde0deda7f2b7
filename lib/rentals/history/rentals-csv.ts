import { toDecimal, type Money } from '../../core/money.ts';
import { begunAt, costOf, outcomeOf } from '../model/cost.ts';
import { toCsv, type CsvField } from './csv.ts';
import type { Rental } from '../model/rental.ts';

const HEADINGS = [
  'Service',
  'Site',
  'Number',
  'Outcome',
  'Price (USD)',
  'Refunded (USD)',
  'Cost (USD)',
  'Rented (UTC)',
  'Ended (UTC)',
];

/**
 * Rentals as a table for spreadsheets. The numbers are in it, as they are the person's own; codes, keys, accounts and
 * the provider's ids are not.
 */
export function rentalsCsv(rentals: readonly Rental[]): string {
  return toCsv([HEADINGS, ...rentals.map(row)]);
}

function row(rental: Rental): CsvField[] {
  return [
    rental.service.name,
    rental.site?.host ?? null,
    rental.number,
    outcomeOf(rental),
    amount(rental.price),
    amount(rental.refunded),
    amount(costOf(rental)),
    utc(begunAt(rental)),
    utc(rental.endedAt),
  ];
}

const amount = (money: Money | null): CsvField => (money === null ? null : { decimal: toDecimal(money) });

/** A moment as spreadsheets read it, `2026-11-24 09:05:00`. */
const utc = (at: number | null): CsvField => {
  if (at === null || Number.isNaN(new Date(at).getTime())) return null;
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
};
