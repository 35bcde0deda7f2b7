import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { HttpRequest } from '../../../../lib/getatext/transport/http.ts';
import { createTransport, type TransportDeps } from '../../../../lib/getatext/transport/send-once.ts';
import { sealedXhrs, type XhrAnswer } from './fake-xhr.ts';
import { BASE, SimulatedNetwork } from './simulated-network.ts';

const KEY = 'sk_0123456789';
const RENT: HttpRequest = {
  method: 'POST',
  path: '/api/v1/rent-a-number',
  body: { service: 'x' },
  headers: { Auth: KEY },
};
const GET_NUMBER: HttpRequest = {
  method: 'GET',
  path: `/stubs/handler_api.php?api_key=${KEY}&action=getNumber&service=x`,
  headers: {},
};
const POLL: HttpRequest = { method: 'POST', path: '/api/v1/rental-status', body: { id: 1 }, headers: { Auth: KEY } };
const UNSAFE = { sent: false, why: 'unsafe' };
const UNREACHABLE = { sent: false, why: 'unreachable' };

function chromium(change: Partial<SimulatedNetwork> = {}, deps: Partial<TransportDeps> = {}) {
  const net = Object.assign(new SimulatedNetwork(), change);
  const saved: boolean[] = [];
  const transport = createTransport({
    engine: { canStream: true, openXhr: null },
    timings: net.timings,
    now: net.now,
    sleep: net.sleep,
    load: async () => saved.at(-1),
    save: async (isProved) => void saved.push(isProved),
    ...deps,
  });
  return {
    net,
    saved,
    transport,
    spend: (request: HttpRequest = RENT) => transport.spend(net.http, request),
    send: (request: HttpRequest = POLL) => transport.send(net.http, request),
  };
}

const used = () => ({ served: 3, wasSpare: false });
const rents = ({ arrivals }: SimulatedNetwork) => arrivals.filter(({ path }) => path === RENT.path);

describe('over HTTP/1.1', () => {
  it('sends on a connection that has not served', async () => {
    const { net, spend, saved } = chromium({ idle: [used()] });
    expect(await spend()).toMatchObject({ heard: true, status: 200 });
    expect(rents(net).map(({ nth }) => nth)).toEqual([1]);
    expect(saved).toEqual([true]);
  });

  it.each([RENT, GET_NUMBER])('sends once, however the connection breaks ($method)', async (request) => {
    const { net, spend, send } = chromium({ breaks: /rent-a-number|getNumber/ });
    for (let calls = 1; calls <= 10; calls++) {
      await Promise.all([send(), send(), send()]);
      expect(await spend(request)).toEqual({ heard: false, reason: 'dropped' });
      expect(net.count(request.path)).toBe(calls);
    }
  });

  it('would be sent twice without all that', async () => {
    const { net, send } = chromium({ breaks: /rent-a-number/, idle: [used()] });
    await send(RENT);
    expect(net.count(RENT.path)).toBe(2);
  });

  it('has closing shown to work once a run of the browser', async () => {
    const { net, spend, saved } = chromium({ known: 'http/1.1' });
    await spend();
    const first = net.arrivals.length;
    net.idle = [];
    await spend();
    expect([first, net.arrivals.length - first]).toEqual([5, 3]);
    expect(saved).toEqual([true]);
    const later = chromium({ known: 'http/1.1' }, { load: async () => true });
    await later.spend();
    expect(later.net.arrivals).toHaveLength(3);
  });

  it.each(['refuses', 'ignored'] as const)(
    'sends nothing where the browser closes nothing (integrity %s)',
    async (integrity) => {
      const { net, spend } = chromium({ integrity, idle: [used()] });
      for (let calls = 0; calls < 3; calls++) expect(await spend()).toEqual(UNSAFE);
      expect(rents(net)).toEqual([]);
    },
  );

  it('does not rest on what was seen once', async () => {
    const { net, spend, saved } = chromium();
    await spend();
    net.integrity = 'refuses';
    expect(await spend()).toEqual(UNSAFE);
    expect(saved).toEqual([true, false]);
    expect(rents(net)).toHaveLength(1);
  });

  it('sends nothing where the server can’t be reached, or fails', async () => {
    const { net, spend } = chromium({ status: null });
    expect(await spend()).toEqual(UNREACHABLE);
    net.status = 503;
    expect(await spend()).toEqual(UNSAFE);
    expect(rents(net)).toEqual([]);
  });

  it('holds other calls back meanwhile, and lets them go on afterwards', async () => {
    const { net, spend, send, transport } = chromium({ known: 'http/1.1' });
    let answer = (): void => undefined;
    net.held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const spending = spend();
    await vi.waitFor(() => expect(net.log()).toEqual(['HEAD /favicon.ico #1']));
    const polls = [send(), send()];
    const opened = vi.fn();
    void transport.opened().then(opened);
    await new Promise((resolve) => setImmediate(resolve));
    expect(net.arrivals).toHaveLength(1);
    expect(opened).not.toHaveBeenCalled();
    answer();
    expect(await spending).toMatchObject({ heard: true });
    expect(await Promise.all(polls)).toMatchObject([{ heard: true }, { heard: true }]);
    expect(opened).toHaveBeenCalledOnce();
    expect(net.log().slice(-3)).toEqual([`POST ${RENT.path} #1`, `POST ${POLL.path} #2`, `POST ${POLL.path} #1`]);
  });

  it('waits for the calls that are under way', async () => {
    const { net, spend, send } = chromium({ known: 'http/1.1' });
    let answer = (): void => undefined;
    net.held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const poll = send();
    await vi.waitFor(() => expect(net.arrivals).toHaveLength(1));
    const spending = spend();
    await new Promise((resolve) => setImmediate(resolve));
    expect(net.arrivals).toHaveLength(1);
    answer();
    expect(await Promise.all([poll, spending])).toMatchObject([{ heard: true }, { heard: true }]);
  });

  it('gives the polls the line back when the call hangs', async () => {
    const { net, transport, send } = chromium({ known: 'http/1.1' }, { load: async () => true });
    const { fetch: answer } = net.http;
    const hanging: typeof fetch = (url, init) =>
      url === `${BASE}${RENT.path}` ? new Promise(() => undefined) : answer(url, init);
    const spending = transport.spend({ ...net.http, fetch: hanging, timeoutMs: 30 }, RENT);
    const poll = send();
    expect(await spending).toEqual({ heard: false, reason: 'timeout' });
    expect(await poll).toMatchObject({ heard: true });
  });

  it('sends one after another', async () => {
    const { net, spend } = chromium();
    await Promise.all([spend(), spend(), spend()]);
    expect(rents(net).map(({ nth }) => nth)).toEqual([1, 1, 1]);
  });

  it('survives a memory that fails', async () => {
    const fails = () => Promise.reject(new Error('no'));
    const { net, spend } = chromium({}, { load: fails, save: fails });
    for (let calls = 0; calls < 3; calls++) expect(await spend()).toMatchObject({ heard: true });
    expect(rents(net)).toHaveLength(3);
  });

  it('sends once or not at all, whatever the network is like', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('poll', 'rent', 'get', 'break', 'mend', 'slow', 'quick', 'down', 'up'), {
          maxLength: 25,
        }),
        fc.boolean(),
        async (steps, closes) => {
          const { net, spend, send } = chromium({ integrity: closes ? 'closes' : 'refuses' });
          const pending: Promise<unknown>[] = [];
          let wanted = 0;
          for (const step of steps) {
            if (step === 'poll') pending.push(send());
            if (step === 'rent' || step === 'get') {
              const request = { ...(step === 'rent' ? RENT : GET_NUMBER), path: `/spend?${++wanted}` };
              pending.push(spend(request));
            }
            if (step === 'break') net.breaks = /^\/spend/;
            if (step === 'mend') net.breaks = /^$/;
            if (step === 'slow' || step === 'quick') net.connectMs = step === 'slow' ? 400 : 20;
            if (step === 'down' || step === 'up') net.status = step === 'up' ? 200 : null;
            if (pending.length % 3 === 0) await Promise.all(pending);
          }
          await Promise.all(pending);
          for (let nth = 1; nth <= wanted; nth++) expect(net.count(`/spend?${nth}`)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('over HTTP/2 and newer', () => {
  it.each(['h2', 'h3'])('sends the body as a stream, which can’t be sent again (%s)', async (protocol) => {
    const { net, spend } = chromium({ protocol });
    expect(await spend()).toMatchObject({ heard: true });
    expect(net.log()).toEqual(['HEAD /favicon.ico #1', `POST ${RENT.path} #1`]);
    expect(net.arrivals[1]?.init.body).toBeInstanceOf(ReadableStream);
  });

  it('asks for the protocol only where it was not heard lately', async () => {
    const { net, spend } = chromium({ protocol: 'h2', known: 'h2' });
    await spend();
    expect(net.log()).toEqual([`POST ${RENT.path} #1`]);
  });

  it('holds nobody back', async () => {
    const { net, spend, send } = chromium({ protocol: 'h2', known: 'h2', held: new Promise(() => undefined) });
    void spend();
    void send();
    await vi.waitFor(() => expect(net.arrivals).toHaveLength(2));
  });

  it('refuses a GET, which has no body to be a stream, and any call where the browser has no streams', async () => {
    const { net, spend } = chromium({ protocol: 'h2' });
    expect(await spend(GET_NUMBER)).toEqual(UNSAFE);
    const lesser = chromium({ protocol: 'h2' }, { engine: { canStream: false, openXhr: null } });
    expect(await lesser.spend()).toEqual(UNSAFE);
    expect([...net.arrivals, ...lesser.net.arrivals].map(({ method }) => method)).toEqual(['HEAD', 'HEAD']);
  });

  it('finds out that the server speaks it by now', async () => {
    const { net, spend } = chromium({ protocol: 'h2', known: 'http/1.1' });
    expect(await spend()).toMatchObject({ heard: true });
    expect(net.arrivals.at(-1)?.init.body).toBeInstanceOf(ReadableStream);
  });

  it('sends nothing where the server can’t be reached', async () => {
    const { spend } = chromium({ status: null, protocol: 'h2' });
    expect(await spend()).toEqual(UNREACHABLE);
  });
});

describe('where requests have connections of their own', () => {
  const firefox = (answers: XhrAnswer[], deps: Partial<TransportDeps> = {}) => {
    const { open, opened } = sealedXhrs(answers);
    return { opened, ...chromium({}, { engine: { canStream: false, openXhr: open }, ...deps }) };
  };
  const ok = { status: 200, text: '{}' };

  it('sends under a new name each time, once it was seen to hold', async () => {
    const { opened, net, spend, saved } = firefox([ok, ok, ok]);
    expect(await spend()).toMatchObject({ heard: true, status: 200, text: '{}' });
    expect(await spend()).toMatchObject({ heard: true });
    expect(opened.map(({ xhr }) => `${xhr.method} ${xhr.url}`)).toEqual([
      'HEAD https://api.test/favicon.ico',
      `POST https://api.test${RENT.path}`,
      `POST https://api.test${RENT.path}`,
    ]);
    expect(new Set(opened.map(({ xhr }) => xhr.user)).size).toBe(3);
    expect(opened.map(({ xhr }) => xhr.headers)).toEqual([{}, { Auth: KEY }, { Auth: KEY }]);
    expect(saved).toEqual([true]);
    expect(net.arrivals).toEqual([]);
  });

  it('sends nothing where the name does not hold', async () => {
    const { opened, spend } = firefox([{ ...ok, keepsName: false }]);
    expect(await spend()).toEqual(UNSAFE);
    expect(opened).toHaveLength(1);
  });

  it('looks again once it did not hold', async () => {
    const { opened, spend, saved } = firefox(
      [
        { ...ok, keepsName: false },
        { ...ok, keepsName: false },
      ],
      {
        load: async () => true,
      },
    );
    expect(await spend()).toMatchObject({ heard: true });
    expect(saved).toEqual([false]);
    expect(await spend()).toEqual(UNSAFE);
    expect(opened.map(({ xhr }) => xhr.method)).toEqual(['POST', 'HEAD']);
  });

  it('sends nothing where the server can’t be reached, or no request can be made', async () => {
    const { spend } = firefox([{ status: null }]);
    expect(await spend()).toEqual(UNREACHABLE);
    const broken = firefox([]);
    expect(await broken.spend()).toEqual(UNSAFE);
  });

  it('refuses a GET, which is repeated on any connection', async () => {
    const { opened, spend, transport, net } = firefox([]);
    expect(await spend(GET_NUMBER)).toEqual(UNSAFE);
    expect(await transport.refusesGets(net.http)).toBe(true);
    expect(opened).toEqual([]);
  });
});

it.each([
  ['http/1.1', false],
  ['h2', true],
  ['h3', true],
])('says beforehand whether a GET would be refused (%s)', async (protocol, refused) => {
  const heard = chromium({ protocol, known: protocol });
  expect(await heard.transport.refusesGets(heard.net.http)).toBe(refused);
  expect(heard.net.arrivals).toEqual([]);
  const unknown = chromium({ protocol });
  expect(await unknown.transport.refusesGets(unknown.net.http)).toBe(refused);
  expect(unknown.net.log()).toEqual(['HEAD /favicon.ico #1']);
});

it('carries the key nowhere but to the call itself', async () => {
  for (const protocol of ['http/1.1', 'h2']) {
    const { net, spend } = chromium({ protocol });
    await spend();
    for (const { path, headers, init } of net.arrivals) {
      if (path === RENT.path) continue;
      expect(JSON.stringify([path, [...headers], init])).not.toContain(KEY);
    }
    expect(net.arrivals.every(({ init }) => init.credentials === 'omit')).toBe(true);
  }
});
