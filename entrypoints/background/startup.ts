import { capabilitiesOf } from '../../lib/getatext/capabilities.ts';
import { mayReach } from '../../lib/platform/permissions.ts';
import { hasPrivateWindow } from '../../lib/platform/private-windows.ts';
import { openTabs } from '../../lib/platform/tabs.ts';
import { arrivalsCutShort, codeArrived, refreshBadge, textArrived } from '../../lib/rentals/delivery/arrival.ts';
import type { Rental } from '../../lib/rentals/model/rental.ts';
import { forgetIncognito } from '../../lib/rentals/store/forget-incognito.ts';
import { forgetIncognitoSettings } from '../../lib/settings/incognito.ts';
import { settingsItem, connectionItem } from '../../lib/settings/items.ts';
import { followPush } from './adapters/push.ts';
import { refreshMenus } from './menus.ts';
import type { Services } from './services.ts';
import { quietly } from '../../lib/core/async.ts';

/** Does what earlier workers left undone, and starts to wait for codes. */
export async function start(services: Services): Promise<void> {
  const {
    account,
    keys,
    lock,
    repository,
    reconciler,
    push,
    renting,
    purchaseService,
    longRentalWatcher,
    poller,
    arrival,
    stockWatcher,
  } = services;
  // Both at once: rentals of this worker wait for the recovery from the first moment.
  const recovery = Promise.all([renting.recover(), purchaseService.recover()]);
  // An earlier worker may have been ended while it sealed them.
  if ((await lock.state()) === 'open') quietly(keys.sealAll());
  // What can't be opened looks like no key at all.
  if (await lock.mayAsk()) await account.reconcile();
  let cutShort: Rental[] = [];
  try {
    await recovery;
    // Before anything new can arrive: that is filled on its arrival.
    cutShort = await arrivalsCutShort(repository, Date.now());
  } finally {
    quietly(poller.wake());
  }
  quietly(forgetClosedWindows(services));
  quietly(dropOldCodes(services));
  quietly(refreshMenus(services));
  quietly(longRentalWatcher.follow());
  quietly(stockWatcher.follow());
  quietly(longRentalWatcher.remind());
  for (const rental of cutShort) quietly((rental.code === null ? textArrived : codeArrived)(arrival, rental));
  await Promise.all([refreshBadge(arrival), followPush(push, repository), reconciler.settle()]);
}

/** Forgets what private windows held, unless one is open. */
export async function forgetClosedWindows({ repository }: Services): Promise<void> {
  if (await hasPrivateWindow()) return;
  await forgetIncognito(repository, Date.now);
  await forgetIncognitoSettings(await openTabs());
}

/** Settles what an earlier worker left without an answer, and what only the balance can tell. */
export async function recover({ renting, purchaseService, reconciler }: Services): Promise<void> {
  await Promise.all([renting.recover(), purchaseService.recover()]);
  await reconciler.settle();
}

/** Takes up what waited for the browser's permission to reach the provider; does nothing where that's missing. */
export async function goOn(services: Services): Promise<void> {
  const { account, catalogue, longRentalWatcher, poller } = services;
  const { server } = await connectionItem.getStrict();
  if (!(await mayReach(server))) return;
  quietly(poller.wake());
  if ((await account.id()) === null) return;
  quietly(account.balance(0));
  quietly(catalogue.refresh(true));
  quietly(longRentalWatcher.round());
  await recover(services);
}

/** Drops codes that are older than a day from the ended rentals, unless the user keeps them. */
export async function dropOldCodes({ repository }: Services): Promise<void> {
  const { keepCodes } = await settingsItem.get();
  if (!keepCodes) await repository.dropOldCodes(Date.now());
}

/** Reminds of the ends of long rentals by the list as it is now: the user may have renewed one elsewhere. */
export async function remindAnew({ longRentalService, longRentalWatcher }: Services): Promise<void> {
  if (capabilitiesOf((await connectionItem.get()).protocol).longRentals) await longRentalService.refresh();
  await longRentalWatcher.remind();
}
