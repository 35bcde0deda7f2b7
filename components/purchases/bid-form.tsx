import { useId, useState } from 'preact/hooks';
import type { AppError, Result } from '../../lib/core/errors.ts';
import { parseMoney, toDecimal } from '../../lib/core/money.ts';
import type { Auction } from '../../lib/getatext/provider.ts';
import { formatCount, formatMoney } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/t.ts';
import { describeError } from '../../lib/i18n/describe-error.ts';
import { bidTotal } from '../../lib/purchases/auction.ts';
import { Alert } from '../ui/notices/alert.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useFixed } from '../ui/hooks/use-fixed.ts';
import { useRefused } from '../ui/hooks/use-refused.ts';
import { Rich } from '../ui/rich-text.tsx';

/** `balance` in millionths of a dollar, null where unknown. */
export interface BidFormProps {
  auction: Auction;
  balance: number | null;
  busy: boolean;
  /** The user said yes to the total of an amount for each of a quantity. */
  onBid: (bid: AgreedBid) => Promise<Result<unknown> | null>;
}

/** A bid as a user read it: an amount for each of a quantity. */
export interface AgreedBid {
  amount: number;
  quantity: number;
}

/** Bids on an auction, after a yes to the total. */
export function BidForm({ auction: { serviceName, currentBid, quantity }, balance, busy, onBid }: BidFormProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [asked, setAsked] = useState<AgreedBid | null>(null);
  const [refused, setRefused] = useRefused<AgreedBid>((agreed) => agreed.quantity !== quantity);
  const amount = parseMoney(typed);
  const total = amount !== null && amount > 0 ? bidTotal(amount, quantity) : null;
  const isTooMuch = total !== null && balance !== null && total > balance;

  const onPlace = (): void => {
    if (busy) return;
    if (amount === null || amount <= 0 || total === null) return setFault(t('auction_no_amount'));
    if (amount <= currentBid) return setFault(t('auction_too_low', { amount: formatMoney(currentBid) }));
    setFault(null);
    setAsked({ amount, quantity });
  };
  const bid = asked ?? (refused && { amount: refused.amount, quantity });
  const close = (): void => {
    setAsked(null);
    setRefused(null);
  };
  const onConfirm = async (agreed: AgreedBid): Promise<void> => {
    close();
    const placed = await onBid(agreed);
    if (placed && !placed.ok && placed.error.kind === 'price_above_cap') setRefused(agreed);
  };

  return (
    <>
      <div class="bid">
        <label for={`${id}-bid`}>{t('auction_your_bid')}</label>
        <input
          id={`${id}-bid`}
          type="number"
          inputMode="decimal"
          min="0"
          step="0.01"
          placeholder={t('auction_over', { amount: toDecimal(currentBid) })}
          value={typed}
          aria-describedby={`${id}-total`}
          aria-invalid={fault !== null}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setFault(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onPlace();
          }}
        />
        <button type="button" class={total === null ? '' : 'primary'} aria-disabled={busy} onClick={onPlace}>
          {t('auction_place')}
        </button>
      </div>
      <p id={`${id}-total`} class={isTooMuch ? 'warning' : 'hint'}>
        {total === null
          ? t('auction_dollars_each')
          : t('auction_total', {
              total: formatMoney(total),
              amount: formatMoney(amount ?? 0),
              quantity: formatCount(quantity),
            })}
        {balance !== null &&
          ` ${t(isTooMuch ? 'auction_balance_less' : 'common_your_balance', { balance: formatMoney(balance) })}`}
      </p>
      {fault && <Alert>{fault}</Alert>}
      {bid && (
        <BidQuestion
          serviceName={serviceName}
          bid={bid}
          hasChanged={refused !== null}
          balance={balance}
          onCancel={close}
          onConfirm={(agreed) => void onConfirm(agreed)}
        />
      )}
    </>
  );
}

/** `hasChanged`: the quantity is another than the user had said yes to. */
interface BidQuestionProps extends Pick<BidFormProps, 'balance'> {
  serviceName: string;
  bid: AgreedBid;
  hasChanged: boolean;
  onConfirm: (bid: AgreedBid) => void;
  onCancel: () => void;
}

/** Asks before a bid, naming its total. */
function BidQuestion({ balance, onConfirm, onCancel, ...asked }: BidQuestionProps) {
  const { serviceName, bid, hasChanged } = useFixed(asked);
  const { amount, quantity } = bid;
  return (
    <ConfirmDialog
      title={t('auction_question', { service: serviceName })}
      onCancel={onCancel}
      onConfirm={() => onConfirm(bid)}
    >
      {hasChanged && <p>{t('auction_changed')}</p>}
      <p>
        <Rich
          text="auction_question_total"
          parts={{
            amount: formatMoney(amount),
            quantity: formatCount(quantity),
            total: <strong>{formatMoney(bidTotal(amount, quantity) ?? 0)}</strong>,
          }}
        />
        {balance !== null && ` ${t('common_your_balance', { balance: formatMoney(balance) })}`}
      </p>
      <p>{t('auction_final')}</p>
    </ConfirmDialog>
  );
}

/** Why a bid was not placed, in words. `provider` is what the user calls the provider. */
export function bidErrorSentence(error: AppError, provider: string): string {
  switch (error.kind) {
    case 'insufficient_funds':
      return t('auction_no_funds', { provider });
    case 'not_found':
      return t('auction_gone');
    case 'price_above_cap':
      return t('auction_changed');
    case 'refused':
      return /higher|exceed|greater|outbid|too low/i.test(error.detail)
        ? t('auction_beaten')
        : describeError(error, provider).sentence;
    default:
      return describeError(error, provider).sentence;
  }
}
