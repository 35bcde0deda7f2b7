import { plural } from '../../lib/i18n/plural.ts';
import { t } from '../../lib/i18n/t.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import type { DeletionQuestion } from './use-deletion.ts';

/** What {@link DeleteDialog} needs. */
export interface DeleteDialogProps {
  question: DeletionQuestion;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before rentals are deleted. */
export function DeleteDialog({ question, onConfirm, onCancel }: DeleteDialogProps) {
  if (question.about === 'unchecked') {
    return (
      <ConfirmDialog title={t('history_delete_unchecked')} onConfirm={onConfirm} onCancel={onCancel}>
        <p>{t('history_delete_unchecked_text', { service: question.rental.service.name })}</p>
      </ConfirmDialog>
    );
  }
  const { rentals, stay, isFiltered } = question;
  const title = plural(isFiltered ? 'history_delete_found_question' : 'history_delete_question', rentals.length);
  return (
    <ConfirmDialog title={title} onConfirm={onConfirm} onCancel={onCancel}>
      <p>{t('history_delete_where')}</p>
      {stay > 0 && <p>{plural('history_delete_stay', stay)}</p>}
    </ConfirmDialog>
  );
}
