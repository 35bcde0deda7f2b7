import { noteAnswer } from '../../lib/diagnostics/observed.ts';
import { lockSessionItem } from '../../lib/lock/items.ts';
import { isPageEvent } from '../../lib/messaging/page-protocol.ts';
import { route } from '../../lib/messaging/router.ts';
import { guardAlarm, lockAlarm, reminderAlarm, stockAlarm, watchAlarm } from '../../lib/platform/alarms.ts';
import { onFillShortcut } from '../../lib/platform/commands.ts';
import { onInstalled, onMessage, onOnline, onStartup } from '../../lib/platform/lifecycle.ts';
import { onMenu } from '../../lib/platform/menus.ts';
import { onNotificationButton, onNotificationClick, notifyOnFailure } from '../../lib/platform/notifications.ts';
import { onSitesGranted, onSitesRevoked } from '../../lib/platform/permissions.ts';
import { onPrivateWindowsClosed } from '../../lib/platform/private-windows.ts';
import { lockStorage } from '../../lib/platform/storage/storage-areas.ts';
import { onSyncedChange } from '../../lib/platform/storage/synced-storage.ts';
import { onTabLoaded, openPopup, openWelcome } from '../../lib/platform/tabs.ts';
import { longRentalsItem } from '../../lib/purchases/items.ts';
import { answerNotice } from '../../lib/rentals/delivery/page-notices.ts';
import { rentFromMenu } from '../../lib/rentals/renting/menu-renting.ts';
import { PARTS } from '../../lib/settings/file/parts.ts';
import { settingsItem } from '../../lib/settings/items.ts';
import { createMenuDeps } from './adapters/menu.ts';
import { followPush } from './adapters/push.ts';
import { createTryAnother } from './adapters/try-another.ts';
import { createHandlers } from './handlers/handlers.ts';
import { lockIfDue, refusedByLock } from './locking.ts';
import { copyFromNotification, followRentals, openNotification, renewAllTabs, renewTab } from './reactions.ts';
import type { Services } from './services.ts';
import { dropOldCodes, forgetClosedWindows, goOn, recover, remindAnew, start } from './startup.ts';
import { quietly } from '../../lib/core/async.ts';
import { fillLatest, fillPointed, fillUnfilled, NOT_FILLED } from './rent-and-fill.ts';
import { makeMenus, refreshMenus } from './menus.ts';

/** Registers every listener, then starts what earlier workers left undone. Synchronous. */
export function listen(services: Services): void {
  const { account, events, lock, longRentalWatcher, notices, poller, push, repository, stockWatcher } = services;
  const handlers = createHandlers(services);
  const menu = createMenuDeps(services);
  const another = createTryAnother(services);
  /** Does what a lock keeps from happening, unless it's locked. */
  const unlocked = async <T>(work: () => Promise<T>): Promise<T | null> => ((await lock.isLocked()) ? null : work());
  const tryAnother = { run: async () => void (await unlocked(() => another.run())) };
  /** The same for a gesture, which asks for the passphrase then. */
  const withPassphrase = async (tabId: number, work: () => Promise<void>): Promise<void> => {
    if (await lock.isLocked()) return openPopup(tabId);
    quietly(lock.used());
    return work();
  };
  const wake = (): void => quietly(poller.wake());

  onMessage((message, sender) => {
    if (sender.from === 'screen') {
      const answer = route(handlers, message, (name) => refusedByLock(services, name));
      quietly(Promise.resolve(answer).then((given) => noteAnswer(events.note, given)));
      return answer;
    }
    if (sender.from !== 'page' || !isPageEvent(message)) return undefined;
    if (message.type === 'code-field') return unlocked(() => fillUnfilled(services, sender.tabId)).then(() => null);
    if (sender.frameId !== 0 && message.type !== 'undone') return undefined;
    const answer = () => answerNotice(notices, message, sender.tabId);
    if (message.type === 'copy') return unlocked(answer);
    if (message.type !== 'site-settings') return answer();
    const set = unlocked(answer);
    // A code that is here already is what the user has just asked to have filled in.
    if (message.change?.name === 'fillCodes')
      quietly(set.then(() => fillUnfilled(services, sender.tabId, services.arrival.fills)));
    return set;
  });
  followRentals(services, tryAnother);
  onInstalled((reason) => {
    quietly(makeMenus(services));
    // Browsers report an unpacked extension as installed at every start; one that has its key needs no welcome.
    if (reason === 'install') quietly(account.id().then((id) => (id === null ? openWelcome() : undefined)));
  });
  const syncSettings = (): void => quietly(services.sync.round());
  for (const part of PARTS) part.watch(syncSettings);
  onSyncedChange(syncSettings);
  onStartup(() => {
    wake();
    syncSettings();
  });
  onOnline(() => {
    push.retryNow();
    wake();
  });
  settingsItem.watch(() => {
    quietly(followPush(push, repository));
    quietly(refreshMenus(services));
  });
  guardAlarm.onRing(() => {
    wake();
    quietly(recover(services).then(() => tryAnother.run()));
    quietly(dropOldCodes(services));
  });
  watchAlarm.onRing(() => quietly(longRentalWatcher.round()));
  stockAlarm.onRing(() => quietly(stockWatcher.round()));
  reminderAlarm.onRing(() => quietly(remindAnew(services)));
  longRentalsItem.watch(() => quietly(longRentalWatcher.follow()));
  onMenu((item, tab) => {
    if (item === 'rent-number')
      return notifyOnFailure(
        withPassphrase(tab.id, () => rentFromMenu(menu, tab)),
        'notify_not_rented_title',
      );
    const what = item === 'fill-code' ? 'code' : 'phone';
    notifyOnFailure(
      withPassphrase(tab.id, () => fillPointed(services, what, tab.id)),
      NOT_FILLED[what],
    );
  });
  onFillShortcut((tabId) =>
    notifyOnFailure(
      withPassphrase(tabId, () => fillLatest(services, tabId)),
      'notify_not_filled_title',
    ),
  );
  onTabLoaded((tabId) => quietly(unlocked(async () => renewTab(services, tabId))));
  onSitesGranted(() => {
    quietly(unlocked(() => renewAllTabs(services)));
    quietly(goOn(services));
  });
  // Each rental then says at once why its code does not come.
  onSitesRevoked(wake);
  onPrivateWindowsClosed(() => quietly(forgetClosedWindows(services)));
  onNotificationClick((id) => openNotification(services, id));
  onNotificationButton((id) => quietly(copyFromNotification(services, id)));

  lockAlarm.onRing(() => quietly(lockIfDue(services)));
  // Another number that somebody asked for may have been waiting for the passphrase.
  lockSessionItem.watch(() => quietly(tryAnother.run()));

  quietly(lockStorage());
  quietly(lockIfDue(services));
  quietly(start(services));
  quietly(tryAnother.run());
}
