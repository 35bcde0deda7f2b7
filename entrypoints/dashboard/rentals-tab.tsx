import { useMemo } from 'preact/hooks';
import { datedName, download } from '../../components/download.ts';
import { RentalsHistory } from '../../components/rentals-history.tsx';
import { useNow } from '../../components/use-now.ts';
import { useStored } from '../../components/use-stored.ts';
import { call } from '../../lib/messaging/client.ts';
import { isOutcomeOpen, isRefundOpen, type Rental } from '../../lib/rentals/rental.ts';
import { rentalsCsv } from '../../lib/rentals/rentals-csv.ts';
import { shownRentals } from '../../lib/rentals/stored.ts';

const calls = {
  remove: (keys: string[], unchecked: boolean) => call('deleteRentals', { keys, unchecked }),
  restore: (undo: string) => call('restoreRentals', { undo }),
  forget: () => void call('forgetDeleted', {}),
  onExport: (rentals: readonly Rental[]) => download(datedName('getatext-rentals', 'csv'), 'text/csv;charset=utf-8', rentalsCsv(rentals)),
};

/** Everything that was rented for a site. `isReadable`: what is stored can be read. */
export function RentalsTab({ isReadable }: { isReadable: boolean }) {
  const stored = useStored(shownRentals);
  const rentals = useMemo(() => stored && [...stored.live, ...stored.history], [stored]);
  // The clock matters only while something that is over can't be deleted yet.
  const isOpen = (rental: Rental): boolean => isOutcomeOpen(rental, Date.now()) || isRefundOpen(rental, Date.now());
  const now = useNow(rentals?.some(isOpen) ?? false);
  if (!isReadable) return <p class="empty">Your rentals are listed here once they can be read again.</p>;
  if (!rentals) return <p class="empty">Reading your rentals…</p>;
  return <RentalsHistory rentals={rentals} now={now} {...calls} />;
}
