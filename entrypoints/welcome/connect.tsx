import { ApiKey } from '../../components/settings/api-key.tsx';
import type { Announce } from '../../components/ui/notices/announcer.tsx';
import { ProviderAccess } from '../../components/settings/provider-access.tsx';
import { ProviderContext, providerAt } from '../../components/ui/hooks/use-provider.tsx';
import { StorageNotice } from '../../components/ui/notices/storage-notice.tsx';
import { useStored, useTroubles } from '../../components/ui/hooks/use-stored.ts';
import { call } from '../../lib/messaging/client.ts';
import { askToReach, hostAccess, mayReach } from '../../lib/platform/permissions.ts';
import { publicRentals } from '../../lib/rentals/store/public-rentals.ts';
import { connectionItem } from '../../lib/settings/items.ts';
import { accountItem, type Account } from '../../lib/account/items.ts';

const KEPT = [accountItem, connectionItem];

/** Step 1: the API key. `account` is undefined until it has been read. */
export function Connect({ account, announce }: { account: Account | null | undefined; announce: Announce }) {
  const connection = useStored(connectionItem);
  const rentals = useStored(publicRentals);
  const troubles = useTroubles(KEPT);
  if (account === undefined || !connection || !rentals) {
    return (
      <>
        <span class="skeleton lines" />
        <span class="skeleton" />
        <span class="skeleton control" />
      </>
    );
  }
  return (
    <ProviderContext.Provider value={providerAt(connection.server)}>
      <StorageNotice troubles={troubles} unsaved={[]} />
      <ProviderAccess server={connection.server} {...hostAccess} />
      <ApiKey
        account={account}
        liveRentals={rentals.live.length}
        // The key is checked there, so the way must be free; in Firefox it need not be after the installation.
        prepare={async () => (await askToReach(connection.server)) || mayReach(connection.server)}
        connect={(apiKey) => call('connect', { apiKey })}
        disconnect={() => call('disconnect', { id: account?.id ?? '' })}
        announce={announce}
      />
    </ProviderContext.Provider>
  );
}
