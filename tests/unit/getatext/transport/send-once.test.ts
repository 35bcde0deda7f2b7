import { describe, expect, it, vi } from 'vitest';
import { createSendOnce, type SpendingRequest } from '../../../../lib/getatext/transport/send-once.ts';

const KEY = 'sk_0123456789';
const RENT: SpendingRequest = {
  method: 'POST',
  path: '/api/v1/rent-a-number',
  body: { service: 'x' },
  headers: { Auth: KEY },
  credentials: 'omit',
  freePath: '/api/v1/balance',
};
const GET_NUMBER: SpendingRequest = {
  method: 'GET',
  path: '/stubs/handler_api.php?api_key=secret&action=getNumber&service=x',
  headers: {},
  credentials: 'omit',
  freePath: '/stubs/handler_api.php',
};
const CLOSED = { status: 431, headers: { connection: 'close' } };

interface World {
  /** What the closing question is answered with; null: the connection breaks. */
  closing?: { status: number; headers?: Record<string, string> } | null;
  rented?: { status: number; headers?: Record<string, string> };
  stored?: unknown;
  httpVersion?: string;
}

function world({ closing = CLOSED, rented = { status: 200 }, stored = null, httpVersion = 'http/1.1' }: World = {}) {
  const log: string[] = [];
  const memory = { closed: stored };
  const inits: RequestInit[] = [];
  const fetchStub = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const isClosing = new Headers(init.headers).has('X-Close-Connection');
    log.push(isClosing ? 'close' : `${init.method} ${new URL(url instanceof Request ? url.url : url).pathname}`);
    inits.push(init);
    if (isClosing && closing === null) throw new TypeError('Failed to fetch');
    const answer = isClosing ? closing! : rented;
    return new Response('{}', answer);
  };
  const http = { fetch: fetchStub, baseUrl: 'https://api.test' };
  const start = () =>
    createSendOnce({
      load: async () => memory.closed,
      save: async (closed) => {
        memory.closed = closed;
        log.push(`saved ${closed}`);
      },
      httpVersion: () => httpVersion,
    });
  return { http, log, inits, memory, start, sendOnce: start() };
}

const POST = 'POST /api/v1/rent-a-number';

describe('sending a call that costs money', () => {
  it('goes over a connection that has not served, and closes it behind itself', async () => {
    const { http, log, memory, sendOnce } = world({ stored: true });
    await sendOnce(http, RENT);
    await vi.waitFor(() => expect(memory.closed).toBe(true));
    expect(log).toEqual(['saved false', POST, 'close', 'saved true']);
  });

  it.each([[null], [false], ['nonsense']])('closes first what an earlier worker may have left (%j)', async (stored) => {
    const { http, log, sendOnce } = world({ stored });
    await sendOnce(http, RENT);
    expect(log.slice(0, 3)).toEqual(['close', 'saved false', POST]);
  });

  it('lets a second call wait until the first one has closed behind itself', async () => {
    const { http, log, sendOnce } = world({ stored: true });
    await Promise.all([sendOnce(http, RENT), sendOnce(http, RENT)]);
    expect(log.slice(0, 6)).toEqual(['saved false', POST, 'close', 'saved true', 'saved false', POST]);
  });

  it('remembers beyond the worker that a connection is still open', async () => {
    const { http, log, memory, start, sendOnce } = world({ stored: true, closing: { status: 200 } });
    await sendOnce(http, RENT);
    await vi.waitFor(() => expect(log).toEqual(['saved false', POST, 'close']));
    expect(memory.closed).toBe(false);
    log.length = 0;
    await start()(http, RENT);
    expect(log.slice(0, 2)).toEqual(['close', 'saved false']);
  });

  it('takes a broken connection for a closed one', async () => {
    const { http, memory, sendOnce } = world({ stored: true, closing: null });
    await sendOnce(http, RENT);
    await vi.waitFor(() => expect(memory.closed).toBe(true));
  });

  it('closes nothing that the server has closed already', async () => {
    const { http, log, memory, sendOnce } = world({
      stored: true,
      rented: { status: 200, headers: { connection: 'close' } },
    });
    await sendOnce(http, RENT);
    await vi.waitFor(() => expect(memory.closed).toBe(true));
    expect(log).not.toContain('close');
  });

  it('is answered before the closing is over', async () => {
    const { http, sendOnce } = world({ stored: true });
    const { fetch: answer } = http;
    let closes = 0;
    http.fetch = async (url, init) => {
      if (!new Headers(init?.headers).has('X-Close-Connection')) return answer(url, init);
      closes += 1;
      return new Promise(() => undefined);
    };
    expect(await sendOnce(http, RENT)).toMatchObject({ heard: true, status: 200 });
    await vi.waitFor(() => expect(closes).toBe(1));
  });

  it('survives a memory that fails', async () => {
    const { http, log } = world();
    const sendOnce = createSendOnce({
      load: () => Promise.reject(new Error('no')),
      save: () => Promise.reject(new Error('no')),
      httpVersion: () => '',
    });
    expect(await sendOnce(http, RENT)).toMatchObject({ heard: true });
    expect(await sendOnce(http, RENT)).toMatchObject({ heard: true });
    expect(log.filter((line) => line === POST)).toHaveLength(2);
    expect(log.indexOf('close')).toBe(0);
  });

  it.each(['h2', 'h3'])('streams the body over %s, where the browser can', async (httpVersion) => {
    const { http, log, inits, sendOnce } = world({ httpVersion });
    await sendOnce(http, RENT);
    await sendOnce(http, RENT);
    expect(log).toEqual([POST, POST]);
    expect(inits.map((init) => [init.credentials, init.body instanceof ReadableStream])).toEqual([
      ['include', true],
      ['include', true],
    ]);
  });

  it('gives a GET, which has no body to stream, a fresh connection over HTTP/2 as well', async () => {
    const { http, log, memory, sendOnce } = world({ httpVersion: 'h2', stored: true });
    await sendOnce(http, GET_NUMBER);
    await vi.waitFor(() => expect(memory.closed).toBe(true));
    expect(log).toEqual(['saved false', 'GET /stubs/handler_api.php', 'close', 'saved true']);
    await sendOnce(http, RENT);
    // The streamed call left a connection: the next one without a body must not meet it.
    expect(log.slice(4)).toEqual(['saved false', POST]);
  });

  it('closes without the key where the address carries it', async () => {
    const { http, inits, memory, sendOnce } = world({ stored: true });
    const urls: string[] = [];
    const { fetch: answer } = http;
    http.fetch = async (url, init) => {
      urls.push(url instanceof Request ? url.url : url.toString());
      return answer(url, init);
    };
    await sendOnce(http, GET_NUMBER);
    await vi.waitFor(() => expect(memory.closed).toBe(true));
    expect(urls[1]).toMatch(/\/stubs\/handler_api\.php$/);
    expect(inits.every((init) => !new Headers(init.headers).has('Auth'))).toBe(true);
  });

  it('uses its own credentials for the call and for the closing', async () => {
    const { http, inits, memory, sendOnce } = world();
    await sendOnce(http, RENT);
    await vi.waitFor(() => expect(memory.closed).toBe(true));
    expect(new Set(inits.map((init) => init.credentials))).toEqual(new Set(['include']));
    expect(inits.every((init) => new Headers(init.headers).get('Auth') === KEY)).toBe(true);
  });
});
