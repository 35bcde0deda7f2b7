import * as z from 'zod/mini';
import { LinkSchema } from '../../settings/linked-domains.ts';
import { nothing, rentalKey, FillOutcomeSchema } from './shapes.ts';

/** What a user does with a number that is rented. */
export const rentalsProcedures = {
  /** Cancels now, or as soon as the provider allows; `scheduled` says which. */
  cancel: { request: rentalKey, response: z.object({ scheduled: z.boolean() }) },
  /** Takes a scheduled cancel back. */
  keep: { request: rentalKey, response: nothing },
  /** Tells the provider that the number has served. */
  complete: { request: rentalKey, response: nothing },
  /** Takes an ended rental off the popup. */
  dismiss: { request: rentalKey, response: nothing },
  /** Notes that the code was copied, so that the badge rests. */
  copied: { request: rentalKey, response: nothing },
  /** Fills the number into the phone field of the tab, which the user is looking at. */
  fillNumber: { request: z.object({ key: z.string(), tabId: z.number() }), response: FillOutcomeSchema },
  /** Fills the code into the code field of the tab, which the user is looking at. */
  fillCode: { request: z.object({ key: z.string(), tabId: z.number() }), response: FillOutcomeSchema },
  /** Takes a part of a rental's text, in which no code was read, for its code. */
  pickCode: { request: z.object({ key: z.string(), code: z.string() }), response: nothing },
  /** Has the live rental of a tab's site go on in that tab, on which the user has opened a screen. */
  bindTab: { request: z.object({ tabId: z.number() }), response: nothing },
  /** Lets a rental's codes go into the site of a host too, until the link is removed; a rental without a site gets this one. */
  linkSite: { request: z.object({ key: z.string(), host: z.string(), tabId: z.number() }), response: nothing },
  /** Takes over the rental with an id that the user found in their account. It only asks about it. */
  follow: { request: z.object({ id: z.string() }), response: nothing },
  /** Takes such a link back. */
  unlinkSite: { request: LinkSchema, response: nothing },
} as const;
