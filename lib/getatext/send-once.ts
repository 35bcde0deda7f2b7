import { send, type HttpDeps, type HttpRequest } from './http.ts';

/**
 * Makes the sender for POSTs that should reach the provider at most once. Browsers repeat a POST by themselves when a connection
 * that has served before breaks ahead of the answer, and the provider then charges twice. So:
 *
 * - Credentials are `include` for these calls alone, which keeps them off the connections of all others: `same-origin`
 *   would share those of `omit`, as no request of an extension to the provider is of its own origin. The `Auth` header
 *   is what the provider reads; cookies of its web site that may come along change nothing.
 * - Over HTTP/2 the body is a stream: what has been read from a stream can't be sent again. Chromium only, and only
 *   over HTTP/2: over HTTP/1.1 it refuses a streamed body before anything is sent, which is how it tells them apart.
 *
 * What stays open: over HTTP/1.1, and in Firefox, a second spending call within some minutes meets the connection of
 * the first. The balance before and after it then shows a double charge.
 */
export function createSendOnce(): typeof send {
  let knownToTake = false;
  return async (deps, request) => {
    const spending: HttpRequest = { ...request, credentials: 'include' };
    const stream = knownToTake || (canStream() && (await takesStreams(deps, spending)));
    const outcome = await send(deps, { ...spending, stream });
    // A server that has changed to HTTP/1.1 refuses streams: the next call asks again.
    knownToTake = stream && outcome.heard;
    return outcome;
  };
}

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

/** Whether the provider is spoken to over HTTP/2, found out with a streamed question that costs nothing. */
async function takesStreams(deps: HttpDeps, { key }: HttpRequest): Promise<boolean> {
  // On the connections of the free calls: a refused stream would leave one behind that counts as used.
  const probe = await send(deps, {
    method: 'POST',
    path: '/api/v1/rental-status',
    body: { id: 0 },
    key,
    credentials: 'omit',
    stream: true,
  });
  return probe.heard;
}
