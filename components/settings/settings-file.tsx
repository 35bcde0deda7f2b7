import { useRef, useState } from 'preact/hooks';
import type { Result } from '../../lib/core/errors.ts';
import { plural } from '../../lib/i18n/plural.ts';
import { t } from '../../lib/i18n/t.ts';
import type { FileProblem } from '../../lib/settings/file/file-problem.ts';
import { MAX_FILE_LENGTH, type SettingsFileReport } from '../../lib/settings/file/file-report.ts';
import { Alert } from '../ui/notices/alert.tsx';
import type { Announce } from '../ui/notices/announcer.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { ErrorNotice } from '../ui/notices/error-notice.tsx';
import { Rich } from '../ui/rich-text.tsx';
import { UndoBar } from '../ui/notices/undo-bar.tsx';
import { useAction } from '../ui/hooks/use-action.ts';

export interface SettingsFileProps {
  exportText: () => Promise<Result<{ text: string }>>;
  /** What a file would change, or what is wrong with it. */
  check: (text: string) => Promise<Result<SettingsFileReport>>;
  /** `undo` is the name of the import for undoing it; null where that isn't possible. */
  apply: (text: string) => Promise<Result<{ imported: boolean; undo: string | null }>>;
  undo: (name: string) => Promise<Result<{ result: 'done' | 'changed' | 'gone' }>>;
  save: (text: string) => void;
  announce: Announce;
}

type Checked = SettingsFileReport & { text: string };

const UNDONE = { done: 'file_undone', changed: 'file_undo_changed', gone: 'file_undo_gone' } as const;

const tooLarge = (): SettingsFileReport => ({
  problems: [{ where: '', expected: t('file_expected_small'), found: t('file_found_larger') }],
  more: 0,
  changes: [],
});

/** Settings to a file, and from one: nothing is imported before the user has seen what would change. */
export function SettingsFile({ exportText, check, apply, undo, save, announce }: SettingsFileProps) {
  const action = useAction();
  const picker = useRef<HTMLInputElement>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [done, setDone] = useState<{ text: string; undo: (() => void) | null } | null>(null);

  const startExport = async (): Promise<void> => {
    const exported = await action.run(exportText);
    if (!exported?.ok) return;
    save(exported.value.text);
    announce(t('file_exported'));
  };
  const read = async (file: File): Promise<void> => {
    setChecked(null);
    setDone(null);
    if (file.size > MAX_FILE_LENGTH) {
      setChecked({ ...tooLarge(), text: '' });
      return;
    }
    const text = await file.text().catch(() => '');
    const report = await action.run(() => check(text));
    if (report?.ok) setChecked({ ...report.value, text });
  };
  const takeBack = async (name: string): Promise<void> => {
    const undone = await action.run(() => undo(name));
    if (undone?.ok) setDone({ text: t(UNDONE[undone.value.result]), undo: null });
  };
  const confirm = async (text: string): Promise<void> => {
    setChecked(null);
    const applied = await action.run(() => apply(text));
    if (!applied?.ok) return;
    const { imported, undo: name } = applied.value;
    if (imported) setDone({ text: t('file_imported'), undo: name === null ? null : () => void takeBack(name) });
    else setDone({ text: t('file_not_imported'), undo: null });
  };

  const problems = checked !== null && checked.problems.length > 0;
  return (
    <div class="part" role="group" aria-labelledby="settings-file">
      <h3 id="settings-file">{t('file_title')}</h3>
      <p>{t('file_intro')}</p>
      <div class="actions">
        <button type="button" aria-disabled={action.busy} onClick={() => void startExport()}>
          {t('file_export')}
        </button>
        <button type="button" aria-disabled={action.busy} onClick={() => picker.current?.click()}>
          {t('file_import')}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          aria-label={t('file_picker')}
          hidden
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void read(file);
            // Choosing the same file again counts as a choice.
            event.currentTarget.value = '';
          }}
        />
      </div>
      {action.error && <ErrorNotice error={action.error} />}
      {problems && <Problems problems={checked.problems} more={checked.more} />}
      {checked && !problems && checked.changes.length === 0 && (
        <UndoBar text={t('file_same')} onUndo={null} onClose={() => setChecked(null)} />
      )}
      {checked && checked.changes.length > 0 && (
        <ConfirmDialog
          title={t('file_question')}
          onConfirm={() => void confirm(checked.text)}
          onCancel={() => setChecked(null)}
        >
          <ul class="changes">
            {checked.changes.map(({ what, from, to }) => (
              <li key={`${what} ${to}`}>
                <Change what={what} from={from} to={to} />
              </li>
            ))}
          </ul>
        </ConfirmDialog>
      )}
      {done && <UndoBar text={done.text} onUndo={done.undo} onClose={() => setDone(null)} />}
    </div>
  );
}

function Change({ what, from, to }: SettingsFileReport['changes'][number]) {
  const named = <strong>{what}</strong>;
  if (from === '') return <Rich text="file_change_new" parts={{ what: named, to: <bdi>{to}</bdi> }} />;
  return (
    <Rich
      text="file_change"
      parts={{ what: named, from: <bdi>{from}</bdi>, to: <bdi>{to === '' ? t('file_removed') : to}</bdi> }}
    />
  );
}

/** What is wrong with a settings file, place by place. `more`: how many problems are not listed. */
function Problems({ problems, more }: { problems: readonly FileProblem[]; more: number }) {
  return (
    <Alert>
      <p>{t('file_bad')}</p>
      <ul class="problems">
        {problems.map((problem, index) => (
          <li key={index}>
            <Problem {...problem} />
          </li>
        ))}
      </ul>
      {more > 0 && <p>{plural('file_more', more)}</p>}
    </Alert>
  );
}

function Problem({ where, expected, found }: FileProblem) {
  if (where === '')
    return <>{expected === '' ? t('file_problem_unknown', { found }) : t('file_problem', { expected, found })}</>;
  const place = <code dir="ltr">{where}</code>;
  if (expected === '') return <Rich text="file_problem_unknown_at" parts={{ where: place, found }} />;
  return <Rich text="file_problem_at" parts={{ where: place, expected, found }} />;
}
