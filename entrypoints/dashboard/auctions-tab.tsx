import { useContext, useState } from 'preact/hooks';
import { Announcer, useAnnouncer } from '../../components/announcer.tsx';
import { AuctionCard } from '../../components/auction-card.tsx';
import { bidErrorSentence } from '../../components/bid-error.ts';
import { Alert, ProviderContext, ProviderLink } from '../../components/error-notice.tsx';
import { ListStatus } from '../../components/list-status.tsx';
import { PurchaseHistory, PurchaseNotices } from '../../components/purchase-notices.tsx';
import { useAction } from '../../components/use-action.ts';
import { useStored } from '../../components/use-stored.ts';
import { useWhileVisible } from '../../components/use-while-visible.ts';
import { formatMoney } from '../../lib/i18n/format.ts';
import type { Auction } from '../../lib/getatext/provider.ts';
import { call } from '../../lib/messaging/client.ts';
import { auctionsItem, bidsItem } from '../../lib/rentals/bought-items.ts';
import { NeedsKey } from './needs-key.tsx';
import { useBought } from './use-bought.ts';

const EVERY_MS = 15_000;

/** What is up for auction, and the person's bids; asked for every 15 seconds while it is in sight. */
export function AuctionsTab() {
  const { name: provider } = useContext(ProviderContext);
  const bought = useBought('bid');
  const list = useStored(auctionsItem);
  const bids = useStored(bidsItem);
  const loading = useAction();
  const bidding = useAction();
  const [about, setAbout] = useState('');
  const { text, announce } = useAnnouncer();
  const account = bought?.account ?? null;
  const refresh = (): void => {
    void loading.run(() => call('refreshAuctions', {}));
    void call('refreshBalance', {});
  };
  useWhileVisible(EVERY_MS, refresh, account !== null);

  const onBid = async (auction: Auction, amount: number): Promise<void> => {
    setAbout(auction.serviceName);
    const { id, quantity } = auction;
    const placed = await bidding.run(() => call('placeBid', { id, amount, quantity }));
    if (placed?.ok) announce(`Bid placed on ${auction.serviceName}: ${formatMoney(amount)}`);
  };

  if (!bought || !list || !bids) return null;
  if (account === null) return <NeedsKey />;
  const { error } = bidding;
  const auctions = [...list.auctions].sort((a, b) => (a.endsAt ?? Infinity) - (b.endsAt ?? Infinity));
  return (
    <>
      <PurchaseNotices purchases={bought.purchases} dismiss={(key) => call('dismissPurchase', { key })} />
      {error && error.kind !== 'outcome_unknown' && (
        <Alert>
          <p>
            {about}: {bidErrorSentence(error, provider)}
          </p>
          {error.kind === 'insufficient_funds' && <ProviderLink>Top up at {provider}</ProviderLink>}
        </Alert>
      )}
      <ListStatus fetchedAt={list.fetchedAt} error={list.error ?? loading.error} busy={loading.busy} onRefresh={refresh} />
      {list.fetchedAt > 0 && auctions.length === 0 && (
        <div class="empty">
          <h2>No auctions</h2>
          <p>Nothing is up for auction right now. This list looks again every 15 seconds while you see it.</p>
        </div>
      )}
      <div class="cards">
        {auctions.map((auction) => (
          <AuctionCard
            key={auction.id}
            auction={auction}
            bids={bids.filter((bid) => bid.account === account.id)}
            balance={account.balance}
            busy={bidding.busy}
            onBid={(amount) => void onBid(auction, amount)}
          />
        ))}
      </div>
      <PurchaseHistory purchases={bought.purchases} />
      <Announcer text={text} />
    </>
  );
}
