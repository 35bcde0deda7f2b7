import type { Result } from '../../lib/core/errors.ts';
import { SITE_SETTINGS, SITE_SETTING_LABELS } from '../../lib/core/site-setting.ts';
import { onOff } from '../../lib/i18n/on-off.ts';
import { t } from '../../lib/i18n/t.ts';
import {
  NO_OWN_SETTINGS,
  type OwnSettings,
  type OwnSettingsPatch,
  type SiteSettings,
} from '../../lib/settings/site-settings.ts';
import { SiteRows } from './site-rows.tsx';

interface SiteSettingsListProps {
  sites: SiteSettings;
  onChange: (site: string, patch: OwnSettingsPatch) => Promise<Result<unknown>>;
  announce: (text: string) => void;
}

/** The sites that have settings of their own, and what is other there than everywhere. */
export const SiteSettingsList = ({ sites, onChange, announce }: SiteSettingsListProps) => (
  <SiteRows
    id="site-settings"
    title={t('sites_own')}
    none={t('sites_none_own')}
    entries={sites}
    describe={(own) => inWords(own).join(' · ')}
    onSet={(site, own) => onChange(site, own ?? NO_OWN_SETTINGS)}
    saying={(site, _own, back) => t(back ? 'sites_own_again' : 'sites_own_forgotten', { site })}
    announce={announce}
  />
);

const inWords = (own: OwnSettings): string[] =>
  SITE_SETTINGS.flatMap((name) => {
    const value = own[name];
    return value === undefined
      ? []
      : [t('sites_own_setting', { setting: t(SITE_SETTING_LABELS[name]), value: onOff(value) })];
  });
