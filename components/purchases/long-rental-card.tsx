import { useId, useState } from 'preact/hooks';
import type { Result } from '../../lib/core/errors.ts';
import type { LongRental } from '../../lib/getatext/provider.ts';
import { formatMoney, formatPhoneNumber } from '../../lib/i18n/format.ts';
import { isolated } from '../../lib/i18n/plain-text.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Conversation as Messages } from '../../lib/purchases/long-rental-messages.ts';
import { endsSoon, isLongRentalActive } from '../../lib/purchases/long-rental.ts';
import { Alert } from '../ui/notices/alert.tsx';
import { Conversation } from './conversation.tsx';
import { ErrorNotice } from '../ui/notices/error-notice.tsx';
import type { LongRentalActions } from './long-rental-actions.ts';
import { LongRentalQuestion } from './long-rental-question.tsx';
import { formatDay, formatPeriod, longStateLook, timeLeft } from './long-rental-texts.ts';
import { Icon, StatePill } from '../ui/icon.tsx';
import { NoteField } from '../ui/fields/note-field.tsx';
import { Switch } from '../ui/fields/switch.tsx';
import { useAction } from '../ui/hooks/use-action.ts';
import { useNow } from '../ui/hooks/use-now.ts';
import { useRefused } from '../ui/hooks/use-refused.ts';

/** Amounts are in millionths of a dollar; `balance` is null where unknown. */
interface LongRentalCardProps {
  rental: LongRental;
  balance: number | null;
  messages: Messages | undefined;
  isWatched: boolean;
  /** The user's own words about it; empty for none. */
  note: string;
  actions: LongRentalActions;
  announce: (text: string) => void;
}

/** One long rental: the number, its time, and what can be done with it. */
export function LongRentalCard({ rental, balance, messages, isWatched, note, actions, announce }: LongRentalCardProps) {
  const action = useAction();
  const [question, setQuestion] = useState<'renew' | 'cancel' | null>(null);
  const [refused, setRefused] = useRefused<number>((agreed) => rental.price > agreed);
  const [isOpen, setOpen] = useState(false);
  const [copyFailed, setCopyFailed] = useState(false);
  const now = useNow();
  const id = useId();
  const number = isolated(formatPhoneNumber(rental.number));
  const price = formatMoney(rental.price);
  const isActive = isLongRentalActive(rental);
  const isUrgent = endsSoon(rental, now);

  const onCopy = async (): Promise<void> => {
    const copied = await actions.copy(rental.number);
    setCopyFailed(!copied);
    if (copied) announce(t('long_number_copied'));
  };
  const runAndAnnounce = async <T,>(task: () => Promise<Result<T>>, sentence: (value: T) => string): Promise<void> => {
    const result = await action.run(task);
    if (result?.ok) announce(sentence(result.value));
  };
  const asks = question ?? (refused === null ? null : 'renew');
  const close = (): void => {
    setQuestion(null);
    setRefused(null);
  };
  const onConfirm = async (agreed: LongRental): Promise<void> => {
    close();
    if (asks === 'cancel')
      return runAndAnnounce(
        () => actions.cancel(agreed),
        () => t('long_cancelled', { number }),
      );
    await runAndAnnounce(
      async () => {
        const renewed = await actions.renew(agreed);
        if (!renewed.ok && renewed.error.kind === 'price_above_cap') setRefused(agreed.price);
        return renewed;
      },
      ({ endsOn }) =>
        endsOn === null
          ? t('long_renewed_partly', { number })
          : t('long_renewed', { number, price: formatMoney(agreed.price), day: formatDay(endsOn) }),
    );
  };

  // A lost answer has a place of its own, with what the balance says.
  const error = action.error?.kind === 'outcome_unknown' ? null : action.error;
  return (
    <section class="long" aria-labelledby={`${id}-name`}>
      <div class="card-head">
        <h2 id={`${id}-name`} class="number">
          <bdi>{formatPhoneNumber(rental.number)}</bdi>
        </h2>
        <StatePill look={longStateLook(rental)} />
      </div>
      <p class={isUrgent ? 'warning with-sign' : ''}>
        {isUrgent && <Icon name="warning" />}
        {timeLeft(rental, now)}
      </p>
      <p class="hint">
        {rental.period ? formatPeriod(rental.period) : t('long_length_unknown')} · {price}
      </p>
      <NoteField note={note} about={number} onSave={(words) => actions.note(rental, words)} />
      {isActive && (
        <div class="switches">
          <Switch
            label={t('long_auto_renew')}
            checked={rental.autoRenew}
            onChange={(on) => action.run(() => actions.setAutoRenew(rental, on))}
          />
          <Switch
            label={t('long_watch')}
            checked={isWatched}
            onChange={(on) => action.run(() => actions.watch(rental, on))}
          />
        </div>
      )}
      <div class="actions">
        {isActive && (
          <button
            type="button"
            class={isUrgent ? 'primary' : ''}
            aria-disabled={action.busy}
            onClick={() => action.busy || setQuestion('renew')}
          >
            {t('long_renew')}
          </button>
        )}
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-messages` : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {t('long_messages')}
        </button>
        <button type="button" onClick={() => void onCopy()}>
          {t('long_copy_number')}
        </button>
        {isActive && (
          <button
            type="button"
            class="quiet"
            aria-disabled={action.busy}
            onClick={() => action.busy || setQuestion('cancel')}
          >
            {t('long_cancel')}
          </button>
        )}
      </div>
      {copyFailed && <Alert>{t('common_copy_failed_number')}</Alert>}
      {error && <ErrorNotice error={error} />}
      {isOpen && (
        <Conversation id={`${id}-messages`} rental={rental} messages={messages} actions={actions} announce={announce} />
      )}
      {asks !== null && (
        <LongRentalQuestion
          about={asks}
          rental={rental}
          balance={balance}
          from={refused}
          onCancel={close}
          onConfirm={(agreed) => void onConfirm(agreed)}
        />
      )}
    </section>
  );
}
