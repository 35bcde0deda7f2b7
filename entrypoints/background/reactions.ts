import { isolated } from '../../lib/i18n/plain-text.ts';
import { t } from '../../lib/i18n/t.ts';
import { canHaveCopyButton, copyUnseen } from '../../lib/platform/clipboard.ts';
import { clearNotification, notify } from '../../lib/platform/notifications.ts';
import { bringToFront, openDashboard, openPopup } from '../../lib/platform/tabs.ts';
import { LONG_RENTAL_NOTICE } from '../../lib/purchases/long-rental-watcher.ts';
import { bringsCode, bringsText, codeArrived, refreshBadge, textArrived } from '../../lib/rentals/delivery/arrival.ts';
import { noticeChange, renewWaiting } from '../../lib/rentals/delivery/page-notices.ts';
import type { Rental } from '../../lib/rentals/model/rental.ts';
import { isAnotherDue, type TryAnother } from '../../lib/rentals/renting/try-another.ts';
import { CHARGE_NOTICE, notifyChargedMore } from './adapters/charges.ts';
import { followPush } from './adapters/push.ts';
import { openForStock, STOCK_NOTICE } from './adapters/stock.ts';
import { notifyGivenUp } from './adapters/try-another.ts';
import type { Services } from './services.ts';
import { formatPhoneNumber } from '../../lib/i18n/format.ts';
import { quietly } from '../../lib/core/async.ts';
import { fillUnfilled } from './rent-and-fill.ts';
import { refreshMenus } from './menus.ts';
import { forgetClosedWindows } from './startup.ts';

/** Does what each stored change of a rental calls for: badge, fill, notifications, the notice in the page. */
export function followRentals(services: Services, tryAnother: Pick<TryAnother, 'run'>): void {
  const { arrival, lock, notices, push, repository } = services;
  repository.onChange((before, after) => {
    if (before?.state !== after.state || before.text !== after.text) {
      quietly(refreshBadge(arrival));
      quietly(followPush(push, repository));
    }
    quietly(refreshMenus(services));
    if (bringsCode(before, after)) quietly(codeArrived({ ...arrival, copy: copyUnseen }, after));
    else if (bringsText(before, after)) quietly(textArrived(arrival, after));
    if (isAnotherDue(after)) quietly(tryAnother.run());
    if (after.incognito === true) {
      // Its answer may come after the window was closed.
      if (before?.state === 'requesting') quietly(forgetClosedWindows(services));
    } else {
      // These would show outside the private window.
      quietly(notifyGivenUp(before, after));
      quietly(notifyChargedMore(before, after));
    }
    // It would say in the page that a code is there.
    quietly(lock.isLocked().then((is) => (is ? undefined : noticeChange(notices, before, after))));
    if (after.state === 'completed') quietly(clearNotification(after.key));
  });
  repository.onUnsaved((rental) => quietly(notifyUnsaved(rental)));
}

/** Reports that a rental could not be stored, once for each: its number must not be lost with the browser. */
async function notifyUnsaved(rental: Rental): Promise<void> {
  if (rental.number === null || rental.incognito === true) return;
  await notify(
    `unsaved ${rental.key}`,
    t('notify_unsaved_title', { service: rental.service.name }),
    t('notify_unsaved', { number: isolated(formatPhoneNumber(rental.number)) }),
  );
}

/** Brings into a tab that has loaded a document what still waits for one: a code, or the notice. */
export function renewTab(services: Services, tabId: number): void {
  quietly(fillUnfilled(services, tabId, services.arrival.fills));
  quietly(renewWaiting(services.notices, tabId));
}

/** {@link renewTab} for the tab of every live rental: the browser may let us into more of them now. */
export async function renewAllTabs(services: Services): Promise<void> {
  const { live } = await services.repository.all();
  const tabs = new Set(live.map((rental) => rental.site?.tabId ?? null));
  for (const tabId of tabs) if (tabId !== null) renewTab(services, tabId);
}

/** Copies the code of a rental, unless it's a private window's; where that fails, the popup has a button for it. */
async function copyCode({ lock, repository }: Services, rental: Rental): Promise<void> {
  if (rental.code === null || rental.incognito === true) return;
  if (!(await lock.isLocked()) && (await copyUnseen(rental.code)))
    await repository.apply(rental.key, { type: 'copied', at: Date.now() });
  else await openPopup(null);
}

/** Copies the code of the rental whose notification's button was pressed, if it still has it. */
export async function copyFromNotification(services: Services, id: string): Promise<void> {
  quietly(clearNotification(id));
  const rental = await services.repository.find(id);
  if (rental) await copyCode(services, rental);
}

/** Opens what a clicked notification is about: the dashboard, the popup, or the tab of its rental. */
export function openNotification(services: Services, id: string): void {
  quietly(clearNotification(id));
  if (id.startsWith(LONG_RENTAL_NOTICE)) return quietly(openDashboard('long-rentals'));
  if (id.startsWith(CHARGE_NOTICE)) return quietly(openDashboard(id.split(' ')[1] ?? 'rentals'));
  if (id.startsWith(STOCK_NOTICE)) return quietly(openForStock(services, id.slice(STOCK_NOTICE.length)));
  quietly(openRental(services, id));
}

/**
 * Brings the tab of a rental to the front. The code is copied along the way where the user wants that and notifications
 * have no button for it.
 */
async function openRental(services: Services, id: string): Promise<void> {
  const rental = await services.repository.find(id);
  if (!rental) return;
  const tabId = rental.site?.tabId ?? null;
  if (tabId === null || !(await bringToFront(tabId))) await openPopup(null);
  if (canHaveCopyButton() || rental.filledAt !== null || !(await services.arrival.settings()).copyButton) return;
  await copyCode(services, rental);
}
