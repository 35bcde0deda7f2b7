import type { Service } from '../../core/service.ts';
import { sumOfKnown, type Money } from '../../core/money.ts';
import type { RentedNumber } from '../../getatext/provider.ts';
import type { Rental } from './rental.ts';

const plain = (name: string): string => name.trim().toLowerCase();

/**
 * Which of the rented numbers belongs to which of the services: by the name that the answer gives it, and in the
 * order of both for names that say nothing. Null where a service got none.
 */
export function assignRented(rented: readonly RentedNumber[], services: readonly Service[]): (RentedNumber | null)[] {
  const left = [...rented];
  const take = (fits: (number: RentedNumber) => boolean): RentedNumber | null => {
    const index = left.findIndex(fits);
    return index < 0 ? null : (left.splice(index, 1)[0] ?? null);
  };
  const named = services.map(({ apiName, name }) => {
    const names = new Set([plain(apiName), plain(name)]);
    return take(({ serviceName }) => names.has(plain(serviceName)));
  });
  return named.map((number) => number ?? take(() => true));
}

/**
 * The balance after a charge for several, as it would be with the first alone: that one is compared for all of them.
 * Null where a price is not known.
 */
export function balanceForFirst(balance: Money | null, prices: readonly (Money | null)[]): Money | null {
  return prices.slice(1).reduce((sum, price) => (sum === null || price === null ? null : sum + price), balance);
}

/** What several rentals may cost together, as it was agreed; null where one of them has no limit. */
export const capOf = (rentals: readonly Rental[]): Money | null => sumOfKnown(rentals.map(({ maxPrice }) => maxPrice));

/**
 * What each of several rentals whose common answer was lost has cost of what was charged for them together: their
 * prices as agreed, as far as the sum goes, and what is left over with the last. By their keys.
 */
export function sharesOf(rentals: readonly Rental[], charged: Money): Map<string, Money> {
  const shares = new Map<string, Money>();
  let left = charged;
  // Always in the same order, whichever of them is looked at.
  const ordered = rentals.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  for (const [index, { key, maxPrice }] of ordered.entries()) {
    const share = index === ordered.length - 1 ? left : Math.min(left, maxPrice ?? left);
    shares.set(key, share);
    left -= share;
  }
  return shares;
}
