import * as z from 'zod/mini';
import { ServiceSchema } from '../../core/service.ts';
import { DraftSchema } from '../../settings/draft.ts';
import { FiltersSchema } from '../../settings/filters.ts';
import { nothing, rentalKey } from './shapes.ts';

/** A site and the service that it seems to need; see `MatchedSite` in `lib/catalogue/match-site.ts`. */
const SiteMatchSchema = z.object({
  host: z.string(),
  domain: z.string(),
  service: z.nullable(ServiceSchema),
  confidence: z.nullable(z.enum(['known', 'guess'])),
  unlisted: z.nullable(ServiceSchema),
});

/** See {@link SiteMatchSchema}. */
export type SiteMatch = z.infer<typeof SiteMatchSchema>;

/** Renting a number: which service a site needs, and each way to get a number for it. */
export const rentingProcedures = {
  /** Which service a page belongs to; null for pages that are no websites. */
  matchSite: { request: z.object({ url: z.string(), incognito: z.boolean() }), response: z.nullable(SiteMatchSchema) },
  /**
   * Rents a number. `maxPrice` is the most that the user saw and agreed to; `tabId` is the tab in front of
   * them. Answers once the provider has; a second gesture for the same service and site joins the first.
   * `choice`: how the user chose this service for the site, to be remembered: `confirmed` a guess, `picked` another
   * one (remembered once a number is rented), or null where the site is known for it. `filters` are those of this
   * renting, whatever the settings say.
   */
  rent: {
    spends: true,
    request: z.object({
      service: z.string(),
      maxPrice: z.number(),
      tabId: z.nullable(z.number()),
      choice: z.nullable(z.enum(['confirmed', 'picked'])),
      filters: FiltersSchema,
    }),
    response: rentalKey,
  },
  /**
   * Rents the same number again; `maxPrice` is what the user agreed to. `unlimited`: they agreed as well that the
   * provider sets the price, since it refused to rent the number with a limit.
   */
  rentAgain: {
    spends: true,
    request: z.object({
      key: z.string(),
      maxPrice: z.number(),
      tabId: z.nullable(z.number()),
      unlimited: z.boolean(),
    }),
    response: rentalKey,
  },
  /**
   * Rents 2 to 10 services on one number; `maxPrice` is the most that the user saw and agreed to. What was refused in
   * the last quarter of an hour is asked for again only where they `insist`.
   */
  rentGroup: {
    spends: true,
    request: z.object({
      services: z.array(z.string()).check(z.minLength(2), z.maxLength(10)),
      maxPrice: z.number(),
      tabId: z.nullable(z.number()),
      filters: FiltersSchema,
      insist: z.boolean(),
    }),
    response: z.object({ keys: z.array(z.string()) }),
  },
  /** Rents a rental's number for any service; `maxPrice` is what the user agreed to. */
  rentSpecific: {
    spends: true,
    request: z.object({ key: z.string(), service: z.string(), maxPrice: z.number(), tabId: z.nullable(z.number()) }),
    response: rentalKey,
  },
  /** Cancels as `cancel` does, and rents another number once the refund is confirmed, for up to `maxPrice`. */
  tryAnother: {
    request: z.object({ key: z.string(), maxPrice: z.number() }),
    response: z.object({ scheduled: z.boolean() }),
  },
  /** Keeps what the user has begun in the popup, for when it opens again on that tab. */
  keepDraft: { request: DraftSchema, response: nothing },
} as const;
