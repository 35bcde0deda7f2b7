import { fail, ok, type Result } from '../../../lib/core/errors.ts';
import { storageError } from '../../../lib/core/storage-error.ts';
import { mayReach } from '../../../lib/platform/permissions.ts';
import { readServer, type Connection } from '../../../lib/settings/connection.ts';
import { connectionItem } from '../../../lib/settings/connection-item.ts';
import type { Services } from '../services.ts';
import { quietly } from '../adapters/background-task.ts';

/**
 * Uses another server or protocol from now on: with the key that belongs to it, and without the list of the one
 * before. Rentals of the one before rest until it is back. In a turn of its own: nothing is bought meanwhile.
 */
export async function changeConnection(services: Services, wanted: Connection): Promise<Result<Record<string, never>>> {
  const { account, catalogue, turns, waiter } = services;
  const read = readServer(wanted.server);
  if (!read.ok) return fail({ kind: 'refused', why: 'not_a_server', detail: read.fault });
  if (!(await mayReach(read.server))) return fail({ kind: 'permission', host: new URL(read.server).host });
  try {
    await turns.exclusive(async () => {
      const before = await connectionItem.getStrict();
      // First of all, or a question about a number could still go out, to the new server.
      if (before.server !== read.server) await account.layDown();
      try {
        await connectionItem.set({ protocol: wanted.protocol, server: read.server });
      } finally {
        await account.takeUp();
      }
      await catalogue.forget();
    });
    if ((await account.id()) !== null) {
      quietly(account.balance(0));
      quietly(catalogue.refresh(true));
    }
    quietly(waiter.wake());
    return ok({});
  } catch (thrown) {
    return fail(storageError(thrown));
  }
}
