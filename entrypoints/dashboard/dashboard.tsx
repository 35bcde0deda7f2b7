import { ProviderContext, providerAt } from '../../components/error-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PurchaseNotices } from '../../components/purchase-notices.tsx';
import { StorageNotice } from '../../components/storage-notice.tsx';
import { Tabs, type Tab } from '../../components/tabs.tsx';
import { useStored, useTroubles } from '../../components/use-stored.ts';
import { capabilitiesOf, type Capabilities } from '../../lib/getatext/capabilities.ts';
import { call } from '../../lib/messaging/client.ts';
import { bidsItem, purchasesItem, watchedItem } from '../../lib/rentals/bought-items.ts';
import type { Purchase } from '../../lib/rentals/purchase.ts';
import { rentalsItem, unsavedItem } from '../../lib/rentals/stored.ts';
import { connectionItem } from '../../lib/settings/connection-item.ts';
import { AuctionsTab } from './auctions-tab.tsx';
import { LongRentalsTab } from './long-rentals-tab.tsx';
import { RentalsTab } from './rentals-tab.tsx';
import { useHashTab } from './use-hash-tab.ts';

const KEPT = [rentalsItem, purchasesItem, bidsItem, watchedItem];

const TABS = [
  { id: 'rentals', label: 'Rentals' },
  { id: 'long-rentals', label: 'Long rentals' },
  { id: 'auctions', label: 'Auctions' },
] as const satisfies readonly Tab<string>[];
const IDS = TABS.map(({ id }) => id);

/** What is bought in the tabs that a protocol has nothing for, and is told above the others then. */
const isHidden = (can: Capabilities, { kind }: Purchase): boolean => !(kind === 'bid' ? can.auctions : can.longRentals);

/** The dashboard: everything that was rented. */
export function Dashboard() {
  const unsaved = useStored(unsavedItem);
  const connection = useStored(connectionItem);
  const purchases = useStored(purchasesItem);
  const troubles = useTroubles(KEPT);
  const [wanted, select] = useHashTab(IDS, 'rentals');
  if (!connection || !purchases) return <PageHeader title="Dashboard" link={{ href: '/options.html', text: 'Options' }} />;
  const can = capabilitiesOf(connection.protocol);
  const tabs = TABS.filter(({ id }) => id === 'rentals' || (id === 'auctions' ? can.auctions : can.longRentals));
  const tab = tabs.find(({ id }) => id === wanted)?.id ?? 'rentals';
  return (
    <ProviderContext.Provider value={providerAt(connection.server)}>
      <PageHeader title="Dashboard" link={{ href: '/options.html', text: 'Options' }} />
      <main>
        <StorageNotice troubles={troubles} unsaved={unsaved ?? []} />
        <PurchaseNotices
          purchases={purchases.filter((one) => isHidden(can, one))}
          dismiss={(key) => call('dismissPurchase', { key })}
        />
        {tabs.length < TABS.length && (
          <p class="hint">
            Long rentals and auctions are for GetAText REST. You use the Handler API: <a href="/options.html">Options</a>{' '}
            has both.
          </p>
        )}
        <Tabs label="Dashboard" tabs={tabs} selected={tab} onSelect={select}>
          {tab === 'rentals' && <RentalsTab isReadable={!troubles.some(({ item }) => item === rentalsItem.key)} />}
          {tab === 'long-rentals' && <LongRentalsTab />}
          {tab === 'auctions' && <AuctionsTab />}
        </Tabs>
      </main>
    </ProviderContext.Provider>
  );
}
