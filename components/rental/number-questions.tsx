import type { Service } from '../../lib/core/service.ts';
import { formatMoney, formatPhoneNumber } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Rental } from '../../lib/rentals/model/rental.ts';
import { maxCostOfNumber } from '../../lib/settings/surcharges.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useFixed } from '../ui/hooks/use-fixed.ts';
import { useProvider } from '../ui/hooks/use-provider.tsx';
import { Rich } from '../ui/rich-text.tsx';
import type { AgreedAgain } from './hooks/use-rent-again.tsx';

interface RentAgainQuestionProps {
  number: string;
  /** As it is listed. */
  service: Service;
  /** The provider has refused to rent the number with a limit. */
  unlimited: boolean;
  /** What the user agreed to before it became dearer, in millionths of a dollar; null where it did not. */
  from: number | null;
  onConfirm: (agreed: AgreedAgain) => void;
  onCancel: () => void;
}

/** Asks before renting a number again for its service, naming what that costs now. */
export function RentAgainQuestion({ onConfirm, onCancel, ...asked }: RentAgainQuestionProps) {
  const { number, service, unlimited, from } = useFixed(asked);
  const { name: provider } = useProvider();
  const price = <strong>{formatMoney(service.price)}</strong>;
  const most = maxCostOfNumber(service.price);
  return (
    <ConfirmDialog
      title={<Rich text="question_again" parts={{ number: <bdi>{formatPhoneNumber(number)}</bdi> }} />}
      onCancel={onCancel}
      onConfirm={() => onConfirm({ maxPrice: unlimited ? service.price : most, unlimited })}
    >
      {from !== null && <p>{t('question_dearer', { before: formatMoney(from) })}</p>}
      <p>
        {unlimited ? (
          <Rich text="question_again_unlimited" parts={{ provider, service: service.name, price }} />
        ) : (
          <Rich
            text="question_again_text"
            parts={{ provider, service: service.name, price, most: <strong>{formatMoney(most)}</strong> }}
          />
        )}
      </p>
    </ConfirmDialog>
  );
}

/** `upTo` in millionths of a dollar. */
interface TryAnotherQuestionProps {
  rental: Rental;
  upTo: number;
  onConfirm: (upTo: number) => void;
  onCancel: () => void;
}

/** Asks before giving a number up for another one. */
export function TryAnotherQuestion({ rental: { service }, onConfirm, onCancel, ...asked }: TryAnotherQuestionProps) {
  const { upTo } = useFixed(asked);
  const { name: provider } = useProvider();
  return (
    <ConfirmDialog title={t('question_another')} onCancel={onCancel} onConfirm={() => onConfirm(upTo)}>
      <p>
        <Rich
          text="question_another_text"
          parts={{ provider, service: service.name, price: <strong>{formatMoney(upTo)}</strong> }}
        />
      </p>
      <p>{t('question_another_limits')}</p>
    </ConfirmDialog>
  );
}
