import { useContext, useId, useState } from 'preact/hooks';
import type { Result } from '../lib/getatext/errors.ts';
import { formatMoney } from '../lib/i18n/format.ts';
import type { LongRental } from '../lib/getatext/provider.ts';
import { formatNumber } from '../lib/rentals/format-number.ts';
import type { Conversation as Messages } from '../lib/rentals/long-messages.ts';
import { daysUntil, endsSoon, isLongRentalActive } from '../lib/rentals/long-rental.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Conversation } from './conversation.tsx';
import { Alert, ErrorNotice, ProviderContext } from './error-notice.tsx';
import type { LongRentalActions } from './long-rental-actions.ts';
import { Switch } from './switch.tsx';
import { useAction } from './use-action.ts';
import { useNow } from './use-now.ts';

/** What {@link LongRentalCard} needs. Amounts are in millionths of a dollar; `balance` is null where unknown. */
export interface LongRentalCardProps {
  rental: LongRental;
  balance: number | null;
  messages: Messages | undefined;
  isWatched: boolean;
  actions: LongRentalActions;
  announce: (text: string) => void;
}

const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

/** A day of the provider's calendar for people; as it came where it is no day. */
export const formatDay = (day: string): string => (Number.isNaN(Date.parse(day)) ? day : dayFormat.format(Date.parse(day)));

/** How much of its time a long rental has left, in words. */
export function timeLeft(rental: LongRental, now: number): string {
  const left = daysUntil(rental.endsOn, now);
  const day = formatDay(rental.endsOn);
  if (!isLongRentalActive(rental)) return `Ended or ending: ${day}`;
  if (left < 0) return `Ended ${day}`;
  const rest = left === 0 ? 'today' : left === 1 ? 'tomorrow' : `in ${left} days`;
  return rental.autoRenew ? `Renews ${day}, ${rest}, for ${formatMoney(rental.price)}` : `Ends ${day}, ${rest}`;
}

/** One long rental: the number, its time, and what can be done with it. */
export function LongRentalCard({ rental, balance, messages, isWatched, actions, announce }: LongRentalCardProps) {
  const { name: provider } = useContext(ProviderContext);
  const action = useAction();
  const [asking, setAsking] = useState<'renew' | 'cancel' | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [copyFailed, setCopyFailed] = useState(false);
  const now = useNow();
  const id = useId();
  const name = formatNumber(rental.number);
  const isActive = isLongRentalActive(rental);

  const onCopy = async (): Promise<void> => {
    const copied = await actions.copy(rental.number);
    setCopyFailed(!copied);
    if (copied) announce('Number copied');
  };
  const tell = async <T,>(task: () => Promise<Result<T>>, sentence: (value: T) => string): Promise<void> => {
    const result = await action.run(task);
    if (result?.ok) announce(sentence(result.value));
  };
  const onConfirm = (): void => {
    const wish = asking;
    setAsking(null);
    if (wish === 'renew') {
      void tell(
        () => actions.renew(rental),
        ({ endsOn }) => `${name} renewed for ${formatMoney(rental.price)}, until ${formatDay(endsOn)}`,
      );
    } else void tell(() => actions.cancel(rental), () => `${name} cancelled`);
  };

  // Its own place tells of a lost answer: what the balance says is there.
  const error = action.error?.kind === 'outcome_unknown' ? null : action.error;
  return (
    <section class="long" aria-labelledby={`${id}-name`}>
      <div class="long-head">
        <h2 id={`${id}-name`} class="number">
          {name}
        </h2>
        <span class={isActive ? 'state waiting' : 'state'}>{rental.status || 'State not told'}</span>
      </div>
      <p class={endsSoon(rental, now) ? 'warning' : 'hint'}>
        {timeLeft(rental, now)}
        {endsSoon(rental, now) && '. Renew it to keep the number.'}
      </p>
      <p class="hint">
        {rental.period || 'Length not told'} · {formatMoney(rental.price)}
      </p>
      {isActive && (
        <div class="switches">
          <Switch
            label="Auto-renew"
            checked={rental.autoRenew}
            onChange={(on) => action.run(() => actions.setAutoRenew(rental, on))}
          />
          <Switch
            label="Watch for messages"
            checked={isWatched}
            onChange={(on) => action.run(() => actions.watch(rental, on))}
          />
        </div>
      )}
      <div class="actions">
        <button type="button" onClick={() => void onCopy()}>
          Copy number
        </button>
        <button type="button" aria-expanded={isOpen} aria-controls={isOpen ? `${id}-messages` : undefined} onClick={() => setOpen(!isOpen)}>
          Messages
        </button>
        {isActive && (
          <>
            <button type="button" aria-disabled={action.busy} onClick={() => action.busy || setAsking('renew')}>
              Renew
            </button>
            <button type="button" class="quiet" aria-disabled={action.busy} onClick={() => action.busy || setAsking('cancel')}>
              Cancel rental
            </button>
          </>
        )}
      </div>
      {copyFailed && <Alert>The browser did not let the extension copy. Select the number and copy it yourself.</Alert>}
      {error && <ErrorNotice error={error} />}
      {isOpen && (
        <Conversation id={`${id}-messages`} rental={rental} messages={messages} actions={actions} announce={announce} />
      )}
      {asking !== null && (
        <ConfirmDialog
          title={asking === 'renew' ? `Renew ${name}?` : `Cancel ${name}?`}
          onCancel={() => setAsking(null)}
          onConfirm={onConfirm}
        >
          {asking === 'renew' ? (
            <p>
              Renewing it{rental.period && ` for another ${rental.period.toLowerCase()}`} costs{' '}
              <strong>{formatMoney(rental.price)}</strong>.{balance !== null && ` Your balance is ${formatMoney(balance)}.`}
            </p>
          ) : (
            <p>The number is given up for good. {provider} promises no refund for a long rental: expect none.</p>
          )}
        </ConfirmDialog>
      )}
    </section>
  );
}
