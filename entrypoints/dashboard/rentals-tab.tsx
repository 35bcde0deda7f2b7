import { RentalsTable } from '../../components/rentals-table.tsx';
import { useStored } from '../../components/use-stored.ts';
import { shownRentals } from '../../lib/rentals/stored.ts';

/** Everything that was rented for a site. `isReadable`: what is stored can be read. */
export function RentalsTab({ isReadable }: { isReadable: boolean }) {
  const rentals = useStored(shownRentals);
  if (!rentals || !isReadable) return null;
  return <RentalsTable rentals={[...rentals.live, ...rentals.history]} />;
}
