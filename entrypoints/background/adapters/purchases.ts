import type { BalanceReconciler } from '../../../lib/account/balance-reconciler.ts';
import type { Provider } from '../../../lib/getatext/provider.ts';
import type { Lock } from '../../../lib/lock/lock.ts';
import { reminderAlarm, watchAlarm } from '../../../lib/platform/alarms.ts';
import { notify } from '../../../lib/platform/notifications.ts';
import { AuctionService } from '../../../lib/purchases/auction-service.ts';
import { LongRentalService } from '../../../lib/purchases/long-rental-service.ts';
import { LongRentalWatcher } from '../../../lib/purchases/long-rental-watcher.ts';
import { PurchaseService } from '../../../lib/purchases/purchase-service.ts';
import { settingsItem } from '../../../lib/settings/items.ts';
import { announcedPurchases } from './charges.ts';
import { readCode } from './texts.ts';

/** Builds what buys and watches long rentals and auctions. */
export function createPurchases({
  lock,
  ...core
}: {
  lock: Pick<Lock, 'isLocked'>;
  provider: Provider;
  reconciler: BalanceReconciler;
  now(): number;
  monotonic(): number;
  newKey(): string;
  account(): Promise<string | null>;
}) {
  const purchaseService = new PurchaseService({ store: announcedPurchases, ...core });
  const shared = { ...core, purchaseService };
  return {
    purchaseService,
    longRentalService: new LongRentalService(shared),
    auctionService: new AuctionService(shared),
    longRentalWatcher: new LongRentalWatcher({
      ...core,
      readCode,
      wantsNotices: async () => (await settingsItem.get()).notify,
      showsCodes: async () => (await settingsItem.get()).showCodes && !(await lock.isLocked()),
      notify,
      setWatch: watchAlarm.set,
      clearWatch: watchAlarm.clear,
      setReminder: reminderAlarm.set,
      clearReminder: reminderAlarm.clear,
    }),
  };
}
