// What a value of each kind must be like. Written apart from the client's own schemas, which these checks judge.

type Fields = Record<string, unknown>;
/** The last instant that a `Date` can be. */
const LATEST = 8_640_000_000_000_000;

export const isAmount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0);
export const isPrice = (value: unknown): boolean => isAmount(value) && (value as number) >= 0;
export const isAmountOrNull = (value: unknown): boolean => value === null || isAmount(value);
export const isTimeOrNull = (value: unknown): boolean =>
  value === null || (typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= LATEST);
const isNumber = (value: unknown): boolean => typeof value === 'string' && value.length === 10 && !/\D/.test(value);
export const isId = (value: unknown): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= 64 && value === value.trim();
export const isText = (value: unknown): boolean => typeof value === 'string';
export const isName = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
export const isCount = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1e9;
const isDay = (value: unknown): boolean =>
  typeof value === 'string' && value.length === 10 && value[4] === '-' && value[7] === '-';
export const isFlag = (value: unknown): boolean => typeof value === 'boolean';

export const shape =
  (fields: Record<string, (value: unknown) => boolean>) =>
  (value: unknown): string | null => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object';
    const names = Object.keys(value);
    const odd =
      names.find((name) => !(name in fields)) ?? Object.keys(fields).find((name) => !Object.hasOwn(value, name));
    if (odd !== undefined) return `field ${odd}`;
    const bad = names.find((name) => !fields[name]?.((value as Fields)[name]));
    return bad === undefined ? null : `${bad} is of another kind`;
  };
export const listOf =
  (one: (value: unknown) => string | null) =>
  (value: unknown): string | null =>
    Array.isArray(value) ? (value.map(one).find((complaint) => complaint !== null) ?? null) : 'not a list';
/** A list without the entries that can't be read, and how many those are. */
export const listedOf =
  (one: (value: unknown) => string | null) =>
  (value: unknown): string | null =>
    shape({ entries: Array.isArray, unread: isCount })(value) ?? listOf(one)((value as { entries: unknown }).entries);

const orNull =
  (is: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === null || is(value);
/** What renting gives: the id, and what else could be read. */
export const rentedNumber = shape({
  id: isId,
  number: orNull(isNumber),
  serviceName: isText,
  price: orNull(isPrice),
  endsAt: isTimeOrNull,
  newBalance: isAmountOrNull,
});
/** Judges what `rental-status` and `cancel-rental` give. */
export const rentalStatus = shape({
  id: (value) => value === '12345',
  number: (value) => value === null || isNumber(value),
  serviceName: isText,
  state: (value) => ['active', 'cancelled', 'completed', 'expired', 'other'].includes(value as string),
  code: (value) => value === null || isName(value),
  endsAt: isTimeOrNull,
  cost: isAmountOrNull,
  balance: isAmountOrNull,
});
/** What renting or changing a long rental gives. */
export const changedLongRental = shape({
  id: isId,
  number: orNull(isNumber),
  rentedOn: orNull(isDay),
  endsOn: orNull(isDay),
  price: orNull(isPrice),
  status: isText,
  period: isText,
  autoRenew: orNull(isFlag),
});
export const longRental = shape({
  id: isId,
  number: isNumber,
  rentedOn: isDay,
  endsOn: isDay,
  price: isPrice,
  status: isText,
  period: isText,
  autoRenew: isFlag,
});
