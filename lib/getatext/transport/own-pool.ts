import { addressOf, MAX_BODY_BYTES, TIMEOUT_MS, type HttpDeps, type HttpOutcome, type HttpRequest } from './http.ts';
import type { SealedXhr } from './sealed-xhr.ts';

/** What came of a request, and whether its connections are its own as far as the browser tells. */
export interface OwnPoolOutcome {
  outcome: HttpOutcome;
  isOwn: boolean;
}

/**
 * Sends one request, once, over connections that no other call uses, as Firefox does under a user name of its own. The
 * name is not sent unless the server asks for one (401), when nothing was bought; then it comes with the same request
 * again. Resolves, never rejects.
 */
export async function sendInOwnPool(
  { xhr, seal, discard }: SealedXhr,
  http: HttpDeps,
  request: HttpRequest,
): Promise<OwnPoolOutcome> {
  const url = addressOf(http, request.path);
  const name = crypto.randomUUID();
  const outcome = await new Promise<HttpOutcome>((resolve) => {
    let head: { status: number; headers: Headers } | null = null;
    const end = (text: string | null, bodyFault: 'timeout' | 'dropped' | 'too large' | null): void => {
      clearTimeout(timer);
      if (head) resolve({ heard: true, ...head, text, bodyFault });
      else resolve({ heard: false, reason: bodyFault === 'timeout' ? 'timeout' : 'dropped' });
    };
    const timer = setTimeout(() => end(null, 'timeout'), http.timeoutMs ?? TIMEOUT_MS);
    xhr.onreadystatechange = () => {
      // Later a body that breaks off takes the status with it.
      if (xhr.readyState === 2) head = { status: xhr.status, headers: readHeaders(xhr.getAllResponseHeaders()) };
    };
    xhr.onprogress = ({ loaded }) => {
      if (loaded > MAX_BODY_BYTES) end(null, 'too large');
    };
    xhr.onload = () => end(xhr.responseText, null);
    xhr.onerror = () => end(null, 'dropped');
    try {
      xhr.open(request.method, url, true, name);
      xhr.overrideMimeType('text/plain; charset=utf-8');
      for (const [header, value] of Object.entries(request.headers)) xhr.setRequestHeader(header, value);
      request.onSend?.();
      xhr.send(request.body ? JSON.stringify(request.body) : null);
      seal();
    } catch {
      end(null, 'dropped');
    }
  });
  const isOwn = xhr.responseURL !== '' && new URL(xhr.responseURL).username === name;
  xhr.abort();
  discard();
  return { outcome, isOwn };
}

function readHeaders(text: string): Headers {
  const headers = new Headers();
  for (const line of text.split('\r\n')) {
    const at = line.indexOf(':');
    if (at > 0) headers.append(line.slice(0, at).trim(), line.slice(at + 1).trim());
  }
  return headers;
}
