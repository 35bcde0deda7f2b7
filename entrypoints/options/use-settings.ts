import { useRef, useState } from 'preact/hooks';
import { useStored } from '../../components/ui/hooks/use-stored.ts';
import type { AppError } from '../../lib/core/errors.ts';
import { call } from '../../lib/messaging/client.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { settingsItem } from '../../lib/settings/items.ts';

export type SettingsPatch = Partial<Settings>;

/** The settings, including what is being saved. */
interface EditableSettings {
  settings: Settings | undefined;
  error: AppError | null;
  /** Saves a change after the ones before it; true once it is stored. */
  save(patch: SettingsPatch): Promise<boolean>;
}

/** Reads the settings and saves changes one after another, showing each at once. */
export function useSettings(): EditableSettings {
  const stored = useStored(settingsItem);
  const [pending, setPending] = useState<SettingsPatch>({});
  const [error, setError] = useState<AppError | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);

  const save = async (patch: SettingsPatch): Promise<boolean> => {
    waiting.current += 1;
    setPending((before) => ({ ...before, ...patch }));
    const saving = last.current.then(() => call('saveSettings', patch));
    last.current = saving;
    const result = await saving;
    waiting.current -= 1;
    setError(result.ok ? null : result.error);
    // By now the stored value has arrived, or the change has failed and must not look saved.
    if (waiting.current === 0) setPending({});
    return result.ok;
  };
  return { settings: stored && { ...stored, ...pending }, error, save };
}
