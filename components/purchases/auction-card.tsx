import { useId } from 'preact/hooks';
import type { Auction } from '../../lib/getatext/provider.ts';
import { formatClock } from '../../lib/i18n/clock.ts';
import { formatCount, formatMoney } from '../../lib/i18n/format.ts';
import { t, type TextKey } from '../../lib/i18n/t.ts';
import { standing, type Bid } from '../../lib/purchases/auction.ts';
import { BidForm, type BidFormProps } from './bid-form.tsx';
import { Icon } from '../ui/icon.tsx';
import { useNow } from '../ui/hooks/use-now.ts';

/** `bids` are the user's own; `balance` is null where unknown. */
interface AuctionCardProps {
  auction: Auction;
  bids: readonly Bid[];
  balance: number | null;
  busy: boolean;
  onBid: BidFormProps['onBid'];
}

const STANDINGS = {
  leading: ['auction_leading', 'check', 'info'],
  maybe: ['auction_maybe', 'question', 'warning'],
  outbid: ['auction_outbid', 'warning', 'warning'],
} as const satisfies Record<string, readonly [TextKey, string, string]>;

const DAY_MS = 86_400_000;

/** The time until an auction's end; days are spelled out. */
function timeLeft(ms: number): string {
  if (ms <= 0) return t('auction_ended');
  const days = Math.floor(ms / DAY_MS);
  const time = formatClock(ms % DAY_MS);
  return days > 0 ? t('auction_days_left', { days: formatCount(days), time }) : t('auction_time_left', { time });
}

/** One auction: what it is for, how it stands, and the user's bid. */
export function AuctionCard({ auction, bids, balance, busy, onBid }: AuctionCardProps) {
  const id = useId();
  const { serviceName, currentBid, quantity, endsAt } = auction;
  const stands = standing(auction, bids);
  const [text, icon, look] = stands ? STANDINGS[stands] : [];
  const mine = bids
    .filter((bid) => bid.auctionId === auction.id)
    .reduce((most, { amount }) => Math.max(most, amount), 0);
  return (
    <section class="auction" aria-labelledby={`${id}-name`}>
      <div class="card-head">
        <h2 id={`${id}-name`}>
          <bdi>{serviceName}</bdi>
        </h2>
        {endsAt !== null && <TimeLeft endsAt={endsAt} />}
      </div>
      <dl class="facts">
        <Fact name={t('auction_current_bid')} value={formatMoney(currentBid)} />
        {mine > 0 && <Fact name={t('auction_last_bid')} value={formatMoney(mine)} />}
        <Fact name={t('auction_quantity')} value={formatCount(quantity)} />
      </dl>
      <div class={stands ? `bid-standing with-sign ${look}` : 'bid-standing'}>
        {icon && <Icon name={icon} />}
        <div>
          <p role="status">{text && t(text)}</p>
          {stands === 'outbid' && <p class="hint">{t('auction_outbid_text', { amount: formatMoney(currentBid) })}</p>}
        </div>
      </div>
      <BidForm auction={auction} balance={balance} busy={busy} onBid={onBid} />
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** A clock that counts down. Not announced: it would speak every second. */
function TimeLeft({ endsAt }: { endsAt: number }) {
  const left = endsAt - useNow();
  return (
    <span class={left < 60_000 ? 'pill caution' : 'pill'}>
      <Icon name="clock" />
      <span role="timer" aria-live="off">
        {timeLeft(left)}
      </span>
    </span>
  );
}
