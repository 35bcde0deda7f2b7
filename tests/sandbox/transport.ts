/** Reads requests from HTTP/1.1 or HTTP/2, logs them, and writes answers or breaks the connection. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import { answerThrough, faultName, type Faults } from './faults.ts';
import { json, type Ask, type Reply } from './http.ts';
import type { RequestEntry } from './types.ts';
import type { World } from './world.ts';

type Req = IncomingMessage | Http2ServerRequest;
type Res = ServerResponse | Http2ServerResponse;

/** Node's request listener, for either protocol. */
export type Listener = (req: Req, res: Res) => void;

async function readBody(req: Req): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks).toString('utf8');
  if (raw === '') return null;
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    return raw;
  }
}

function headersOf(req: Req): Record<string, string> {
  return Object.fromEntries(
    Object.entries(req.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}

async function askOf(world: World, req: Req): Promise<{ ask: Ask; entry: RequestEntry }> {
  const headers = headersOf(req);
  const host = (headers[':authority'] ?? headers['host'] ?? '').replace(/:\d+$/, '').toLowerCase();
  const url = new URL(req.url ?? '/', 'http://sandbox.invalid');
  const rawAuth = headers['auth'] ?? url.searchParams.get('api_key');
  const entry: RequestEntry = {
    at: Date.now(),
    method: req.method ?? 'GET',
    host,
    path: url.pathname,
    search: url.search,
    headers,
    body: null,
    auth: rawAuth === null || rawAuth === '' ? 'missing' : rawAuth === world.key ? 'valid' : 'wrong',
    rawAuth,
    status: null,
    fault: null,
  };
  // Logged before its body is read, so that the log keeps the order of arrival.
  world.requests.push(entry);
  entry.body = await readBody(req);
  return { ask: { ...entry, query: url.searchParams }, entry };
}

function breakConnection(req: Req): void {
  // An HTTP/2 request's own socket is a guarded stand-in: its session holds the real one.
  if ('stream' in req) req.stream.session?.destroy();
  else req.socket.destroy();
}

function write(req: Req, res: Res, reply: Reply): void {
  res.statusCode = reply.status;
  for (const [name, value] of Object.entries(reply.headers)) res.setHeader(name, value);
  const body = Buffer.from(reply.body);
  res.setHeader('cache-control', 'no-store');
  res.setHeader('content-length', body.length);
  const silent = req.method === 'HEAD';
  (res as ServerResponse).end(silent ? '' : body);
}

/** The listener for a door; `answer` says what is behind it. */
export function listener(world: World, faults: Faults, answer: (ask: Ask) => Reply): Listener {
  const serve = async (req: Req, res: Res): Promise<void> => {
    const { ask, entry } = await askOf(world, req);
    const fault = faults.take(ask);
    if (fault !== null) entry.fault = faultName(fault);
    const reply = await answerThrough(fault, () => answer(ask));
    if (reply === null) {
      breakConnection(req);
      return;
    }
    entry.status = reply.status;
    write(req, res, reply);
  };
  return (req, res) => {
    // A client that goes away while it is heard, and a mistake in here, must not end the process.
    req.on('error', () => undefined);
    res.on('error', () => undefined);
    serve(req, res).catch((error: unknown) => {
      try {
        if (!res.headersSent) write(req, res, json(500, { message: String(error) }));
      } catch {
        breakConnection(req);
      }
    });
  };
}
