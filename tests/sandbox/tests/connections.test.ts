import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { Agent, request as httpsRequest } from 'node:https';
import { connect as connectTls } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox, type SandboxStartOptions } from '../sandbox.ts';

let sandbox: Sandbox;
let agent: Agent;

const start = async (options: SandboxStartOptions = {}): Promise<void> => {
  sandbox = await startSandbox({ enforceRateLimits: false, ...options });
};

beforeEach(() => {
  agent = new Agent({ keepAlive: true, maxSockets: 1, rejectUnauthorized: false });
});
afterEach(async () => {
  agent.destroy();
  await sandbox.close();
});

/** Asks over TLS and HTTP/1.1, and tells what came and by which of the client's ports. */
async function ask(path: string, headers: Record<string, string> = {}) {
  const req = httpsRequest({
    agent,
    host: '127.0.0.1',
    port: sandbox.port,
    path,
    headers: { host: 'getatext.com', auth: sandbox.key, ...headers },
  });
  // A break may follow the answer as well.
  req.on('error', () => undefined);
  req.end();
  const [answer] = (await once(req, 'response')) as [
    AsyncIterable<Buffer> & { statusCode: number; headers: Record<string, string> },
  ];
  const port = req.socket?.localPort;
  for await (const chunk of answer) void chunk;
  return { status: answer.statusCode, connection: answer.headers['connection'], port };
}

describe('a late charge', () => {
  const rent = (signal: AbortSignal | null = null) =>
    fetch(`${sandbox.apiUrl}/api/v1/rent-a-number`, {
      method: 'POST',
      headers: { auth: sandbox.key, 'content-type': 'application/json' },
      body: JSON.stringify({ service: 'whatsapp' }),
      signal,
    });
  const answered = (): Promise<number | string> =>
    rent().then(
      ({ status }) => status,
      () => 'broken',
    );

  it.each([
    ['drop', 'broken'],
    [502, 502],
    [504, 504],
  ] as const)('comes after %s', async (answer, heard) => {
    await start();
    sandbox.fault({ path: '/api/v1/rent-a-number' }, { chargeAfterMs: 80, answer });
    expect(await answered()).toBe(heard);
    expect(sandbox.ledger).toHaveLength(0);
    await expect.poll(() => sandbox.ledger.length).toBe(1);
    expect(sandbox.ledger[0]).toMatchObject({ kind: 'charge', amount: '0.55', call: 'rent-a-number' });
    expect(sandbox.requests[0]?.fault).toBe('charge after 80 ms');
  });

  it('comes after a silence, whether or not the client still waits', async () => {
    await start();
    sandbox.fault({ path: '/api/v1/rent-a-number' }, { chargeAfterMs: 50, answer: 'silence' });
    await expect(rent(AbortSignal.timeout(250))).rejects.toThrow(/timeout|aborted/i);
    expect(sandbox.ledger).toHaveLength(1);
    await expect.poll(() => sandbox.requests[0]?.endedAt).toEqual(expect.any(Number));
  });

  it('counts for the limits from when it was asked for', async () => {
    await start({ enforceRateLimits: true });
    sandbox.fault({ path: '/api/v1/rent-a-number' }, { chargeAfterMs: 60, answer: 'drop' });
    expect([await answered(), await answered()]).toEqual(['broken', 201]);
    expect(sandbox.ledger).toHaveLength(1);
    await expect.poll(() => sandbox.ledger.length).toBe(2);
  });
});

describe('a header', () => {
  const long = (size: number) => ({ 'x-long': 'x'.repeat(size) });
  /** 431, or a break where the end of the connection overtakes the answer. */
  const statusOf = (headers: Record<string, string>): Promise<number | string> =>
    ask('/api/v1/balance', headers).then(
      ({ status }) => status,
      () => 'broken',
    );

  it('of 16 kB is too large as a rule, and ends the connection', async () => {
    await start();
    const first = await ask('/api/v1/balance');
    expect(await statusOf(long(70_000))).not.toBe(200);
    const port = () =>
      ask('/api/v1/balance').then(
        (answer) => answer.port,
        () => first.port,
      );
    await expect.poll(port).not.toBe(first.port);
  });

  it.each([false, true])(
    'of any length is taken over HTTP/1.1 where a test wants it, beside HTTP/2 or not (%s)',
    async (http2) => {
      await start({ http2, headerLimit: Infinity });
      const first = await ask('/api/v1/balance');
      const again = await ask('/api/v1/balance', long(200_000));
      expect(again).toMatchObject({ status: 200, port: first.port });
      expect((await ask('/api/v1/balance')).port).toBe(first.port);
    },
  );

  it('of 128 kB is taken by a server that takes 128 kB, and no longer one', async () => {
    await start({ headerLimit: 131_072 });
    expect(await statusOf(long(120_000))).toBe(200);
    expect(await statusOf(long(140_000))).not.toBe(200);
  });

  it('is taken over HTTP/2 as well, as long as each field is short', async () => {
    await start({ http2: true, headerLimit: Infinity });
    const session = connectHttp2(`https://127.0.0.1:${sandbox.port}`, {
      rejectUnauthorized: false,
      maxSendHeaderBlockLength: 200_000,
    });
    session.on('error', () => undefined);
    const fields = Object.fromEntries(Array.from({ length: 2 }, (_, n) => [`x-long-${n}`, 'x'.repeat(50_000)]));
    const stream = session.request({
      ':authority': 'getatext.com',
      ':path': '/api/v1/balance',
      auth: sandbox.key,
      ...fields,
    });
    const [headers] = (await once(stream.resume(), 'response')) as [Record<string, unknown>];
    expect(headers[':status']).toBe(200);
    session.destroy();
  });
});

describe('a server that never closes a connection', () => {
  it('keeps it after a header that it finds too large, and after refusals', async () => {
    await start({ neverCloses: true });
    const { port } = await ask('/api/v1/balance');
    const refused = await ask('/api/v1/balance', { 'x-long': 'x'.repeat(200_000) });
    expect(refused).toEqual({ status: 431, connection: 'keep-alive', port });
    expect(await ask('/api/v1/nothing', { connection: 'close' })).toMatchObject({
      status: 404,
      connection: 'keep-alive',
    });
    expect((await ask('/api/v1/balance', { auth: 'sk_no' })).port).toBeTypeOf('number');
    expect(sandbox.requests.filter(({ status }) => status === 431)).toHaveLength(1);
  });

  it('keeps it where the request is no HTTP at all', async () => {
    await start({ neverCloses: true });
    const socket = connectTls({ port: sandbox.port, host: '127.0.0.1', rejectUnauthorized: false });
    await once(socket, 'secureConnect');
    socket.write('NONSENSE\r\n\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 400 [\s\S]*keep-alive/);
    expect(socket.readyState).toBe('open');
    socket.destroy();
  });

  it('does over HTTP/2, too', async () => {
    await start({ neverCloses: true, http2: true });
    const session = connectHttp2(`https://127.0.0.1:${sandbox.port}`, {
      rejectUnauthorized: false,
      maxSendHeaderBlockLength: 200_000,
    });
    session.on('error', () => undefined);
    const fields = Object.fromEntries(Array.from({ length: 2 }, (_, n) => [`x-long-${n}`, 'x'.repeat(50_000)]));
    const status = async (more: object) => {
      const stream = session.request({
        ':authority': 'getatext.com',
        ':path': '/api/v1/balance',
        auth: sandbox.key,
        ...more,
      });
      const [headers] = (await once(stream.resume(), 'response')) as [Record<string, unknown>];
      return headers[':status'];
    };
    expect([await status({}), await status(fields), await status({})]).toEqual([200, 431, 200]);
    expect(session.closed).toBe(false);
    session.destroy();
  });
});
