import type { Announce } from '../../components/ui/notices/announcer.tsx';
import { DeleteEverything } from '../../components/settings/delete-everything.tsx';
import { datedName, download } from '../../components/ui/download.ts';
import { SettingCheckbox } from '../../components/settings/setting-checkbox.tsx';
import { SettingsFile } from '../../components/settings/settings-file.tsx';
import { t } from '../../lib/i18n/t.ts';
import { call } from '../../lib/messaging/client.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { SettingsPatch } from './use-settings.ts';

/** What {@link DataSection} needs. `settings` is null where they can't be read. */
interface DataSectionProps {
  settings: Settings | null;
  liveRentals: number;
  onChange: (patch: SettingsPatch) => void;
  announce: Announce;
}

const fileCalls = {
  exportText: () => call('exportSettings', {}),
  check: (text: string) => call('checkSettingsFile', { text }),
  apply: (text: string) => call('importSettings', { text }),
  undo: (undo: string) => call('undoImport', { undo }),
  save: (text: string) => download(datedName('getatext-settings', 'json'), 'application/json', text),
};

/** What is kept, carried elsewhere, and deleted. */
export function DataSection({ settings, liveRentals, onChange, announce }: DataSectionProps) {
  return (
    <section aria-labelledby="data">
      <h2 id="data">{t('options_data')}</h2>
      {settings && (
        <SettingCheckbox
          label={t('setting_keep_codes')}
          hint={t('options_keep_codes_hint')}
          checked={settings.keepCodes}
          onChange={(keepCodes) => onChange({ keepCodes })}
        />
      )}
      <SettingsFile {...fileCalls} announce={announce} />
      <DeleteEverything liveRentals={liveRentals} erase={(told) => call('eraseEverything', { liveRentals: told })} />
    </section>
  );
}
