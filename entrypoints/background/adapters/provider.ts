import { knownSites } from '../../../lib/catalogue/site-data.ts';
import { unlistedServices } from '../../../lib/catalogue/unlisted.ts';
import { capabilitiesOf } from '../../../lib/getatext/capabilities.ts';
import { fail, ok, type AppError, type Result } from '../../../lib/core/errors.ts';
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

/** Why the lock keeps a call from being made, one that spends or any other; null where it doesn't. */
export type Refuses = (spends: boolean) => Promise<AppError | null>;

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
 * taken back at any time; calls then answer `permission` without being sent, `locked` where the lock keeps them from it, and
 * `storage` where the server in use can't be read.
 */
export function createProvider(keyFor: KeyFor, refuses: Refuses): Provider {
  watchRequests();
  const clients = new Map<string, Provider>();
  const connect = async (spends: boolean): Promise<Result<Provider>> => {
    const refusal = await refuses(spends);
    if (refusal) return fail(refusal);
    const connection = await connectionItem.getStrict().catch((thrown: unknown) => storageError(thrown));
    if ('kind' in connection) return fail(connection);
    const { protocol, server } = connection;
    if (!(await mayReach(server))) return fail({ kind: 'permission', host: new URL(server).host });
    const place = `${protocol} ${server}`;
    const client = clients.get(place) ?? createClient(connection, keyFor);
    clients.set(place, client);
    return ok(client);
  };
  const over =
    (spends: boolean) =>
    async <T>(call: (client: Provider) => Promise<Result<T>>): Promise<Result<T>> => {
      const client = await connect(spends);
      return client.ok ? call(client.value) : client;
    };
  const through = over(false);
  const spending = over(true);
  return {
    capabilities: async () => capabilitiesOf((await connectionItem.get()).protocol),
    services: () => through((client) => client.services()),
    balance: () => through((client) => client.balance()),
    rent: (...args) => spending((client) => client.rent(...args)),
    rentMultiple: (...args) => spending((client) => client.rentMultiple(...args)),
    rentSpecific: (...args) => spending((client) => client.rentSpecific(...args)),
    reRent: (id) => spending((client) => client.reRent(id)),
    status: (id) => through((client) => client.status(id)),
    complete: (id) => through((client) => client.complete(id)),
    cancel: (...args) => through((client) => client.cancel(...args)),
    awaitAnother: (id) => through((client) => client.awaitAnother(id)),
    longRentals: () => through((client) => client.longRentals()),
    createLongRental: (...args) => spending((client) => client.createLongRental(...args)),
    updateLongRental: (...args) => spending((client) => client.updateLongRental(...args)),
    longRentalMessages: (id) => through((client) => client.longRentalMessages(id)),
    auctions: () => through((client) => client.auctions()),
    bid: (...args) => spending((client) => client.bid(...args)),
  };
}
