/** A GetAText server to test and demonstrate against. It shares no code with the client. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { createSecureServer } from 'node:http2';
import { createServer as createTlsServer } from 'node:https';
import { answerApi, isApiPath } from './api/routes.ts';
import { certificate } from './certificate.ts';
import { Faults } from './faults.ts';
import { html, type Ask, type Reply } from './http.ts';
import { open } from './listen.ts';
import { formatAmount, parseAmount } from './money.ts';
import { createProxy } from './proxy.ts';
import { deliver, runOut } from './rentals.ts';
import { createSites } from './sites/sites.ts';
import { serve } from './transport.ts';
import type { SandboxStartOptions } from './settings.ts';
import type { Sandbox, SandboxService } from './types.ts';
import { World } from './world.ts';

export type * from './settings.ts';
export type * from './types.ts';

/** Starts the TLS server, the plain listener and the proxy on free ports, or on the ones asked for. */
export async function startSandbox(options: SandboxStartOptions = {}): Promise<Sandbox> {
  const world = new World(options);
  const faults = new Faults();
  const sites = createSites(world);
  const behindTls = (ask: Ask): Reply => {
    if (Object.hasOwn(world.options.handlerHosts, ask.host) && ask.path.startsWith('/stubs/'))
      return answerApi(world, ask);
    if (ask.host !== 'getatext.com') {
      const own = options.pages?.(`https://${ask.host}${ask.path}${ask.search}`);
      return own ? { status: 200, headers: { 'content-type': own.contentType }, body: own.body } : sites(ask);
    }
    return isApiPath(ask.path)
      ? answerApi(world, ask)
      : html('<!doctype html><title>GetAText sandbox</title><h1>GetAText sandbox</h1>');
  };
  const behindPlain = (ask: Ask): Reply => (isApiPath(ask.path) ? answerApi(world, ask) : sites(ask));
  const pems = await certificate();
  const { http2 = false, headerLimit = 16_384, neverCloses = false } = options;
  const limits = {
    maxHeaderSize: neverCloses ? ANY_LENGTH : Math.min(headerLimit, ANY_LENGTH),
    // Over HTTP/2 the limit is told to the client: only where a test has one.
    isTold: neverCloses || options.headerLimit !== undefined,
    neverCloses,
  };
  const tls = await serve(world, faults, (onRequest) => tlsServer(pems, onRequest, { ...limits, http2 }), {
    answer: behindTls,
    headerLimit,
    neverCloses,
  });
  tls.on('tlsClientError', () => undefined);
  tls.on('sessionError', () => undefined);
  const plain = await serve(
    world,
    faults,
    (onRequest) => keeping(createServer({ maxHeaderSize: limits.maxHeaderSize }, onRequest), limits),
    { answer: behindPlain, headerLimit, neverCloses },
  );

  const tlsDoor = await open(tls, options.port ?? 0);
  const plainDoor = await open(plain, options.plainPort ?? 0);
  const proxyDoor = await open(
    createProxy(() => tlsDoor.port),
    options.proxyPort ?? 0,
  );

  const service = (apiName: string): SandboxService => {
    const found = world.services.get(apiName);
    if (!found) throw new Error(`no service ${apiName}`);
    return found;
  };
  const {
    strangerKey,
    options: settings,
    services,
    rentals,
    longRentals,
    auctions,
    ledger,
    requests,
    webhooks,
    pages,
  } = world;
  return {
    port: tlsDoor.port,
    apiUrl: `http://127.0.0.1:${plainDoor.port}`,
    proxyPort: proxyDoor.port,
    cert: pems.cert,
    get key() {
      return world.key;
    },
    strangerKey,
    get second() {
      const { second } = world;
      return {
        key: second.key,
        options: second.options,
        rentals: second.rentals,
        ledger: second.ledger,
        balance: () => second.balance,
        deliverSms: (id: number, code: string) => deliver(second, id, code),
      };
    },
    options: settings,
    services,
    rentals,
    longRentals,
    auctions,
    ledger,
    requests,
    pages,
    webhooks,
    setKey: (key) => {
      world.key = key;
    },
    setBalance: (amount) => world.setBalance(amount),
    balance: () => world.balance,
    setStock: (apiName, stock) => {
      service(apiName).stock = stock;
    },
    setPrice: (apiName, price) => {
      service(apiName).price = formatAmount(parseAmount(price));
    },
    deliverSms: (idOrNumber, code, text) => deliver(world, idOrNumber, code, text),
    expire: (id) => {
      const rental = rentals.get(id);
      if (!rental) throw new Error(`no rental ${id}`);
      if (rental.status === 'active') runOut(world, rental);
    },
    fault: (matcher, kind, times = 1) => faults.add(matcher, kind, times),
    close: async () => {
      world.close();
      await Promise.all([tlsDoor.close(), plainDoor.close(), proxyDoor.close()]);
    },
  };
}

/** Node takes no header limit without end. */
const ANY_LENGTH = 64 * 1024 * 1024;

interface Limits {
  maxHeaderSize: number;
  isTold: boolean;
  neverCloses: boolean;
}

/** Fastify's own types know one protocol a server; this one may speak two. */
function tlsServer(
  pems: { key: string; cert: string },
  onRequest: RequestListener,
  { http2, ...limits }: Limits & { http2: boolean },
): Server {
  const { maxHeaderSize } = limits;
  if (!http2) return keeping(createTlsServer({ ...pems, maxHeaderSize }, onRequest), limits);
  const settings = limits.isTold ? { maxHeaderListSize: maxHeaderSize } : {};
  const server = createSecureServer({ ...pems, allowHTTP1: true, settings }, onRequest as never) as unknown as Server;
  // What its HTTP/1.1 part reads.
  Object.assign(server, { maxHeaderSize });
  return keeping(server, limits);
}

/** The server, which keeps its connections where it is to. */
function keeping(server: Server, { neverCloses }: Limits): Server {
  if (!neverCloses) return server;
  Object.assign(server, { keepAliveTimeout: 0, headersTimeout: 0, requestTimeout: 0, timeout: 0 });
  return server;
}
