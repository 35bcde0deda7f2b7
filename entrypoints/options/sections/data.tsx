import { DeleteEverything } from '../../../components/settings/delete-everything.tsx';
import { SettingCheckbox } from '../../../components/settings/setting-checkbox.tsx';
import { SyncSettings } from '../../../components/settings/sync-settings.tsx';
import { useStored } from '../../../components/ui/hooks/use-stored.ts';
import { syncStateItem } from '../../../lib/settings/sync/sync-state.ts';
import { SettingsFile } from '../../../components/settings/settings-file.tsx';
import { datedName, download } from '../../../components/ui/download.ts';
import { t } from '../../../lib/i18n/t.ts';
import { call } from '../../../lib/messaging/client.ts';
import { clipboardAccess } from '../../../lib/platform/clipboard-permission.ts';
import type { Section } from '../section.ts';

const fileCalls = {
  exportText: () => call('exportSettings', {}),
  check: (text: string) => call('checkSettingsFile', { text }),
  apply: (text: string) => call('importSettings', { text }),
  undo: (undo: string) => call('undoImport', { undo }),
  save: (text: string) => download(datedName('getatext-settings', 'json'), 'application/json', text),
};

function Sync() {
  const sync = useStored(syncStateItem);
  return sync ? <SyncSettings sync={sync} onTurn={(on) => call('setSync', { on })} /> : null;
}

/** Has everything deleted. The background gives the sites back, and this what the settings asked for. */
async function erase(liveRentals: number) {
  const result = await call('eraseEverything', { liveRentals });
  if (result.ok && result.value.erased) await clipboardAccess.giveBack();
  return result;
}

/** What is kept, carried elsewhere, and deleted. */
export const dataSection: Section = {
  id: 'data',
  title: 'options_data',
  Content: ({ settings, liveRentals, change, readable, announce }) => (
    <>
      {readable.settings && (
        <SettingCheckbox
          label={t('setting_keep_codes')}
          hint={t('options_keep_codes_hint')}
          checked={settings.keepCodes}
          onChange={(keepCodes) => change({ keepCodes })}
        />
      )}
      <p class="hint">{t('options_incognito')}</p>
      <Sync />
      <SettingsFile {...fileCalls} announce={announce} />
      <DeleteEverything liveRentals={liveRentals} erase={erase} />
    </>
  ),
};
