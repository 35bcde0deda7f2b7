import type { Rental } from './rental.ts';

/** Whether a rental is over and its number never got a code, nor a text that may have held one. */
export function gotNoCode({ state, number, codeAt, textAt }: Rental): boolean {
  return number !== null && codeAt === null && textAt === null && (state === 'cancelled' || state === 'expired');
}

/** Whether a rental's number was rented before and has never got a code, in any of `history`. */
export function failedBefore(rental: Rental, history: readonly Rental[]): boolean {
  if (rental.number === null || rental.codeAt !== null || rental.textAt !== null) return false;
  const earlier = history.filter(
    ({ key, number, createdAt }) => key !== rental.key && number === rental.number && createdAt <= rental.createdAt,
  );
  return earlier.some(gotNoCode) && earlier.every(({ codeAt, textAt }) => codeAt === null && textAt === null);
}
