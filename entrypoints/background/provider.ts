import { fail } from '../../lib/getatext/errors.ts';
import { createLimiter } from '../../lib/getatext/limiter.ts';
import type { Provider } from '../../lib/getatext/provider.ts';
import { createRestProvider } from '../../lib/getatext/rest-client.ts';
import { createSendOnce } from '../../lib/getatext/send-once.ts';
import { createServerClock } from '../../lib/getatext/server-clock.ts';
import { spokenProtocol } from '../../lib/getatext/spoken-protocol.ts';
import { deleteKey, readKey, writeKey } from '../../lib/platform/key-store.ts';
import { isOnline } from '../../lib/platform/lifecycle.ts';
import { mayReach } from '../../lib/platform/permissions.ts';
import { readSession, writeSession } from '../../lib/platform/session.ts';
import type { KeyStore } from '../../lib/rentals/account-keeper.ts';

const BASE_URL = 'https://getatext.com';

/** Where the key lies. */
export const keys: KeyStore = { read: readKey, write: writeKey, remove: deleteKey };

const limiter = createLimiter({
  minGapMs: 1000,
  now: Date.now,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  load: () => readSession('limiter'),
  save: (state) => writeSession('limiter', state),
});
const clock = createServerClock({
  load: () => readSession('server-clock'),
  save: (state) => writeSession('server-clock', state),
});

const sendSpending = createSendOnce({
  load: () => readSession('spending-connection-closed'),
  save: (isClosed) => writeSession('spending-connection-closed', isClosed),
  protocol: spokenProtocol,
});

/**
 * The REST client with the browser's own means. Firefox lets people take the permission for the provider's host
 * back at any time; calls then answer `permission` without being sent.
 */
export function createProvider(key: () => Promise<string | null>): Provider {
  const client = createRestProvider({
    fetch: (input, init) => fetch(input, init),
    now: Date.now,
    key,
    baseUrl: BASE_URL,
    limiter,
    clockStore: clock,
    online: isOnline,
    sendSpending,
  });
  return new Proxy(client, {
    get: (target, name: keyof Provider) =>
      async (...args: never[]) => {
        if (!(await mayReach(BASE_URL))) return fail({ kind: 'permission', host: 'getatext.com' });
        return (target[name] as (...all: never[]) => Promise<unknown>)(...args);
      },
  });
}
