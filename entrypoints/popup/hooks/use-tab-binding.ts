import { useEffect } from 'preact/hooks';
import { isForSite } from '../../../components/rental/rentals-in-sight.ts';
import { call } from '../../../lib/messaging/client.ts';
import { isEnded, type Rental } from '../../../lib/rentals/model/rental.ts';

/** Once for each opening: the panel stays while the user goes from tab to tab, which is no word about a rental. */
let isDone = false;

/** Opened on a rental's site in another tab than the rental's, has the rental go on there. */
export function useTabBinding(rentals: readonly Rental[], tabId: number | null, domain: string | null): void {
  useEffect(() => {
    if (isDone || tabId === null || domain === null) return;
    isDone = true;
    const isElsewhere = (rental: Rental): boolean =>
      !isEnded(rental) && isForSite(rental, domain) && rental.site?.tabId !== tabId;
    if (rentals.some(isElsewhere)) void call('bindTab', { tabId });
  }, [tabId, domain]);
}
