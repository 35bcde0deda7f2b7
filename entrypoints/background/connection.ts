import { fail, ok, type Result } from '../../lib/getatext/errors.ts';
import { mayReach } from '../../lib/platform/permissions.ts';
import { readServer, type Connection } from '../../lib/settings/connection.ts';
import { connectionItem } from '../../lib/settings/connection-item.ts';
import type { Services } from './services.ts';

/**
 * Uses another server or protocol from now on: with the key that belongs to it, and without the list of the one
 * before. Rentals of the one before rest until it is back. In a turn of its own: nothing is bought meanwhile.
 */
export async function changeConnection(services: Services, wanted: Connection): Promise<Result<Record<string, never>>> {
  const { account, catalogue, turns, waiter } = services;
  const read = readServer(wanted.server);
  if (!read.ok) return fail({ kind: 'refused', detail: 'not a server' });
  if (!(await mayReach(read.server))) return fail({ kind: 'permission', host: new URL(read.server).host });
  try {
    await turns.exclusive(async () => {
      await connectionItem.set({ protocol: wanted.protocol, server: read.server });
      await account.takeUp();
      await catalogue.forget();
    });
  } catch {
    return fail({ kind: 'storage' });
  }
  if ((await account.id()) !== null) void Promise.all([account.balance(0), catalogue.refresh(true), waiter.wake()]);
  return ok({});
}
