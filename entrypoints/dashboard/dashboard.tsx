import { PageHeader } from '../../components/page-header.tsx';
import { ProviderAccess } from '../../components/provider-access.tsx';
import { StorageNotice } from '../../components/storage-notice.tsx';
import { Tabs, type Tab } from '../../components/tabs.tsx';
import { useStored, useTroubles } from '../../components/use-stored.ts';
import { hostAccess } from '../../lib/platform/permissions.ts';
import { bidsItem, purchasesItem, watchedItem } from '../../lib/rentals/bought-items.ts';
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

/** The dashboard: everything that was rented. */
export function Dashboard() {
  const unsaved = useStored(unsavedItem);
  const connection = useStored(connectionItem);
  const troubles = useTroubles(KEPT);
  const [tab, select] = useHashTab(IDS, 'rentals');
  return (
    <>
      <PageHeader title="Dashboard" link={{ href: '/options.html', text: 'Options' }} />
      <main>
        <StorageNotice troubles={troubles} unsaved={unsaved ?? []} />
        {connection && <ProviderAccess server={connection.server} {...hostAccess} />}
        <Tabs label="Dashboard" tabs={TABS} selected={tab} onSelect={select}>
          {tab === 'rentals' && <RentalsTab isReadable={!troubles.some(({ item }) => item === rentalsItem.key)} />}
          {tab === 'long-rentals' && <LongRentalsTab />}
          {tab === 'auctions' && <AuctionsTab />}
        </Tabs>
      </main>
    </>
  );
}
