import { useState } from 'preact/hooks';
import type { Result } from '../../lib/core/errors.ts';
import type { LongRental, LongRentalTime } from '../../lib/getatext/provider.ts';
import { formatMoney, formatPhoneNumber } from '../../lib/i18n/format.ts';
import { isolated } from '../../lib/i18n/plain-text.ts';
import { t } from '../../lib/i18n/t.ts';
import { knownPrice, PERIODS } from '../../lib/purchases/long-rental.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { ErrorNotice } from '../ui/notices/error-notice.tsx';
import { formatDay, formatTime } from './long-rental-texts.ts';
import { useProvider } from '../ui/hooks/use-provider.tsx';
import { Rich } from '../ui/rich-text.tsx';
import { Segments } from '../ui/fields/segments.tsx';
import { useAction } from '../ui/hooks/use-action.ts';

/**
 * `rentals` may show what a length costs; `balance` is null if unknown. `rent` receives the last price that
 * the user saw for this length, in millionths of a dollar; null if none was known.
 */
interface LongRentalFormProps {
  rentals: readonly LongRental[];
  balance: number | null;
  rent: (
    time: LongRentalTime,
    autoRenew: boolean,
    expected: number | null,
  ) => Promise<Result<{ number: string | null; price: number | null; endsOn: string | null }>>;
  announce: (text: string) => void;
}

const TIMES = Object.keys(PERIODS) as LongRentalTime[];

/** Rents a number by the week, month or year, after a yes to what is known of its price. */
export function LongRentalForm({ rentals, balance, rent, announce }: LongRentalFormProps) {
  const { name: provider } = useProvider();
  const action = useAction();
  const [time, setTime] = useState<LongRentalTime>('1w');
  const [autoRenew, setAutoRenew] = useState(false);
  /** What is known of the price, as it was when the question was opened. */
  const [asked, setAsked] = useState<{ price: number | null } | null>(null);
  const [rented, setRented] = useState<string | null>(null);

  const onConfirm = async (expected: number | null): Promise<void> => {
    setAsked(null);
    setRented(null);
    const result = await action.run(() => rent(time, autoRenew, expected));
    if (!result?.ok) return;
    const { number: digits, price: paid, endsOn } = result.value;
    if (digits === null || paid === null || endsOn === null) {
      setRented(t('long_rented_partly', { provider }));
      return;
    }
    const number = isolated(formatPhoneNumber(digits));
    setRented(t('long_rented', { number, day: formatDay(endsOn), provider, amount: formatMoney(paid) }));
    announce(t('long_rented_short', { number }));
  };

  const error = action.error?.kind === 'outcome_unknown' ? null : action.error;
  return (
    <section class="long-form" aria-labelledby="long-form">
      <h2 id="long-form">{t('long_form')}</h2>
      <div class="long-wish">
        <Segments
          name="time"
          label={t('long_how_long')}
          isLabelShown
          choices={TIMES.map((id) => ({ id, label: formatTime(id) }))}
          chosen={time}
          onChoose={setTime}
        />
        <label class="choice">
          <input type="checkbox" checked={autoRenew} onChange={(event) => setAutoRenew(event.currentTarget.checked)} />
          {t('long_auto_renew_choice')}
        </label>
        <button
          type="button"
          class="primary"
          aria-disabled={action.busy}
          onClick={() => action.busy || setAsked({ price: knownPrice(rentals, time) })}
        >
          {t('long_rent')}
        </button>
      </div>
      <div role="status">{action.busy ? <p>{t('long_renting')}</p> : rented && <p class="info">{rented}</p>}</div>
      {error && <ErrorNotice error={error} />}
      {asked && (
        <ConfirmDialog
          title={t('long_rent_question', { period: formatTime(time) })}
          onCancel={() => setAsked(null)}
          onConfirm={() => void onConfirm(asked.price)}
        >
          <Price price={asked.price} time={time} />
          <p>
            {balance !== null && `${t('common_your_balance', { balance: formatMoney(balance) })} `}
            {t(autoRenew ? 'long_will_renew' : 'long_will_end')}
          </p>
        </ConfirmDialog>
      )}
    </section>
  );
}

/** What is known beforehand of the price of a length. */
function Price({ price, time }: { price: number | null; time: LongRentalTime }) {
  const { name: provider } = useProvider();
  if (price === null) {
    return (
      <p>
        <strong>{t('long_price_unknown', { provider })}</strong> {t('long_price_unknown_look', { provider })}
      </p>
    );
  }
  return (
    <p>
      <Rich
        text="long_paid_before"
        parts={{ price: <strong>{formatMoney(price)}</strong>, period: formatTime(time), provider }}
      />
    </p>
  );
}
