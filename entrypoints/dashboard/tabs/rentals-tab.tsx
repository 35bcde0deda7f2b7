import { useEffect, useMemo } from 'preact/hooks';
import { datedName, download } from '../../../components/ui/download.ts';
import { HistoryActions } from '../../../components/history/history-actions.tsx';
import { ProviderContext, providerAt } from '../../../components/ui/hooks/use-provider.tsx';
import { RentalsHistory } from '../../../components/history/rentals-history.tsx';
import type { DeletionCalls } from '../../../components/history/use-deletion.ts';
import { useNow } from '../../../components/ui/hooks/use-now.ts';
import { useStored } from '../../../components/ui/hooks/use-stored.ts';
import { catalogueItem } from '../../../lib/catalogue/items.ts';
import { t } from '../../../lib/i18n/t.ts';
import { call } from '../../../lib/messaging/client.ts';
import { serverOf } from '../../../lib/account/account-id.ts';
import type { Rental } from '../../../lib/rentals/model/rental.ts';
import { isOutcomeOpen, isRefundOpen } from '../../../lib/rentals/model/open-questions.ts';
import { rentalsCsv } from '../../../lib/rentals/history/rentals-csv.ts';
import { shownRentals } from '../../../lib/rentals/store/items.ts';
import { AddKey, RentalsLoading } from '../placeholders.tsx';
import { accountItem } from '../../../lib/account/items.ts';
import { connectionItem } from '../../../lib/settings/items.ts';
import { canRentAgain } from '../../../lib/rentals/model/ownership.ts';

const deletion: DeletionCalls = {
  remove: (keys, unchecked) => call('deleteRentals', { keys, unchecked }),
  restore: (undo) => call('restoreRentals', { undo }),
  forget: () => void call('forgetDeleted', {}),
};

const exportCsv = (rentals: readonly Rental[]): void =>
  download(datedName('getatext-rentals', 'csv'), 'text/csv;charset=utf-8', rentalsCsv(rentals));

/** Everything that was rented for a site. `isReadable`: what is stored can be read. */
export function RentalsTab({ isReadable }: { isReadable: boolean }) {
  const stored = useStored(shownRentals);
  const catalogue = useStored(catalogueItem);
  const connection = useStored(connectionItem);
  const account = useStored(accountItem);
  const rentals = useMemo(() => stored && [...stored.live, ...stored.history], [stored]);
  // The clock matters only while something that is over can't be deleted yet.
  const isOpen = (rental: Rental): boolean => isOutcomeOpen(rental, Date.now()) || isRefundOpen(rental, Date.now());
  const now = useNow(rentals?.some(isOpen) ?? false);
  // Renting a number again names the price in force, and nothing else here asks for it.
  useEffect(() => void call('refreshCatalogue', { force: false }), []);
  if (!isReadable) return <p class="empty-state">{t('history_unreadable')}</p>;
  if (!rentals || account === undefined) return <RentalsLoading text={t('history_reading')} />;
  const again = (rental: Rental) =>
    connection &&
    canRentAgain(rental, connection) && (
      <ProviderContext.Provider value={providerAt(serverOf(rental.account))}>
        <HistoryActions
          rental={rental}
          services={catalogue?.services ?? []}
          rentAgain={(agreed) => call('rentAgain', { key: rental.key, ...agreed, tabId: null })}
          rentSpecific={({ apiName }, maxPrice) =>
            call('rentSpecific', { key: rental.key, service: apiName, maxPrice, tabId: null })
          }
        />
      </ProviderContext.Provider>
    );
  return (
    <RentalsHistory
      rentals={rentals}
      now={now}
      deletion={deletion}
      onExport={exportCsv}
      again={again}
      firstStep={account === null && <AddKey />}
    />
  );
}
