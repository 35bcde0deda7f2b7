import { useState } from 'preact/hooks';
import { Alert } from '../../../components/ui/notices/alert.tsx';
import { Announcer, useAnnouncer } from '../../../components/ui/notices/announcer.tsx';
import { AuctionCard } from '../../../components/purchases/auction-card.tsx';
import { bidErrorSentence, type AgreedBid } from '../../../components/purchases/bid-form.tsx';
import { EmptyState } from '../../../components/ui/notices/empty-state.tsx';
import { ListStatus } from '../../../components/purchases/list-status.tsx';
import { ProviderLink, useProvider } from '../../../components/ui/hooks/use-provider.tsx';
import { PurchaseHistory, PurchaseNotices } from '../../../components/purchases/purchase-notices.tsx';
import { useAction } from '../../../components/ui/hooks/use-action.ts';
import { useStored } from '../../../components/ui/hooks/use-stored.ts';
import { useWhileVisible } from '../../../components/ui/hooks/use-while-visible.ts';
import { formatDuration, formatMoney } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/t.ts';
import type { Auction } from '../../../lib/getatext/provider.ts';
import { call } from '../../../lib/messaging/client.ts';
import { auctionsItem, bidsItem } from '../../../lib/purchases/items.ts';
import { CardsLoading, NeedsKey } from '../placeholders.tsx';
import { usePurchases } from './use-purchases.ts';

const EVERY_MS = 15_000;

/** What is up for auction, and the user's bids; fetched every 15 seconds while they're in sight. */
export function AuctionsTab() {
  const { name: provider } = useProvider();
  const stored = usePurchases('bid');
  const list = useStored(auctionsItem);
  const bids = useStored(bidsItem);
  const loading = useAction();
  const bidding = useAction();
  const [about, setAbout] = useState('');
  const { text, announce } = useAnnouncer();
  const account = stored?.account ?? null;
  const refresh = (): void => {
    void loading.run(() => call('refreshAuctions', {}));
    void call('refreshBalance', {});
  };
  useWhileVisible(EVERY_MS, refresh, account !== null);

  const onBid = async ({ id, serviceName }: Auction, bid: AgreedBid) => {
    setAbout(serviceName);
    const placed = await bidding.run(() => call('placeBid', { id, ...bid }));
    if (placed?.ok) announce(t('auction_bid_placed', { service: serviceName, amount: formatMoney(bid.amount) }));
    return placed;
  };

  if (!stored || !list || !bids) return <CardsLoading text={t('auction_loading')} />;
  if (account === null) return <NeedsKey />;
  const { error } = bidding;
  const auctions = [...list.auctions].sort((a, b) => (a.endsAt ?? Infinity) - (b.endsAt ?? Infinity));
  return (
    <>
      <PurchaseNotices purchases={stored.purchases} dismiss={(key) => call('dismissPurchase', { key })} />
      {error && error.kind !== 'outcome_unknown' && (
        <Alert>
          <p>{t('auction_error', { service: about, sentence: bidErrorSentence(error, provider) })}</p>
          {error.kind === 'insufficient_funds' && <ProviderLink>{t('auction_top_up', { provider })}</ProviderLink>}
        </Alert>
      )}
      <ListStatus
        fetchedAt={list.fetchedAt}
        unread={list.unread}
        error={list.error ?? loading.error}
        busy={loading.busy}
        onRefresh={refresh}
      />
      {list.fetchedAt === 0 && list.error === null && loading.error === null && (
        <CardsLoading text={t('auction_loading')} />
      )}
      {list.fetchedAt > 0 && auctions.length === 0 && list.unread === 0 && (
        <EmptyState
          icon="gavel"
          title={t('auction_empty')}
          text={t('auction_empty_text', { time: formatDuration(EVERY_MS / 1000, 'second') })}
        />
      )}
      <div class="cards">
        {auctions.map((auction) => (
          <AuctionCard
            key={auction.id}
            auction={auction}
            bids={bids.filter((bid) => bid.account === account.id)}
            balance={account.balance}
            busy={bidding.busy}
            onBid={(bid) => onBid(auction, bid)}
          />
        ))}
      </div>
      <PurchaseHistory purchases={stored.purchases} />
      <Announcer text={text} />
    </>
  );
}
