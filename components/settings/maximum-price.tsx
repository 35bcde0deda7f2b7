import { useEffect, useRef, useState } from 'preact/hooks';
import { parseMoney, toDecimal } from '../../lib/core/money.ts';
import { t } from '../../lib/i18n/t.ts';
import { Alert } from '../ui/notices/alert.tsx';

/** Amounts in millionths of a dollar. */
interface MaximumPriceProps {
  value: number;
  onChange: (value: number) => void;
}

/** Typing that pauses for this long is done. */
const PAUSE_MS = 600;

/** The price above which nothing is rented without another yes; saved as soon as typing pauses. */
export function MaximumPrice({ value, onChange }: MaximumPriceProps) {
  const [text, setText] = useState<string | null>(null);
  const [bad, setBad] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const commit = (typed: string, leaving: boolean): void => {
    clearTimeout(timer.current);
    const amount = parseMoney(typed);
    const good = amount !== null && amount >= 0;
    setBad(!good);
    if (good && amount !== value) onChange(amount);
    if (good && leaving) setText(null);
  };
  return (
    <div class="field">
      <label for="maximum-price">{t('setting_maximum_price')}</label>
      <div class="money" dir="ltr">
        <span aria-hidden="true">$</span>
        <input
          id="maximum-price"
          type="number"
          inputMode="decimal"
          min="0"
          step="0.05"
          aria-invalid={bad}
          aria-describedby="maximum-price-hint"
          value={text ?? toDecimal(value)}
          onInput={(event) => {
            const typed = event.currentTarget.value;
            setText(typed);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => commit(typed, false), PAUSE_MS);
          }}
          onChange={(event) => commit(event.currentTarget.value, false)}
          onBlur={(event) => commit(event.currentTarget.value, true)}
        />
      </div>
      <p id="maximum-price-hint" class="hint">
        {t('options_price_hint')}
      </p>
      {bad && <Alert>{t('options_price_bad')}</Alert>}
    </div>
  );
}
