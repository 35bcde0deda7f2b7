import { useContext } from 'preact/hooks';
import { formatMoney } from '../lib/i18n/format.ts';
import { formatNumber } from '../lib/rentals/format-number.ts';
import type { Rental } from '../lib/rentals/rental.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ProviderContext } from './error-notice.tsx';

/** A question about a rental's number. `price` in millionths of a dollar. */
export interface NumberQuestionProps {
  rental: Rental;
  price: number;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before renting a number once more for its service. */
export function RentAgainQuestion({ rental: { number, service }, price, onConfirm, onCancel }: NumberQuestionProps) {
  return (
    <ConfirmDialog
      title={`Rent ${number === null ? 'this number' : formatNumber(number)} again?`}
      onCancel={onCancel}
      onConfirm={onConfirm}
    >
      <p>
        Renting it for {service.name} once more costs <strong>{formatMoney(price)}</strong>.
      </p>
    </ConfirmDialog>
  );
}

/** Asks before giving a number up for another one. */
export function TryAnotherQuestion({ rental: { service }, price, onConfirm, onCancel }: NumberQuestionProps) {
  const { name: provider } = useContext(ProviderContext);
  return (
    <ConfirmDialog title="Try another number?" onCancel={onCancel} onConfirm={onConfirm}>
      <p>
        This number is cancelled as soon as {provider} allows. When its refund is confirmed, another one is rented for{' '}
        {service.name}, for up to <strong>{formatMoney(price)}</strong>.
      </p>
      <p>If a code comes first, or no refund is seen within ten minutes, nothing more is rented.</p>
    </ConfirmDialog>
  );
}
