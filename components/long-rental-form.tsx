import { useContext, useState } from 'preact/hooks';
import type { Result } from '../lib/getatext/errors.ts';
import { formatMoney } from '../lib/i18n/format.ts';
import type { LongRental, LongRentalTime } from '../lib/getatext/provider.ts';
import { formatNumber } from '../lib/rentals/format-number.ts';
import { knownPrice, PERIODS } from '../lib/rentals/long-rental.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ErrorNotice, ProviderContext } from './error-notice.tsx';
import { formatDay } from './long-rental-card.tsx';
import { useAction } from './use-action.ts';

/** What {@link LongRentalForm} needs. `rentals` may tell what a length costs; `balance` is null where unknown. */
export interface LongRentalFormProps {
  rentals: readonly LongRental[];
  balance: number | null;
  rent: (time: LongRentalTime, autoRenew: boolean) => Promise<Result<{ number: string; price: number; endsOn: string }>>;
  announce: (text: string) => void;
}

const TIMES = Object.keys(PERIODS) as LongRentalTime[];

/** Rents a number by the week, month or year, after a yes to what is known of its price. */
export function LongRentalForm({ rentals, balance, rent, announce }: LongRentalFormProps) {
  const { name: provider } = useContext(ProviderContext);
  const action = useAction();
  const [time, setTime] = useState<LongRentalTime>('1w');
  const [autoRenew, setAutoRenew] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [rented, setRented] = useState<string | null>(null);
  const price = knownPrice(rentals, time);

  const onConfirm = async (): Promise<void> => {
    setAsking(false);
    setRented(null);
    const result = await action.run(() => rent(time, autoRenew));
    if (!result?.ok) return;
    const { number, price: paid, endsOn } = result.value;
    setRented(`${formatNumber(number)} is yours until ${formatDay(endsOn)}. ${provider} charged ${formatMoney(paid)}.`);
    announce(`Rented ${formatNumber(number)}`);
  };

  const error = action.error?.kind === 'outcome_unknown' ? null : action.error;
  return (
    <section aria-label="Rent a number for longer">
      <fieldset class="choices">
        <legend>How long</legend>
        {TIMES.map((one) => (
          <label key={one}>
            <input type="radio" name="time" value={one} checked={one === time} onChange={() => setTime(one)} />
            {PERIODS[one]}
          </label>
        ))}
      </fieldset>
      <label class="choice">
        <input type="checkbox" checked={autoRenew} onChange={(event) => setAutoRenew(event.currentTarget.checked)} />
        Renew automatically
      </label>
      <div class="actions">
        <button type="button" class="primary" aria-disabled={action.busy} onClick={() => action.busy || setAsking(true)}>
          Rent long-term number
        </button>
      </div>
      <div role="status">{action.busy ? <p>Renting a number…</p> : rented && <p>{rented}</p>}</div>
      {error && <ErrorNotice error={error} />}
      {isAsking && (
        <ConfirmDialog
          title={`Rent a number for ${PERIODS[time]}?`}
          onCancel={() => setAsking(false)}
          onConfirm={() => void onConfirm()}
        >
          <p>
            {price === null ? (
              <>
                <strong>{provider} sets the price and names it only afterwards</strong>, so the total is not known here. Look
                at your {provider} page for it.
              </>
            ) : (
              <>
                You have paid <strong>{formatMoney(price)}</strong> for {PERIODS[time]} before. {provider} sets the price
                and names it only afterwards: it may have changed.
              </>
            )}
          </p>
          <p>
            {balance !== null && `Your balance is ${formatMoney(balance)}. `}
            {autoRenew ? 'It is renewed, and charged again, at the end of its time.' : 'It ends by itself.'}
          </p>
        </ConfirmDialog>
      )}
    </section>
  );
}
