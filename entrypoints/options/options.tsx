import { AccountSection } from '../../components/account-section.tsx';
import { Announcer, useAnnouncer } from '../../components/announcer.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useStored } from '../../components/use-stored.ts';
import { call } from '../../lib/messaging/client.ts';
import { accountItem, rentalsItem } from '../../lib/rentals/stored.ts';
import { About } from './about.tsx';
import { Sites } from './sites.tsx';
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
  const ready = account !== undefined && settings && rentals;
  return (
    <>
      <PageHeader title="Options" link={{ href: '/dashboard.html', text: 'Dashboard' }} />
      <main>
        {ready && (
          <>
            <AccountSection
              account={account}
              liveRentals={rentals.live.length}
              connect={(apiKey) => call('connect', { apiKey })}
              disconnect={() => call('disconnect', {})}
              announce={announce}
            />
            <SettingsSections settings={settings} onChange={(patch) => void save(patch)} />
            {saving.error && <ErrorNotice error={saving.error} />}
            <Sites announce={announce} />
            <About />
          </>
        )}
      </main>
      <Announcer text={text} />
    </>
  );
}
