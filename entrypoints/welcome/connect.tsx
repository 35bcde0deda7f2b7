import { ApiKey } from '../../components/account-section.tsx';
import type { Announce } from '../../components/announcer.tsx';
import { ProviderContext, providerAt } from '../../components/error-notice.tsx';
import { StorageNotice } from '../../components/storage-notice.tsx';
import { useStored, useTroubles } from '../../components/use-stored.ts';
import { call } from '../../lib/messaging/client.ts';
import { accountItem, shownRentals, type Account } from '../../lib/rentals/stored.ts';
import { connectionItem } from '../../lib/settings/connection-item.ts';

const KEPT = [accountItem, connectionItem];

/** Step 1: the API key. `account` is undefined until it has been read. */
export function Connect({ account, announce }: { account: Account | null | undefined; announce: Announce }) {
  const connection = useStored(connectionItem);
  const rentals = useStored(shownRentals);
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
      <ApiKey
        account={account}
        liveRentals={rentals.live.length}
        connect={(apiKey) => call('connect', { apiKey })}
        disconnect={() => call('disconnect', {})}
        announce={announce}
      />
    </ProviderContext.Provider>
  );
}
