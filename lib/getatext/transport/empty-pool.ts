import type { HttpDeps } from './http.ts';
import { closeConnection, probe } from './probe.ts';
import type { RequestTimings } from './timings.ts';

/** Ports of {@link emptyPool}. */
export interface EmptyPoolDeps {
  timings: RequestTimings;
  /** Milliseconds on a clock that can't be put back. */
  now(): number;
  sleep(ms: number): Promise<void>;
}

/** `multiplexed`: the server speaks HTTP/2 or newer. `unproved`: a connection may be open. */
export type PoolState = 'empty' | 'multiplexed' | 'unproved' | 'unreachable';

const MAX_ROUNDS = 7;
const MAX_MS = 10_000;
/** Chromium tries a second connection beside one that takes a quarter of a second; both may be left over. */
const IMPATIENCE_MS = 200;
/** By then a second connection is there as well. */
const SETTLE_MS = 1000;

/** Whether a version of HTTP has many requests on one connection, by its ALPN name. */
export const isMultiplexed = (protocol: string): boolean => protocol === 'h2' || protocol.startsWith('h3');

/**
 * Has the browser close every connection to a server that it keeps open, over HTTP/1.1 in Chromium, so that the next
 * call gets one that has not served: only on others are calls repeated when they break. Nothing else may be asked of
 * the server meanwhile.
 *
 * A probe that had to connect finds the pool empty and leaves its own connection there, which closing then takes away.
 * That closing works in this browser (`isProved`) is shown by a probe that has to connect after it: until then none is
 * believed.
 */
export async function emptyPool(http: HttpDeps, isProved: boolean, deps: EmptyPoolDeps): Promise<PoolState> {
  const { timings, now, sleep } = deps;
  const startedAt = now();
  let open = Infinity;
  let proved = isProved;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (now() - startedAt > MAX_MS) return 'unreachable';
    const found = await probe(http, timings);
    if (!found) return 'unreachable';
    if (isMultiplexed(found.protocol)) return 'multiplexed';
    // Chromium soon refuses an extension's questions to an address with such answers by itself, as if they had failed.
    if (found.protocol === '' || found.status >= 500) return 'unproved';
    if (found.isFresh) {
      proved ||= round > 0;
      open = 1 + Math.floor(found.connectMs / IMPATIENCE_MS);
      if (open > 1) await sleep(SETTLE_MS);
    }
    if (!(await closeConnection(http, timings))) return 'unproved';
    open -= 1;
    if (open === 0 && proved) return 'empty';
  }
  return 'unproved';
}
