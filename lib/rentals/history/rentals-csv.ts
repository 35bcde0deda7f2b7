import { toDecimal, type Money } from '../../core/money.ts';
import { begunAt, costOf, outcomeOf } from '../model/cost.ts';
import type { Rental } from '../model/rental.ts';
import { accountName, type AccountName } from './rental-filter.ts';

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
  'Note',
];

/**
 * Rentals as a table for spreadsheets. The numbers and notes are in it, as they are the user's own, and what
 * they call their accounts, where there are two; codes, keys, the accounts' ids and the provider's are not.
 */
export function rentalsCsv(rentals: readonly Rental[], accounts: readonly AccountName[] = []): string {
  if (accounts.length < 2) return toCsv([HEADINGS, ...rentals.map(row)]);
  const rows = rentals.map((rental) => [...row(rental), accountName(accounts, rental)]);
  return toCsv([[...HEADINGS, 'Account'], ...rows]);
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
    rental.note ?? null,
  ];
}

const amount = (money: Money | null): CsvField => (money === null ? null : { decimal: toDecimal(money) });

/** A moment as spreadsheets read it, `2026-11-24 09:05:00`. */
const utc = (at: number | null): CsvField => {
  if (at === null || Number.isNaN(new Date(at).getTime())) return null;
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
};

/** A field of a table: text is guarded and quoted as needed, a number or an amount (`decimal`) stands as it is. */
type CsvField = string | number | { decimal: string } | null;

/**
 * A table as RFC 4180 writes it: commas, CRLF behind every line, quotes doubled. Text beyond ASCII is led by a byte
 * order mark, without which spreadsheets take it for another encoding.
 */
export function toCsv(rows: readonly (readonly CsvField[])[]): string {
  const text = rows.map((row) => `${row.map(fieldText).join(',')}\r\n`).join('');
  // oxlint-disable-next-line no-control-regex -- the whole of ASCII is meant
  return /^[\x00-\x7f]*$/.test(text) ? text : `\ufeff${text}`;
}

function fieldText(field: CsvField): string {
  if (field === null) return '';
  if (typeof field === 'number') return String(field);
  if (typeof field !== 'string') return field.decimal;
  const safe = withoutFormulas(field);
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a spreadsheet may take for a formula's beginning: also in the full width that some put back to ASCII. */
const FORMULA = /(^|[,;|"'\t\r\n])(\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/**
 * Text with an apostrophe before whatever a spreadsheet would run: at its beginning, and behind what another locale's
 * spreadsheet takes for the end of a field.
 */
const withoutFormulas = (text: string): string => text.replace(FORMULA, `$1$2'`).replace(/^(?=[\t\r])/, `'`);
