import * as z from 'zod/mini';
import { AppErrorSchema, type Result } from '../core/errors.ts';
import { PickerSortSchema } from '../catalogue/picker.ts';
import { ServiceSchema } from '../core/service.ts';
import { LinkSchema } from '../settings/linked-domains.ts';
import { ConnectionSchema } from '../settings/connection.ts';
import { DraftSchema } from '../settings/draft.ts';
import { SettingsFileReportSchema } from '../settings/file/file-report.ts';
import { FiltersSchema } from '../settings/filters.ts';
import { SettingsSchema } from '../settings/settings.ts';

const nothing = z.object({});
const rentalKey = z.object({ key: z.string() });
const undoName = z.object({ undo: z.string() });
const fileText = z.object({ text: z.string() });
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

const longRentalId = z.object({ id: z.string() });

/**
 * What screens may ask of the background: each procedure with the shape of its request and of its answer.
 * The answer travels as `{ok: true, value}` or `{ok: false, error}`. No procedure gives the key back.
 */
export const procedures = {
  /** Does nothing: the background is there to hear it, and has begun what it does at every start. */
  wake: { request: nothing, response: nothing },
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
  rentAgain: {
    request: z.object({ key: z.string(), maxPrice: z.number(), tabId: z.nullable(z.number()) }),
    response: z.object({ key: z.string() }),
  },
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
  tryAnother: {
    request: z.object({ key: z.string(), maxPrice: z.number() }),
    response: z.object({ scheduled: z.boolean() }),
  },
  /** Takes an ended rental off the popup. */
  dismiss: { request: rentalKey, response: nothing },
  /** Fills the number into the phone field of the tab, which the person is looking at. */
  fillNumber: { request: z.object({ key: z.string(), tabId: z.number() }), response: FillOutcomeSchema },
  /** Fills the code into the code field of the tab, which the person is looking at. */
  fillCode: { request: z.object({ key: z.string(), tabId: z.number() }), response: FillOutcomeSchema },
  /** Lets a rental's codes go into the site of a host too, for good; a rental without a site gets this one. */
  linkSite: { request: z.object({ key: z.string(), host: z.string(), tabId: z.number() }), response: nothing },
  /** Takes such a link back. */
  unlinkSite: { request: LinkSchema, response: nothing },
  /** Notes that the code was copied, so that the badge rests. */
  copied: { request: rentalKey, response: nothing },
  /** Uses another server or protocol from now on; `permission` where the extension may not talk to the server. */
  saveConnection: { request: ConnectionSchema, response: nothing },
  /** Sets the service chosen for a site, or with null takes the choice back. */
  setSiteChoice: { request: z.object({ site: z.string(), service: z.nullable(z.string()) }), response: nothing },
  /** Makes a service a favourite, or none any more. */
  setFavourite: { request: z.object({ service: z.string(), on: z.boolean() }), response: nothing },
  /** Sets by what the list of services is sorted. */
  setPickerSort: { request: z.object({ sort: PickerSortSchema }), response: nothing },
  /**
   * Deletes rentals from the history; live ones, and those that a balance is still compared with, stay. `unchecked`:
   * the person knows that a lost answer among them has not been compared yet. `undo` takes it back, null where that
   * is not possible.
   */
  deleteRentals: {
    request: z.object({ keys: z.array(z.string()), unchecked: z.boolean() }),
    response: z.object({ count: z.number(), undo: z.nullable(z.string()) }),
  },
  /** Takes the last deletion back; answers how many rentals are there again. */
  restoreRentals: { request: undoName, response: z.object({ count: z.number() }) },
  /** Forgets for good what was deleted last. */
  forgetDeleted: { request: nothing, response: nothing },
  /** Asks for the long rentals; screens see them through the stored state. */
  refreshLongRentals: { request: nothing, response: nothing },
  /** Rents a number for a time; the provider sets the price, which the answer names. */
  rentLongTerm: {
    request: z.object({ time: z.enum(['1w', '2w', '1m', '1y']), autoRenew: z.boolean() }),
    response: z.object({ number: z.string(), price: z.number(), endsOn: z.string() }),
  },
  /** Renews a long rental; `total` is what the person agreed to. */
  renewLongRental: {
    request: z.object({ id: z.string(), total: z.number() }),
    response: z.object({ endsOn: z.string() }),
  },
  /** Gives a long rental up. */
  cancelLongRental: { request: longRentalId, response: nothing },
  /** Switches the renewal at the end. */
  setAutoRenew: { request: z.object({ id: z.string(), autoRenew: z.boolean() }), response: nothing },
  /** Asks for the messages of a long rental, which the person is looking at. */
  refreshLongMessages: { request: longRentalId, response: nothing },
  /** Starts or stops asking every minute for new messages. */
  watchLongRental: { request: z.object({ id: z.string(), watched: z.boolean() }), response: nothing },
  /** The tab that the code of a message would go into: the one used last that it may go into. */
  findFillTarget: {
    request: z.object({ id: z.string(), message: z.string() }),
    response: z.object({ tabId: z.number(), host: z.string(), domain: z.string() }),
  },
  /** Fills the code of a message into a tab, if that still shows the site that the person said yes to. */
  fillTextCode: {
    request: z.object({ id: z.string(), message: z.string(), tabId: z.number(), domain: z.string() }),
    response: FillOutcomeSchema,
  },
  /** Asks for the auctions; screens see them through the stored state. */
  refreshAuctions: { request: nothing, response: nothing },
  /** Bids `amount` for each of `quantity`, the total of which the person agreed to. */
  placeBid: {
    request: z.object({
      id: z.string(),
      amount: z.number().check(z.int(), z.positive()),
      quantity: z.number().check(z.nonnegative()),
    }),
    response: z.object({ currentBid: z.nullable(z.number()) }),
  },
  /** Takes a purchase whose answer was lost, or that cost too much, out of sight. */
  dismissPurchase: { request: rentalKey, response: nothing },
  /** Keeps what the person has begun in the popup, for when it opens again on that tab. */
  keepDraft: { request: DraftSchema, response: nothing },
  /** Changes settings. */
  saveSettings: { request: settingsPatch, response: nothing },
  /** The settings as the text of a file, without keys, codes, numbers and the push channel. */
  exportSettings: { request: nothing, response: z.object({ text: z.string() }) },
  /** What a settings file would change, or what is wrong with it. Changes nothing. */
  checkSettingsFile: { request: fileText, response: SettingsFileReportSchema },
  /** Takes all of a settings file in, or nothing of it where any of it is wrong. */
  importSettings: { request: fileText, response: z.object({ imported: z.boolean(), undo: z.nullable(z.string()) }) },
  /** Takes the last import back, unless a setting has been changed since. */
  undoImport: { request: undoName, response: z.object({ result: z.enum(['done', 'changed', 'gone']) }) },
  /**
   * Deletes keys, rentals, choices, settings, caches and the permissions of sites, unless more rentals live than the
   * person was told of; `erased` says whether it did.
   */
  eraseEverything: { request: z.object({ liveRentals: z.number() }), response: z.object({ erased: z.boolean() }) },
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
