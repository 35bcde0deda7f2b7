import { quietly, SerialQueue } from '../../core/async.ts';
import { emptyPool, isMultiplexed, type EmptyPoolDeps } from './empty-pool.ts';
import type { Engine } from './engine.ts';
import { Gate } from './gate.ts';
import { send, type HttpDeps, type HttpOutcome, type HttpRequest } from './http.ts';
import { sendInOwnPool } from './own-pool.ts';
import { FREE_PATH, FREE_TIMEOUT_MS, probe } from './probe.ts';
import type { OpenSealedXhr } from './sealed-xhr.ts';

/** A call that costs money did not leave: the server can't be reached, or the browser might send it twice (`unsafe`). */
export interface NotSent {
  sent: false;
  why: 'unreachable' | 'unsafe';
}

/** How all calls to one server go out. Nothing here rejects. */
export interface Transport {
  /** Sends a call that costs nothing. */
  send(http: HttpDeps, request: HttpRequest): Promise<HttpOutcome>;
  /** Sends a call that costs money so that it reaches the server at most once, or doesn't send it. */
  spend(http: HttpDeps, request: HttpRequest): Promise<HttpOutcome | NotSent>;
  /** Whether a call that costs money would not be sent to this server as a GET. */
  refusesGets(http: HttpDeps): Promise<boolean>;
  /** Resolves when calls that cost nothing are not held back. */
  opened(): Promise<void>;
}

/** Ports of {@link createTransport}. Failures of `load` and `save` are survived. */
export interface TransportDeps extends EmptyPoolDeps {
  engine: Engine;
  /** Whether the browser was seen to do what sending once takes: true, or anything else where it was not. */
  load(): Promise<unknown>;
  /** Remembers that for as long as the browser runs. */
  save(isProved: boolean): Promise<void>;
}

const UNSAFE: NotSent = { sent: false, why: 'unsafe' };
const UNREACHABLE: NotSent = { sent: false, why: 'unreachable' };

/**
 * Makes the transport to one server. Browsers repeat a request by themselves when the connection breaks ahead of the
 * answer, and the provider then charges twice. What keeps them from it was tried out in each engine, and what a browser
 * can do is observed, never read from its name:
 *
 * - **A pool of its own** (Firefox, see `own-pool.ts`). A POST on a connection that has not served is not repeated when
 *   that breaks. A GET is, and so it is refused. Where a server resets the one stream of HTTP/2, Firefox repeats a POST
 *   as well, up to ten times; nothing was found that keeps it from that.
 * - **A stream** (Chromium over HTTP/2 and newer): what was read from a body's stream can't be sent again. A GET has no
 *   body, and is refused. A stream that meets HTTP/1.1 after all is not sent.
 * - **An empty pool** (Chromium over HTTP/1.1, see `empty-pool.ts`): on a connection that has not served nothing is
 *   repeated. All calls to the server share the pool, as only those without cookies may be made: others wait meanwhile.
 * - **Not at all** where none of these is proved to work.
 *
 * Calls that cost money run one after another.
 */
export function createTransport(deps: TransportDeps): Transport {
  const { engine, timings } = deps;
  const queue = new SerialQueue();
  const gate = new Gate();
  let proved: boolean | null = null;

  const isProved = async (): Promise<boolean> => (proved ??= (await deps.load().catch(() => null)) === true);
  const note = async (now: boolean): Promise<void> => {
    if (proved === now) return;
    proved = now;
    await deps.save(now).catch(() => undefined);
  };

  const protocolOf = async (http: HttpDeps): Promise<{ protocol: string } | NotSent> => {
    const known = timings.protocolOf(http.baseUrl);
    if (known !== '') return { protocol: known };
    const found = await gate.pass(() => probe(http, timings));
    return found ?? UNREACHABLE;
  };

  const spendInOwnPool = async (open: OpenSealedXhr, http: HttpDeps, request: HttpRequest) => {
    const sealed = await open(new URL(http.baseUrl).origin).catch(() => null);
    return sealed ? sendInOwnPool(sealed, http, request) : null;
  };
  const spendApart = async (
    open: OpenSealedXhr,
    http: HttpDeps,
    request: HttpRequest,
  ): Promise<HttpOutcome | NotSent> => {
    if (request.method !== 'POST') return UNSAFE;
    if (!(await isProved())) {
      const free = { method: 'HEAD', path: FREE_PATH, headers: {} } as const;
      const tried = await spendInOwnPool(open, { ...http, timeoutMs: FREE_TIMEOUT_MS }, free);
      if (!tried?.isOwn) return tried?.outcome.heard === false ? UNREACHABLE : UNSAFE;
      await note(true);
    }
    const spent = await spendInOwnPool(open, http, request);
    if (!spent) return UNSAFE;
    if (spent.outcome.heard && !spent.isOwn) await note(false);
    return spent.outcome;
  };

  const spendAsStream = async (http: HttpDeps, request: HttpRequest): Promise<HttpOutcome | NotSent> =>
    engine.canStream && request.body ? send(http, { ...request, stream: true }) : UNSAFE;

  const spendOnEmptyPool = async (http: HttpDeps, request: HttpRequest): Promise<HttpOutcome | NotSent> => {
    const pool = await emptyPool(http, await isProved(), deps);
    switch (pool) {
      case 'empty':
        // Not waited for: in the meantime a connection could come to be.
        quietly(note(true));
        return send(http, request);
      case 'multiplexed':
        return spendAsStream(http, request);
      case 'unproved':
        await note(false);
        return UNSAFE;
      case 'unreachable':
        return UNREACHABLE;
    }
  };

  const spend = async (http: HttpDeps, request: HttpRequest): Promise<HttpOutcome | NotSent> => {
    if (engine.openXhr) return spendApart(engine.openXhr, http, request);
    const found = await protocolOf(http);
    if ('sent' in found) return found;
    if (isMultiplexed(found.protocol)) return spendAsStream(http, request);
    return gate.alone(() => spendOnEmptyPool(http, request));
  };

  return {
    send: (http, request) => gate.pass(() => send(http, request)),
    spend: (http, request) => queue.run(() => spend(http, request)),
    async refusesGets(http) {
      if (engine.openXhr) return true;
      const found = await protocolOf(http);
      return 'protocol' in found && isMultiplexed(found.protocol);
    },
    opened: () => gate.opened(),
  };
}
