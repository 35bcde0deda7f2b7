import type { Brand, Knowledge } from './knowledge.ts';
import type { Service } from '../core/service.ts';

/** What people rent numbers for, for a provider that does not say what it offers; the short names are guesses. */
export function unlistedServices({ aliases, owners }: Knowledge): Service[] {
  const visitable = new Set([...owners.values()].map(({ brand }) => brand));
  const services = new Map<Brand, Service>();
  for (const [key, named] of aliases) {
    for (const { brand, penalty, unsure } of named) {
      // A brand's first name is the one that it is called by.
      if (services.has(brand) || brand.parent !== null || !visitable.has(brand)) continue;
      if (penalty === 0 && !unsure && isShortName(key)) services.set(brand, unlistedService(key, titled(key)));
    }
  }
  return [...services.values()];
}

const titled = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

/** A service by its short name at a provider that lists none: neither price nor stock is known. */
export const unlistedService = (apiName: string, name = apiName): Service => ({
  apiName,
  name,
  price: 0,
  stock: 1,
  ttlMinutes: 0,
  multipleSms: false,
  unpriced: true,
});

/** Whether a text can be the short name of a service. */
export const isShortName = (text: string): boolean => /^[a-z\d][\w./-]{0,31}$/i.test(text);
