import { SettingCheckbox } from '../../../components/settings/setting-checkbox.tsx';
import { t } from '../../../lib/i18n/t.ts';
import type { Section } from '../section.ts';

/** How the user learns of a code. */
export const notificationsSection: Section = {
  id: 'notifications',
  title: 'options_notifications',
  needsSettings: true,
  Content: ({ settings, change }) => (
    <>
      <SettingCheckbox
        label={t('setting_notify')}
        hint={t('options_notify_hint')}
        checked={settings.notify}
        onChange={(notify) => change({ notify })}
      />
      <SettingCheckbox
        label={t('setting_show_codes')}
        hint={t('options_show_codes_hint')}
        checked={settings.showCodes}
        onChange={(showCodes) => change({ showCodes })}
      />
      <SettingCheckbox
        label={t('setting_show_notice')}
        hint={t('options_show_notice_hint')}
        checked={settings.showNotice}
        onChange={(showNotice) => change({ showNotice })}
      />
    </>
  ),
};
