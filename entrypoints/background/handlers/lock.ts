import { accountItem } from '../../../lib/account/items.ts';
import { namedAccountsItem } from '../../../lib/account/named-accounts.ts';
import { quietly } from '../../../lib/core/async.ts';
import { fail, ok } from '../../../lib/core/errors.ts';
import { faultOf } from '../../../lib/lock/passphrase.ts';
import type { HandlersOf } from '../../../lib/messaging/protocol.ts';
import { deleteAllKeys } from '../../../lib/platform/storage/key-store.ts';
import { forgetCodes } from '../../../lib/rentals/store/locked-codes.ts';
import { emptyMemory, goOnUnlocked, lockNow, setLockAlarm } from '../locking.ts';
import type { Services } from '../services.ts';

/** What the background answers about the lock. */
export function lockHandlers(
  services: Services,
): HandlersOf<'turnOnLock' | 'unlock' | 'lockNow' | 'chooseLock' | 'changePassphrase' | 'turnOffLock' | 'startOver'> {
  const { account, keys, lock, poller, reconciler, repository } = services;
  return {
    async turnOnLock({ passphrase, choices }) {
      if (faultOf(passphrase) !== null || (await lock.state()) !== 'off')
        return fail({ kind: 'internal', detail: 'turnOnLock: refused' });
      await reconciler.exclusive(() =>
        repository.rewrite(async (rentals) => {
          await lock.turnOn(passphrase, choices);
          await keys.sealAll();
          // Written anew, they lose their codes.
          return { ...rentals };
        }),
      );
      quietly(setLockAlarm(services));
      return ok({});
    },
    async unlock({ passphrase }) {
      const opened = await lock.unlock(passphrase);
      if (opened.ok) await goOnUnlocked(services);
      return opened;
    },
    async lockNow() {
      await lockNow(services);
      return ok({});
    },
    async chooseLock(choices) {
      await lock.choose(choices);
      quietly(setLockAlarm(services));
      return ok({});
    },
    async changePassphrase({ passphrase, next }) {
      if (faultOf(next) !== null) return fail({ kind: 'internal', detail: 'changePassphrase: refused' });
      return lock.change(passphrase, next);
    },
    async turnOffLock({ passphrase }) {
      const right = await lock.check(passphrase);
      if (!right.ok) return right;
      await reconciler.exclusive(async () => {
        try {
          await repository.rewrite(async (rentals) => {
            await keys.openAll();
            lock.leave(true);
            // Written anew, they have their codes.
            return { ...rentals };
          });
          await lock.remove();
        } finally {
          lock.leave(false);
        }
        await forgetCodes();
      });
      quietly(setLockAlarm(services));
      return right;
    },
    async startOver() {
      await reconciler.exclusive(async () => {
        // Keys first, so that none outlives the lock.
        await account.forgetAll(async () => {
          await deleteAllKeys();
          await accountItem.overwrite(null);
          await namedAccountsItem.overwrite([]);
        });
        await forgetCodes();
        await emptyMemory();
        await lock.remove();
      });
      quietly(setLockAlarm(services));
      quietly(poller.wake());
      return ok({});
    },
  };
}
