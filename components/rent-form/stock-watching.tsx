import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MAX_WATCHES, type StockWatch } from '../../lib/catalogue/stock-watches.ts';
import type { Result } from '../../lib/core/errors.ts';
import { parseMoney, toDecimal } from '../../lib/core/money.ts';
import type { Service } from '../../lib/core/service.ts';
import { formatMoney } from '../../lib/i18n/format.ts';
import { formatTimeOfDay } from '../../lib/i18n/time-of-day.ts';
import { t } from '../../lib/i18n/t.ts';
import { useAction } from '../ui/hooks/use-action.ts';
import { Alert } from '../ui/notices/alert.tsx';
import { ErrorNotice } from '../ui/notices/error-notice.tsx';

/** Amounts in millionths of a dollar. */
interface StockWatchingProps {
  /** What is being watched. */
  watches: readonly StockWatch[];
  /** The service in front of the user, where it's out of stock. */
  gone: Service | null;
  /** The limit to begin with. */
  maximumPrice: number;
  watch: (service: Service, maxPrice: number) => Promise<Result<unknown>>;
  stop: (watch: StockWatch) => Promise<Result<unknown>>;
}

/** Offers to tell when a service is back in stock, and says what is being watched, up to which price and until when. */
export function StockWatching({ watches, gone, maximumPrice, watch, stop }: StockWatchingProps) {
  const action = useAction();
  const root = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  const isNew = gone !== null && !watches.some(({ apiName }) => apiName === gone.apiName);
  useLayoutEffect(() => {
    // What was pressed is gone.
    if (pressed.current && document.activeElement === document.body)
      root.current?.querySelector<HTMLElement>('button')?.focus();
    pressed.current = false;
  }, [watches.length]);
  const run = (task: () => Promise<Result<unknown>>): void => {
    pressed.current = true;
    void action.run(task);
  };
  if (!isNew && watches.length === 0 && !action.error) return null;
  return (
    <div ref={root} class="stock">
      {watches.map((one) => (
        <div key={one.apiName} class="stock-watch">
          <span role="status">
            {t('stock_watching', {
              service: one.name,
              price: formatMoney(one.maxPrice),
              time: formatTimeOfDay(one.until),
            })}
          </span>
          <button
            type="button"
            class="small"
            aria-label={t('stock_stop_one', { service: one.name })}
            aria-disabled={action.busy}
            onClick={() => run(() => stop(one))}
          >
            {t('stock_stop')}
          </button>
        </div>
      ))}
      {isNew && watches.length >= MAX_WATCHES && <p class="hint">{t('stock_full')}</p>}
      {isNew && watches.length < MAX_WATCHES && (
        <WatchForm
          key={gone.apiName}
          maximumPrice={maximumPrice}
          busy={action.busy}
          onWatch={(maxPrice) => run(() => watch(gone, maxPrice))}
        />
      )}
      {action.error && <ErrorNotice error={action.error} />}
    </div>
  );
}

interface WatchFormProps {
  maximumPrice: number;
  busy: boolean;
  onWatch: (maxPrice: number) => void;
}

function WatchForm({ maximumPrice, busy, onWatch }: WatchFormProps) {
  const id = useId();
  const [text, setText] = useState(() => toDecimal(maximumPrice));
  const [tried, setTried] = useState(false);
  const amount = parseMoney(text);
  const good = amount !== null && amount > 0;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (good) onWatch(amount);
      }}
    >
      <button type="submit" aria-describedby={`${id}-hint`} aria-disabled={busy}>
        {t('stock_tell')}
      </button>
      <label for={id}>{t('stock_limit')}</label>
      <div class="money" dir="ltr">
        <span aria-hidden="true">$</span>
        <input
          id={id}
          type="number"
          inputMode="decimal"
          min="0"
          step="0.05"
          aria-invalid={tried && !good}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <p id={`${id}-hint`} class="hint">
        {t('stock_hint')}
      </p>
      {tried && !good && <Alert>{t('stock_limit_bad')}</Alert>}
    </form>
  );
}
