import { fail, ok, type Result } from '../../../lib/core/errors.ts';
import type { HandlersOf } from '../../../lib/messaging/protocol.ts';
import { storageError } from '../../../lib/core/storage-error.ts';
import { mayReach } from '../../../lib/platform/permissions.ts';
import { readServer, type Connection } from '../../../lib/settings/connection.ts';
import type { Services } from '../services.ts';
import { connectionItem } from '../../../lib/settings/items.ts';
import { quietly } from '../../../lib/core/async.ts';

/** What the background answers about the key and the server. */
export function connectionHandlers(
  services: Services,
): HandlersOf<
  | 'wake'
  | 'connect'
  | 'disconnect'
  | 'addAccount'
  | 'switchAccount'
  | 'renameAccount'
  | 'refreshBalance'
  | 'refreshCatalogue'
  | 'saveConnection'
> {
  const { account, catalogue, poller, reconciler } = services;
  // In a turn of its own: what is being bought is its own account's to the end.
  const change = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    const changed = await reconciler.exclusive(work);
    quietly(account.balance(0));
    quietly(poller.wake());
    return changed;
  };
  return {
    wake: async () => ok({}),
    async connect({ apiKey }) {
      const connected = await account.connect(apiKey);
      if (connected.ok) {
        quietly(catalogue.refresh(true));
        quietly(poller.wake());
      }
      return connected;
    },
    disconnect: ({ id }) => change(() => account.disconnect(id)),
    async addAccount({ apiKey, nameInUse, name }) {
      const added = await account.add(apiKey, nameInUse, name);
      if (added.ok) quietly(poller.wake());
      return added;
    },
    switchAccount: ({ id }) => change(() => account.switchTo(id)),
    renameAccount: ({ id, name }) => account.rename(id, name),
    async refreshBalance() {
      const balance = await account.balance(0);
      return balance.ok ? ok({}) : balance;
    },
    async refreshCatalogue({ force }) {
      const refreshed = await catalogue.refresh(force);
      return refreshed.ok ? ok({}) : refreshed;
    },
    saveConnection: (connection) => changeConnection(services, connection),
  };
}

/**
 * Uses another server or protocol from now on: with the key that belongs to it, and without the list of the one
 * before. Rentals of the one before rest until it is back. In a turn of its own: nothing is bought meanwhile.
 */
async function changeConnection(services: Services, wanted: Connection): Promise<Result<Record<string, never>>> {
  const { account, catalogue, reconciler, poller } = services;
  const read = readServer(wanted.server);
  if (!read.ok) return fail({ kind: 'refused', why: 'not_a_server', detail: read.fault });
  if (!(await mayReach(read.server))) return fail({ kind: 'permission', host: new URL(read.server).host });
  try {
    await reconciler.exclusive(async () => {
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
    quietly(poller.wake());
    return ok({});
  } catch (thrown) {
    return fail(storageError(thrown));
  }
}
