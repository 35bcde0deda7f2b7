import type { Service } from '../../lib/core/service.ts';
import { formatMoney } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Filters } from '../../lib/settings/filters.ts';
import { maxCost } from '../../lib/settings/surcharges.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useFixed } from '../ui/hooks/use-fixed.ts';
import { useProvider } from '../ui/hooks/use-provider.tsx';
import { Rich } from '../ui/rich-text.tsx';
import { SurchargeQuestion } from './surcharge-question.tsx';

/** The questions to answer before renting a service, or again after a refusal. */
export interface RentAsking {
  /** As it is listed. */
  service: Service;
  /** What was agreed to and is not enough, in millionths of a dollar; null before that. */
  agreed: number | null;
  /** The list names more by now; otherwise the provider asks more than its list and its surcharges come to. */
  isRise?: boolean;
}

interface RentQuestionsProps extends Omit<RentQuestionProps, 'service'> {
  asking: RentAsking;
  /** The site that the service is a guess for. */
  guessFor: string | null;
}

/** Asks what there is to ask before renting; says why where nothing can be. */
export function RentQuestions({ asking: { service, agreed, isRise }, guessFor, ...props }: RentQuestionsProps) {
  const { name: provider } = useProvider();
  const { maximumPrice } = props;
  if (agreed === null) return <RentQuestion service={service} guessFor={guessFor} {...props} />;
  if (isRise) return <PriceRiseQuestion service={service} from={agreed} {...props} />;
  if (maximumPrice === null) return null;
  if (agreed < maximumPrice)
    return <SurchargeQuestion service={service} over={agreed} {...props} maximumPrice={maximumPrice} />;
  return (
    <p class="warning">
      {t('popup_surcharge_too_dear', {
        provider,
        price: formatMoney(agreed),
        maximum: formatMoney(maximumPrice),
      })}
    </p>
  );
}

/** A question about renting a service. Amounts in millionths of a dollar. */
interface RentQuestionProps {
  service: Service;
  filters: Filters;
  /** Null where it can't be read: every price is then asked about. */
  maximumPrice: number | null;
  /** The user said yes to the service for up to what they read. */
  onConfirm: (service: Service, upTo: number) => void;
  onCancel: () => void;
}

/** Asks before renting above the user's own cap, without a price, or for a site whose service is a guess. */
function RentQuestion({ onConfirm, onCancel, ...asked }: RentQuestionProps & { guessFor: string | null }) {
  const { service, filters, maximumPrice, guessFor } = useFixed(asked);
  const { name: provider } = useProvider();
  const maximum = formatMoney(maximumPrice ?? 0);
  const most = service.unpriced ? (maximumPrice ?? 0) : maxCost(service.price, filters);
  const isAbove = maximumPrice !== null && most > maximumPrice;
  const price = <strong>{formatMoney(service.price)}</strong>;
  return (
    <ConfirmDialog
      title={t('question_rent', { service: service.name })}
      onCancel={onCancel}
      onConfirm={() => onConfirm(service, most)}
    >
      <p>
        {service.unpriced ? (
          <Rich text="question_unpriced" parts={{ provider, maximum: <strong>{maximum}</strong> }} />
        ) : most > service.price ? (
          <Rich text="question_costs_up_to" parts={{ price, most: <strong>{formatMoney(most)}</strong> }} />
        ) : isAbove ? (
          <Rich text="question_costs_above" parts={{ price, maximum }} />
        ) : (
          <Rich text="question_costs" parts={{ price }} />
        )}
      </p>
      {isAbove && most > service.price && <p>{t('question_above_maximum', { maximum })}</p>}
      {guessFor !== null && (
        <p>
          <Rich text="question_guess" parts={{ service: service.name, site: <bdi>{guessFor}</bdi> }} />
        </p>
      )}
    </ConfirmDialog>
  );
}

/** Asks again where it costs more than was agreed to; `from` is that. */
function PriceRiseQuestion({ onConfirm, onCancel, ...asked }: RentQuestionProps & { from: number }) {
  const { service, filters, maximumPrice, from } = useFixed(asked);
  const most = maxCost(service.price, filters);
  const price = formatMoney(most);
  const hasSurcharge = most > service.price;
  return (
    <ConfirmDialog
      title={t(hasSurcharge ? 'question_surcharge' : 'question_rise', { price })}
      onCancel={onCancel}
      onConfirm={() => onConfirm(service, most)}
    >
      <p>
        <Rich
          text={hasSurcharge ? 'question_rise_up_to' : 'question_rise_text'}
          parts={{ before: formatMoney(from), price: <strong>{price}</strong> }}
        />
      </p>
      {maximumPrice !== null && most > maximumPrice && (
        <p>{t('question_above_maximum', { maximum: formatMoney(maximumPrice) })}</p>
      )}
    </ConfirmDialog>
  );
}
