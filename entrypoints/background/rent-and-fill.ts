import { providerOf } from '../../lib/account/account-id.ts';
import { siteRules } from '../../lib/catalogue/site-data.ts';
import { describeError } from '../../lib/i18n/describe-error.ts';
import { t } from '../../lib/i18n/t.ts';
import { notify } from '../../lib/platform/notifications.ts';
import { tabUrl } from '../../lib/platform/tabs.ts';
import { latestNumber, latestWithCode, unfilledIn } from '../../lib/rentals/delivery/arrival.ts';
import { deliverCode, deliverNumber, type Occasion } from '../../lib/rentals/delivery/delivery.ts';
import { settingsItem } from '../../lib/settings/items.ts';
import type { Pointed } from '../../lib/settings/pointed-fields.ts';
import type { Services } from './services.ts';
import type { Rental } from '../../lib/rentals/model/rental.ts';
import type { Result } from '../../lib/core/errors.ts';
import type { RentRequest } from '../../lib/rentals/renting/rent-request.ts';
import { dropOldCodes } from './startup.ts';
import { quietly } from '../../lib/core/async.ts';

/** Rents, and starts to wait for the code. Errors as `Renting.rent` has them. */
export async function rent(services: Services, request: RentRequest): Promise<Result<{ keys: string[] }>> {
  const rented = await services.renting.rent(request);
  quietly(services.poller.run());
  quietly(dropOldCodes(services));
  return rented;
}

/** Fills a number that has just been rented into the tab, if the user wants that and the field is clear. */
export async function fillAtOnce({ delivery }: Services, key: string, tabId: number | null): Promise<void> {
  if (tabId === null || !(await settingsItem.get()).fillNumbers) return;
  await deliverNumber(delivery, key, { tabId, explicit: false });
}

/** What a notification says of what couldn't be filled. */
export const NOT_FILLED = {
  code: 'notify_not_filled_title',
  phone: 'notify_number_not_filled_title',
} as const;

const NOTHING_TO_FILL = {
  code: { title: 'notify_no_code_title', text: 'notify_no_code' },
  phone: { title: NOT_FILLED.phone, text: 'notify_no_number' },
} as const;

/** Fills the code that came last, for the shortcut: no screen shows what came of it, so a notification does. */
export const fillLatest = (services: Services, tabId: number): Promise<void> =>
  fillNewest(services, 'code', { tabId, explicit: true });

/** Fills the newest code or number into the field that the user points at, as {@link fillLatest} does. */
export const fillPointed = (services: Services, what: Pointed, tabId: number): Promise<void> =>
  fillNewest(services, what, { tabId, explicit: true, pointed: true });

async function fillNewest({ repository, delivery }: Services, what: Pointed, occasion: Occasion): Promise<void> {
  const { siteOf } = await siteRules();
  const domain = siteOf((await tabUrl(occasion.tabId)) ?? '')?.domain ?? null;
  const rental = await (what === 'code' ? latestWithCode : latestNumber)(repository, domain);
  if (!rental) return notify('shortcut', t(NOTHING_TO_FILL[what].title), t(NOTHING_TO_FILL[what].text));
  const filled = await (what === 'code' ? deliverCode : deliverNumber)(delivery, rental.key, occasion);
  if (filled.ok) return;
  const { sentence } = describeError(filled.error, providerOf(rental.account));
  await notify(rental.key, t(NOT_FILLED[what]), sentence);
}

/** Fills the codes that still wait for a field in a tab: those that `wanted` says yes to. */
export async function fillUnfilled(
  { repository, delivery }: Services,
  tabId: number,
  wanted: (rental: Rental) => Promise<boolean> = async () => true,
): Promise<void> {
  for (const rental of await unfilledIn(repository, tabId)) {
    if (await wanted(rental)) await deliverCode(delivery, rental.key, { tabId, explicit: false });
  }
}
