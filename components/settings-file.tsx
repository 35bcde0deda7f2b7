import { useRef, useState } from 'preact/hooks';
import type { Result } from '../lib/getatext/errors.ts';
import { LARGEST_FILE, type SettingsFileReport } from '../lib/settings/file-report.ts';
import type { Announce } from './announcer.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { SettingsFileProblems } from './settings-file-problems.tsx';
import { UndoBar } from './undo-bar.tsx';
import { useAction } from './use-action.ts';

/** What {@link SettingsFile} needs. */
export interface SettingsFileProps {
  exportText: () => Promise<Result<{ text: string }>>;
  /** What a file would change, or what is wrong with it. */
  check: (text: string) => Promise<Result<SettingsFileReport>>;
  /** `undo` is a name for taking it back, null where that is not possible. */
  apply: (text: string) => Promise<Result<{ imported: boolean; undo: string | null }>>;
  undo: (name: string) => Promise<Result<{ result: 'done' | 'changed' | 'gone' }>>;
  save: (text: string) => void;
  announce: Announce;
}

type Checked = SettingsFileReport & { text: string };

const UNDONE = {
  done: 'The import was taken back.',
  changed: 'Settings were changed after the import, so it was not taken back. Change them by hand.',
  gone: 'The import can’t be taken back any more.',
};
const TOO_LARGE: SettingsFileReport = {
  problems: [{ where: '', expected: 'a settings file of at most 1 MB', found: 'a larger file' }],
  more: 0,
  changes: [],
};

/** Settings into a file, and from one: nothing is taken in before the person has seen what would change. */
export function SettingsFile({ exportText, check, apply, undo, save, announce }: SettingsFileProps) {
  const action = useAction();
  const picker = useRef<HTMLInputElement>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [done, setDone] = useState<{ text: string; undo: (() => void) | null } | null>(null);

  const startExport = async (): Promise<void> => {
    const exported = await action.run(exportText);
    if (!exported?.ok) return;
    save(exported.value.text);
    announce('Settings exported');
  };
  const read = async (file: File): Promise<void> => {
    setChecked(null);
    setDone(null);
    if (file.size > LARGEST_FILE) {
      setChecked({ ...TOO_LARGE, text: '' });
      return;
    }
    const text = await file.text().catch(() => '');
    const report = await action.run(() => check(text));
    if (report?.ok) setChecked({ ...report.value, text });
  };
  const takeBack = async (name: string): Promise<void> => {
    const undone = await action.run(() => undo(name));
    if (undone?.ok) setDone({ text: UNDONE[undone.value.result], undo: null });
  };
  const confirm = async (text: string): Promise<void> => {
    setChecked(null);
    const applied = await action.run(() => apply(text));
    if (!applied?.ok) return;
    const { imported, undo: name } = applied.value;
    if (imported) setDone({ text: 'Settings imported.', undo: name === null ? null : () => void takeBack(name) });
    else setDone({ text: 'Nothing was imported.', undo: null });
  };

  const problems = checked !== null && checked.problems.length > 0;
  return (
    <section aria-labelledby="settings-file">
      <h2 id="settings-file">Your settings as a file</h2>
      <p>Preferences, choices for sites, favourites and linked sites, for another browser or to keep. API keys, codes, numbers and the push channel are never in it.</p>
      <div class="actions">
        <button type="button" aria-disabled={action.busy} onClick={() => void startExport()}>
          Export settings
        </button>
        <button type="button" aria-disabled={action.busy} onClick={() => picker.current?.click()}>
          Import settings
        </button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          aria-label="Settings file"
          hidden
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void read(file);
            // Choosing the same file once more counts as a choice.
            event.currentTarget.value = '';
          }}
        />
      </div>
      {action.error && <ErrorNotice error={action.error} />}
      {problems && <SettingsFileProblems problems={checked.problems} more={checked.more} />}
      {checked && !problems && checked.changes.length === 0 && (
        <UndoBar text="The file changes nothing: your settings are the same." onUndo={null} onClose={() => setChecked(null)} />
      )}
      {checked && checked.changes.length > 0 && (
        <ConfirmDialog title="Import these settings?" onConfirm={() => void confirm(checked.text)} onCancel={() => setChecked(null)}>
          <ul class="changes">
            {checked.changes.map(({ what, from, to }) => (
              <li key={`${what} ${to}`}>
                <strong>{what}</strong>: {from === '' ? to : `${from} → ${to === '' ? 'removed' : to}`}
              </li>
            ))}
          </ul>
        </ConfirmDialog>
      )}
      {done && <UndoBar text={done.text} onUndo={done.undo} onClose={() => setDone(null)} />}
    </section>
  );
}
