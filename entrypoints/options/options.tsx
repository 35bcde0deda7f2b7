import { AccountSection } from '../../components/account-section.tsx';
import { Announcer, useAnnouncer } from '../../components/announcer.tsx';
import { ConnectionSection } from '../../components/connection-section.tsx';
import { ErrorNotice, ProviderContext, providerAt } from '../../components/error-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useStored } from '../../components/use-stored.ts';
import { call } from '../../lib/messaging/client.ts';
import { accountItem, rentalsItem } from '../../lib/rentals/stored.ts';
import { About } from './about.tsx';
import { useConnection } from './use-connection.ts';
import { SettingsSections } from './settings-sections.tsx';
import { useSettings, type SettingsPatch } from './use-settings.ts';

/** The options page. */
export function Options() {
  const account = useStored(accountItem);
  const saving = useSettings();
  const { settings } = saving;
  const rentals = useStored(rentalsItem);
  const { text, announce } = useAnnouncer();
  const save = async (patch: SettingsPatch): Promise<void> => {
    announce('');
    if (await saving.save(patch)) announce('Saved');
  };
  const provider = useConnection(() => announce('Saved'));
  const { connection } = provider;
  const ready = account !== undefined && settings && rentals && connection;
  return (
    <>
      <PageHeader title="Options" link={{ href: '/dashboard.html', text: 'Dashboard' }} />
      <main>
        {ready && (
          <ProviderContext.Provider value={providerAt(connection.server)}>
            <AccountSection
              account={account}
              liveRentals={rentals.live.length}
              prepare={provider.saveServer}
              connect={(apiKey) => call('connect', { apiKey })}
              disconnect={() => call('disconnect', {})}
              announce={announce}
            />
            <ConnectionSection
              connection={connection}
              typed={provider.typed}
              input={provider.input}
              fault={provider.fault}
              denied={provider.denied}
              error={provider.error}
              busy={provider.busy}
              liveRentals={rentals.live.length}
              onType={provider.type}
              onProtocol={(protocol) => void provider.saveProtocol(protocol)}
              onSave={() => void provider.saveServer()}
            />
            <SettingsSections settings={settings} onChange={(patch) => void save(patch)} />
            {saving.error && <ErrorNotice error={saving.error} />}
            <About />
          </ProviderContext.Provider>
        )}
      </main>
      <Announcer text={text} />
    </>
  );
}
