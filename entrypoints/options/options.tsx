import { AccountSection } from '../../components/account-section.tsx';
import { Announcer, useAnnouncer } from '../../components/announcer.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SiteChoices } from '../../components/site-choices.tsx';
import { StorageNotice } from '../../components/storage-notice.tsx';
import { useStored, useTroubles } from '../../components/use-stored.ts';
import { catalogueItem } from '../../lib/catalogue/catalogue-item.ts';
import { siteChoicesItem } from '../../lib/catalogue/site-choices-item.ts';
import { call } from '../../lib/messaging/client.ts';
import { accountItem, rentalsItem, shownRentals, unsavedItem } from '../../lib/rentals/stored.ts';
import { settingsItem } from '../../lib/settings/settings-item.ts';
import { About } from './about.tsx';
import { Sites } from './sites.tsx';
import { SettingsSections } from './settings-sections.tsx';
import { useSettings, type SettingsPatch } from './use-settings.ts';

const KEPT = [rentalsItem, accountItem, settingsItem, siteChoicesItem];

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
  const ready = account !== undefined && settings && rentals && choices && catalogue;
  return (
    <>
      <PageHeader title="Options" link={{ href: '/dashboard.html', text: 'Dashboard' }} />
      <main>
        {ready && (
          <>
            <StorageNotice troubles={troubles} unsaved={unsaved ?? []} />
            <AccountSection
              account={account}
              liveRentals={rentals.live.length}
              connect={(apiKey) => call('connect', { apiKey })}
              disconnect={() => call('disconnect', {})}
              announce={announce}
            />
            {!troubles.some(({ item }) => item === settingsItem.key) && (
              <SettingsSections settings={settings} onChange={(patch) => void save(patch)} announce={announce} />
            )}
            {saving.error && <ErrorNotice error={saving.error} />}
            <Sites announce={announce}>
              <SiteChoices
                choices={choices}
                services={catalogue.services}
                onSet={(site, service) => call('setSiteChoice', { site, service })}
                announce={announce}
              />
            </Sites>
            <About />
          </>
        )}
      </main>
      <Announcer text={text} />
    </>
  );
}
