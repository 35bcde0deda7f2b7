import { useId, useState } from 'preact/hooks';
import type { Service } from '../../lib/core/service.ts';
import { parseMoney, toDecimal } from '../../lib/core/money.ts';
import { formatMoney } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';
import { Alert } from '../ui/notices/alert.tsx';
import type { Filters } from '../../lib/settings/filters.ts';
import { maxCost } from '../../lib/settings/surcharges.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useFixed } from '../ui/hooks/use-fixed.ts';
import { useProvider } from '../ui/hooks/use-provider.tsx';
import { Rich } from '../ui/rich-text.tsx';

/** Amounts in millionths of a dollar. */
interface SurchargeQuestionProps {
  service: Service;
  filters: Filters;
  /** What the provider refused to rent for. */
  over: number;
  /** The user's own cap: no more can be agreed to here. */
  maximumPrice: number;
  onConfirm: (service: Service, upTo: number) => void;
  onCancel: () => void;
}

/**
 * Asks how much a number with filters may cost, where the provider refused what was agreed to. What can be agreed to is a
 * limit: the one that its list and its surcharges come to, or one that the user types.
 */
export function SurchargeQuestion({ onConfirm, onCancel, ...asked }: SurchargeQuestionProps) {
  const { service, filters, over, maximumPrice } = useFixed(asked);
  const id = useId();
  const { name: provider } = useProvider();
  const documented = Math.min(maxCost(service.price, filters), maximumPrice);
  const [text, setText] = useState(documented > over ? toDecimal(documented) : '');
  const [tried, setTried] = useState(false);
  const amount = parseMoney(text);
  const good = amount !== null && amount > over && amount <= maximumPrice;
  const confirm = (): void => {
    setTried(true);
    if (good) onConfirm(service, amount);
  };
  return (
    <ConfirmDialog
      title={good ? t('question_surcharge', { price: formatMoney(amount) }) : t('question_surcharge_unknown')}
      onCancel={onCancel}
      onConfirm={confirm}
    >
      <p>
        <Rich
          text="question_surcharge_text"
          parts={{ provider, price: <strong>{formatMoney(over)}</strong>, service: service.name }}
        />
      </p>
      <label for={id}>{t('question_surcharge_limit')}</label>
      <div class="money">
        <span aria-hidden="true">$</span>
        <input
          id={id}
          type="number"
          inputMode="decimal"
          min={toDecimal(over)}
          max={toDecimal(maximumPrice)}
          step="0.05"
          aria-invalid={tried && !good}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <p class="hint">{t('question_surcharge_hint', { provider, maximum: formatMoney(maximumPrice) })}</p>
      {tried && !good && (
        <Alert>{t('question_surcharge_bad', { price: formatMoney(over), maximum: formatMoney(maximumPrice) })}</Alert>
      )}
    </ConfirmDialog>
  );
}
