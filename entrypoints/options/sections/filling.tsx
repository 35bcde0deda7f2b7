import { SettingCheckbox } from '../../../components/settings/setting-checkbox.tsx';
import { t } from '../../../lib/i18n/t.ts';
import type { Section } from '../section.ts';

/** What is filled into pages without being asked. */
export const fillingSection: Section = {
  id: 'filling',
  title: 'options_filling',
  needsSettings: true,
  Content: ({ settings, change }) => (
    <>
      <SettingCheckbox
        label={t('setting_fill_codes')}
        hint={t('options_fill_codes_hint')}
        checked={settings.fillCodes}
        onChange={(fillCodes) => change({ fillCodes })}
      />
      <SettingCheckbox
        label={t('setting_fill_numbers')}
        hint={t('options_fill_numbers_hint')}
        checked={settings.fillNumbers}
        onChange={(fillNumbers) => change({ fillNumbers })}
      />
      <SettingCheckbox
        label={t('setting_submit')}
        hint={t('options_submit_hint')}
        checked={settings.submitAfterFilling}
        onChange={(submitAfterFilling) => change({ submitAfterFilling })}
      />
      <SettingCheckbox
        label={t('setting_fill_menu')}
        hint={t('options_fill_menu_hint')}
        checked={settings.fillMenu}
        onChange={(fillMenu) => change({ fillMenu })}
      />
    </>
  ),
};
