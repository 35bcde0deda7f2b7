import { useLayoutEffect } from 'preact/hooks';
import { AccountSection } from '../../components/settings/account-section.tsx';
import type { Announce } from '../../components/ui/notices/announcer.tsx';
import { ConnectionSection } from '../../components/settings/connection-section.tsx';
import { ErrorNotice } from '../../components/ui/notices/error-notice.tsx';
import { ProviderContext, providerAt } from '../../components/ui/hooks/use-provider.tsx';
import { PushSection } from '../../components/settings/push-section.tsx';
import { SectionList, type ListedSection } from '../../components/settings/section-list.tsx';
import { SiteChoices } from '../../components/settings/site-choices.tsx';
import { ProviderAccess } from '../../components/settings/provider-access.tsx';
import { StorageNotice } from '../../components/ui/notices/storage-notice.tsx';
import { useStored, useTroubles } from '../../components/ui/hooks/use-stored.ts';
import { catalogueItem } from '../../lib/catalogue/items.ts';
import { siteChoicesItem } from '../../lib/catalogue/site-choices.ts';
import { capabilitiesOf } from '../../lib/getatext/capabilities.ts';
import { t } from '../../lib/i18n/t.ts';
import { call } from '../../lib/messaging/client.ts';
import { rentalsItem, shownRentals, unsavedItem } from '../../lib/rentals/store/items.ts';
import { hostAccess } from '../../lib/platform/permissions.ts';
import { settingsItem, connectionItem } from '../../lib/settings/items.ts';
import { About } from './about.tsx';
import { DataSection } from './data-section.tsx';
import { Loading } from './loading.tsx';
import { FillingSection, NotificationsSection, RentingSection } from './settings-sections.tsx';
import { Sites } from './sites.tsx';
import { useConnection } from './use-connection.ts';
import { useSettings, type SettingsPatch } from './use-settings.ts';
import { accountItem } from '../../lib/account/items.ts';

const KEPT = [rentalsItem, accountItem, settingsItem, siteChoicesItem, connectionItem];

const listed = (isWhole: boolean): ListedSection[] => [
  { id: 'account', title: t('options_account') },
  ...(isWhole
    ? [
        { id: 'renting', title: t('options_renting') },
        { id: 'filling', title: t('options_filling') },
        { id: 'notifications', title: t('options_notifications') },
      ]
    : []),
  { id: 'sites', title: t('options_sites') },
  ...(isWhole ? [{ id: 'push', title: t('options_push') }] : []),
  { id: 'data', title: t('options_data') },
  { id: 'about', title: t('options_about') },
];

/** Everything that can be set, in its sections. `announce` tells success. */
export function Sections({ announce }: { announce: Announce }) {
  const account = useStored(accountItem);
  const saving = useSettings();
  const { settings } = saving;
  const rentals = useStored(shownRentals);
  const unsaved = useStored(unsavedItem);
  const troubles = useTroubles(KEPT);
  const choices = useStored(siteChoicesItem);
  const catalogue = useStored(catalogueItem);
  const provider = useConnection(() => announce(t('options_saved')));
  const { connection } = provider;
  const isReady = account !== undefined && settings && rentals && choices && catalogue && connection;
  // What the address names is there only now.
  useLayoutEffect(() => {
    if (isReady && location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [Boolean(isReady)]);
  const isReadable = (key: string): boolean => !troubles.some(({ item }) => item === key);
  const canSet = isReadable(settingsItem.key);
  const save = async (patch: SettingsPatch): Promise<void> => {
    announce('');
    if (await saving.save(patch)) announce(t('options_saved'));
  };
  const change = (patch: SettingsPatch): void => void save(patch);
  return (
    <div class="sectioned">
      <SectionList label={t('options_sections')} sections={listed(canSet)} />
      {isReady ? (
        <ProviderContext.Provider value={providerAt(connection.server)}>
          <main>
            <StorageNotice troubles={troubles} unsaved={unsaved ?? []} />
            <ProviderAccess server={connection.server} {...hostAccess} />
            <AccountSection
              account={account}
              liveRentals={rentals.live.length}
              prepare={provider.saveServer}
              connect={(apiKey) => call('connect', { apiKey })}
              disconnect={() => call('disconnect', {})}
              announce={announce}
            >
              {isReadable(connectionItem.key) && (
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
            </AccountSection>
            {canSet && (
              <>
                <RentingSection
                  settings={settings}
                  canFilter={capabilitiesOf(connection.protocol).filters}
                  onChange={change}
                />
                <FillingSection settings={settings} onChange={change} />
                <NotificationsSection settings={settings} onChange={change} />
              </>
            )}
            <Sites server={connection.server} announce={announce}>
              <SiteChoices
                choices={choices}
                services={catalogue.services}
                onSet={(site, service) => call('setSiteChoice', { site, service })}
                announce={announce}
              />
            </Sites>
            {canSet && (
              <PushSection
                value={settings.pushChannel}
                onChange={(pushChannel) => change({ pushChannel })}
                open={(address) => new WebSocket(address)}
                announce={announce}
              />
            )}
            <DataSection
              settings={canSet ? settings : null}
              liveRentals={rentals.live.length}
              onChange={change}
              announce={announce}
            />
            <About />
            {saving.error && (
              <div class="standing">
                <ErrorNotice error={saving.error} />
              </div>
            )}
          </main>
        </ProviderContext.Provider>
      ) : (
        <Loading />
      )}
    </div>
  );
}
