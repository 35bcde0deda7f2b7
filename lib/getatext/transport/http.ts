/** One server, and the means to reach it. */
export interface HttpDeps {
  fetch: typeof fetch;
  /** `https://getatext.com`, or another server; a slash at the end is ignored. */
  baseUrl: string;
  /** How long a request may take, its body included; 15,000 where this is missing. */
  timeoutMs?: number;
}

/** One request to a server. No cookie of its website goes along, and none that it sets is kept. */
export interface HttpRequest {
  method: 'GET' | 'POST' | 'HEAD';
  /** From the root, parts already encoded. */
  path: string;
  /** Sent as JSON. */
  body?: Readonly<Record<string, unknown>> | undefined;
  headers: Readonly<Record<string, string>>;
  /** Sends the body as a stream: Chromium alone, and over HTTP/2 alone. */
  stream?: boolean;
  /** `manual`: a redirect is an answer like any other. It breaks the request off where this is missing. */
  redirect?: 'manual';
  /** Subresource integrity: what the answer must be, or the browser refuses it. */
  integrity?: string;
  /** Called in the moment that the request goes out. */
  onSend?(): void;
}

/**
 * What came of a request. `text` is null where the body broke off or was over the limit. Not `heard` means
 * that no status came: whether the provider got the request is then unknown.
 */
export type HttpOutcome =
  | { heard: true; status: number; text: string | null; bodyFault: BodyFault | null; headers: Headers }
  | { heard: false; reason: 'timeout' | 'dropped' };

/** Why a body could not be read although a status was. */
type BodyFault = 'timeout' | 'dropped' | 'too large';

/** How long a request may take where it doesn't say, in milliseconds. */
export const TIMEOUT_MS = 15_000;
/** The most that is read of an answer's body, in bytes. */
export const MAX_BODY_BYTES = 5 * 1024 * 1024;

/** Whether a key can be sent in a header: visible ASCII, at most 512 characters. */
export function isHeaderSafe(key: string): boolean {
  return /^[\x21-\x7e]{1,512}$/.test(key);
}

/** The whole address of a path. */
export const addressOf = ({ baseUrl }: Pick<HttpDeps, 'baseUrl'>, path: string): string =>
  `${baseUrl.replace(/\/+$/, '')}${path}`;

/** Sends one request, once. Resolves, never rejects. */
export async function send(deps: HttpDeps, request: HttpRequest): Promise<HttpOutcome> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => {
      resolve('late');
      controller.abort();
    }, deps.timeoutMs ?? TIMEOUT_MS);
  });
  try {
    const response = await Promise.race([start(deps, request, controller.signal), late]);
    if (response === 'late') return { heard: false, reason: 'timeout' };
    if (response === null) return { heard: false, reason: 'dropped' };
    const body = await Promise.race([readBody(response), late]);
    const read = body === 'late' ? { text: null, bodyFault: 'timeout' as const } : body;
    return { heard: true, status: response.status, headers: response.headers, ...read };
  } finally {
    clearTimeout(timer);
    // Ends what is still running: a body over the limit, or a stream that nobody reads on.
    controller.abort();
  }
}

async function start(deps: HttpDeps, request: HttpRequest, signal: AbortSignal): Promise<Response | null> {
  try {
    const fetchNow = deps.fetch;
    request.onSend?.();
    return await fetchNow(addressOf(deps, request.path), {
      method: request.method,
      headers: request.headers,
      ...bodyOf(request),
      ...(request.integrity !== undefined && { integrity: request.integrity }),
      credentials: 'omit',
      cache: 'no-store',
      redirect: request.redirect ?? 'error',
      referrerPolicy: 'no-referrer',
      signal,
    });
  } catch {
    return null;
  }
}

function bodyOf({ body, stream }: HttpRequest): RequestInit {
  if (!body) return {};
  const text = JSON.stringify(body);
  // Where a connection breaks under a stream, Chromium's network service may crash, and the worker end with it: under a
  // blob's stream at every other break, under a response's at one in fifteen (seen in 156).
  // `duplex` is not in the types of the browser's `RequestInit` yet.
  return stream ? ({ body: new Response(text).body, duplex: 'half' } as RequestInit) : { body: text };
}

async function readBody(response: Response): Promise<{ text: string | null; bodyFault: BodyFault | null }> {
  if (!response.body) return { text: '', bodyFault: null };
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { text: text + decoder.decode(), bodyFault: null };
      size += value.byteLength;
      if (size > MAX_BODY_BYTES) {
        reader.cancel().catch(() => undefined);
        return { text: null, bodyFault: 'too large' };
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return { text: null, bodyFault: 'dropped' };
  }
}
