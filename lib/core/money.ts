/**
 * An amount of US dollars in whole millionths: `0.55` dollars is `550_000`. The provider writes decimal
 * strings with any number of places; integers add and compare without the errors of floats.
 */
export type Money = number;

/** The sum of amounts; null where one of them is not known. */
export const sumOfKnown = (amounts: readonly (Money | null)[]): Money | null =>
  amounts.reduce<Money | null>((sum, amount) => (sum === null || amount === null ? null : sum + amount), 0);

const PLACES = 6;
const UNIT = 10 ** PLACES;
/** No amount is written longer. The pattern below would take long over a text without end. */
const MAX_TEXT_LENGTH = 64;

/**
 * Reads an amount as the provider sends it, `"0.55"`, `"$1,113.3"` or the JSON number `0.55`.
 * Returns null for anything else, for amounts past a billion, and for more than six decimal places.
 */
export function parseMoney(input: unknown): Money | null {
  const text = typeof input === 'number' ? numberText(input) : typeof input === 'string' ? input.trim() : '';
  if (text.length > MAX_TEXT_LENGTH) return null;
  const match = /^(-?)\$?(\d{1,3}(?:,\d{3}){1,2}|\d{1,9})(?:\.(\d*?)0*)?$/.exec(text);
  if (!match) return null;
  const [, sign, whole = '', fraction = ''] = match;
  if (fraction.length > PLACES) return null;
  const amount = Number(whole.replaceAll(',', '')) * UNIT + Number(fraction.padEnd(PLACES, '0') || '0');
  return sign && amount !== 0 ? -amount : amount;
}

function numberText(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e9) return '';
  const text = value.toFixed(PLACES);
  // Sums of floats stray by less than this; anything more is a seventh decimal place.
  return Math.abs(Number(text) - value) <= 1e-9 + Math.abs(value) * 2 ** -52 ? text : '';
}

/** The amount as a plain decimal string with at least two places, for requests: `550_000` → `"0.55"`. */
export function toDecimal(amount: Money): string {
  const abs = Math.abs(amount);
  const fraction = String(abs % UNIT)
    .padStart(PLACES, '0')
    .replace(/0{1,4}$/, '');
  return `${amount < 0 ? '-' : ''}${Math.floor(abs / UNIT)}.${fraction}`;
}
