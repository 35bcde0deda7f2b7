import { ApiKey } from '../../../components/settings/api-key.tsx';
import { ConnectionSettings } from '../../../components/settings/connection-settings.tsx';
import { call } from '../../../lib/messaging/client.ts';
import type { Section } from '../section.ts';

/** The API key, and which server it is for. */
export const accountSection: Section = {
  id: 'account',
  title: 'options_account',
  Content: ({ account, liveRentals, connection, connectionForm, readable, announce }) => (
    <>
      <ApiKey
        account={account}
        liveRentals={liveRentals}
        prepare={connectionForm.saveServer}
        connect={(apiKey) => call('connect', { apiKey })}
        disconnect={() => call('disconnect', { id: account?.id ?? '' })}
        announce={announce}
      />
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
  ),
};
