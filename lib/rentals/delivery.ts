import { fail, ok, type AppError, type Result } from '../getatext/errors.ts';
import { parsePageReply, type PageReply, type PageRequest } from '../messaging/page-protocol.ts';
import { siteOf } from '../catalogue/site.ts';
import type { Rental } from './rental.ts';
import type { RentalRepository } from './repository.ts';

/** What bringing values into pages needs from outside. */
export interface DeliveryDeps {
  repository: RentalRepository;
  now(): number;
  tabUrl(tabId: number): Promise<string | null>;
  /** Puts the page script into the tab; false where the browser forbids it. */
  inject(tabId: number): Promise<boolean>;
  ask(tabId: number, message: PageRequest): Promise<unknown>;
  submitAfterFilling(): Promise<boolean>;
}

/** `filled`, or `watching`: there is no field yet, and the page is watched for one while the rental lives. */
export type Delivered = Result<{ status: 'filled' | 'watching' }>;

/** How a fill came about: the person's gesture, or the arrival of a code. */
interface Occasion {
  tabId: number;
  explicit: boolean;
}

/**
 * Brings a rental's code into the code field of a tab, if the tab shows the rental's own site at this very
 * moment. Where no field is there yet the page is watched, and the code stays here until one is.
 */
export async function deliverCode(deps: DeliveryDeps, key: string, occasion: Occasion): Promise<Delivered> {
  const rental = await deps.repository.find(key);
  if (!rental?.code) return fail({ kind: 'not_found' });
  const { tabId, explicit } = occasion;
  const place = await placeFor(deps, rental, tabId);
  if (!place.ok) return place;
  const { origin, host } = place.value;
  const submit = await deps.submitAfterFilling();
  const reply = parsePageReply(
    await deps.ask(tabId, { to: 'page', type: 'fill-code', origin, code: rental.code, submit, explicit }),
  );
  if (reply?.status === 'filled') {
    await deps.repository.apply(key, { type: 'filled', at: deps.now(), host });
    return ok({ status: 'filled' });
  }
  if (reply?.status === 'no_field') {
    await watch(deps, rental, tabId, origin);
    return ok({ status: 'watching' });
  }
  return fail(errorOf(reply, host, 'code'));
}

/** Asks the page to tell when a code field is there, until the rental's end. */
async function watch(deps: DeliveryDeps, rental: Rental, tabId: number, origin: string): Promise<void> {
  const until = rental.providerEndsAt ?? rental.endsAt ?? deps.now() + 600_000;
  await deps.ask(tabId, { to: 'page', type: 'watch-code-field', origin, until });
}

/**
 * Brings a rental's number into the phone field of a tab. Asked for by the person, the field may be a likely one
 * and the rental may have no site yet, which it gets; otherwise only an empty, unmistakable field is filled.
 */
export async function deliverNumber(deps: DeliveryDeps, key: string, occasion: Occasion): Promise<Delivered> {
  let rental = await deps.repository.find(key);
  if (!rental?.number) return fail({ kind: 'not_found' });
  const { tabId, explicit } = occasion;
  if (rental.site === null && explicit) {
    const site = siteOf((await deps.tabUrl(tabId)) ?? '');
    if (site) rental = (await deps.repository.apply(key, { type: 'site-linked', site: { tabId, ...site } })) ?? rental;
  }
  const place = await placeFor(deps, rental, tabId);
  if (!place.ok) return place;
  const { origin, host } = place.value;
  const reply = parsePageReply(
    await deps.ask(tabId, { to: 'page', type: 'fill-phone', origin, number: rental.number ?? '', explicit }),
  );
  if (reply?.status !== 'filled') return fail(errorOf(reply, host, 'phone'));
  if (rental.site && explicit) {
    await deps.repository.apply(key, { type: 'site-linked', site: { ...rental.site, tabId } });
  }
  await deps.repository.apply(key, { type: 'number-filled', at: deps.now() });
  return ok({ status: 'filled' });
}

/** Resolves the tab's address anew, checks it against the rental's site, and puts the page script there. */
async function placeFor(
  deps: DeliveryDeps,
  rental: Rental,
  tabId: number,
): Promise<Result<{ origin: string; host: string }>> {
  const url = await deps.tabUrl(tabId);
  if (url === null) return fail({ kind: 'permission', ...(rental.site ? { host: rental.site.host } : {}) });
  const site = siteOf(url);
  if (!site) return fail({ kind: 'permission' });
  if (rental.site?.domain !== site.domain) {
    return fail({ kind: 'does_not_fit', reason: 'other_site', ...(rental.site ? { host: rental.site.domain } : {}) });
  }
  if (!(await deps.inject(tabId))) return fail({ kind: 'permission', host: site.host });
  return ok({ origin: new URL(url).origin, host: site.host });
}

/** What a page's answer means for the person, where it is not `filled`. */
export function errorOf(reply: PageReply | null, host: string, what: 'code' | 'phone'): AppError {
  switch (reply?.status) {
    case 'does_not_fit':
      return { kind: 'does_not_fit', reason: 'shape' };
    case 'occupied':
      return { kind: 'does_not_fit', reason: 'occupied' };
    case 'not_accepted':
      return { kind: 'does_not_fit', reason: 'not_accepted' };
    case 'no_field':
      return { kind: 'no_field', what };
    default:
      return { kind: 'permission', host };
  }
}
