import { useEffect, useMemo } from 'preact/hooks';
import { copyText } from './copy-text.ts';
import { datedName, download } from '../../../components/ui/download.ts';
import { HistoryActions } from '../../../components/history/history-actions.tsx';
import { ProviderContext, providerAt } from '../../../components/ui/hooks/use-provider.tsx';
import { Rich } from '../../../components/ui/rich-text.tsx';
import { RentalsHistory } from '../../../components/history/rentals-history.tsx';
import type { DeletionCalls } from '../../../components/history/use-deletion.ts';
import { lazy } from '../../../components/ui/lazy.tsx';
import { useNow } from '../../../components/ui/hooks/use-now.ts';
import { useStored } from '../../../components/ui/hooks/use-stored.ts';
import { catalogueItem } from '../../../lib/catalogue/items.ts';
import { capabilitiesOf } from '../../../lib/getatext/capabilities.ts';
import { t } from '../../../lib/i18n/t.ts';
import { call } from '../../../lib/messaging/client.ts';
import { serverOf } from '../../../lib/account/account-id.ts';
import type { Rental } from '../../../lib/rentals/model/rental.ts';
import { isOutcomeOpen, isRefundOpen } from '../../../lib/rentals/model/open-questions.ts';
import { rentalsCsv } from '../../../lib/rentals/history/rentals-csv.ts';
import { publicRentals } from '../../../lib/rentals/store/public-rentals.ts';
import { AddKey, RentalsLoading } from '../placeholders.tsx';
import { accountItem } from '../../../lib/account/items.ts';
import { namedAccountsItem } from '../../../lib/account/named-accounts.ts';
import { connectionItem } from '../../../lib/settings/items.ts';
import { canRentAgain } from '../../../lib/rentals/model/ownership.ts';

const deletion: DeletionCalls = {
  remove: (keys, unchecked) => call('deleteRentals', { keys, unchecked }),
  restore: (undo) => call('restoreRentals', { undo }),
  forget: () => void call('forgetDeleted', {}),
};

// Wanted after a lost answer, or a rental on the provider's site: rarely.
const FollowForm = lazy(async () => (await import('../../../components/history/follow-form.tsx')).FollowForm);

/** Everything that was rented for a site. `isReadable`: what is stored can be read. */
export function RentalsTab({ isReadable }: { isReadable: boolean }) {
  const stored = useStored(publicRentals);
  const catalogue = useStored(catalogueItem);
  const connection = useStored(connectionItem);
  const account = useStored(accountItem);
  const accounts = useStored(namedAccountsItem) ?? [];
  const rentals = useMemo(() => stored && [...stored.live, ...stored.history], [stored]);
  // The clock matters only while something that is over can't be deleted yet.
  const isOpen = (rental: Rental): boolean => isOutcomeOpen(rental, Date.now()) || isRefundOpen(rental, Date.now());
  const now = useNow(rentals?.some(isOpen) ?? false);
  // Renting a number again names the price in force, and nothing else here asks for it.
  useEffect(() => void call('refreshCatalogue', { force: false }), []);
  const isWanted = new URLSearchParams(location.search).has('follow');
  const hasIds = connection && capabilitiesOf(connection.protocol).byId;
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
    <>
      {account !== null && hasIds && (
        <FollowForm rentals={rentals} isWanted={isWanted} follow={(id) => call('follow', { id })} copy={copyText} />
      )}
      {isWanted && hasIds === false && (
        <p class="hint">
          <Rich text="follow_rest_only" parts={{ options: <a href="/options.html">{t('common_options')}</a> }} />
        </p>
      )}
      <RentalsHistory
        rentals={rentals}
        now={now}
        deletion={deletion}
        accounts={accounts}
        onExport={(found) =>
          download(datedName('getatext-rentals', 'csv'), 'text/csv;charset=utf-8', rentalsCsv(found, accounts))
        }
        onNote={({ key }, note) => call('noteRental', { key, note })}
        again={again}
        firstStep={account === null && <AddKey />}
      />
    </>
  );
}
