import * as z from 'zod/mini';
import { nothing, rentalKey, FillOutcomeSchema } from './shapes.ts';

const longRentalId = z.object({ id: z.string() });

/** Long rentals and auctions. */
export const purchasesProcedures = {
  /** Asks for the long rentals; screens see them through the stored state. */
  refreshLongRentals: { request: nothing, response: nothing },
  /**
   * Rents a number for a time; the provider sets the price, which the answer names. Null is what it doesn't tell.
   * `expected`: what the user was told that it had cost before; null where nothing was known.
   */
  rentLongTerm: {
    spends: true,
    request: z.object({
      time: z.enum(['1w', '2w', '1m', '1y']),
      autoRenew: z.boolean(),
      expected: z.nullable(z.number()),
    }),
    response: z.object({
      number: z.nullable(z.string()),
      price: z.nullable(z.number()),
      endsOn: z.nullable(z.string()),
    }),
  },
  /** Renews a long rental; `total` is what the user agreed to. */
  renewLongRental: {
    spends: true,
    request: z.object({ id: z.string(), total: z.number() }),
    response: z.object({ endsOn: z.nullable(z.string()) }),
  },
  /** Gives a long rental up. */
  cancelLongRental: { request: longRentalId, response: nothing },
  /** Switches the renewal at the end. */
  setAutoRenew: { request: z.object({ id: z.string(), autoRenew: z.boolean() }), response: nothing },
  /** Asks for the messages of a long rental, which the user is looking at. */
  refreshLongMessages: { request: longRentalId, response: nothing },
  /** Starts or stops asking every minute for new messages. */
  watchLongRental: { request: z.object({ id: z.string(), watched: z.boolean() }), response: nothing },
  /** The tab that the code of a message would go into: the one used last that it may go into. */
  findTargetTab: {
    request: z.object({ id: z.string(), message: z.string() }),
    response: z.object({
      tabId: z.number(),
      host: z.string(),
      domain: z.string(),
      plain: z.optional(z.boolean()),
    }),
  },
  /** Fills the code of a message into a tab, if that still shows the site that the user said yes to. */
  fillTextCode: {
    request: z.object({
      id: z.string(),
      message: z.string(),
      tabId: z.number(),
      domain: z.string(),
      plain: z.optional(z.boolean()),
    }),
    response: FillOutcomeSchema,
  },
  /** Asks for the auctions; screens see them through the stored state. */
  refreshAuctions: { request: nothing, response: nothing },
  /** Bids `amount` for each of `quantity`, the total of which the user agreed to. */
  placeBid: {
    spends: true,
    request: z.object({
      id: z.string(),
      amount: z.number().check(z.int(), z.positive()),
      quantity: z.number().check(z.nonnegative()),
    }),
    response: z.object({ currentBid: z.nullable(z.number()) }),
  },
  /** Takes a purchase whose answer was lost, or that cost too much, out of sight. */
  dismissPurchase: { request: rentalKey, response: nothing },
} as const;
