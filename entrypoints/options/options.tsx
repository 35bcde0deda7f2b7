import { AccountSection } from '../../components/account-section.tsx';
import { Announcer, useAnnouncer } from '../../components/announcer.tsx';
import { ConnectionSection } from '../../components/connection-section.tsx';
import { datedName, download } from '../../components/download.ts';
import { ErrorNotice, ProviderContext, providerAt } from '../../components/error-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProviderAccess } from '../../components/provider-access.tsx';
import { SettingsFile } from '../../components/settings-file.tsx';
import { SiteChoices } from '../../components/site-choices.tsx';
import { StorageNotice } from '../../components/storage-notice.tsx';
import { useStored, useTroubles } from '../../components/use-stored.ts';
import { catalogueItem } from '../../lib/catalogue/catalogue-item.ts';
import { siteChoicesItem } from '../../lib/catalogue/site-choices-item.ts';
import { capabilitiesOf } from '../../lib/getatext/capabilities.ts';
import { call } from '../../lib/messaging/client.ts';
import { hostAccess } from '../../lib/platform/permissions.ts';
import { accountItem, rentalsItem, shownRentals, unsavedItem } from '../../lib/rentals/stored.ts';
import { connectionItem } from '../../lib/settings/connection-item.ts';
import { settingsItem } from '../../lib/settings/settings-item.ts';
import { About } from './about.tsx';
import { Sites } from './sites.tsx';
import { useConnection } from './use-connection.ts';
import { SettingsSections } from './settings-sections.tsx';
import { useSettings, type SettingsPatch } from './use-settings.ts';

const fileCalls = {
  exportText: () => call('exportSettings', {}),
  check: (text: string) => call('checkSettingsFile', { text }),
  apply: (text: string) => call('importSettings', { text }),
  undo: (undo: string) => call('undoImport', { undo }),
  save: (text: string) => download(datedName('getatext-settings', 'json'), 'application/json', text),
};

const KEPT = [rentalsItem, accountItem, settingsItem, siteChoicesItem, connectionItem];

/** The options page. */
export function Options() {
  const account = useStored(accountItem);
  const saving = useSettings();
  const { settings } = saving;
  const rentals = useStored(shownRentals);
  const unsaved = useStored(unsavedItem);
  const troubles = useTroubles(KEPT);
  const choices = useStored(siteChoicesItem);
  const catalogue = useStored(catalogueItem);
  const { text, announce } = useAnnouncer();
  const save = async (patch: SettingsPatch): Promise<void> => {
    announce('');
    if (await saving.save(patch)) announce('Saved');
  };
  const provider = useConnection(() => announce('Saved'));
  const { connection } = provider;
  const ready = account !== undefined && settings && rentals && choices && catalogue && connection;
  return (
    <>
      <PageHeader title="Options" link={{ href: '/dashboard.html', text: 'Dashboard' }} />
      <main>
        {ready && (
          <ProviderContext.Provider value={providerAt(connection.server)}>
            <StorageNotice troubles={troubles} unsaved={unsaved ?? []} />
            <ProviderAccess server={connection.server} {...hostAccess} />
            <AccountSection
              account={account}
              liveRentals={rentals.live.length}
              prepare={provider.saveServer}
              connect={(apiKey) => call('connect', { apiKey })}
              disconnect={() => call('disconnect', {})}
              announce={announce}
            />
            {!troubles.some(({ item }) => item === connectionItem.key) && (
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
            )}
            {!troubles.some(({ item }) => item === settingsItem.key) && (
              <SettingsSections
                settings={settings}
                canFilter={capabilitiesOf(connection.protocol).filters}
                onChange={(patch) => void save(patch)}
                announce={announce}
              />
            )}
            {saving.error && <ErrorNotice error={saving.error} />}
            <Sites server={connection.server} announce={announce}>
              <SiteChoices
                choices={choices}
                services={catalogue.services}
                onSet={(site, service) => call('setSiteChoice', { site, service })}
                announce={announce}
              />
            </Sites>
            <SettingsFile {...fileCalls} announce={announce} />
            <About />
          </ProviderContext.Provider>
        )}
      </main>
      <Announcer text={text} />
    </>
  );
}
