import { ok, type Result } from '../../../lib/core/errors.ts';
import { deleteAllKeys } from '../../../lib/platform/storage/key-store.ts';
import { clearStorage } from '../../../lib/platform/storage/storage-areas.ts';
import { clearSynced } from '../../../lib/platform/storage/synced-storage.ts';
import { clearNotifications } from '../../../lib/platform/notifications.ts';
import { grantedSites, revokeSite } from '../../../lib/platform/permissions.ts';
import { refreshBadge } from '../../../lib/rentals/delivery/arrival.ts';
import { followPush } from '../adapters/push.ts';
import type { Services } from '../services.ts';
import { quietly } from '../../../lib/core/async.ts';

/**
 * Erases everything, unless more rentals live than the user knew of. In a turn of its own: nothing is
 * being bought meanwhile. Rejects where the browser can't erase.
 */
export async function eraseEverything(services: Services, liveRentals: number): Promise<Result<{ erased: boolean }>> {
  const {
    account,
    arrival,
    catalogue,
    longRentalWatcher,
    notices,
    push,
    repository,
    reconciler,
    poller,
    stockWatcher,
  } = services;
  const erased = await reconciler.exclusive(async () => {
    // Rentals that can't be read can't be lost either.
    const { live } = await repository.all().catch(() => ({ live: [] }));
    if (live.length > liveRentals) return false;
    await catalogue.forget();
    services.events.forget();
    // A change of the settings that is on its way would bring them back.
    await services.settingsWrites.run(() => account.forgetAll(() => repository.forgetAll(eraseStorage)));
    services.lock.erased();
    for (const { key, site } of live) {
      if (site?.tabId !== undefined && site.tabId !== null)
        quietly(notices.ask(site.tabId, { to: 'page', type: 'end-notice', key }));
    }
    return true;
  });
  if (erased) {
    for (const site of await grantedSites().catch(() => [])) await revokeSite(site);
    quietly(clearNotifications());
    quietly(refreshBadge(arrival));
    quietly(followPush(push, repository));
    quietly(longRentalWatcher.follow());
    quietly(stockWatcher.follow());
    quietly(poller.wake());
  }
  return ok({ erased });
}

/** Keys first, so that none outlives the rest. */
async function eraseStorage(): Promise<void> {
  await deleteAllKeys();
  await clearStorage();
  // Else it would come back from there when sync is turned on again.
  await clearSynced().catch(() => undefined);
}
