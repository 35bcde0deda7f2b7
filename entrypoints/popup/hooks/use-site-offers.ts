import { useEffect, useState } from 'preact/hooks';
import { grantedSites, losesGrantOnNavigation, watchGrants } from '../../../lib/platform/permissions.ts';
import { patternFor } from '../../../lib/rentals/delivery/match-pattern.ts';
import type { Rental } from '../../../lib/rentals/model/rental.ts';

/** Says for which rentals it helps to allow their site: where a gesture's grant ends with the page, and none is there. */
export function useSiteOffers(): (rental: Rental) => boolean {
  const [granted, setGranted] = useState<string[] | null>(null);
  useEffect(() => {
    if (!losesGrantOnNavigation()) return undefined;
    const read = (): void => void grantedSites().then(setGranted, () => undefined);
    read();
    return watchGrants(read);
  }, []);
  return ({ site, filledAt }) =>
    granted !== null && site !== null && filledAt === null && !granted.includes(patternFor(site.domain, site.domain));
}
