import { knownSites } from '../../../lib/catalogue/site-data.ts';
import { unlistedServices } from '../../../lib/catalogue/unlisted.ts';
import { capabilitiesOf } from '../../../lib/getatext/capabilities.ts';
import { fail, ok, type Result } from '../../../lib/core/errors.ts';
import { createHandlerProvider } from '../../../lib/getatext/handler/handler-client.ts';
import { createLimiter } from '../../../lib/getatext/transport/limiter.ts';
import type { Provider } from '../../../lib/getatext/provider.ts';
import { createRestProvider } from '../../../lib/getatext/rest/rest-client.ts';
import { detectEngine } from '../../../lib/getatext/transport/engine.ts';
import { createTransport } from '../../../lib/getatext/transport/send-once.ts';
import { createServerClock } from '../../../lib/getatext/server-clock.ts';
import { watchRequests } from '../../../lib/getatext/transport/timings.ts';
import { storageError } from '../../../lib/core/storage-error.ts';
import { isOnline } from '../../../lib/platform/lifecycle.ts';
import { mayReach } from '../../../lib/platform/permissions.ts';
import { type Connection } from '../../../lib/settings/connection.ts';
import { GETATEXT_SERVER } from '../../../lib/core/server.ts';
import { connectionItem } from '../../../lib/settings/items.ts';
import { readSession, writeSession } from '../../../lib/platform/storage/storage-areas.ts';

/** Gives the key for a server, so that no server is ever asked with the key of another. */
export type KeyFor = (server: string) => Promise<string | null>;

const kept = (name: string, server: string) => {
  const key = server === GETATEXT_SERVER ? name : `${name} ${server}`;
  return { load: () => readSession(key), save: (value: unknown) => writeSession(key, value) };
};

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What all clients of one server share. */
function createShared(server: string) {
  const transport = createTransport({
    engine: detectEngine(),
    timings: watchRequests(),
    now: () => performance.now(),
    sleep,
    ...kept('sending-once-proved', server),
  });
  return {
    now: Date.now,
    baseUrl: server,
    online: isOnline,
    fetch: (...args: Parameters<typeof fetch>) => fetch(...args),
    limiter: createLimiter({
      minGapMs: 1000,
      now: Date.now,
      sleep,
      ready: () => transport.opened(),
      ...kept('limiter', server),
    }),
    clock: createServerClock(kept('server-clock', server)),
    transport,
    verbs: new Map<string, number>(),
    us: { listed: null },
  };
}
const sharedBy = new Map<string, ReturnType<typeof createShared>>();

function createClient({ protocol, server }: Connection, keyFor: KeyFor): Provider {
  const shared = sharedBy.get(server) ?? createShared(server);
  sharedBy.set(server, shared);
  const { verbs, us, clock, ...common } = { ...shared, key: () => keyFor(server) };
  const rest = createRestProvider({ ...common, clock });
  if (protocol === 'rest') return rest;
  const own = server === GETATEXT_SERVER ? { rest } : { unlisted: async () => unlistedServices(await knownSites()) };
  return createHandlerProvider({
    ...common,
    ...own,
    verbs,
    us,
    refusesGets: () => shared.transport.refusesGets(shared),
  });
}

/**
 * The client for the server and protocol of this moment, with the browser's own means. Permissions for a host can be
 * taken back at any time; calls then answer `permission` without being sent, and `storage` where the server in use
 * can't be read.
 */
export function createProvider(keyFor: KeyFor): Provider {
  watchRequests();
  const clients = new Map<string, Provider>();
  const connect = async (): Promise<Result<Provider>> => {
    const connection = await connectionItem.getStrict().catch((thrown: unknown) => storageError(thrown));
    if ('kind' in connection) return fail(connection);
    const { protocol, server } = connection;
    if (!(await mayReach(server))) return fail({ kind: 'permission', host: new URL(server).host });
    const place = `${protocol} ${server}`;
    const client = clients.get(place) ?? createClient(connection, keyFor);
    clients.set(place, client);
    return ok(client);
  };
  const through = async <T>(call: (client: Provider) => Promise<Result<T>>): Promise<Result<T>> => {
    const client = await connect();
    return client.ok ? call(client.value) : client;
  };
  return {
    capabilities: async () => capabilitiesOf((await connectionItem.get()).protocol),
    services: () => through((client) => client.services()),
    balance: () => through((client) => client.balance()),
    rent: (...args) => through((client) => client.rent(...args)),
    rentMultiple: (...args) => through((client) => client.rentMultiple(...args)),
    rentSpecific: (...args) => through((client) => client.rentSpecific(...args)),
    reRent: (id) => through((client) => client.reRent(id)),
    status: (id) => through((client) => client.status(id)),
    complete: (id) => through((client) => client.complete(id)),
    cancel: (...args) => through((client) => client.cancel(...args)),
    awaitAnother: (id) => through((client) => client.awaitAnother(id)),
    longRentals: () => through((client) => client.longRentals()),
    createLongRental: (...args) => through((client) => client.createLongRental(...args)),
    updateLongRental: (...args) => through((client) => client.updateLongRental(...args)),
    longRentalMessages: (id) => through((client) => client.longRentalMessages(id)),
    auctions: () => through((client) => client.auctions()),
    bid: (...args) => through((client) => client.bid(...args)),
  };
}
