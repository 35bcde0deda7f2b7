import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { ProviderAccess } from '../../components/settings/provider-access.tsx';
import { SectionList } from '../../components/settings/section-list.tsx';
import { ProviderContext, providerAt } from '../../components/ui/hooks/use-provider.tsx';
import { lazy } from '../../components/ui/lazy.tsx';
import { useStored, useTroubles } from '../../components/ui/hooks/use-stored.ts';
import { Announcer, useAnnouncer, type Announce } from '../../components/ui/notices/announcer.tsx';
import { ErrorNotice } from '../../components/ui/notices/error-notice.tsx';
import { StorageNotice } from '../../components/ui/notices/storage-notice.tsx';
import { PageHeader } from '../../components/ui/page-header.tsx';
import { catalogueItem } from '../../lib/catalogue/items.ts';
import { t } from '../../lib/i18n/t.ts';
import { lockItem } from '../../lib/lock/items.ts';
import { lockedState } from '../../lib/lock/state.ts';
import { call } from '../../lib/messaging/client.ts';
import { hostAccess } from '../../lib/platform/permissions.ts';
import { publicRentals } from '../../lib/rentals/store/public-rentals.ts';
import { rentalsItem, unsavedItem } from '../../lib/rentals/store/items.ts';
import { settingsItem, connectionItem } from '../../lib/settings/items.ts';
import { siteSettingsItem } from '../../lib/settings/site-settings.ts';
import { syncStateItem } from '../../lib/settings/sync/sync-state.ts';
import type { Section } from './section.ts';
import { aboutSection } from './sections/about.tsx';
import { accountSection } from './sections/account.tsx';
import { dataSection } from './sections/data.tsx';
import { fillingSection } from './sections/filling.tsx';
import { lockSection } from './sections/lock.tsx';
import { notificationsSection } from './sections/notifications.tsx';
import { pushSection } from './sections/push.tsx';
import { rentingSection } from './sections/renting.tsx';
import { sitesSection } from './sections/sites.tsx';
import { useConnection } from './use-connection.ts';
import { useSettings, type SettingsPatch } from './use-settings.ts';
import { accountItem } from '../../lib/account/items.ts';
import { namedAccountsItem } from '../../lib/account/named-accounts.ts';
import { siteChoicesItem } from '../../lib/catalogue/site-choices.ts';

// Few people have a lock.
const Unlock = lazy(async () => (await import('../../components/lock/unlock.tsx')).Unlock);

/** The sections of the options, from top to bottom. */
export const SECTIONS: readonly Section[] = [
  accountSection,
  lockSection,
  rentingSection,
  fillingSection,
  notificationsSection,
  sitesSection,
  pushSection,
  dataSection,
  aboutSection,
];

/** The options page. */
export function Options() {
  const { text, announce } = useAnnouncer();
  const locked = useStored(lockedState);
  return (
    <>
      <PageHeader
        title={t('common_options')}
        link={{ href: '/dashboard.html', text: t('common_dashboard') }}
        onLock={locked === false ? () => void call('lockNow', {}) : undefined}
      />
      {locked ? (
        <main>
          <Unlock
            level={2}
            unlock={(passphrase) => call('unlock', { passphrase })}
            startOver={() => call('startOver', {})}
          />
        </main>
      ) : (
        <Sections isOpen={locked !== undefined} announce={announce} />
      )}
      <Announcer text={text} />
    </>
  );
}

const KEPT = [
  rentalsItem,
  accountItem,
  namedAccountsItem,
  settingsItem,
  siteSettingsItem,
  syncStateItem,
  siteChoicesItem,
  connectionItem,
];

/** `isOpen` is false until it's known that it isn't locked. */
function Sections({ isOpen, announce }: { isOpen: boolean; announce: Announce }) {
  const account = useStored(accountItem);
  const lock = useStored(lockItem);
  const saving = useSettings();
  const { settings } = saving;
  const rentals = useStored(publicRentals);
  const unsaved = useStored(unsavedItem);
  const troubles = useTroubles(KEPT);
  const choices = useStored(siteChoicesItem);
  const catalogue = useStored(catalogueItem);
  const connectionForm = useConnection(() => announce(t('options_saved')));
  const { connection } = connectionForm;
  const isReady =
    isOpen && account !== undefined && lock !== undefined && settings && rentals && choices && catalogue && connection;
  // What the address leads to is there only now.
  useLayoutEffect(() => {
    if (isReady && location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [Boolean(isReady)]);
  const isReadable = (key: string): boolean => !troubles.some(({ item }) => item === key);
  const readable = { settings: isReadable(settingsItem.key), connection: isReadable(connectionItem.key) };
  const save = async (patch: SettingsPatch): Promise<void> => {
    announce('');
    if (await saving.save(patch)) announce(t('options_saved'));
  };
  const sections = SECTIONS.filter(({ needsSettings }) => readable.settings || !needsSettings);
  return (
    <div class="sectioned">
      <SectionList
        label={t('options_sections')}
        sections={sections.map(({ id, title }) => ({ id, title: t(title) }))}
      />
      {isReady ? (
        <ProviderContext.Provider value={providerAt(connection.server)}>
          <main>
            <StorageNotice troubles={troubles} unsaved={unsaved ?? []} />
            <ProviderAccess server={connection.server} {...hostAccess} />
            {sections.map((section) => (
              <Frame key={section.id} section={section}>
                <section.Content
                  account={account}
                  lock={lock}
                  liveRentals={rentals.live.length}
                  connection={connection}
                  connectionForm={connectionForm}
                  settings={settings}
                  change={(patch) => void save(patch)}
                  readable={readable}
                  sites={{ choices, services: catalogue.services }}
                  announce={announce}
                />
              </Frame>
            ))}
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

function Frame({ section: { id, title }, children }: { section: Section; children: ComponentChildren }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(title)}</h2>
      {children}
    </section>
  );
}

/** Stands for the sections until what is stored has been read, with the size of the first ones. */
function Loading() {
  return (
    <main aria-busy="true">
      <Frame section={accountSection}>
        <span class="skeleton lines" />
        <span class="skeleton" />
        <span class="skeleton control" />
      </Frame>
      <Frame section={rentingSection}>
        <span class="skeleton" />
        <span class="skeleton control" />
        <span class="skeleton lines" />
      </Frame>
    </main>
  );
}
