import { addressOf, send, type HttpDeps, type HttpOutcome } from './http.ts';
import type { RequestTiming, RequestTimings } from './timings.ts';

/** What a harmless question tells of the connection that the next call would get. */
export interface Probe {
  status: number;
  /** By its ALPN name; empty where the browser doesn't tell. */
  protocol: string;
  /** Whether it had to connect, which means that no connection was open. */
  isFresh: boolean;
  /** How long connecting took, without TLS, in milliseconds. */
  connectMs: number;
}

/**
 * What is asked for. A file that every site is asked for all the time and that is answered without looking at accounts:
 * it costs nothing, needs no key, and counts as nobody's failed login. Any answer will do.
 */
export const FREE_PATH = '/favicon.ico';
/** How long it may take, in milliseconds. */
export const FREE_TIMEOUT_MS = 4000;

async function ask(
  http: HttpDeps,
  timings: RequestTimings,
  integrity?: string,
): Promise<{ result: HttpOutcome; timing: RequestTiming | null }> {
  return timings.time(addressOf(http, FREE_PATH), () =>
    send(
      { ...http, timeoutMs: FREE_TIMEOUT_MS },
      {
        method: 'HEAD',
        path: FREE_PATH,
        headers: {},
        redirect: 'manual',
        ...(integrity !== undefined && { integrity }),
      },
    ),
  );
}

/** Asks a server something that costs nothing, without a key; null where no answer came. Never rejects. */
export async function probe(http: HttpDeps, timings: RequestTimings): Promise<Probe | null> {
  const { result, timing } = await ask(http, timings);
  if (!result.heard) return null;
  const { connectStart = 0, connectEnd = 0, secureConnectionStart = 0, nextHopProtocol = '' } = timing ?? {};
  return {
    status: result.status,
    protocol: nextHopProtocol,
    isFresh: connectEnd > connectStart,
    connectMs: (secureConnectionStart || connectEnd) - connectStart,
  };
}

/**
 * Has the browser close the connection of one more such question: it is to have an integrity that only an answer signed
 * with a key made up here would have, and Chromium's network service ends the connection of one that has not. An
 * extension can't close a connection, nor have a server do so for certain. No address or header of it holds a key.
 *
 * True where it went as it does when the network service refuses: an error, and a timing that tells nothing. That alone
 * proves little, as the next probe must show.
 */
export async function closeConnection(http: HttpDeps, timings: RequestTimings): Promise<boolean> {
  const key = crypto.getRandomValues(new Uint8Array(32));
  const { result, timing } = await ask(http, timings, `ed25519-${btoa(String.fromCodePoint(...key))}`);
  if (result.heard || result.reason !== 'dropped') return false;
  return timing !== null && timing.connectEnd === 0 && timing.responseStart === 0;
}
