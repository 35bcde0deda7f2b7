import type { Money } from '../../core/money.ts';
import { begunAt, costOf } from '../model/cost.ts';
import type { Rental } from '../model/rental.ts';

/** A number, and where it was used. */
export interface UsedNumber {
  /** Ten digits. */
  number: string;
  /** Hosts, the latest first; empty where no site is known. */
  sites: string[];
  /** Names of services, the latest first. */
  services: string[];
  rentals: number;
  /** In millionths of a dollar; what is not known counts as nothing. */
  spent: Money;
  /** When it was last rented, in milliseconds on the local clock. */
  lastAt: number;
}

/** Which sites used which number, the number that was rented last first. Rentals without a number are left out. */
export function numbersUsed(rentals: readonly Rental[]): UsedNumber[] {
  const numbers = new Map<string, UsedNumber>();
  for (const rental of [...rentals].sort((a, b) => begunAt(b) - begunAt(a))) {
    const { number, service, site } = rental;
    if (number === null) continue;
    const used = numbers.get(number) ?? {
      number,
      sites: [],
      services: [],
      rentals: 0,
      spent: 0,
      lastAt: begunAt(rental),
    };
    if (site && !used.sites.includes(site.host)) used.sites.push(site.host);
    if (!used.services.includes(service.name)) used.services.push(service.name);
    used.rentals += 1;
    used.spent += costOf(rental) ?? 0;
    numbers.set(number, used);
  }
  return [...numbers.values()];
}
