import { unlistedServices } from '../../../lib/catalogue/unlisted.ts';
import { capabilitiesOf } from '../../../lib/getatext/capabilities.ts';
import { fail } from '../../../lib/core/errors.ts';
import { createHandlerProvider } from '../../../lib/getatext/handler/handler-client.ts';
import { createLimiter } from '../../../lib/getatext/transport/limiter.ts';
import type { Provider } from '../../../lib/getatext/provider.ts';
import { createRestProvider } from '../../../lib/getatext/rest/rest-client.ts';
import { createSendOnce, repeatsGets } from '../../../lib/getatext/transport/send-once.ts';
import { createServerClock } from '../../../lib/getatext/server-clock.ts';
import { httpVersionOf, watchHttpVersions } from '../../../lib/getatext/transport/http-version.ts';
import { storageError } from '../../../lib/core/storage-error.ts';
import { isOnline } from '../../../lib/platform/lifecycle.ts';
import { mayReach } from '../../../lib/platform/permissions.ts';
import { readSession, writeSession } from '../../../lib/platform/session.ts';
import { GETATEXT_SERVER, type Connection } from '../../../lib/settings/connection.ts';
import { connectionItem } from '../../../lib/settings/connection-item.ts';

/** Gives the key for a server, so that no server is ever asked with the key of another. */
export type KeyFor = (server: string) => Promise<string | null>;

const kept = (name: string, server: string) => {
  const key = server === GETATEXT_SERVER ? name : `${name} ${server}`;
  return { load: () => readSession(key), save: (value: unknown) => writeSession(key, value) };
};

/** What all clients of one server share. */
const createShared = (server: string) => ({
  now: Date.now,
  baseUrl: server,
  online: isOnline,
  fetch: (...args: Parameters<typeof fetch>) => fetch(...args),
  limiter: createLimiter({
    minGapMs: 1000,
    now: Date.now,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    ...kept('limiter', server),
  }),
  clock: createServerClock(kept('server-clock', server)),
  sendSpending: createSendOnce({ ...kept('spending-connection-closed', server), httpVersion: httpVersionOf }),
  verbs: new Map<string, number>(),
});
const sharedBy = new Map<string, ReturnType<typeof createShared>>();

function createClient({ protocol, server }: Connection, keyFor: KeyFor): Provider {
  const shared = sharedBy.get(server) ?? createShared(server);
  sharedBy.set(server, shared);
  const { verbs, clock, ...common } = { ...shared, key: () => keyFor(server) };
  const rest = createRestProvider({ ...common, clock });
  if (protocol === 'rest') return rest;
  const own = server === GETATEXT_SERVER ? { rest } : { unlisted: unlistedServices };
  return createHandlerProvider({ ...common, ...own, verbs, repeatsGets: () => repeatsGets(httpVersionOf(server)) });
}

/**
 * The client for the server and protocol of this moment, with the browser's own means. Permissions for a host can be
 * taken back at any time; calls then answer `permission` without being sent.
 */
export function createProvider(keyFor: KeyFor): Provider {
  watchHttpVersions();
  const clients = new Map<string, Provider>();
  const call = async (name: keyof Provider, args: never[]): Promise<unknown> => {
    const connection = await connectionItem.getStrict().catch((thrown: unknown) => storageError(thrown));
    if ('kind' in connection) return fail(connection);
    if (name === 'capabilities') return capabilitiesOf(connection.protocol);
    if (!(await mayReach(connection.server)))
      return fail({ kind: 'permission', host: new URL(connection.server).host });
    const place = `${connection.protocol} ${connection.server}`;
    const client = clients.get(place) ?? createClient(connection, keyFor);
    clients.set(place, client);
    return (client[name] as (...all: never[]) => Promise<unknown>)(...args);
  };
  return new Proxy({} as Provider, {
    get:
      (_, name: keyof Provider) =>
      (...args: never[]) =>
        call(name, args),
  });
}
