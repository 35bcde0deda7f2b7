import { isForSite, RECENT_MS } from '../../components/rental/rentals-in-sight.ts';
import { RecentNumbers, type RecentNumbersProps } from '../../components/rental/recent-numbers.tsx';
import type { Rental } from '../../lib/rentals/model/rental.ts';
import type { Connection } from '../../lib/settings/connection.ts';
import { useRentalActions } from './hooks/use-rental-actions.ts';
import { canRentAgain } from '../../lib/rentals/model/ownership.ts';

interface RecentHereProps extends Pick<RecentNumbersProps, 'services'> {
  history: readonly Rental[];
  /** The rentals that are in sight already. */
  shown: readonly Rental[];
  /** The site's registrable domain; null where there is no site. */
  domain: string | null;
  connection: Connection;
  /** The tab in front of the user, and what it shows. */
  tabId: number | null;
  host: string | null;
}

/** The numbers that were rented before for the site in front of the user; nothing where there are none. */
export function RecentHere({ history, shown, domain, services, connection, tabId, host }: RecentHereProps) {
  const actions = useRentalActions(tabId, host);
  const rentals = recentNumbers(history, domain, shown, Date.now());
  if (rentals.length === 0) return null;
  return (
    <RecentNumbers
      rentals={rentals}
      services={services}
      actions={actions}
      canRentAgain={(rental) => canRentAgain(rental, connection)}
    />
  );
}

/** The numbers that were rented for a site before and are no longer in sight, each once, the newest first. */
function recentNumbers(
  history: readonly Rental[],
  domain: string | null,
  shown: readonly Rental[],
  now: number,
): Rental[] {
  const taken = new Set(shown.map(({ number }) => number));
  return history.filter((rental) => {
    if (
      !isForSite(rental, domain) ||
      now - (rental.endedAt ?? rental.createdAt) < RECENT_MS ||
      taken.has(rental.number)
    )
      return false;
    taken.add(rental.number);
    return rental.number !== null;
  });
}
