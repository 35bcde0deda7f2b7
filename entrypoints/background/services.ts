import { SerialQueue } from '../../lib/core/async.ts';
import { createChoicesService } from '../../lib/catalogue/choices-service.ts';
import { createCatalogueService } from '../../lib/catalogue/catalogue-service.ts';
import { EventLog, eventsItem } from '../../lib/diagnostics/events.ts';
import { noteChange, observed } from '../../lib/diagnostics/observed.ts';
import { guardAlarm, stayAwake } from '../../lib/platform/alarms.ts';
import { isOnline } from '../../lib/platform/lifecycle.ts';
import { notify } from '../../lib/platform/notifications.ts';
import { hasPrivateWindow, isIncognito } from '../../lib/platform/private-windows.ts';
import { frontTab, isInFront, tabUrl } from '../../lib/platform/tabs.ts';
import { AccountService } from '../../lib/account/account-service.ts';
import type { Provider } from '../../lib/getatext/provider.ts';
import type { ArrivalDeps } from '../../lib/rentals/delivery/arrival.ts';
import { BalanceReconciler } from '../../lib/account/balance-reconciler.ts';
import { shownDomain } from '../../lib/rentals/delivery/fill-target.ts';
import { deliverCode, type DeliveryDeps } from '../../lib/rentals/delivery/delivery.ts';
import { cancelNow, type EndingDeps } from '../../lib/rentals/polling/ending.ts';
import { refundQuestion } from '../../lib/rentals/polling/refunds.ts';
import { showNotice } from '../../lib/rentals/delivery/page-notices.ts';
import { Following } from '../../lib/rentals/renting/following.ts';
import { RequestBuilder } from '../../lib/rentals/renting/request-builder.ts';
import { Renting } from '../../lib/rentals/renting/renting.ts';
import { createKeptRentals } from '../../lib/rentals/store/kept-rentals.ts';
import { createRepository } from '../../lib/rentals/store/repository.ts';
import { RentalPoller } from '../../lib/rentals/polling/rental-poller.ts';
import { DraftService } from '../../lib/settings/draft-service.ts';
import { settingsItem, connectionItem } from '../../lib/settings/items.ts';
import { readSettingsOn } from '../../lib/settings/site-settings.ts';
import { FORMAT_VERSION, PARTS } from '../../lib/settings/file/parts.ts';
import { SettingsSync } from '../../lib/settings/sync/settings-sync.ts';
import { syncStateItem } from '../../lib/settings/sync/sync-state.ts';
import { storeTogether } from '../../lib/platform/storage/stored-item.ts';
import { syncedArea } from '../../lib/platform/storage/synced-storage.ts';
import { createLock } from './adapters/lock.ts';
import { createPurchases } from './adapters/purchases.ts';
import { createNoticeDeps, createPointed } from './adapters/pages.ts';
import { createProvider, type Refuses } from './adapters/provider.ts';
import { createPush } from './adapters/push.ts';
import { createStockWatcher } from './adapters/stock.ts';
import { readText } from './adapters/texts.ts';
import { readSession, writeSession } from '../../lib/platform/storage/storage-areas.ts';
import { showBadge } from '../../lib/platform/toolbar.ts';

/** Whatever the user wants otherwise: a code that comes while it's locked shows nowhere. */
const CODE_STAYS = { showCodes: false, copyButton: false, copyUnfilled: false };

/** Everything the background does, built once a worker. */
export function createServices() {
  const now = Date.now;
  const monotonic = (): number => performance.now();
  const newKey = (): string => crypto.randomUUID();
  const { lock, keys, codeLock } = createLock(now);
  const refuses: Refuses = async (spends) => (!spends && (await lock.mayAsk()) ? null : lock.refusal());
  const repository = createRepository(createKeptRentals(codeLock));
  const events = new EventLog(eventsItem, now);
  events.note(['worker']);
  repository.onChange((before, after) => noteChange(events.note, before, after));
  const provider = observed(
    createProvider((server) => account.keyOf(server), refuses),
    events.note,
    monotonic,
  );
  const account: AccountService = new AccountService({
    keys,
    provider,
    now,
    server: async () => (await connectionItem.getStrict()).server,
    providerFor: (key, server) => createProvider(async (asked) => (asked === server ? key : null), refuses),
  });
  /** What asks about a number, or for a balance, asks for the account that it belongs to, whichever is in use. */
  const providerOf = (id: string): Provider =>
    observed(
      createProvider((server) => account.keyOf(server, id), refuses),
      events.note,
      monotonic,
    );
  const beside = (): Promise<string[]> => account.beside();
  const catalogue = createCatalogueService(provider, now);
  // All that a settings file may hold has one writer at a time.
  const settingsWrites = new SerialQueue();
  const choices = createChoicesService(settingsWrites);
  const sync = new SettingsSync({
    parts: PARTS,
    version: FORMAT_VERSION,
    area: syncedArea,
    state: syncStateItem,
    store: storeTogether,
    changes: settingsWrites,
    now,
  });
  const requests = new RequestBuilder({ catalogue, choices, repository, tabUrl, isIncognito });
  const reconciler = new BalanceReconciler({
    stayAwake,
    balance: (id) => providerOf(id).balance(),
    noteBalance: (id, balance) => account.noteBalance(id, balance),
    account: () => account.id(),
    beside,
  });
  reconciler.add(refundQuestion({ repository, now }));
  const renting = new Renting({
    repository,
    providerOf,
    now,
    monotonic,
    newKey,
    account: () => account.id(),
    reconciler,
    noteBalance: (id, balance) => account.noteBalance(id, balance),
    lockMs: (id) => account.lockOf(id),
    setGuard: guardAlarm.set,
  });
  const purchases = createPurchases({
    lock,
    provider,
    reconciler,
    now,
    monotonic,
    newKey,
    account: () => account.id(),
  });
  const ending: EndingDeps = {
    repository,
    providerOf,
    now,
    account: () => account.id(),
    beside,
    reconciler,
    noteBalance: (id, balance) => account.noteBalance(id, balance),
    lockMs: (id) => account.lockOf(id),
    learnLock: (id, ms) => account.learnLock(id, ms),
    readText,
  };
  const push = createPush(() => poller);
  const poller: RentalPoller = new RentalPoller({
    repository,
    providerOf,
    now,
    monotonic,
    isOnline,
    isPaused: async () => !(await lock.mayAsk()),
    frontTab,
    account: () => account.id(),
    beside,
    readText,
    stayAwake,
    setGuard: guardAlarm.set,
    clearGuard: guardAlarm.clear,
    cancel: (rental) => cancelNow(ending, rental),
    reconciler,
    knownBalance: (id) => account.known(id),
    isPushed: () => push.isHealthy,
    loadPace: () => readSession('pace'),
    savePace: (pace) => writeSession('pace', pace),
  });
  const following = new Following({
    repository,
    now,
    newKey,
    ask: (id) => poller.askAbout(id),
    readText,
    capabilities: () => provider.capabilities(),
    account: () => account.id(),
    lockMs: (id) => account.lockOf(id),
    listed: () => catalogue.cached(),
    reconciler,
    hasPrivateWindow,
  });
  const notices = createNoticeDeps(repository, now, settingsWrites);
  const delivery: DeliveryDeps = {
    ...notices,
    ...createPointed(settingsWrites),
    submitAfterFilling: async (domain) => (await readSettingsOn(domain)).submitAfterFilling,
    showNotice: (tabId, target, notice) => showNotice(notices, tabId, target, notice),
  };
  const arrival: ArrivalDeps = {
    repository,
    settings: async () => ({ ...(await settingsItem.get()), ...((await lock.isLocked()) && CODE_STAYS) }),
    fills: async (rental) => !(await lock.isLocked()) && notices.fills(await shownDomain(notices, rental)),
    deliver: (key, tabId) => deliverCode(delivery, key, { tabId, explicit: false }),
    isInFront,
    notify,
    showBadge,
  };
  return {
    events,
    lock,
    keys,
    codeLock,
    repository,
    account,
    catalogue,
    choices,
    drafts: new DraftService(now),
    stockWatcher: createStockWatcher({ catalogue, now, account: () => account.id() }),
    settingsWrites,
    sync,
    reconciler,
    push,
    requests,
    renting,
    following,
    poller,
    ending,
    delivery,
    notices,
    arrival,
    ...purchases,
  };
}

/** See {@link createServices}. */
export type Services = ReturnType<typeof createServices>;
