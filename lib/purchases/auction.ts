import * as z from 'zod/mini';
import { AppErrorSchema } from '../core/errors.ts';
import type { Money } from '../core/money.ts';
import type { Auction } from '../getatext/provider.ts';

const AuctionSchema = z.object({
  id: z.string(),
  serviceName: z.string(),
  currentBid: z.number(),
  endsAt: z.nullable(z.number()),
  quantity: z.number(),
});

/** The auctions as last fetched; `fetchedAt` 0 before. `error`: why the last fetching failed. */
export const AuctionsSchema = z.object({
  fetchedAt: z.number(),
  auctions: z.array(AuctionSchema),
  /** How many more there are whose entries can't be read. */
  unread: z._default(z.number(), 0),
  error: z.nullable(AppErrorSchema),
});

/** See {@link AuctionsSchema}. */
export type Auctions = z.infer<typeof AuctionsSchema>;

/** A bid of the user's. Not `sure`: its answer was lost. Amounts in millionths of a dollar. */
export const BidSchema = z.object({
  auctionId: z.string(),
  account: z.string(),
  amount: z.number(),
  at: z.number(),
  sure: z.boolean(),
});

/** See {@link BidSchema}. */
export type Bid = z.infer<typeof BidSchema>;

/** What a bid would cost, rounded up to a millionth of a dollar; null where no balance could ever cover it. */
export function bidTotal(amount: Money, quantity: number): Money | null {
  const total = Math.ceil(amount * quantity);
  return Number.isSafeInteger(total) ? total : null;
}

/** How the user stands in an auction; null where they have not bid. `maybe`: the answer to the bid was lost. */
export function standing(auction: Auction, bids: readonly Bid[]): 'leading' | 'maybe' | 'outbid' | null {
  const mine = bids.filter((bid) => bid.auctionId === auction.id);
  const best = mine.find((bid) => bid.amount >= auction.currentBid);
  if (best) return best.sure ? 'leading' : 'maybe';
  return mine.some((bid) => bid.sure) ? 'outbid' : null;
}
