import { useMemo } from 'preact/hooks';
import { RecentNumbers, type RecentNumbersProps } from '../../components/recent-numbers.tsx';
import { canRentAgain } from '../../lib/rentals/rent-again.ts';
import type { Connection } from '../../lib/settings/connection.ts';
import { rentalActions } from './rental-actions.ts';

/** What {@link RecentHere} needs. */
export interface RecentHereProps extends Pick<RecentNumbersProps, 'rentals' | 'services'> {
  connection: Connection;
  /** The tab in front of the person, and what it shows. */
  tabId: number | null;
  host: string | null;
}

/** The numbers that were rented before for the site in front of the person. */
export function RecentHere({ rentals, services, connection, tabId, host }: RecentHereProps) {
  const actions = useMemo(() => rentalActions(tabId, host, () => undefined), [tabId, host]);
  return (
    <RecentNumbers rentals={rentals} services={services} actions={actions} canRentAgain={(rental) => canRentAgain(rental, connection)} />
  );
}
