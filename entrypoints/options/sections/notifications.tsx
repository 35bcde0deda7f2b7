import { CopySettings } from '../../../components/settings/copy-settings.tsx';
import { SettingCheckbox } from '../../../components/settings/setting-checkbox.tsx';
import { t } from '../../../lib/i18n/t.ts';
import { clipboardAccess } from '../../../lib/platform/clipboard-permission.ts';
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
      <CopySettings settings={settings} access={clipboardAccess} onChange={change} />
      <SettingCheckbox
        label={t('setting_show_notice')}
        hint={t('options_show_notice_hint')}
        checked={settings.showNotice}
        onChange={(showNotice) => change({ showNotice })}
      />
    </>
  ),
};
