import { fail, ok, type Result } from '../../../lib/core/errors.ts';
import type { HandlersOf } from '../../../lib/messaging/protocol.ts';
import { guardAlarm } from '../../../lib/platform/alarms.ts';
import { recentTabs } from '../../../lib/platform/tabs.ts';
import { deliverTextCode, targetTabFor } from '../../../lib/purchases/text-code.ts';
import type { Services } from '../services.ts';
import { quietly } from '../../../lib/core/async.ts';

const done = <T>(result: Result<T>): Result<Record<string, never>> => (result.ok ? ok({}) : result);

/** What the background answers about long rentals and auctions. */
export function purchasesHandlers(
  services: Services,
): HandlersOf<
  | 'refreshLongRentals'
  | 'rentLongTerm'
  | 'renewLongRental'
  | 'cancelLongRental'
  | 'setAutoRenew'
  | 'refreshLongMessages'
  | 'watchLongRental'
  | 'findTargetTab'
  | 'fillTextCode'
  | 'refreshAuctions'
  | 'placeBid'
  | 'dismissPurchase'
> {
  const { longRentalService, longRentalWatcher, auctionService, purchaseService, poller, delivery } = services;
  /** The guard brings the worker back for a purchase that it did not live to finish. */
  const guarded = async <T>(buy: () => Promise<T>): Promise<T> => {
    await guardAlarm.set();
    try {
      return await buy();
    } finally {
      quietly(poller.run());
    }
  };
  return {
    refreshLongRentals: async () => done(await longRentalService.refresh()),
    rentLongTerm: ({ time, autoRenew, expected }) => guarded(() => longRentalService.rent(time, autoRenew, expected)),
    renewLongRental: ({ id, total }) => guarded(() => longRentalService.renew(id, total)),
    async cancelLongRental({ id }) {
      const rental = await longRentalService.find(id);
      const cancelled = await longRentalService.update(id, { action: 'cancel' });
      if (cancelled.ok && rental) await longRentalWatcher.watch(id, rental.number, false).catch(() => undefined);
      return done(cancelled);
    },
    setAutoRenew: async ({ id, autoRenew }) =>
      done(await longRentalService.update(id, { action: 'auto_renew', autoRenew })),
    async refreshLongMessages({ id }) {
      // The ids of another account's rentals could be somebody else's under this key.
      if ((await longRentalService.find(id)) === null) return fail({ kind: 'not_found' });
      return done(await longRentalWatcher.refresh(id));
    },
    async watchLongRental({ id, watched }) {
      const rental = await longRentalService.find(id);
      if (!rental) return fail({ kind: 'not_found' });
      await longRentalWatcher.watch(id, rental.number, watched);
      return ok({});
    },
    async findTargetTab({ id, message: key }) {
      const message = await longRentalWatcher.find(id, key);
      return message ? targetTabFor(message, await recentTabs()) : fail({ kind: 'not_found' });
    },
    async fillTextCode({ id, message: key, ...target }) {
      const message = await longRentalWatcher.find(id, key);
      return message ? deliverTextCode(delivery, message, target) : fail({ kind: 'not_found' });
    },
    refreshAuctions: async () => done(await auctionService.refresh()),
    placeBid: ({ id, amount, quantity }) => guarded(() => auctionService.bid(id, amount, quantity)),
    async dismissPurchase({ key }) {
      await purchaseService.dismiss(key);
      return ok({});
    },
  };
}
