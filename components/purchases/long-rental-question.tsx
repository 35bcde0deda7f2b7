import type { LongRental } from '../../lib/getatext/provider.ts';
import { formatMoney, formatPhoneNumber } from '../../lib/i18n/format.ts';
import { isolated } from '../../lib/i18n/plain-text.ts';
import { t } from '../../lib/i18n/t.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { formatPeriod } from './long-rental-texts.ts';
import { useFixed } from '../ui/hooks/use-fixed.ts';
import { useProvider } from '../ui/hooks/use-provider.tsx';
import { Rich } from '../ui/rich-text.tsx';

/** `balance` in millionths of a dollar, null where unknown. */
interface LongRentalQuestionProps {
  about: 'renew' | 'cancel';
  rental: LongRental;
  balance: number | null;
  /** What the user agreed to before it became dearer, in millionths of a dollar; null where it did not. */
  from: number | null;
  /** The user said yes to the rental as they read of it. */
  onConfirm: (rental: LongRental) => void;
  onCancel: () => void;
}

/** Asks before a long rental is renewed, which costs money, or given up. */
export function LongRentalQuestion({ balance, onConfirm, onCancel, ...asked }: LongRentalQuestionProps) {
  const { about, rental, from } = useFixed(asked);
  const { name: provider } = useProvider();
  const answers = { onConfirm: () => onConfirm(rental), onCancel };
  const number = isolated(formatPhoneNumber(rental.number));
  if (about === 'cancel') {
    return (
      <ConfirmDialog title={t('long_cancel_question', { number })} {...answers}>
        <p>{t('long_cancel_text', { provider })}</p>
      </ConfirmDialog>
    );
  }
  const price = <strong>{formatMoney(rental.price)}</strong>;
  return (
    <ConfirmDialog title={t('long_renew_question', { number })} {...answers}>
      {from !== null && <p>{t('question_dearer', { before: formatMoney(from) })}</p>}
      <p>
        {rental.period ? (
          <Rich text="long_renew_price_period" parts={{ period: formatPeriod(rental.period), price }} />
        ) : (
          <Rich text="long_renew_price" parts={{ price }} />
        )}
        {balance !== null && ` ${t('common_your_balance', { balance: formatMoney(balance) })}`}
      </p>
    </ConfirmDialog>
  );
}
