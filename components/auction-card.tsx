import { useId, useState } from 'preact/hooks';
import { parseMoney, toDecimal } from '../lib/getatext/money.ts';
import { formatMoney } from '../lib/i18n/format.ts';
import type { Auction } from '../lib/getatext/provider.ts';
import { bidTotal, standing, type Bid } from '../lib/rentals/auction.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Alert } from './error-notice.tsx';
import { formatClock } from './format.ts';
import { useNow } from './use-now.ts';

/** What {@link AuctionCard} needs. `bids` are the person's own; `balance` is null where unknown. */
export interface AuctionCardProps {
  auction: Auction;
  bids: readonly Bid[];
  balance: number | null;
  busy: boolean;
  onBid: (amount: number) => void;
}

const STANDINGS = {
  leading: 'Your bid leads',
  maybe: 'Your bid seems to lead: its answer was lost',
  outbid: 'You were outbid',
} as const;

/** The time until an auction's end; days are spelled out. */
function timeLeft(ms: number): string {
  if (ms <= 0) return 'Ended';
  const days = Math.floor(ms / 86_400_000);
  return days > 0 ? `${days} d ${formatClock(ms % 86_400_000)} left` : `${formatClock(ms)} left`;
}

/** One auction: what it is for, how it stands, and the person's bid. */
export function AuctionCard({ auction, bids, balance, busy, onBid }: AuctionCardProps) {
  const id = useId();
  const now = useNow(auction.endsAt !== null);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [agreed, setAgreed] = useState<number | null>(null);
  const { serviceName, currentBid, quantity, endsAt } = auction;
  const amount = parseMoney(typed);
  const total = amount !== null && amount > 0 ? bidTotal(amount, quantity) : null;
  const isTooMuch = total !== null && balance !== null && total > balance;
  const stands = standing(auction, bids);

  const onPlace = (): void => {
    if (busy) return;
    if (amount === null || amount <= 0 || total === null) return setFault('Type an amount in dollars, like 0.60.');
    if (amount <= currentBid) return setFault(`Your bid must be higher than the current bid, ${formatMoney(currentBid)}.`);
    setFault(null);
    setAgreed(amount);
  };

  return (
    <section class="auction" aria-labelledby={`${id}-name`}>
      <div class="long-head">
        <h2 id={`${id}-name`}>{serviceName}</h2>
        {endsAt !== null && (
          <span class="hint" role="timer" aria-live="off">
            {timeLeft(endsAt - now)}
          </span>
        )}
      </div>
      <dl class="facts">
        <div>
          <dt>Current bid</dt>
          <dd>{formatMoney(currentBid)}</dd>
        </div>
        <div>
          <dt>Quantity</dt>
          <dd>{quantity.toLocaleString('en-US')}</dd>
        </div>
      </dl>
      <p role="status" class={stands === 'outbid' ? 'standing warning' : 'standing'}>
        {stands && STANDINGS[stands]}
      </p>
      <div class="bid">
        <label for={`${id}-bid`}>Your bid</label>
        <input
          id={`${id}-bid`}
          type="number"
          inputMode="decimal"
          min="0"
          step="0.01"
          placeholder={`over ${toDecimal(currentBid)}`}
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
        <button type="button" class="primary" aria-disabled={busy} onClick={onPlace}>
          Place bid
        </button>
      </div>
      <p id={`${id}-total`} class={isTooMuch ? 'warning' : 'hint'}>
        {total === null ? 'Dollars for each number.' : `Total ${formatMoney(total)}, ${formatMoney(amount ?? 0)} × ${quantity.toLocaleString('en-US')}.`}
        {balance !== null && ` Your balance is ${formatMoney(balance)}${isTooMuch ? ', which is less' : ''}.`}
      </p>
      {fault && <Alert>{fault}</Alert>}
      {agreed !== null && (
        <ConfirmDialog
          title={`Bid on ${serviceName}?`}
          onCancel={() => setAgreed(null)}
          onConfirm={() => {
            setAgreed(null);
            onBid(agreed);
          }}
        >
          <p>
            {formatMoney(agreed)} for each of {quantity.toLocaleString('en-US')} comes to{' '}
            <strong>{formatMoney(bidTotal(agreed, quantity) ?? 0)}</strong>.
            {balance !== null && ` Your balance is ${formatMoney(balance)}.`}
          </p>
          <p>A bid can’t be taken back here.</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
