import { Accounts } from '../../../components/settings/accounts/accounts.tsx';
import { ApiKey } from '../../../components/settings/api-key.tsx';
import { ConnectionSettings } from '../../../components/settings/connection-settings.tsx';
import { useStored } from '../../../components/ui/hooks/use-stored.ts';
import { accountId } from '../../../lib/account/account-id.ts';
import { accountsAt, namedAccountsItem } from '../../../lib/account/named-accounts.ts';
import { call } from '../../../lib/messaging/client.ts';
import type { Section } from '../section.ts';

/** The API key, a second account beside it, and which server they are for. */
export const accountSection: Section = {
  id: 'account',
  title: 'options_account',
  Content: ({ account, liveRentals, connection, connectionForm, readable, announce }) => {
    const named = useStored(namedAccountsItem) ?? [];
    const { server } = connection;
    return (
      <>
        <ApiKey
          account={account}
          liveRentals={liveRentals}
          prepare={connectionForm.saveServer}
          connect={(apiKey) => call('connect', { apiKey })}
          disconnect={() => call('disconnect', { id: account?.id ?? '' })}
          announce={announce}
        />
        {account && (
          <Accounts
            inUse={account.id}
            accounts={accountsAt(named, server)
              .map(({ ids, name }) => ({ id: ids[0] ?? '', name }))
              .sort((a, b) => a.name.localeCompare(b.name))}
            isInUse={async (apiKey) => (await accountId(apiKey, server)) === account.id}
            add={(added) => call('addAccount', added)}
            use={(id) => call('switchAccount', { id })}
            rename={(id, name) => call('renameAccount', { id, name })}
            remove={(id) => call('disconnect', { id })}
            announce={announce}
          />
        )}
        {readable.connection && (
          <ConnectionSettings
            connection={connection}
            server={connectionForm.server}
            liveRentals={liveRentals}
            onType={connectionForm.type}
            onProtocol={(protocol) => void connectionForm.saveProtocol(protocol)}
            onSave={() => void connectionForm.saveServer()}
          />
        )}
      </>
    );
  },
};
