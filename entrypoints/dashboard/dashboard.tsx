import { useEffect, useState } from 'preact/hooks';
import { PageHeader } from '../../components/ui/page-header.tsx';
import { ProviderAccess } from '../../components/settings/provider-access.tsx';
import { ProviderContext, providerAt } from '../../components/ui/hooks/use-provider.tsx';
import { PurchaseNotices } from '../../components/purchases/purchase-notices.tsx';
import { Rich } from '../../components/ui/rich-text.tsx';
import { StorageNotice } from '../../components/ui/notices/storage-notice.tsx';
import { lazy } from '../../components/ui/lazy.tsx';
import { Tabs } from '../../components/ui/tabs.tsx';
import { useStored, useTroubles } from '../../components/ui/hooks/use-stored.ts';
import { capabilitiesOf, type Capabilities } from '../../lib/getatext/capabilities.ts';
import { t } from '../../lib/i18n/t.ts';
import { lockedState } from '../../lib/lock/state.ts';
import { call } from '../../lib/messaging/client.ts';
import { hostAccess } from '../../lib/platform/permissions.ts';
import { bidsItem, longNotesItem, purchasesItem, watchedItem } from '../../lib/purchases/items.ts';
import type { Purchase } from '../../lib/purchases/purchase.ts';
import { rentalsItem, unsavedItem } from '../../lib/rentals/store/items.ts';
import { AuctionsTab } from './tabs/auctions-tab.tsx';
import { RentalsTab } from './tabs/rentals-tab.tsx';
import { RentalsLoading } from './placeholders.tsx';
import { connectionItem } from '../../lib/settings/items.ts';

// Few people rent by the week, and none of it is in the other tabs.
const LongRentalsTab = lazy(async () => (await import('./tabs/long-rentals-tab.tsx')).LongRentalsTab);
// Few people have a lock.
const Unlock = lazy(async () => (await import('../../components/lock/unlock.tsx')).Unlock);

const KEPT = [rentalsItem, purchasesItem, bidsItem, watchedItem, longNotesItem];

const TABS = [
  { id: 'rentals', text: 'dashboard_rentals' },
  { id: 'long-rentals', text: 'dashboard_long_rentals' },
  { id: 'auctions', text: 'dashboard_auctions' },
] as const;
const IDS = TABS.map(({ id }) => id);

/** Whether a purchase belongs to a tab that the protocol doesn't have; it's shown above the others then. */
const isHidden = (can: Capabilities, { kind }: Purchase): boolean => !(kind === 'bid' ? can.auctions : can.longRentals);

/** The dashboard: everything that was rented. */
export function Dashboard() {
  const locked = useStored(lockedState);
  const unsaved = useStored(unsavedItem);
  const connection = useStored(connectionItem);
  const purchases = useStored(purchasesItem);
  const troubles = useTroubles(KEPT);
  const [wanted, select] = useHashTab(IDS, 'rentals');
  const header = (
    <PageHeader
      title={t('common_dashboard')}
      link={{ href: '/options.html', text: t('common_options') }}
      onLock={locked === false ? () => void call('lockNow', {}) : undefined}
    />
  );
  if (locked) {
    return (
      <>
        {header}
        <main>
          <Unlock
            level={2}
            unlock={(passphrase) => call('unlock', { passphrase })}
            startOver={() => call('startOver', {})}
          />
        </main>
      </>
    );
  }
  if (locked === undefined || !connection || !purchases) {
    return (
      <>
        {header}
        <main>
          <div class="tabs" />
          <RentalsLoading text={t('history_reading')} />
        </main>
      </>
    );
  }
  const can = capabilitiesOf(connection.protocol);
  const tabs = TABS.filter(({ id }) => id === 'rentals' || (id === 'auctions' ? can.auctions : can.longRentals));
  const tab = tabs.find(({ id }) => id === wanted)?.id ?? 'rentals';
  return (
    <ProviderContext.Provider value={providerAt(connection.server)}>
      {header}
      <main>
        <StorageNotice troubles={troubles} unsaved={unsaved ?? []} />
        <ProviderAccess server={connection.server} {...hostAccess} />
        <PurchaseNotices
          purchases={purchases.filter((one) => isHidden(can, one))}
          dismiss={(key) => call('dismissPurchase', { key })}
        />
        {tabs.length < TABS.length && (
          <p class="hint">
            <Rich text="dashboard_rest_only" parts={{ options: <a href="/options.html">{t('common_options')}</a> }} />
          </p>
        )}
        <Tabs
          label={t('common_dashboard')}
          tabs={tabs.map(({ id, text }) => ({ id, label: t(text) }))}
          selected={tab}
          onSelect={select}
        >
          {tab === 'rentals' && <RentalsTab isReadable={!troubles.some(({ item }) => item === rentalsItem.key)} />}
          {tab === 'long-rentals' && <LongRentalsTab />}
          {tab === 'auctions' && <AuctionsTab />}
        </Tabs>
      </main>
    </ProviderContext.Provider>
  );
}

/** The part of the page's address that names a tab: `#auctions`. */
function useHashTab<Id extends string>(ids: readonly Id[], fallback: Id): [Id, (id: Id) => void] {
  const read = (): Id => ids.find((id) => id === location.hash.slice(1)) ?? fallback;
  const [tab, setTab] = useState(read);
  useEffect(() => {
    const follow = (): void => setTab(read());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  // Replaced, not pushed: going back leaves the dashboard instead of going through its tabs.
  const select = (id: Id): void => {
    history.replaceState(null, '', `#${id}`);
    setTab(id);
  };
  return [tab, select];
}
