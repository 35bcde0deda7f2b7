import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { Alert } from '../ui/notices/alert.tsx';
import { SettingCheckbox } from './setting-checkbox.tsx';

type CopySetting = 'copyButton' | 'copyUnfilled';

/** The browser's permission to copy from the background. */
interface ClipboardAccess {
  /** Whether this browser has it. */
  isOffered(): boolean;
  /** Whether its notifications have buttons. */
  hasButtons(): boolean;
  isAllowed(): Promise<boolean>;
  /** Has the browser ask the user. Called within a click. */
  ask(): Promise<boolean>;
  giveBack(): Promise<boolean>;
  /** Calls back when permissions change; returns the function that stops that. */
  watchGrants(onChange: () => void): () => void;
}

interface CopySettingsProps {
  settings: Pick<Settings, CopySetting>;
  access: ClipboardAccess;
  onChange: (patch: Partial<Pick<Settings, CopySetting>>) => void;
}

/**
 * What is copied without a screen in front. The browser asks the user when they turn on the first of these, gets its
 * permission back when they turn off the last, and none is on without it; nothing where the browser has no such permission.
 */
export function CopySettings({ settings, access, onChange }: CopySettingsProps) {
  const [allowed, setAllowed] = useState(false);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    let stopped = false;
    const look = (): void =>
      void access.isAllowed().then(
        (is) => !stopped && setAllowed(is),
        () => undefined,
      );
    look();
    const stop = access.watchGrants(look);
    return () => {
      stopped = true;
      stop();
    };
  }, []);
  if (!access.isOffered()) return null;
  const isOn = (name: CopySetting): boolean => allowed && settings[name];
  const turn = async (name: CopySetting, on: boolean): Promise<void> => {
    const next = { copyButton: isOn('copyButton'), copyUnfilled: isOn('copyUnfilled'), [name]: on };
    // Said anew, it is heard anew.
    setRefused(false);
    const mayCopy = !on || allowed || (await access.ask());
    setRefused(!mayCopy);
    if (!mayCopy) return;
    onChange(next);
    if (next.copyButton || next.copyUnfilled) setAllowed(true);
    else await access.giveBack();
  };
  return (
    <>
      <SettingCheckbox
        label={t('setting_copy_button')}
        hint={t(access.hasButtons() ? 'options_copy_button_hint' : 'options_copy_click_hint')}
        checked={isOn('copyButton')}
        onChange={(on) => void turn('copyButton', on)}
      />
      <SettingCheckbox
        label={t('setting_copy_unfilled')}
        hint={t('options_copy_unfilled_hint')}
        checked={isOn('copyUnfilled')}
        onChange={(on) => void turn('copyUnfilled', on)}
      />
      {refused && <Alert>{t('options_copy_refused')}</Alert>}
    </>
  );
}
