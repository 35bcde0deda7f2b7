import { createCatalogueKeeper } from '../../lib/catalogue/refresh.ts';
import { extractCode } from '../../lib/messages/extract-code.ts';
import { setGuard, clearGuard, stayAwake } from '../../lib/platform/alarms.ts';
import { showBadge } from '../../lib/platform/badge.ts';
import { deleteKey, readKey, writeKey } from '../../lib/platform/key-store.ts';
import { isOnline } from '../../lib/platform/lifecycle.ts';
import { notify } from '../../lib/platform/notifications.ts';
import { askPage, injectPageScript } from '../../lib/platform/page.ts';
import { readSession, writeSession } from '../../lib/platform/session.ts';
import { isInFront, tabUrl } from '../../lib/platform/tabs.ts';
import { AccountKeeper } from '../../lib/rentals/account-keeper.ts';
import type { ArrivalDeps } from '../../lib/rentals/arrival.ts';
import { BalanceTurns } from '../../lib/rentals/balance-turns.ts';
import { deliverCode, type DeliveryDeps } from '../../lib/rentals/delivery.ts';
import { cancelNow, refundQuestion, type EndingDeps } from '../../lib/rentals/ending.ts';
import { Renting } from '../../lib/rentals/renting.ts';
import { createRepository } from '../../lib/rentals/repository.ts';
import { DEFAULT_LOCK_MS } from '../../lib/rentals/transition.ts';
import { Waiter } from '../../lib/rentals/waiter.ts';
import { connectionItem } from '../../lib/settings/connection-item.ts';
import { settingsItem } from '../../lib/settings/settings-item.ts';
import { createProvider } from './provider.ts';

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
    server: async () => (await connectionItem.get()).server,
    providerFor: (key, server) => createProvider(async (asked) => (asked === server ? key : null)),
  });
  const catalogue = createCatalogueKeeper(provider, now);
  const readCode = (text: string): string | null => extractCode(text)?.code ?? null;
  const lockMs = async (): Promise<number> => Number(await readSession(LOCK)) || DEFAULT_LOCK_MS;

  const turns = new BalanceTurns({
    balance: () => provider.balance(),
    noteBalance: (balance) => account.noteBalance(balance),
  });
  turns.add(refundQuestion({ repository, now }));
  const renting = new Renting({
    repository,
    provider,
    now,
    newKey: () => crypto.randomUUID(),
    account: () => account.id(),
    turns,
    noteBalance: (balance) => account.noteBalance(balance),
    lockMs,
  });
  const ending: EndingDeps = {
    repository,
    provider,
    now,
    turns,
    account: () => account.id(),
    noteBalance: (balance) => account.noteBalance(balance),
    learnLock: (ms) => writeSession(LOCK, ms),
    readCode,
  };
  const waiter = new Waiter({
    repository,
    provider,
    now,
    isOnline,
    account: () => account.id(),
    readCode,
    stayAwake,
    setGuard,
    clearGuard,
    cancel: (rental) => cancelNow(ending, rental),
    turns,
    loadPace: () => readSession('pace'),
    savePace: (pace) => writeSession('pace', pace),
  });
  const delivery: DeliveryDeps = {
    repository,
    now,
    tabUrl,
    inject: injectPageScript,
    ask: askPage,
    submitAfterFilling: async () => (await settingsItem.get()).submitAfterFilling,
  };
  const arrival: ArrivalDeps = {
    repository,
    settings: () => settingsItem.get(),
    deliver: (key, tabId) => deliverCode(delivery, key, { tabId, explicit: false }),
    isInFront,
    notify,
    showBadge,
  };
  return { repository, account, catalogue, turns, renting, waiter, ending, delivery, arrival };
}

/** See {@link createServices}. */
export type Services = ReturnType<typeof createServices>;
