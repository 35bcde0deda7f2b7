import { useState } from 'preact/hooks';
import type { Result } from '../../lib/core/errors.ts';
import { plural } from '../../lib/i18n/plural.ts';
import { t } from '../../lib/i18n/t.ts';
import { Alert } from '../ui/notices/alert.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { ErrorNotice } from '../ui/notices/error-notice.tsx';
import { useProvider } from '../ui/hooks/use-provider.tsx';
import { UndoBar } from '../ui/notices/undo-bar.tsx';
import { useAction } from '../ui/hooks/use-action.ts';

interface DeleteEverythingProps {
  /** How many rentals would be lost. */
  liveRentals: number;
  /** Deletes everything, unless more rentals are live than `liveRentals`; says whether it did. */
  erase: (liveRentals: number) => Promise<Result<{ erased: boolean }>>;
}

const LOST = [
  'erase_lost_keys',
  'erase_lost_history',
  'erase_lost_choices',
  'erase_lost_settings',
  'erase_lost_cache',
] as const;

/** Resets the extension, after saying what is lost. */
export function DeleteEverything({ liveRentals, erase }: DeleteEverythingProps) {
  const action = useAction();
  const { name: provider } = useProvider();
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<'erased' | 'changed' | null>(null);
  const ask = (): void => {
    action.clear();
    setOutcome(null);
    setAsking(true);
  };
  const confirm = async (): Promise<void> => {
    setAsking(false);
    const result = await action.run(() => erase(liveRentals));
    if (result?.ok) setOutcome(result.value.erased ? 'erased' : 'changed');
  };
  return (
    <div class="part" role="group" aria-labelledby="erase">
      <h3 id="erase">{t('erase_title')}</h3>
      <p>{t('erase_intro', { provider })}</p>
      <div class="actions">
        <button type="button" class="danger" aria-disabled={action.busy} onClick={ask}>
          {t('erase_button')}
        </button>
      </div>
      {action.error && <ErrorNotice error={action.error} />}
      {outcome === 'changed' && <Alert>{t('erase_changed')}</Alert>}
      {outcome === 'erased' && <UndoBar text={t('erase_done')} onUndo={null} onClose={() => setOutcome(null)} />}
      {asking && (
        <ConfirmDialog title={t('erase_question')} onConfirm={() => void confirm()} onCancel={() => setAsking(false)}>
          {liveRentals > 0 && <p class="warning">{plural('erase_live', liveRentals)}</p>}
          <p>{t('erase_lost')}</p>
          <ul class="bullets">
            {LOST.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
          <p>{t('erase_keep')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
