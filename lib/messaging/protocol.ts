import * as z from 'zod/mini';
import { AppErrorSchema, type Result } from '../getatext/errors.ts';
import { PickerSortSchema } from '../catalogue/picker.ts';
import { ServiceSchema } from '../catalogue/service.ts';
import { FiltersSchema } from '../settings/filters.ts';
import { SettingsSchema } from '../settings/settings.ts';

const nothing = z.object({});
const rentalKey = z.object({ key: z.string() });
const settingsPatch = z.partial(SettingsSchema);

/** A site and the service that it seems to need; see `MatchedSite` in `lib/catalogue/match-site.ts`. */
export const SiteMatchSchema = z.object({
  host: z.string(),
  domain: z.string(),
  service: z.nullable(ServiceSchema),
  confidence: z.nullable(z.enum(['known', 'guess'])),
  unlisted: z.nullable(ServiceSchema),
});

/** See {@link SiteMatchSchema}. */
export type SiteMatch = z.infer<typeof SiteMatchSchema>;

/** What came of a fill that raised no error. `watching`: no field yet, the page is being watched for one. */
export const FillOutcomeSchema = z.object({ status: z.enum(['filled', 'watching']) });

/**
 * What screens may ask of the background: each procedure with the shape of its request and of its answer.
 * The answer travels as `{ok: true, value}` or `{ok: false, error}`. No procedure gives the key back.
 */
export const procedures = {
  /** Checks a key with the balance call and stores it; answers the balance in millionths of a dollar. */
  connect: { request: z.object({ apiKey: z.string() }), response: z.object({ balance: z.number() }) },
  /** Forgets the key. */
  disconnect: { request: nothing, response: nothing },
  /** Asks for the balance; screens see it through the stored state. */
  refreshBalance: { request: nothing, response: nothing },
  /** Asks for the catalogue where it is older than five minutes, or always with `force`. */
  refreshCatalogue: { request: z.object({ force: z.boolean() }), response: nothing },
  /** Which service a page belongs to; null for pages that are no web sites. */
  matchSite: { request: z.object({ url: z.string() }), response: z.nullable(SiteMatchSchema) },
  /**
   * Rents a number. `maxPrice` is the price that the person saw and agreed to; `tabId` is the tab in front of
   * them. Answers once the provider has; a second gesture for the same service and site joins the first.
   * `choice`: how the person chose this service for the site, to be remembered: `confirmed` a guess, `picked` another
   * one (remembered once a number is rented), or null where the site is known for it. `filters` are those of this
   * renting, whatever the settings say.
   */
  rent: {
    request: z.object({
      service: z.string(),
      maxPrice: z.number(),
      tabId: z.nullable(z.number()),
      choice: z.nullable(z.enum(['confirmed', 'picked'])),
      filters: FiltersSchema,
    }),
    response: z.object({ key: z.string() }),
  },
  /** Cancels now, or as soon as the provider allows; `scheduled` says which. */
  cancel: { request: rentalKey, response: z.object({ scheduled: z.boolean() }) },
  /** Takes a scheduled cancel back. */
  keep: { request: rentalKey, response: nothing },
  /** Tells the provider that the number has served. */
  complete: { request: rentalKey, response: nothing },
  /** Rents the same number again; `maxPrice` is what the person agreed to. */
  rentAgain: { request: z.object({ key: z.string(), maxPrice: z.number(), tabId: z.nullable(z.number()) }), response: z.object({ key: z.string() }) },
  /**
   * Rents 2 to 10 services on one number; `maxPrice` is the sum that the person saw and agreed to. What was refused in
   * the last quarter of an hour is asked for again only where they `insist`.
   */
  rentSeveral: {
    request: z.object({
      services: z.array(z.string()).check(z.minLength(2), z.maxLength(10)),
      maxPrice: z.number(),
      tabId: z.nullable(z.number()),
      filters: FiltersSchema,
      insist: z.boolean(),
    }),
    response: z.object({ keys: z.array(z.string()) }),
  },
  /** Rents a rental's number for any service; `maxPrice` is what the person agreed to. */
  rentSpecific: {
    request: z.object({ key: z.string(), service: z.string(), maxPrice: z.number(), tabId: z.nullable(z.number()) }),
    response: z.object({ key: z.string() }),
  },
  /** Cancels as `cancel` does, and rents another number once the refund is confirmed, for up to `maxPrice`. */
  tryAnother: { request: z.object({ key: z.string(), maxPrice: z.number() }), response: z.object({ scheduled: z.boolean() }) },
  /** Takes an ended rental off the popup. */
  dismiss: { request: rentalKey, response: nothing },
  /** Fills the number into the phone field of the tab, which the person is looking at. */
  fillNumber: { request: z.object({ key: z.string(), tabId: z.number() }), response: FillOutcomeSchema },
  /** Fills the code into the code field of the tab, which the person is looking at. */
  fillCode: { request: z.object({ key: z.string(), tabId: z.number() }), response: FillOutcomeSchema },
  /** Notes that the code was copied, so that the badge rests. */
  copied: { request: rentalKey, response: nothing },
  /** Sets the service chosen for a site, or with null takes the choice back. */
  setSiteChoice: { request: z.object({ site: z.string(), service: z.nullable(z.string()) }), response: nothing },
  /** Makes a service a favourite, or none any more. */
  setFavourite: { request: z.object({ service: z.string(), on: z.boolean() }), response: nothing },
  /** Sets by what the list of services is sorted. */
  setPickerSort: { request: z.object({ sort: PickerSortSchema }), response: nothing },
  /** Changes settings. */
  saveSettings: { request: settingsPatch, response: nothing },
} as const;

/** The procedures by name. */
export type Procedures = typeof procedures;
/** A procedure's name. */
export type ProcedureName = keyof Procedures;
/** What a procedure takes. */
export type RequestOf<N extends ProcedureName> = z.infer<Procedures[N]['request']>;
/** What a procedure answers. */
export type ResponseOf<N extends ProcedureName> = z.infer<Procedures[N]['response']>;

/** The handlers that the background gives, one a procedure. */
export type Handlers = {
  [N in ProcedureName]: (request: RequestOf<N>) => Promise<Result<ResponseOf<N>>>;
};

/** The envelope of a screen's request. */
export const EnvelopeSchema = z.object({
  to: z.literal('background'),
  procedure: z.string(),
  request: z.unknown(),
});

/** The envelope of an answer. */
export const AnswerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: AppErrorSchema }),
]);
