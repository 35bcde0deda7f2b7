import { quietly } from '../../lib/core/quietly.ts';
import { rentFromMenu } from '../../lib/rentals/renting/menu-renting.ts';
import { siteOf } from '../../lib/catalogue/site.ts';
import { t } from '../../lib/i18n/t.ts';
import { describeError } from '../../lib/i18n/describe-error.ts';
import { isPageEvent } from '../../lib/messaging/page-protocol.ts';
import { route } from '../../lib/messaging/router.ts';
import { guardAlarm, reminderAlarm, watchAlarm } from '../../lib/platform/alarms.ts';
import { onFillShortcut } from '../../lib/platform/commands.ts';
import { onInstalled, onMessage, onOnline, onStartup } from '../../lib/platform/lifecycle.ts';
import { createMenus, onRentMenu } from '../../lib/platform/menus.ts';
import { clearNotification, notify, onNotificationClick } from '../../lib/platform/notifications.ts';
import { onSitesGranted, onSitesRevoked } from '../../lib/platform/permissions.ts';
import { bringToFront, onTabLoaded, openDashboard, openWelcome, tabUrl } from '../../lib/platform/tabs.ts';
import { providerOf } from '../../lib/account/account-id.ts';
import {
  bringsCode,
  codeArrived,
  latestWithCode,
  refreshBadge,
  unfilledIn,
} from '../../lib/rentals/delivery/arrival.ts';
import { longRentalsItem } from '../../lib/purchases/items.ts';
import { deliverCode } from '../../lib/rentals/delivery/delivery.ts';
import { LONG_RENTAL_NOTICE } from '../../lib/purchases/long-rental-watcher.ts';
import { answerNotice, noticeChange, renewWaiting } from '../../lib/rentals/delivery/page-notices.ts';
import { settingsItem } from '../../lib/settings/items.ts';
import { createHandlers } from './handlers/handlers.ts';
import { dropOldCodes, goOn, notifyUnsaved, remindAnew, start } from './startup.ts';
import { createMenuDeps } from './adapters/menu.ts';
import { followPush } from './adapters/push.ts';
import type { Services } from './services.ts';
import { notifyOnFailure } from './adapters/background-task.ts';
import { createTryAnother, notifyGivenUp } from './adapters/try-another.ts';
import { lockStorage } from '../../lib/platform/storage-areas.ts';

/** Registers every listener, then sees to what earlier workers left undone. Synchronous. */
export function listen(services: Services): void {
  const {
    account,
    repository,
    reconciler,
    push,
    renting,
    purchaseService,
    longRentalWatcher,
    poller,
    delivery,
    notices,
    arrival,
  } = services;
  const handlers = createHandlers(services);
  const menu = createMenuDeps(services);
  const tryAnother = createTryAnother(services);

  const fillLatest = async (tabId: number): Promise<void> => {
    const site = siteOf((await tabUrl(tabId)) ?? '');
    const rental = await latestWithCode(repository, site?.domain ?? null);
    if (!rental) return notify('shortcut', t('notify_no_code_title'), t('notify_no_code'));
    const filled = await deliverCode(delivery, rental.key, { tabId, explicit: true });
    if (!filled.ok)
      await notify(
        rental.key,
        t('notify_not_filled_title'),
        describeError(filled.error, providerOf(rental.account)).sentence,
      );
  };
  const fillUnfilled = async (tabId: number): Promise<void> => {
    for (const rental of await unfilledIn(repository, tabId)) {
      await deliverCode(delivery, rental.key, { tabId, explicit: false });
    }
  };

  onMessage((message, sender) => {
    if (sender.from === 'screen') return route(handlers, message);
    if (sender.from !== 'page' || !isPageEvent(message)) return undefined;
    if (message.type === 'code-field') return fillUnfilled(sender.tabId).then(() => null);
    if (sender.frameId === 0 || message.type === 'undone') return answerNotice(notices, message, sender.tabId);
    return undefined;
  });
  repository.onChange((before, after) => {
    if (before?.state !== after.state) {
      quietly(refreshBadge(arrival));
      quietly(followPush(push, repository));
    }
    if (bringsCode(before, after)) quietly(codeArrived(arrival, after));
    if (after.tryAnother?.state === 'wanted' && after.state === 'cancelled') quietly(tryAnother.run());
    quietly(notifyGivenUp(before, after));
    quietly(noticeChange(notices, before, after));
    if (after.state === 'completed') quietly(clearNotification(after.key));
  });
  repository.onUnsaved((rental) => quietly(notifyUnsaved(rental)));
  onInstalled((reason) => {
    quietly(createMenus());
    // Browsers report an unpacked extension as installed at every start; one that has its key needs no welcome.
    if (reason === 'install') quietly(account.id().then((id) => (id === null ? openWelcome() : undefined)));
  });
  const wake = (): void => quietly(poller.wake());
  onStartup(wake);
  onOnline(() => {
    push.retryNow();
    wake();
  });
  settingsItem.watch(() => quietly(followPush(push, repository)));
  guardAlarm.onRing(() => {
    wake();
    quietly(
      Promise.all([renting.recover(), purchaseService.recover()])
        .then(() => reconciler.settle())
        .then(() => tryAnother.run()),
    );
    quietly(dropOldCodes(services));
  });
  watchAlarm.onRing(() => quietly(longRentalWatcher.round()));
  reminderAlarm.onRing(() => quietly(remindAnew(services)));
  longRentalsItem.watch(() => quietly(longRentalWatcher.follow()));
  onRentMenu((tab) => notifyOnFailure(rentFromMenu(menu, tab), 'notify_not_rented_title'));
  onFillShortcut((tabId) => notifyOnFailure(fillLatest(tabId), 'notify_not_filled_title'));
  const look = (tabId: number): void => {
    quietly(settingsItem.get().then(({ fillCodes }) => (fillCodes ? fillUnfilled(tabId) : undefined)));
    quietly(renewWaiting(notices, tabId));
  };
  onTabLoaded(look);
  const lookAll = async (): Promise<void> => {
    const { live } = await repository.all();
    for (const tabId of new Set(live.map((rental) => rental.site?.tabId ?? null))) if (tabId !== null) look(tabId);
  };
  onSitesGranted(() => {
    quietly(lookAll());
    quietly(goOn(services));
  });
  // Each rental then says at once why its code does not come.
  onSitesRevoked(wake);
  onNotificationClick((id) => {
    quietly(clearNotification(id));
    if (id.startsWith(LONG_RENTAL_NOTICE)) return quietly(openDashboard('long-rentals'));
    quietly(
      repository.find(id).then((rental) => {
        const tabId = rental?.site?.tabId;
        return tabId === undefined || tabId === null ? undefined : bringToFront(tabId);
      }),
    );
  });

  quietly(lockStorage());
  quietly(start(services));
  quietly(tryAnother.run());
}
