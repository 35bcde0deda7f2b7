import { useState } from 'preact/hooks';
import type { AppError, Result } from '../../lib/core/errors.ts';
import { t, type TextKey } from '../../lib/i18n/t.ts';
import type { SyncState, SyncTrouble } from '../../lib/settings/sync/sync-state.ts';
import { Alert } from '../ui/notices/alert.tsx';
import { ErrorNotice } from '../ui/notices/error-notice.tsx';
import { Rich } from '../ui/rich-text.tsx';
import { Timestamp } from '../ui/time.tsx';
import { SettingCheckbox } from './setting-checkbox.tsx';

interface SyncSettingsProps {
  sync: SyncState;
  onTurn: (on: boolean) => Promise<Result<unknown>>;
}

const TROUBLES = {
  too_large: 'sync_too_large',
  newer: 'sync_newer',
  failing: 'sync_failing',
} as const satisfies Record<SyncTrouble, TextKey>;

/** Whether the settings follow the user's browser profile, and how that went last. */
export function SyncSettings({ sync, onTurn }: SyncSettingsProps) {
  const [error, setError] = useState<AppError | null>(null);
  const turn = async (on: boolean): Promise<void> => {
    const result = await onTurn(on);
    setError(result.ok ? null : result.error);
  };
  return (
    <>
      <SettingCheckbox
        label={t('setting_sync')}
        hint={t('options_sync_hint')}
        checked={sync.on}
        onChange={(on) => void turn(on)}
      />
      {sync.trouble !== null && <Alert>{t(TROUBLES[sync.trouble])}</Alert>}
      {sync.on && sync.trouble === null && sync.at !== null && (
        <p class="hint">
          <Rich text="sync_done" parts={{ when: <Timestamp at={sync.at} /> }} />
        </p>
      )}
      {error && <ErrorNotice error={error} />}
    </>
  );
}
