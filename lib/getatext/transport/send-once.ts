import { send, type HttpDeps, type HttpOutcome, type HttpRequest } from './http.ts';
import { SerialQueue } from '../../core/async.ts';

/** A request that costs money. */
export interface SpendingRequest extends HttpRequest {
  /** A path of the same server: a GET of it, with the headers of this request, costs nothing in any case. */
  freePath: string;
}

/** Sends a request that costs money. Resolves, never rejects. */
export type SendSpending = (http: HttpDeps, request: SpendingRequest) => Promise<HttpOutcome>;

/** Ports of {@link createSendOnce}. Failures of `load` and `save` are survived. */
export interface SendOnceDeps {
  /** Whether the last spending call's connection is known to be closed: true, or anything else where it is not. */
  load(): Promise<unknown>;
  /** Remembers it for as long as the browser runs, as connections outlive the worker. */
  save(isClosed: boolean): Promise<void>;
  /** The version of HTTP that the provider last spoke, by its ALPN name (`h2`); empty where it is not known. */
  httpVersion(baseUrl: string): string;
}

/** More than common servers take for one header: 8 kB (nginx, Apache), 16 kB (Node), 64 kB (Python, nghttp2). */
const TOO_LARGE = 70_000;
const CLOSE_TIMEOUT_MS = 4000;

/**
 * Makes the sender for calls that cost money: each reaches the provider at most once. Browsers repeat a POST by
 * themselves when a connection that has served before breaks ahead of the answer, and the provider then charges
 * twice. So:
 *
 * - Over HTTP/2 in Chromium the body, where there is one, is a stream: what has been read from a stream can't be sent
 *   again. Where the connection breaks before any of it was read, it is; the provider then had no whole request to act
 *   on. That the network service may crash where it breaks later (see `http.ts`) is the lesser evil.
 * - Everywhere else every such call gets a connection that has not served before. Credentials are `include` for these
 *   calls alone, which keeps them off the connections of all others (`same-origin` would share those of `omit`; cookies
 *   of the provider's web site that may come along change nothing, it reads the `Auth` header). Behind each call, and
 *   before the next where that is not known to have worked, the connection is closed.
 *
 * A GET needs the same, and in Firefox more: see {@link repeatsGets}. Calls run one after another, so that none meets
 * the connection of another.
 */
export function createSendOnce(deps: SendOnceDeps): SendSpending {
  const queue = new SerialQueue();
  let isClosed: boolean | null = null;

  const note = async (closed: boolean): Promise<void> => {
    isClosed = closed;
    await deps.save(closed).catch(() => undefined);
  };
  const load = async (): Promise<boolean> => (await deps.load().catch(() => null)) === true;

  const onFreshConnection = async (http: HttpDeps, request: SpendingRequest): Promise<HttpOutcome> => {
    isClosed ??= await load();
    if (!isClosed) await closeConnection(http, request);
    await note(false);
    return send(http, request);
  };
  const closeBehind = async (http: HttpDeps, request: SpendingRequest, outcome: HttpOutcome): Promise<void> => {
    if (saysClosed(outcome) || (await closeConnection(http, request))) await note(true);
  };

  const sendInTurn = async (
    http: HttpDeps,
    request: SpendingRequest,
  ): Promise<{ outcome: HttpOutcome; done: Promise<void> }> => {
    if (request.body && isMultiplexed(deps.httpVersion(http.baseUrl)) && canStream()) {
      // It leaves a connection that a call without a body must not meet.
      if ((isClosed ??= await load())) await note(false);
      return { outcome: await send(http, { ...request, stream: true }), done: Promise.resolve() };
    }
    const outcome = await onFreshConnection(http, request);
    return { outcome, done: closeBehind(http, request, outcome) };
  };

  return (http, request) =>
    new Promise((resolve, reject) => {
      // The next call waits for the connection to be closed, this one's caller does not.
      const turn = queue.run(async () => {
        const { outcome, done } = await sendInTurn(http, { ...request, credentials: 'include' });
        resolve(outcome);
        await done;
      });
      turn.catch(reject);
    });
}

const isMultiplexed = (httpVersion: string): boolean => httpVersion === 'h2' || httpVersion.startsWith('h3');

/**
 * Whether the browser may send a GET again, whatever is done about its connection. Firefox does over HTTP/1.1, up to
 * ten times, even where the connection had served nothing before (seen in 153), which it does not with a POST. Chromium
 * does over HTTP/2, where closing the connection behind a call was seen not to help (156) and a GET has no body that
 * could be a stream.
 */
export const repeatsGets = (httpVersion: string): boolean => canStream() === isMultiplexed(httpVersion);

/**
 * Has the provider's server close the connection that calls with the credentials of `request` use. An extension can't
 * close a connection, nor send `Connection: close`; but servers end one on which a header is too large: over HTTP/1.1
 * with 431 or 400 and `Connection: close`, over HTTP/2 with an error of the whole connection. What is asked for behind
 * the header costs nothing where a server takes it after all.
 *
 * True where the connection is closed, as far as can be told from here: by the answer's header, or by there being none.
 */
async function closeConnection(http: HttpDeps, request: SpendingRequest): Promise<boolean> {
  const outcome = await send(
    { ...http, timeoutMs: CLOSE_TIMEOUT_MS },
    {
      method: 'GET',
      path: request.freePath,
      headers: { ...request.headers, 'X-Close-Connection': 'x'.repeat(TOO_LARGE) },
      credentials: request.credentials,
    },
  );
  return outcome.heard ? saysClosed(outcome) : outcome.reason === 'dropped';
}

const saysClosed = (outcome: HttpOutcome): boolean =>
  outcome.heard && outcome.headers.get('connection')?.toLowerCase() === 'close';

/** Whether this browser can send a stream; one that can't turns it into text, with a header that says so. */
function canStream(): boolean {
  let asked = false;
  const init = {
    body: new ReadableStream(),
    method: 'POST',
    get duplex() {
      asked = true;
      return 'half';
    },
  };
  const hasType = new Request('https://stream.invalid', init).headers.has('Content-Type');
  return asked && !hasType;
}
