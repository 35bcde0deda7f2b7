import { capabilitiesOf } from '../../lib/getatext/capabilities.ts';
import { isolated } from '../../lib/i18n/plain-text.ts';
import { t } from '../../lib/i18n/t.ts';
import { notify } from '../../lib/platform/notifications.ts';
import { mayReach } from '../../lib/platform/permissions.ts';
import { arrivalsCutShort, codeArrived, refreshBadge } from '../../lib/rentals/delivery/arrival.ts';
import { formatPhoneNumber } from '../../lib/i18n/format.ts';
import type { Rental } from '../../lib/rentals/model/rental.ts';
import { connectionItem } from '../../lib/settings/connection-item.ts';
import { settingsItem } from '../../lib/settings/items.ts';
import { followPush } from './adapters/push.ts';
import type { Services } from './services.ts';
import { quietly } from './adapters/background-task.ts';

/** Sees to what earlier workers left undone, and goes on waiting. */
export async function start(services: Services): Promise<void> {
  const { account, repository, turns, push, renting, purchasing, longWatch, waiter, arrival } = services;
  // Both at once: rentals of this worker wait for the recovery from the first moment.
  const recovery = Promise.all([renting.recover(), purchasing.recover()]);
  await account.reconcile();
  let cutShort: Rental[] = [];
  try {
    await recovery;
    // Before anything new can arrive: that fills by itself.
    cutShort = await arrivalsCutShort(repository, Date.now());
  } finally {
    quietly(waiter.wake());
  }
  quietly(dropOldCodes(services));
  quietly(longWatch.follow());
  quietly(longWatch.remind());
  for (const rental of cutShort) quietly(codeArrived(arrival, rental));
  await Promise.all([refreshBadge(arrival), followPush(push, repository), turns.settle()]);
}

/** Goes on with what waited for the browser's permission to reach the provider; does nothing where it is not there. */
export async function goOn({
  account,
  catalogue,
  renting,
  purchasing,
  turns,
  longWatch,
  waiter,
}: Services): Promise<void> {
  const { server } = await connectionItem.getStrict();
  if (!(await mayReach(server))) return;
  quietly(waiter.wake());
  if ((await account.id()) === null) return;
  quietly(account.balance(0));
  quietly(catalogue.refresh(true));
  quietly(longWatch.round());
  await Promise.all([renting.recover(), purchasing.recover()]);
  await turns.settle();
}

/** Drops codes that are older than a day from the ended rentals, unless the person keeps them. */
export async function dropOldCodes({ repository }: Services): Promise<void> {
  const { keepCodes } = await settingsItem.get();
  if (!keepCodes) await repository.dropOldCodes(Date.now());
}

/** Reminds of the ends of long rentals by the list as it is now: the person may have renewed one elsewhere. */
export async function remindAnew({ longKeeper, longWatch }: Services): Promise<void> {
  if (capabilitiesOf((await connectionItem.get()).protocol).longRentals) await longKeeper.refresh();
  await longWatch.remind();
}

/** Says that a rental could not be stored, once for each: its number must not be lost with the browser. */
export async function notifyUnsaved(rental: Rental): Promise<void> {
  if (rental.number === null) return;
  await notify(
    `unsaved ${rental.key}`,
    t('notify_unsaved_title', { service: rental.service.name }),
    t('notify_unsaved', { number: isolated(formatPhoneNumber(rental.number)) }),
  );
}
