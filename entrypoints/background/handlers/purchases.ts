import { fail, ok, type Result } from '../../../lib/core/errors.ts';
import type { Handlers } from '../../../lib/messaging/protocol.ts';
import { setGuard } from '../../../lib/platform/alarms.ts';
import { recentTabs } from '../../../lib/platform/tabs.ts';
import { deliverTextCode, targetFor } from '../../../lib/purchases/text-code.ts';
import type { Services } from '../services.ts';
import { quietly } from '../adapters/background-task.ts';

type LongRentalHandlers = Pick<
  Handlers,
  | 'refreshLongRentals'
  | 'rentLongTerm'
  | 'renewLongRental'
  | 'cancelLongRental'
  | 'setAutoRenew'
  | 'refreshLongMessages'
  | 'watchLongRental'
  | 'findFillTarget'
  | 'fillTextCode'
  | 'refreshAuctions'
  | 'placeBid'
  | 'dismissPurchase'
>;

const done = <T>(result: Result<T>): Result<Record<string, never>> => (result.ok ? ok({}) : result);

/** What the background answers about long rentals and auctions. */
export function createLongRentalHandlers(services: Services): LongRentalHandlers {
  const { longKeeper, longWatch, auctionKeeper, purchasing, waiter, delivery } = services;
  /** The guard brings the worker back for a purchase that it did not live to finish. */
  const guarded = async <T>(buy: () => Promise<T>): Promise<T> => {
    await setGuard();
    try {
      return await buy();
    } finally {
      quietly(waiter.run());
    }
  };
  return {
    refreshLongRentals: async () => done(await longKeeper.refresh()),
    rentLongTerm: ({ time, autoRenew }) => guarded(() => longKeeper.rent(time, autoRenew)),
    renewLongRental: ({ id, total }) => guarded(() => longKeeper.renew(id, total)),
    async cancelLongRental({ id }) {
      const rental = await longKeeper.find(id);
      const cancelled = await longKeeper.update(id, { action: 'cancel' });
      if (cancelled.ok && rental) await longWatch.watch(id, rental.number, false).catch(() => undefined);
      return done(cancelled);
    },
    setAutoRenew: async ({ id, autoRenew }) => done(await longKeeper.update(id, { action: 'auto_renew', autoRenew })),
    async refreshLongMessages({ id }) {
      // The ids of another account's rentals could be somebody else's under this key.
      if ((await longKeeper.find(id)) === null) return fail({ kind: 'not_found' });
      return done(await longWatch.refresh(id));
    },
    async watchLongRental({ id, watched }) {
      const rental = await longKeeper.find(id);
      if (!rental) return fail({ kind: 'not_found' });
      await longWatch.watch(id, rental.number, watched);
      return ok({});
    },
    async findFillTarget({ id, message: key }) {
      const message = await longWatch.find(id, key);
      return message ? targetFor(message, await recentTabs()) : fail({ kind: 'not_found' });
    },
    async fillTextCode({ id, message: key, tabId, domain }) {
      const message = await longWatch.find(id, key);
      return message ? deliverTextCode(delivery, message, { tabId, domain }) : fail({ kind: 'not_found' });
    },
    refreshAuctions: async () => done(await auctionKeeper.refresh()),
    placeBid: ({ id, amount, quantity }) => guarded(() => auctionKeeper.bid(id, amount, quantity)),
    async dismissPurchase({ key }) {
      await purchasing.dismiss(key);
      return ok({});
    },
  };
}
