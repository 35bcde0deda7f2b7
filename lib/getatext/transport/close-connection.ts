import { HANDLER_PATH, send, type HttpDeps, type HttpRequest } from './http.ts';

/** More than common servers take for one header: 8 kB (nginx, Apache), 16 kB (Node), 64 kB (Python, nghttp2). */
const TOO_LARGE = 70_000;
const PATIENCE_MS = 4000;

/**
 * Has the provider's server close the connection that calls with the credentials of `request` use. A page can't close
 * a connection, nor send `Connection: close`; but servers end one on which a header is too large: over HTTP/1.1 with
 * 431 or 400 and `Connection: close`, over HTTP/2 with an error of the whole connection. The question behind the header
 * is for the balance, which costs nothing where a server takes it after all.
 *
 * True where the connection is closed, as far as can be told from here: by the answer's header, or by there being none.
 */
export async function closeConnection(deps: HttpDeps, request: HttpRequest): Promise<boolean> {
  const outcome = await send(
    { ...deps, timeoutMs: PATIENCE_MS },
    {
      method: 'GET',
      // In the other protocol the key is in the query: the bare script is asked, which answers that there is none.
      path: request.key === null ? HANDLER_PATH : '/api/v1/balance',
      key: request.key,
      credentials: request.credentials,
      headers: { 'X-Close-Connection': 'x'.repeat(TOO_LARGE) },
    },
  );
  if (!outcome.heard) return outcome.reason === 'dropped';
  return outcome.headers.get('connection')?.toLowerCase() === 'close';
}
