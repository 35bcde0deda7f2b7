import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../sandbox.ts';
import { call } from './test-client.ts';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ enforceRateLimits: false });
});

afterEach(async () => {
  await sandbox.close();
});

describe('sites', () => {
  const post = async (path: string, body: Record<string, string>) => call(sandbox, path, body);

  it('sends a code to the rented number and knows it again', async () => {
    sandbox.options.siteSmsDelayMs = 5;
    const { id, number } = (await call(sandbox, '/api/v1/rent-a-number', { service: 'whatsapp' })).body;
    expect((await post('/site/send-code', { phone: '12' })).status).toBe(422);
    expect((await post('/site/send-code', { phone: `(${String(number)})` })).status).toBe(200);
    await expect.poll(() => sandbox.rentals.get(id as number)?.code).toMatch(/^\d{6}$/);
    const phone = String(number);
    const { code, deliveredAt } = sandbox.rentals.get(id as number)!;
    expect(deliveredAt).toBeTypeOf('number');
    expect((await post('/site/verify', { phone, code: 'nope' })).status).toBe(422);
    expect((await post('/site/verify', { phone, code: code ?? '' })).body['verified']).toBe(true);
  });

  it('goes from page to page', async () => {
    sandbox.options.siteSmsDelayMs = 0;
    const phone = String((await call(sandbox, '/api/v1/rent-a-number', { service: 'whatsapp' })).body['number']);
    const form = async (path: string, fields: Record<string, string>) =>
      fetch(sandbox.apiUrl + path, { method: 'POST', body: new URLSearchParams(fields) }).then(async (one) =>
        one.text(),
      );
    expect(await form('/signup-pages', { phone })).toContain('one-time-code');
    await expect.poll(() => [...sandbox.rentals.values()][0]?.code).toMatch(/^\d{6}$/);
    const code = [...sandbox.rentals.values()][0]?.code ?? '';
    expect(await form('/signup-pages/code', { phone, code: 'x' })).toContain('not right');
    expect(await form('/signup-pages/code', { phone, code })).toContain('Your number is verified');
  });

  it.each([
    ['/', 0],
    ['/late', 0],
    ['/signup', 1],
    ['/signup?boxes=6', 6],
    ['/signup-pages', 0],
  ])('serves %s', async (path, fields) => {
    const body = await (await fetch(sandbox.apiUrl + path)).text();
    const shown = body.split('<script')[0] ?? '';
    expect(shown.match(/inputmode="numeric"/g) ?? []).toHaveLength(fields);
  });
});

describe('the way in', () => {
  const overTls = async (host: string, path: string): Promise<string> => {
    const req = httpsRequest({
      host: '127.0.0.1',
      port: sandbox.port,
      path,
      rejectUnauthorized: false,
      headers: { host, auth: sandbox.key },
    });
    req.end();
    const [answer] = (await once(req, 'response')) as [AsyncIterable<Buffer>];
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  };

  it('is the API under getatext.com and a site under every other name', async () => {
    expect(JSON.parse(await overTls('getatext.com', '/api/v1/balance'))).toMatchObject({ balance: '10.00' });
    expect(await overTls('web.whatsapp.com', '/signup')).toContain('web.whatsapp.com');
    expect(sandbox.requests.map((one) => one.host)).toEqual(['getatext.com', 'web.whatsapp.com']);
  });

  it('speaks HTTP/2, HTTP/1.1 beside it, and breaks an HTTP/2 connection too', async () => {
    await sandbox.close();
    sandbox = await startSandbox({ http2: true });
    expect(JSON.parse(await overTls('getatext.com', '/api/v1/balance'))).toMatchObject({ balance: '10.00' });
    const session = connectHttp2(`https://127.0.0.1:${sandbox.port}`, { rejectUnauthorized: false });
    const closed = once(session, 'close');
    session.on('error', () => undefined);
    const ask = (path: string) =>
      session.request({ ':authority': 'getatext.com', ':path': path, auth: sandbox.key }).on('error', () => undefined);
    const [headers] = (await once(ask('/api/v1/balance').resume(), 'response')) as [Record<string, unknown>];
    expect(headers[':status']).toBe(200);
    sandbox.fault({ path: '/api/v1/auctions' }, 'drop-after');
    ask('/api/v1/auctions');
    await closed;
    expect(sandbox.requests.at(-1)).toMatchObject({ host: 'getatext.com', status: null, fault: 'drop-after' });
  });

  it('leads CONNECT to the TLS port and answers 502 to plain requests', async () => {
    expect((await fetch(`http://127.0.0.1:${sandbox.proxyPort}/`)).status).toBe(502);
    const socket = connect(sandbox.proxyPort, '127.0.0.1');
    socket.write('CONNECT getatext.com:443 HTTP/1.1\r\nHost: getatext.com:443\r\n\r\n');
    const [hello] = (await once(socket, 'data')) as [Buffer];
    expect(hello.toString()).toContain('200');
    const req = httpsRequest({
      socket,
      rejectUnauthorized: false,
      agent: false,
      path: '/',
      headers: { host: 'example.org' },
    } as object);
    req.end();
    const [answer] = (await once(req, 'response')) as [{ statusCode: number }];
    expect(answer.statusCode).toBe(200);
    socket.destroy();
  });
});
