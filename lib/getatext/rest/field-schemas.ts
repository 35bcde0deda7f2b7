import * as z from 'zod/mini';
import { parseMoney, type Money } from '../../core/money.ts';
import { tenDigits } from '../answer-body.ts';
import type { RentalStatus } from '../provider.ts';

/** A zod type that takes what `read` takes; `read` gives undefined for anything that it can't read. */
function reads<T>(expected: string, read: (input: unknown) => T | undefined) {
  return z.pipe(
    // Optional, so that a missing field reaches `read` as undefined.
    z.optional(z.unknown()),
    z.transform((input: unknown, context): T => {
      const value = read(input);
      if (value !== undefined) return value;
      context.issues.push({ code: 'custom', message: `expected ${expected}`, input });
      return z.NEVER;
    }),
  );
}

/** Absent in the ways that the provider writes it: missing, null, `""`, `"null"`. */
function isAbsent(input: unknown): boolean {
  return input === undefined || input === null || (typeof input === 'string' && /^(null)?$/i.test(input.trim()));
}

function readText(input: unknown): string | undefined {
  if (typeof input === 'number' && Number.isFinite(input)) return String(input);
  return typeof input === 'string' ? input.trim() : undefined;
}

function readNumber(input: unknown): number | undefined {
  if (typeof input === 'number') return Math.abs(input) < 1e9 ? input : undefined;
  if (typeof input !== 'string' || !/^\d{1,9}(\.\d+)?$/.test(input.trim())) return undefined;
  return Number(input);
}

/** An id: a whole number or a word, as text. */
export const idField = reads('an id', (input) => {
  if (typeof input === 'number') return Number.isSafeInteger(input) && input >= 0 ? String(input) : undefined;
  return typeof input === 'string' && !isAbsent(input) && /^[\w-]{1,64}$/.test(input.trim()) ? input.trim() : undefined;
});

/** A price: an amount that is not negative. */
export const priceField = reads<Money>('a price', (input) => {
  const price = parseMoney(input);
  return price !== null && price >= 0 ? price : undefined;
});

/** An amount, as text or number. */
export const moneyField = reads<Money>('an amount', (input) => parseMoney(input) ?? undefined);

/** An amount that may be missing; one that can't be read counts as missing. */
export const softMoneyField = reads<Money | null>('an amount', (input) => parseMoney(input));

/** A price that may be missing, but must be one where it is there. */
export const optionalPriceField = reads<Money | null>('a price', (input) => {
  if (isAbsent(input)) return null;
  const price = parseMoney(input);
  return price !== null && price >= 0 ? price : undefined;
});

/** A US number: ten digits. */
export const phoneField = reads('a US number', (input) => tenDigits(input) ?? undefined);

/** A US number that nothing breaks without: null where there is none. */
export const softPhoneField = reads<string | null>('a US number', (input) => tenDigits(input) ?? null);

/** A text that is not empty. */
export const textField = reads('a text', (input) => readText(input) || undefined);

/** A text that may be missing, then `''`. */
export const softTextField = reads('a text', (input) => (isAbsent(input) ? '' : (readText(input) ?? '')));

/** As another field, but null where that can't be read. */
export const softly = <T>(field: z.ZodMiniType<T>) =>
  reads<T | null>('any', (input) => {
    const read = z.safeParse(field, input);
    return read.success ? read.data : null;
  });

/** A year, in minutes. The end of a longer rental would be no date any more. */
const MAX_MINUTES = 366 * 24 * 60;

/** A length in minutes. */
export const minutesField = reads('a number of minutes', (input) => {
  const value = readNumber(input);
  return value !== undefined && value >= 0 && value <= MAX_MINUTES ? value : undefined;
});

/** A number from nought to a billion, as number or text. */
export const countField = reads('a count', (input) => {
  const value = readNumber(input);
  return value !== undefined && value >= 0 ? value : undefined;
});

/** Yes or no: `true`, `"true"`, `1`, `"1"`, `"yes"`, and the like; missing is no. */
export const flagField = reads('true or false', (input) => {
  if (isAbsent(input)) return false;
  if (typeof input === 'boolean') return input;
  const text = readText(input)?.toLowerCase() ?? '';
  if (/^(true|1|yes|on)$/.test(text)) return true;
  return /^(false|0|no|off)$/.test(text) ? false : undefined;
});

/** A code or an SMS text, null until there is one. A number becomes its digits: a leading zero is lost by then. */
export const codeField = reads<string | null>('a code', (input) =>
  isAbsent(input) || input === false ? null : readText(input),
);

/** A time as written; null where there is none or where it is no text or number. */
export const timeField = reads<string | null>('a time', (input) =>
  isAbsent(input) ? null : (readText(input) ?? null),
);

/** A day, `YYYY-MM-DD`, of a date or a time. */
export const dayField = reads('a date', (input) =>
  typeof input === 'string' ? /^\s*(\d{4}-\d\d-\d\d)(?!\d)/.exec(input)?.[1] : undefined,
);

/** A rental's state by any of the words seen, whatever their case and spelling; `other` for an unknown one. */
export const stateField = reads('a state', (input) => (typeof input === 'string' ? readState(input) : undefined));

function readState(word: string): RentalStatus['state'] {
  const plain = word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  if (/^(active|pending|waiting(_for_(sms|code))?|success|ok|ready|received|in_progress)$/.test(plain)) return 'active';
  if (/^(cancell?ed|cancel|refunded)$/.test(plain)) return 'cancelled';
  if (/^(completed?|finished|done|closed)$/.test(plain)) return 'completed';
  if (/^(expired|time_?out|timed_out)$/.test(plain)) return 'expired';
  return 'other';
}
