import { quietly } from '../../lib/core/async.ts';
import type { AppError } from '../../lib/core/errors.ts';
import type { ProcedureName } from '../../lib/messaging/protocol.ts';
import { lockAlarm } from '../../lib/platform/alarms.ts';
import { conversationsItem } from '../../lib/purchases/items.ts';
import { refreshBadge } from '../../lib/rentals/delivery/arrival.ts';
import { deletedItem } from '../../lib/rentals/store/items.ts';
import { closeCodes, openCodes, withCodes } from '../../lib/rentals/store/locked-codes.ts';
import { renewAllTabs } from './reactions.ts';
import type { Services } from './services.ts';
import { goOn } from './startup.ts';

/** What screens may ask for while it's locked: nothing that spends, or shows what the lock guards. */
const UNLOCKED: ReadonlySet<ProcedureName> = new Set(['wake', 'matchSite', 'unlock', 'startOver']);

/** What open screens keep asking for, whether or not anyone is there. */
const UNATTENDED: ReadonlySet<ProcedureName> = new Set([
  'wake',
  'refreshBalance',
  'refreshCatalogue',
  'refreshAuctions',
  'refreshLongMessages',
]);

/** Why a screen's request isn't answered now; null where it is. What the user did counts as a use then. */
export async function refusedByLock(services: Services, name: ProcedureName): Promise<AppError | null> {
  const { lock } = services;
  await lockIfDue(services);
  const refusal = UNLOCKED.has(name) ? null : await lock.refusal();
  if (!refusal && !UNATTENDED.has(name)) quietly(lock.used());
  return refusal;
}

/** Takes codes and texts out of the browser's memory, wherever they are in the open there. */
export async function emptyMemory(): Promise<void> {
  await Promise.all([closeCodes(), deletedItem.set(null), conversationsItem.set({})]);
}

/** Locks, and takes what the lock guards out of the browser's memory, unless live numbers are still asked about. */
export async function lockNow({ lock, repository }: Services): Promise<void> {
  const close = async (): Promise<void> => {
    await lock.lock();
    if (await lock.mayAsk()) return;
    await emptyMemory();
  };
  // In turn with everything that writes codes; where rentals can't be read, nothing does.
  await repository
    .rewrite(async (rentals) => {
      await close();
      return rentals;
    })
    .catch(close);
  quietly(lockAlarm.clear());
}

/** Sets the alarm for the automatic lock, if there's to be one. */
export async function setLockAlarm({ lock }: Services): Promise<void> {
  const leftMs = await lock.leftMs();
  await (leftMs === null ? lockAlarm.clear() : lockAlarm.setIn(leftMs / 60_000));
}

/** Locks once the user has been idle for as long as they chose; a cancellation they asked for finishes first. */
export async function lockIfDue(services: Services): Promise<void> {
  const { lock, repository } = services;
  const leftMs = await lock.leftMs();
  if (leftMs === null || leftMs > 0) return;
  const cancels = async (): Promise<boolean> => (await repository.all()).live.some((rental) => rental.cancelWanted);
  if (!(await lock.choices())?.asksWhileLocked && (await cancels().catch(() => false))) return lockAlarm.setIn(1);
  await lockNow(services);
}

/** Takes up what waited for the passphrase: codes can be seen again, live numbers are asked about, fields are filled. */
export async function goOnUnlocked(services: Services): Promise<void> {
  const { account, arrival, codeLock, keys, repository } = services;
  // As at the start of a worker.
  await keys.sealAll().catch(() => undefined);
  await repository
    .rewrite(async (rentals) => withCodes({ ...rentals }, await openCodes(codeLock)))
    .catch(() => undefined);
  await account.reconcile();
  quietly(setLockAlarm(services));
  quietly(goOn(services));
  quietly(refreshBadge(arrival));
  quietly(renewAllTabs(services));
}
