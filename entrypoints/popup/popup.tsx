import { useState } from 'preact/hooks';
import { lazy, useLoaded } from '../../components/ui/lazy.tsx';
import { useStored } from '../../components/ui/hooks/use-stored.ts';
import { ProviderContext, providerAt } from '../../components/ui/hooks/use-provider.tsx';
import { RentSkeleton } from '../../components/rent-form/rent-summary.tsx';
import { inWindow } from '../../lib/rentals/store/incognito.ts';
import { rentalsInSight } from '../../components/rental/rentals-in-sight.ts';
import { lockedState } from '../../lib/lock/state.ts';
import { call } from '../../lib/messaging/client.ts';
import { hasSidePanel, openSidePanel } from '../../lib/platform/side-panel.ts';
import { draftFor } from '../../lib/settings/draft.ts';
import { Header } from './header.tsx';
import { RentalsHere, SiteScreen } from './site-screen.tsx';
import { useRefresh } from './hooks/use-refresh.ts';
import { useScreenData } from './hooks/use-screen-data.ts';
import { useSite } from './hooks/use-site.ts';

// Few people have a lock.
const Locked = lazy(async () => (await import('./locked.tsx')).Locked);

/**
 * What a number for the site in front costs, and the live rentals: as the popup, or as the side panel, which
 * stays while the user goes from page to page.
 */
export function Popup({ isPanel = false }: { isPanel?: boolean }) {
  const locked = useStored(lockedState);
  const { data, account, catalogue } = useScreenData();
  const refresh = useRefresh(isPanel);
  const [rentings, setRentings] = useState(0);
  const [openedAt] = useState(Date.now);
  const site = useSite({ catalogueAt: catalogue?.fetchedAt, rentings, follow: isPanel });
  const windowId = site?.windowId ?? null;
  const openPanel = async (): Promise<void> => {
    if (windowId !== null && (await openSidePanel(windowId))) window.close();
  };
  // Above everything else, which would be pushed down if they came later.
  const rentals = data && inWindow(data.rentals, site?.incognito === true);
  const hasRentals = rentals && rentalsInSight(rentals, null, openedAt, openedAt).length > 0;
  const rentalsLoaded = useLoaded(RentalsHere, hasRentals);
  const header = (
    <Header
      account={account}
      onOpenPanel={!isPanel && hasSidePanel() ? () => void openPanel() : undefined}
      onLock={locked === false ? () => void call('lockNow', {}) : undefined}
    />
  );
  if (locked || locked === undefined || !data || !rentals || !site || !rentalsLoaded) {
    return (
      <>
        {header}
        <main>{locked ? <Locked /> : <RentSkeleton />}</main>
      </>
    );
  }
  const { tabId, host } = site;
  return (
    <ProviderContext.Provider value={providerAt(data.connection.server)}>
      {header}
      <SiteScreen
        // Nothing that was begun for one site may be taken for another.
        key={`${tabId} ${host}`}
        data={{ ...data, rentals }}
        site={site}
        begun={draftFor(data.drafts, tabId, host, Date.now())}
        refresh={refresh}
        isPanel={isPanel}
        onRentingAnswered={() => setRentings((times) => times + 1)}
      />
    </ProviderContext.Provider>
  );
}
