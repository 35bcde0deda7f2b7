import * as z from 'zod/mini';
import { AppErrorSchema } from '../../core/errors.ts';
import { FiltersSchema } from '../../settings/filters.ts';

/**
 * Where a rental stands. `intent` is stored before anything is sent, `requesting` right before the renting call
 * leaves; a `requesting` rental without an answer becomes `unknown`.
 */
export const RentalStateSchema = z.enum([
  'intent',
  'requesting',
  'waiting',
  'received',
  'completed',
  'cancelled',
  'expired',
  'failed',
  'unknown',
]);

/** The page a rental was made for: the tab, and the site that its number and code may go into. */
const RentalSiteSchema = z.object({
  tabId: z.nullable(z.number()),
  host: z.string(),
  /** The domain that one party answers for; see `siteOf` in `lib/catalogue/site.ts`. */
  domain: z.string(),
  /** Rented on a page without encryption: only then may anything go into such a page. Missing: it had one. */
  plain: z.optional(z.boolean()),
  /** Hosts below the domain are other people's: what is asked of the browser for the site names one host. Missing: no. */
  shared: z.optional(z.boolean()),
});

/** See {@link RentalSiteSchema}. */
export type RentalSite = z.infer<typeof RentalSiteSchema>;

/** What the browser is asked for where it is to let us into a site: its domain, where it has that to itself. */
export const askedHost = ({ host, domain, shared }: RentalSite): string => (shared === true ? host : domain);

/** What the balance said about a renting call whose answer never came. Amounts in millionths of a dollar. */
export const OutcomeSchema = z.object({
  balanceAfter: z.nullable(z.number()),
  /** Null while, or where, the two balances can't be compared. */
  charged: z.nullable(z.number()),
  checkedAt: z.nullable(z.number()),
});

/**
 * What is to follow a number that brings no code: `wanted` another one for up to `maxPrice`, once this one's refund
 * is confirmed; `started` as the rental `key`; `given_up`, with nothing rented and why (`no_refund`: none was seen;
 * `not_cancelled`: its time was over before).
 */
const TryAnotherSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('wanted'), maxPrice: z.number() }),
  z.object({ state: z.literal('started'), key: z.string() }),
  z.object({
    state: z.literal('given_up'),
    reason: z.enum(['no_refund', 'not_cancelled', 'refused']),
    error: z.nullable(AppErrorSchema),
  }),
]);

/** See {@link TryAnotherSchema}. */
export type TryAnotherState = z.infer<typeof TryAnotherSchema>;

/**
 * One rental, from the gesture to its end. Times are milliseconds since 1970 on the local clock, amounts in
 * millionths of a dollar, `number` ten digits. `key` is ours, made before renting; `providerId` is theirs.
 */
export const RentalSchema = z.object({
  key: z.string(),
  /** Grows with every change: of two accounts of a rental the greater is the newer. */
  revision: z._default(z.number(), 0),
  state: RentalStateSchema,
  /** What was rented in one request, on one number, has the same; null for what was rented alone. */
  group: z._default(z.nullable(z.string()), null),
  service: z.object({
    apiName: z.string(),
    name: z.string(),
    ttlMinutes: z.number(),
    multipleSms: z.boolean(),
  }),
  site: z.nullable(RentalSiteSchema),
  /** Rented in a private window: where and what is on no disk, and gone with the window. Missing: no. */
  incognito: z.optional(z.boolean()),
  /** The account whose key it belongs to: a digest of that key. */
  account: z.string(),
  /** The account that was asked about it after the key had changed, and does not know it; null without one. */
  unknownTo: z.nullable(z.string()),
  maxPrice: z.nullable(z.number()),
  /** What was asked of the number; null where nothing could be. */
  filters: z._default(z.nullable(FiltersSchema), null),
  createdAt: z.number(),
  balanceBefore: z.nullable(z.number()),
  providerId: z.nullable(z.string()),
  number: z.nullable(z.string()),
  price: z.nullable(z.number()),
  rentedAt: z.nullable(z.number()),
  endsAt: z.nullable(z.number()),
  /** The provider's own end, asked for again when `endsAt` has passed. */
  providerEndsAt: z.nullable(z.number()),
  endedAt: z.nullable(z.number()),
  code: z.nullable(z.string()),
  codeAt: z.nullable(z.number()),
  /** When the first of its codes came; missing before that, and where a later one may have been the first. */
  firstCodeAt: z.optional(z.number()),
  /**
   * What came and holds no code that we can read, as it came; the user may pick the code in it. Null where nothing
   * did, or a code came after it. It goes with the codes: a day after it came.
   */
  text: z._default(z.nullable(z.string()), null),
  textAt: z._default(z.nullable(z.number()), null),
  /** The site that an origin-bound SMS limits its code to; null where it does not. */
  codeDomain: z._default(z.nullable(z.string()), null),
  /** When the latest code went into a field, and on which host; null again when a new code comes. */
  filledAt: z.nullable(z.number()),
  filledHost: z.nullable(z.string()),
  /** When the user took that fill back in the page; null where it stands. */
  undoneAt: z._default(z.nullable(z.number()), null),
  copiedAt: z.nullable(z.number()),
  numberFilledAt: z.nullable(z.number()),
  /** Cancelling is refused by the provider before this moment. */
  cancellableAt: z.nullable(z.number()),
  /** The user wants it cancelled as soon as that is allowed. */
  cancelWanted: z.boolean(),
  /** Why the last cancelling failed; cleared when it is asked for again. */
  cancelError: z.nullable(AppErrorSchema),
  /**
   * When a cancel left that has not been refused since; of a rental that the provider no longer knows, when its
   * balance was last heard.
   */
  cancelSentAt: z._default(z.nullable(z.number()), null),
  /** The balance of that moment: a refund shows against it. */
  cancelBalance: z._default(z.nullable(z.number()), null),
  /** The provider no longer knew it before anything else had ended it. */
  gone: z._default(z.boolean(), false),
  /** What is to follow it; null where nothing is. */
  tryAnother: z._default(z.nullable(TryAnotherSchema), null),
  /** The provider's refund, known once the balance after cancelling was seen; null where it is not. */
  refunded: z.nullable(z.number()),
  /** When that was seen; null also where it was seen before this was written down. */
  refundedAt: z._default(z.nullable(z.number()), null),
  /** What last went wrong, for the user; cleared by the next success. */
  error: z.nullable(AppErrorSchema),
  outcome: z.nullable(OutcomeSchema),
  /** The charge seen in the balance is larger than the price: by how much. */
  overcharged: z.nullable(z.number()),
  /** Hidden from the popup by the user; stays in the history. */
  dismissed: z.boolean(),
  /** The user's own words about it. Missing: none, as of a private window, where nothing of it is written down. */
  note: z.optional(z.string()),
});

/** See {@link RentalSchema}. */
export type Rental = z.infer<typeof RentalSchema>;

/** Whether a rental is over: nothing is asked about it any more. */
export function isEnded(rental: Rental): boolean {
  return ['completed', 'cancelled', 'expired', 'failed', 'unknown'].includes(rental.state);
}

/** Whether the provider is holding a number for it. */
export function isHeld(rental: Rental): boolean {
  return rental.state === 'waiting' || rental.state === 'received';
}
