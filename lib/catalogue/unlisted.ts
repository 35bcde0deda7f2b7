import { knownSites, type Brand } from './knowledge.ts';
import type { Service } from '../core/service.ts';
import { isShortName, unlistedService } from './short-name.ts';

/** What people rent numbers for, for a provider that does not say what it offers; the short names are guesses. */
export function unlistedServices(): Service[] {
  const { aliases, owners } = knownSites();
  const visitable = new Set([...owners.values()].map(({ brand }) => brand));
  const services = new Map<Brand, Service>();
  for (const [key, named] of aliases) {
    for (const { brand, penalty, unsure } of named) {
      // A brand's first name is the one that it is called by.
      if (services.has(brand) || brand.closed || brand.parent !== null || !visitable.has(brand)) continue;
      if (penalty === 0 && !unsure && isShortName(key)) services.set(brand, unlistedService(key, titled(key)));
    }
  }
  return [...services.values()];
}

const titled = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);
