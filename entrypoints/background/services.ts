import { createChoicesService } from '../../lib/catalogue/choices-service.ts';
import { createCatalogueService } from '../../lib/catalogue/catalogue-service.ts';
import { siteOf } from '../../lib/catalogue/site.ts';
import { extractCode } from '../../lib/sms/extract-code.ts';
import {
  clearGuard,
  clearReminder,
  clearWatch,
  setGuard,
  setReminder,
  setWatch,
  stayAwake,
} from '../../lib/platform/alarms.ts';
import { showBadge } from '../../lib/platform/badge.ts';
import { deleteKey, readKey, writeKey } from '../../lib/platform/key-store.ts';
import { isOnline } from '../../lib/platform/lifecycle.ts';
import { notify } from '../../lib/platform/notifications.ts';
import { readSession, writeSession } from '../../lib/platform/session.ts';
import { isInFront } from '../../lib/platform/tabs.ts';
import { AccountKeeper } from '../../lib/account/account-service.ts';
import type { ArrivalDeps } from '../../lib/rentals/delivery/arrival.ts';
import { AuctionKeeper } from '../../lib/purchases/auction-service.ts';
import { BalanceTurns } from '../../lib/account/balance-reconciler.ts';
import { purchasesItem } from '../../lib/purchases/items.ts';
import { deliverCode, type DeliveryDeps } from '../../lib/rentals/delivery/delivery.ts';
import { cancelNow, refundQuestion, type EndingDeps } from '../../lib/rentals/polling/ending.ts';
import { LongKeeper } from '../../lib/purchases/long-rental-service.ts';
import { LongWatch } from '../../lib/purchases/long-rental-watcher.ts';
import { Purchasing } from '../../lib/purchases/purchase-service.ts';
import { showNotice } from '../../lib/rentals/delivery/page-notices.ts';
import { Renting } from '../../lib/rentals/renting/renting.ts';
import { createRepository } from '../../lib/rentals/store/repository.ts';
import { DEFAULT_LOCK_MS } from '../../lib/rentals/model/transition.ts';
import { Waiter } from '../../lib/rentals/polling/rental-poller.ts';
import { connectionItem } from '../../lib/settings/connection-item.ts';
import { settingsItem } from '../../lib/settings/items.ts';
import { createNoticeDeps } from './adapters/pages.ts';
import { createProvider } from './adapters/provider.ts';
import { createPush } from './adapters/push.ts';

const LOCK = 'cancel-lock-ms';

/** Everything the background does, built once a worker. */
export function createServices() {
  const now = Date.now;
  const repository = createRepository();
  const keys = { read: readKey, write: writeKey, remove: deleteKey };
  const provider = createProvider(readKey);
  const account = new AccountKeeper({
    keys,
    provider,
    now,
    server: async () => (await connectionItem.getStrict()).server,
    providerFor: (key, server) => createProvider(async (asked) => (asked === server ? key : null)),
  });
  const catalogue = createCatalogueService(provider, now);
  const choices = createChoicesService();
  const readCode = (text: string): string | null => extractCode(text)?.code ?? null;
  const boundDomain = (text: string): string | null =>
    siteOf(`https://${extractCode(text)?.domain ?? ''}/`)?.domain ?? null;
  // Between a charge and its record nothing may fail.
  const lockMs = async (): Promise<number> => Number(await readSession(LOCK).catch(() => undefined)) || DEFAULT_LOCK_MS;

  const turns = new BalanceTurns({
    balance: () => provider.balance(),
    noteBalance: (balance) => account.noteBalance(balance),
  });
  turns.add(refundQuestion({ repository, now, account: () => account.id() }));
  const renting = new Renting({
    repository,
    provider,
    now,
    newKey: () => crypto.randomUUID(),
    account: () => account.id(),
    turns,
    noteBalance: (balance) => account.noteBalance(balance),
    lockMs,
    setGuard,
  });
  const purchasing = new Purchasing({
    store: purchasesItem,
    turns,
    now,
    newKey: () => crypto.randomUUID(),
    account: () => account.id(),
  });
  const forAccount = { provider, purchasing, now, account: () => account.id() };
  const longKeeper = new LongKeeper(forAccount);
  const auctionKeeper = new AuctionKeeper(forAccount);
  const longWatch = new LongWatch({
    ...forAccount,
    readCode: extractCode,
    wantsNotices: async () => (await settingsItem.get()).notify,
    notify,
    setWatch,
    clearWatch,
    setReminder,
    clearReminder,
  });
  const ending: EndingDeps = {
    repository,
    provider,
    now,
    account: () => account.id(),
    turns,
    noteBalance: (balance) => account.noteBalance(balance),
    learnLock: (ms) => writeSession(LOCK, ms).catch(() => undefined),
    readCode,
    boundDomain,
  };
  const push = createPush(() => waiter);
  const waiter: Waiter = new Waiter({
    repository,
    provider,
    now,
    isOnline,
    account: () => account.id(),
    readCode,
    boundDomain,
    stayAwake,
    setGuard,
    clearGuard,
    cancel: (rental) => cancelNow(ending, rental),
    turns,
    isPushed: () => push.isHealthy,
    loadPace: () => readSession('pace'),
    savePace: (pace) => writeSession('pace', pace),
  });
  const notices = createNoticeDeps(repository, now);
  const delivery: DeliveryDeps = {
    ...notices,
    submitAfterFilling: async () => (await settingsItem.get()).submitAfterFilling,
    showNotice: (tabId, origin, notice) => showNotice(notices, tabId, origin, notice),
  };
  const arrival: ArrivalDeps = {
    repository,
    settings: () => settingsItem.get(),
    deliver: (key, tabId) => deliverCode(delivery, key, { tabId, explicit: false }),
    isInFront,
    notify,
    showBadge,
  };
  const longs = { purchasing, longKeeper, longWatch, auctionKeeper };
  return {
    repository,
    account,
    catalogue,
    choices,
    turns,
    push,
    renting,
    waiter,
    ending,
    delivery,
    notices,
    arrival,
    ...longs,
  };
}

/** See {@link createServices}. */
export type Services = ReturnType<typeof createServices>;
