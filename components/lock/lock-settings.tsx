import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../lib/core/errors.ts';
import { formatWait } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';
import type { LockChoices } from '../../lib/lock/choices.ts';
import { SettingCheckbox } from '../settings/setting-checkbox.tsx';
import { useAction } from '../ui/hooks/use-action.ts';
import { ErrorNotice } from '../ui/notices/error-notice.tsx';
import { PassphraseForm } from './passphrase-form.tsx';

interface LockSettingsProps {
  choices: LockChoices;
  choose: (choices: LockChoices) => Promise<Result<unknown>>;
  lockNow: () => Promise<Result<unknown>>;
  change: (passphrase: string, next: string) => Promise<Result<unknown>>;
  turnOff: (passphrase: string) => Promise<Result<unknown>>;
  /** Says what was done. */
  announce: (text: string) => void;
}

/** The idle times to choose from, in minutes. */
const TIMES = [5, 15, 60];

/** A lock that is set up, and open. */
export function LockSettings({ choices, choose, lockNow, change, turnOff, announce }: LockSettingsProps) {
  const action = useAction();
  const [form, setForm] = useState<'change' | 'turn_off' | null>(null);
  const changeButton = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // The form that had the focus is gone.
    if (form === null && wasOpen.current) changeButton.current?.focus();
    wasOpen.current = form !== null;
  }, [form]);

  const { afterMinutes, asksWhileLocked } = choices;
  const set = (patch: Partial<LockChoices>): void =>
    void action.run(() => choose({ afterMinutes, asksWhileLocked, ...patch }));
  const done = (text: string): void => {
    setForm(null);
    announce(text);
  };
  return (
    <>
      <p>{t('lock_about')}</p>
      <div class="field">
        <label for="lock-after">{t('lock_after')}</label>
        <select
          id="lock-after"
          aria-describedby="lock-after-hint"
          value={afterMinutes ?? ''}
          onChange={(event) => set({ afterMinutes: Number(event.currentTarget.value) || null })}
        >
          {/* One that another version offers is kept. */}
          {[...new Set([...TIMES, ...(afterMinutes === null ? [] : [afterMinutes])])].map((minutes) => (
            <option key={minutes} value={minutes}>
              {formatWait(minutes * 60_000)}
            </option>
          ))}
          <option value="">{t('lock_after_browser')}</option>
        </select>
        <p id="lock-after-hint" class="hint">
          {t('lock_after_hint')}
        </p>
      </div>
      <SettingCheckbox
        label={t('lock_asks')}
        hint={t('lock_asks_hint')}
        checked={asksWhileLocked}
        onChange={(on) => set({ asksWhileLocked: on })}
      />
      {action.error && <ErrorNotice error={action.error} />}
      {form === null && (
        <div class="actions">
          <button type="button" aria-disabled={action.busy} onClick={() => void action.run(lockNow)}>
            {t('lock_now')}
          </button>
          <button ref={changeButton} type="button" onClick={() => setForm('change')}>
            {t('lock_change')}
          </button>
          <button type="button" onClick={() => setForm('turn_off')}>
            {t('lock_turn_off')}
          </button>
        </div>
      )}
      {form !== null && (
        <PassphraseForm
          key={form}
          asks={form === 'change' ? 'both' : 'current'}
          action={t(form === 'change' ? 'lock_change' : 'lock_turn_off')}
          send={form === 'change' ? change : turnOff}
          onDone={() => done(t(form === 'change' ? 'lock_changed' : 'lock_turned_off'))}
          onCancel={() => setForm(null)}
        />
      )}
    </>
  );
}
