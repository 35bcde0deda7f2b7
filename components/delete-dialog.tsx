import { ConfirmDialog } from './confirm-dialog.tsx';
import { counted } from './rental-words.ts';
import type { DeletingQuestion } from './use-deleting.ts';

/** What {@link DeleteDialog} needs. */
export interface DeleteDialogProps {
  question: DeletingQuestion;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before rentals are deleted. */
export function DeleteDialog({ question, onConfirm, onCancel }: DeleteDialogProps) {
  if (question.about === 'unchecked') {
    return (
      <ConfirmDialog title="Delete without knowing its cost?" onConfirm={onConfirm} onCancel={onCancel}>
        <p>
          The answer to renting for {question.rental.service.name} was lost, and your balance has not been compared yet.
          Once this is deleted, you will not be told whether it was charged.
        </p>
      </ConfirmDialog>
    );
  }
  const { rentals, stay, isFiltered } = question;
  const what = `${isFiltered ? 'the ' : ''}${counted(rentals.length, 'rental')}${isFiltered ? ' found' : ''}`;
  return (
    <ConfirmDialog title={`Delete ${what}?`} onConfirm={onConfirm} onCancel={onCancel}>
      <p>They are deleted from this browser alone. Nothing changes at the provider.</p>
      {stay > 0 && <p>{counted(stay, 'rental')} will stay: live, or with a cost or refund that is still being found out.</p>}
    </ConfirmDialog>
  );
}
