import type { Account } from '../../lib/account/items.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { AccountSwitch } from './account-switch.tsx';
import { SiteSettings } from './site-settings.tsx';

interface BelowFormProps {
  /** The site in front, by its domain; null where it has no settings. */
  site: string | null;
  settings: Settings;
  account: Account;
  server: string;
}

/** What people look at last: the settings of the site in front, and the other account, where there are two. */
export function BelowForm({ site, settings, account, server }: BelowFormProps) {
  return (
    <>
      {site !== null && <SiteSettings site={site} settings={settings} />}
      {account.name !== undefined && <AccountSwitch inUse={account.id} server={server} />}
    </>
  );
}
