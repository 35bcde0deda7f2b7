import { FilterSettings } from '../../components/settings/filter-settings.tsx';
import { MaximumPrice } from '../../components/settings/maximum-price.tsx';
import { SettingCheckbox } from '../../components/settings/setting-checkbox.tsx';
import { t } from '../../lib/i18n/t.ts';
import { filtersOf } from '../../lib/settings/filters.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { SettingsPatch } from './use-settings.ts';

/** What the sections of settings need. */
export interface SettingsProps {
  settings: Settings;
  onChange: (patch: SettingsPatch) => void;
}

/** What a person can set about renting; `canFilter`: the provider can be asked something of a number. */
export function RentingSection({ settings, canFilter, onChange }: SettingsProps & { canFilter: boolean }) {
  return (
    <section aria-labelledby="renting">
      <h2 id="renting">{t('options_renting')}</h2>
      <MaximumPrice value={settings.maximumPrice} onChange={(maximumPrice) => onChange({ maximumPrice })} />
      {canFilter && <FilterSettings value={filtersOf(settings)} onChange={onChange} />}
    </section>
  );
}

/** What a person can set about filling. */
export function FillingSection({ settings, onChange }: SettingsProps) {
  return (
    <section aria-labelledby="filling">
      <h2 id="filling">{t('options_filling')}</h2>
      <SettingCheckbox
        label={t('setting_fill_codes')}
        hint={t('options_fill_codes_hint')}
        checked={settings.fillCodes}
        onChange={(fillCodes) => onChange({ fillCodes })}
      />
      <SettingCheckbox
        label={t('setting_fill_numbers')}
        hint={t('options_fill_numbers_hint')}
        checked={settings.fillNumbers}
        onChange={(fillNumbers) => onChange({ fillNumbers })}
      />
      <SettingCheckbox
        label={t('setting_submit')}
        hint={t('options_submit_hint')}
        checked={settings.submitAfterFilling}
        onChange={(submitAfterFilling) => onChange({ submitAfterFilling })}
      />
    </section>
  );
}

/** What a person can set about notices. */
export function NotificationsSection({ settings, onChange }: SettingsProps) {
  return (
    <section aria-labelledby="notifications">
      <h2 id="notifications">{t('options_notifications')}</h2>
      <SettingCheckbox
        label={t('setting_notify')}
        hint={t('options_notify_hint')}
        checked={settings.notify}
        onChange={(notify) => onChange({ notify })}
      />
      <SettingCheckbox
        label={t('setting_show_notice')}
        hint={t('options_show_notice_hint')}
        checked={settings.showNotice}
        onChange={(showNotice) => onChange({ showNotice })}
      />
    </section>
  );
}
