import type { Service } from '../../lib/core/service.ts';
import { formatMoney } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useProvider } from '../ui/hooks/use-provider.tsx';
import { Rich } from '../ui/rich-text.tsx';

/** A question about renting a service. Amounts in millionths of a dollar. */
interface RentQuestionProps {
  service: Service;
  /** Null where it can't be read: every price is then asked about. */
  maximumPrice: number | null;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before renting above the person's own cap, without a price, or for a site whose service is a guess. */
export function RentQuestion({
  service,
  maximumPrice,
  guessFor,
  onConfirm,
  onCancel,
}: RentQuestionProps & { guessFor: string | null }) {
  const { name: provider } = useProvider();
  const maximum = formatMoney(maximumPrice ?? 0);
  const price = <strong>{formatMoney(service.price)}</strong>;
  return (
    <ConfirmDialog title={t('question_rent', { service: service.name })} onCancel={onCancel} onConfirm={onConfirm}>
      {service.unpriced ? (
        <p>
          <Rich text="question_unpriced" parts={{ provider, maximum: <strong>{maximum}</strong> }} />
        </p>
      ) : (
        <p>
          {maximumPrice !== null && service.price > maximumPrice ? (
            <Rich text="question_costs_above" parts={{ price, maximum }} />
          ) : (
            <Rich text="question_costs" parts={{ price }} />
          )}
        </p>
      )}
      {guessFor !== null && (
        <p>
          <Rich text="question_guess" parts={{ service: service.name, site: <bdi>{guessFor}</bdi> }} />
        </p>
      )}
    </ConfirmDialog>
  );
}

/** Asks again where the price is higher than the one that was agreed to; `from` is that one. */
export function PriceRiseQuestion({
  service,
  from,
  maximumPrice,
  onConfirm,
  onCancel,
}: RentQuestionProps & { from: number }) {
  const price = formatMoney(service.price);
  return (
    <ConfirmDialog title={t('question_rise', { price })} onCancel={onCancel} onConfirm={onConfirm}>
      <p>
        <Rich text="question_rise_text" parts={{ before: formatMoney(from), price: <strong>{price}</strong> }} />
      </p>
      {maximumPrice !== null && service.price > maximumPrice && (
        <p>{t('question_above_maximum', { maximum: formatMoney(maximumPrice) })}</p>
      )}
    </ConfirmDialog>
  );
}
