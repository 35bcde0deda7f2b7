import { formatMoney, formatPhoneNumber } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Rental } from '../../lib/rentals/model/rental.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useProvider } from '../ui/hooks/use-provider.tsx';
import { Rich } from '../ui/rich-text.tsx';

/** A question about a rental's number. `price` in millionths of a dollar. */
interface NumberQuestionProps {
  rental: Rental;
  price: number;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before renting a number again for its service. */
export function RentAgainQuestion({ rental: { number, service }, price, onConfirm, onCancel }: NumberQuestionProps) {
  return (
    <ConfirmDialog
      title={
        number === null ? (
          t('question_again_unknown')
        ) : (
          <Rich text="question_again" parts={{ number: <bdi>{formatPhoneNumber(number)}</bdi> }} />
        )
      }
      onCancel={onCancel}
      onConfirm={onConfirm}
    >
      <p>
        <Rich
          text="question_again_text"
          parts={{ service: service.name, price: <strong>{formatMoney(price)}</strong> }}
        />
      </p>
    </ConfirmDialog>
  );
}

/** Asks before giving a number up for another one. */
export function TryAnotherQuestion({ rental: { service }, price, onConfirm, onCancel }: NumberQuestionProps) {
  const { name: provider } = useProvider();
  return (
    <ConfirmDialog title={t('question_another')} onCancel={onCancel} onConfirm={onConfirm}>
      <p>
        <Rich
          text="question_another_text"
          parts={{ provider, service: service.name, price: <strong>{formatMoney(price)}</strong> }}
        />
      </p>
      <p>{t('question_another_limits')}</p>
    </ConfirmDialog>
  );
}
