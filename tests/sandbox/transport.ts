/** The HTTP front, on Fastify: logs requests, passes them on, and writes answers or breaks the connection. */
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import type { RequestListener, Server } from 'node:http';
import { constants, type Http2ServerRequest } from 'node:http2';
import { answerThrough, faultName, type Faults } from './faults.ts';
import type { Ask, Reply } from './http.ts';
import type { RequestEntry } from './types.ts';
import { World } from './world.ts';

/** Makes a server of whichever protocol around Fastify's request listener. */
export type ServerFactory = (onRequest: RequestListener) => Server;

function parsed(body: unknown): unknown {
  if (typeof body !== 'string' || body === '') return null;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}

function headersOf(request: FastifyRequest): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

function authOf(world: World, host: string, key: string | null): RequestEntry['auth'] {
  if (key === null || key === '') return 'missing';
  if (World.isSecond(key)) return 'valid';
  if (key === (world.options.handlerHosts[host] ?? world.key)) return 'valid';
  return key === world.strangerKey ? 'stranger' : 'wrong';
}

function entryOf(world: World, request: FastifyRequest): RequestEntry {
  const headers = headersOf(request);
  const url = new URL(request.raw.url ?? '/', 'http://sandbox.invalid');
  const rawAuth = headers['auth'] ?? url.searchParams.get('api_key');
  const host = (headers[':authority'] ?? headers['host'] ?? '').replace(/:\d+$/, '').toLowerCase();
  return {
    at: Date.now(),
    method: request.method,
    host,
    path: url.pathname,
    search: url.search,
    headers,
    body: null,
    auth: authOf(world, host, rawAuth),
    rawAuth,
    status: null,
    fault: null,
    endedAt: null,
  };
}

function breakConnection(request: FastifyRequest, reply: FastifyReply, onlyStream = false): void {
  reply.hijack();
  // An HTTP/2 request's own socket is a guarded stand-in: its session holds the real one.
  const raw = request.raw as typeof request.raw | Http2ServerRequest;
  if ('stream' in raw && onlyStream) raw.stream.close(constants.NGHTTP2_INTERNAL_ERROR);
  else if ('stream' in raw) raw.stream.session?.destroy();
  else raw.socket.destroy();
}

/** Whether all of a request has come: a server acts on whole requests, and Fastify leaves a body without a type unread. */
async function isWhole({ raw, method, body }: FastifyRequest): Promise<boolean> {
  if (method !== 'POST' || body !== undefined) return true;
  try {
    for await (const part of raw) void part;
    return true;
  } catch {
    return false;
  }
}

/** The answer to what is no HTTP, by a server that keeps the connection all the same. */
const KEPT = 'HTTP/1.1 400 Bad Request\r\nConnection: keep-alive\r\nContent-Length: 0\r\n\r\n';

/** Bytes of a request's headers. */
function sizeOf({ raw }: FastifyRequest): number {
  return raw.rawHeaders.reduce((sum, text) => sum + text.length, 0);
}

/** What is behind a door, and how long its headers may be. */
interface Behind {
  answer: (ask: Ask) => Reply;
  headerLimit: number;
  neverCloses: boolean;
}

/** The server for a door. */
export async function serve(
  world: World,
  faults: Faults,
  factory: ServerFactory,
  { answer, headerLimit, neverCloses }: Behind,
): Promise<Server> {
  const app = fastify({
    serverFactory: (handler) => factory(handler),
    ...(neverCloses && { clientErrorHandler: (_error, socket) => socket.write(KEPT) }),
  });
  const entries = new WeakMap<FastifyRequest, { entry: RequestEntry; gone: Promise<void> }>();
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_, body, done) => done(null, body));
  // Logged before its body is read, so that the log keeps the order of arrival.
  app.addHook('onRequest', async (request, reply) => {
    const entry = entryOf(world, request);
    const gone = new Promise<void>((resolve) => {
      reply.raw.once('close', () => {
        entry.endedAt = Date.now();
        resolve();
      });
    });
    entries.set(request, { entry, gone });
    world.requests.push(entry);
    if (!neverCloses) return;
    if (request.raw.httpVersionMajor === 1) {
      reply.raw.shouldKeepAlive = true;
      reply.header('connection', 'keep-alive');
    }
    if (sizeOf(request) <= headerLimit) return;
    entry.status = 431;
    await reply.code(431).send();
  });
  app.all('/*', async (request, reply) => {
    const known = entries.get(request);
    if (!known) throw new Error('a request that was not logged');
    const { entry, gone } = known;
    if (!(await isWhole(request))) return breakConnection(request, reply);
    entry.body = parsed(request.body);
    const ask: Ask = { ...entry, query: new URLSearchParams(entry.search) };
    const fault = faults.take(ask);
    if (fault !== null) entry.fault = faultName(fault);
    const made = await answerThrough(fault, () => answer(ask), {
      later: (delayMs, task) => world.later(delayMs, task),
      gone,
    });
    if (made === null) return breakConnection(request, reply, fault === 'reset-after');
    entry.status = made.status;
    return reply
      .code(made.status)
      .headers({ 'cache-control': 'no-store', ...made.headers })
      .send(made.body);
  });
  await app.ready();
  return app.server;
}
