import { fail, type Result } from '../core/errors.ts';
import type { Money } from '../core/money.ts';
import { SerialQueue } from '../core/async.ts';
import type { Auction, BidResult, Listed, Provider, ProviderId } from '../getatext/provider.ts';
import { bidTotal, type Bid } from './auction.ts';
import { auctionsItem, bidsItem } from './items.ts';
import type { PurchaseService } from './purchase-service.ts';

/** The most bids that are kept. */
const MAX_BIDS = 200;

/** Ports of the auctions: the provider, buying, the account. */
export interface AuctionServiceDeps {
  provider: Pick<Provider, 'auctions' | 'bid'>;
  purchaseService: Pick<PurchaseService, 'buy'>;
  now(): number;
  account(): Promise<string | null>;
}

/** What is up for auction, and bidding. */
export class AuctionService {
  #deps: AuctionServiceDeps;
  #running: Promise<Result<Listed<Auction>>> | null = null;
  /** Changes of stored lists run one after another. */
  #changes = new SerialQueue();

  constructor(deps: AuctionServiceDeps) {
    this.#deps = deps;
  }

  /** Asks for the list; calls in one go share a request. A failure leaves the old list, with the reason beside it. */
  refresh(): Promise<Result<Listed<Auction>>> {
    this.#running ??= this.#fetch().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Bids an amount for each, unless the auction has become one of another quantity than the user agreed to. */
  async bid(id: ProviderId, amount: Money, quantity: number): Promise<Result<BidResult>> {
    const { provider, purchaseService } = this.#deps;
    // Of the gesture: what is done before the bid's turn may bring another key.
    const account = await this.#deps.account();
    const total = bidTotal(amount, quantity);
    if (total === null) return fail({ kind: 'insufficient_funds' });
    const list = await this.#refreshAnew();
    if (!list.ok) return list;
    const auction = list.value.entries.find((one) => one.id === id);
    // It may be the one that can't be read: nobody knows then what the total is.
    if (!auction && list.value.unread > 0) return fail({ kind: 'contract', where: 'auctions' });
    if (auction && auction.quantity !== quantity) return fail({ kind: 'price_above_cap' });
    const name = auction?.serviceName ?? `#${id}`;
    const placed = await purchaseService.buy({
      kind: 'bid',
      subject: `${name} × ${quantity}`,
      account,
      total,
      // A lower bid in the answer may be the one before: it doesn't make this one cheaper.
      paid: ({ currentBid }) => (currentBid !== null && currentBid > amount ? bidTotal(currentBid, quantity) : null),
      same: `bid ${id}`,
      call: () => provider.bid(id, amount),
    });
    if (placed.ok || placed.error.kind === 'outcome_unknown') {
      await this.#remember(id, amount, placed.ok).catch(() => undefined);
    }
    void this.#refreshAnew().catch(() => undefined);
    return placed;
  }

  async #remember(auctionId: ProviderId, amount: Money, sure: boolean): Promise<void> {
    const account = await this.#deps.account();
    if (account === null) return;
    const bid: Bid = { auctionId, account, amount, at: this.#deps.now(), sure };
    await this.#changes.run(async () => bidsItem.set([bid, ...(await bidsItem.getStrict())].slice(0, MAX_BIDS)));
  }

  /** A list that is on its way already may be an old one. */
  async #refreshAnew(): Promise<Result<Listed<Auction>>> {
    await this.#running?.catch(() => undefined);
    return this.refresh();
  }

  async #fetch(): Promise<Result<Listed<Auction>>> {
    const answer = await this.#deps.provider.auctions();
    try {
      await auctionsItem.set(
        answer.ok
          ? {
              fetchedAt: this.#deps.now(),
              auctions: answer.value.entries,
              unread: answer.value.unread,
              error: null,
            }
          : { ...(await auctionsItem.get()), error: answer.error },
      );
    } catch {
      return fail({ kind: 'storage' });
    }
    return answer;
  }
}
