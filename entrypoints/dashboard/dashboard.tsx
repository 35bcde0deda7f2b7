import { HistoryActions } from '../../components/history-actions.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RentalsTable } from '../../components/rentals-table.tsx';
import { StorageNotice } from '../../components/storage-notice.tsx';
import { useStored, useTroubles } from '../../components/use-stored.ts';
import { catalogueItem } from '../../lib/catalogue/catalogue-item.ts';
import { call } from '../../lib/messaging/client.ts';
import { rentalsItem, shownRentals, unsavedItem } from '../../lib/rentals/stored.ts';

const KEPT = [rentalsItem];

/** The dashboard: everything that was rented. */
export function Dashboard() {
  const rentals = useStored(shownRentals);
  const unsaved = useStored(unsavedItem);
  const catalogue = useStored(catalogueItem);
  const troubles = useTroubles(KEPT);
  return (
    <>
      <PageHeader title="Dashboard" link={{ href: '/options.html', text: 'Options' }} />
      <main>
        <StorageNotice troubles={troubles} unsaved={unsaved ?? []} />
        <div role="tablist" aria-label="Dashboard" class="tabs">
          <button type="button" role="tab" id="tab-rentals" aria-selected aria-controls="panel-rentals">
            Rentals
          </button>
        </div>
        <div role="tabpanel" id="panel-rentals" aria-labelledby="tab-rentals">
          {rentals && troubles.length === 0 && (
            <RentalsTable
              rentals={[...rentals.live, ...rentals.history]}
              actions={(rental) => (
                <HistoryActions
                  rental={rental}
                  services={catalogue?.services ?? []}
                  rentAgain={(maxPrice) => call('rentAgain', { key: rental.key, maxPrice, tabId: null })}
                  rentSpecific={({ apiName, price }) =>
                    call('rentSpecific', { key: rental.key, service: apiName, maxPrice: price, tabId: null })
                  }
                />
              )}
            />
          )}
        </div>
      </main>
    </>
  );
}
