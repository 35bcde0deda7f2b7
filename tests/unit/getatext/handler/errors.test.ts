import { describe, expect, it } from 'vitest';
import type { Provider } from '../../../../lib/getatext/provider.ts';
import { handlerStub, type Line } from './handler-stub.ts';
import { KEY } from '../stub.ts';

const WORDS: [line: string, error: Record<string, unknown>][] = [
  ['BAD_KEY', { kind: 'auth' }],
  ['NO_KEY', { kind: 'auth' }],
  ['BANNED', { kind: 'auth', why: 'account' }],
  ["BANNED:'2026-01-01 10:00:00'", { kind: 'auth', why: 'account', detail: "BANNED until '2026-01-01 10:00:00'" }],
  ['CHANNELS_LIMIT', { kind: 'auth', why: 'account' }],
  ['ACCOUNT_SUSPENDED', { kind: 'auth', why: 'account' }],
  ['INVALID_API_KEY', { kind: 'auth' }],
  ['BAD_COUNTRY', { kind: 'refused' }],
  ['WRONG_COUNTRY', { kind: 'refused' }],
  ['SERVICE_OUT_OF_STOCK', { kind: 'no_numbers' }],
  ['INSUFFICIENT_FUNDS', { kind: 'insufficient_funds' }],
  ['BAD_SERVICE', { kind: 'not_found' }],
  ['WRONG_SERVICE', { kind: 'not_found' }],
  ['NO_NUMBERS', { kind: 'no_numbers' }],
  ['NO_MONEY', { kind: 'insufficient_funds' }],
  ['NO_BALANCE', { kind: 'insufficient_funds' }],
  ['NO_ACTIVATION', { kind: 'not_found' }],
  ['WRONG_ACTIVATION_ID', { kind: 'not_found' }],
  ['EARLY_CANCEL_DENIED', { kind: 'too_early' }],
  ['RENTAL_LOCKED', { kind: 'too_early' }],
  ['RENTAL_LOCKED:120', { kind: 'too_early', retryAfterMs: 120_000 }],
  ['EARLY_CANCEL_DENIED:42', { kind: 'too_early', retryAfterMs: 42_000 }],
  ['CANT_CANCEL', { kind: 'refused' }],
  ['MAX_PRICE_EXCEEDED', { kind: 'price_above_cap' }],
  ['TOO_MANY_ACTIVE_RENTALS', { kind: 'too_many_rentals' }],
  ['MAX_ACTIVE_RENTALS_REACHED', { kind: 'too_many_rentals' }],
  ['TOO_MANY_REQUESTS', { kind: 'rate_limited' }],
  ['BAD_ACTION', { kind: 'refused' }],
];
const lines = (line: Line) => ({
  getNumber: line,
  getCode: line,
  getStatus: line,
  setStatus: line,
  cancelRental: line,
  getBalance: line,
});
const CALLS: [string, (p: Provider) => Promise<unknown>][] = [
  ['rent', (p) => p.rent('whatsapp', null)],
  ['status', (p) => p.status('7')],
  ['cancel', (p) => p.cancel('7')],
  ['balance', (p) => p.balance()],
];

describe.each(CALLS)('%s', (_name, call) => {
  it.each(WORDS)('is refused by %j', async (line, error) => {
    expect(await call(handlerStub(lines(line)).provider)).toMatchObject({ ok: false, error });
    expect(await call(handlerStub(lines(JSON.stringify(line.split(':')[0]))).provider)).toMatchObject({
      error: { kind: error['kind'] },
    });
    expect(await call(handlerStub(lines(new Response(line, { status: 400 }))).provider)).toMatchObject({
      error: { kind: error['kind'] },
    });
    expect(
      await call(handlerStub(lines(JSON.stringify({ status: 'error', error: line.split(':')[0] }))).provider),
    ).toMatchObject({ error: { kind: error['kind'] } });
  });
});

const UNCLEAR: Line[] = [
  'ERROR_SQL',
  'DANCE_NOW',
  'Something went wrong',
  '',
  '<!doctype html><title>Just a moment</title>',
  '{}',
  '[]',
  '{"activationId":5}',
  'ACCESS_NUMBER:1',
  'ACCESS_READY',
  'STATUS_OK:123456',
  '{"id":5,"error":"NO_NUMBERS"}',
  'NO_NUMBERS and more',
  new Response('ACCESS_NUMBER:1:12025550101', { status: 400 }),
  new Response('NO_NUMBERS', { status: 500 }),
  new Response('NO_NUMBERS', { status: 429 }),
  new Response('NO_NUMBERS', { status: 408 }),
  new Response('', { status: 400 }),
  new Response('<h1>403</h1>', { status: 403 }),
  new Response('{"errors":null,"id":null}', { status: 403 }),
  new Response('Service is under maintenance', { status: 503 }),
  'SERVICE_UNDER_MAINTENANCE',
  new Response('x', { status: 302 }),
  new TypeError(`Failed to fetch https://api.example-sms.com/?api_key=${KEY}`),
];

describe('renting', () => {
  it.each<[Line, Record<string, unknown>]>([
    ['{"errors":"Service is out of stock"}', { kind: 'no_numbers' }],
    ['{"id":null,"number":null,"status":"error","errors":"Insufficient funds"}', { kind: 'insufficient_funds' }],
    [new Response('{"errors":"Service not found","id":null}', { status: 404 }), { kind: 'not_found' }],
    [
      new Response('{"errors":"You have reached the maximum number of active rentals"}', { status: 400 }),
      { kind: 'too_many_rentals' },
    ],
    [new Response('Service is out of stock', { status: 400 }), { kind: 'no_numbers' }],
  ])('is refused for certain %#', async (line, error) => {
    expect(await handlerStub(lines(line)).provider.rent('whatsapp', null)).toMatchObject({ ok: false, error });
  });

  it.each(['ACCESS_NUMBER:12345:79161234567', 'ACCESS_NUMBER:12345:1202'])('keeps the id of %j', async (line) => {
    const answer = await handlerStub(lines(line)).provider.rent('whatsapp', null);
    expect(answer).toMatchObject({ ok: true, value: { id: '12345', number: null } });
  });

  it.each(UNCLEAR)('is unknown after %#, and asked once', async (line) => {
    const stub = handlerStub(lines(line));
    const answer = await stub.provider.rent('whatsapp', null);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'outcome_unknown' } });
    expect(stub.queries().filter((query) => query.includes('getNumber'))).toHaveLength(1);
    expect(JSON.stringify(answer)).not.toContain(KEY);
    expect(JSON.stringify(answer)).not.toContain('123456');
  });

  it('is unknown when the answer breaks off or does not come', async () => {
    const broken = new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError('terminated')) }));
    expect(await handlerStub({ getNumber: broken }).provider.rent('x', null)).toEqual({
      ok: false,
      error: { kind: 'outcome_unknown', cause: 'dropped' },
    });
    const stub = handlerStub({ getNumber: new Response(new ReadableStream({})) }, { timeoutMs: 20 });
    expect(await stub.provider.rent('x', null)).toEqual({
      ok: false,
      error: { kind: 'outcome_unknown', cause: 'timeout' },
    });
  });
});

describe('a question that costs nothing', () => {
  it.each<[Line, Record<string, unknown>]>([
    ['ERROR_SQL', { kind: 'unavailable' }],
    ['DANCE_NOW', { kind: 'contract', where: 'getCode', detail: 'unexpected DANCE_NOW' }],
    ['', { kind: 'contract', detail: 'unexpected: nothing' }],
    ['<h1>no</h1>', { kind: 'contract', detail: 'unexpected: a web page' }],
    ['{"a":1}', { kind: 'contract', detail: 'unexpected JSON' }],
    ['ACCESS_BALANCE:123456', { kind: 'contract', detail: 'unexpected ACCESS_BALANCE' }],
    [new Response('busy', { status: 503 }), { kind: 'unavailable', status: 503 }],
    [new Response('<p>', { status: 403 }), { kind: 'unavailable', status: 403 }],
    [new Response('', { status: 404 }), { kind: 'unavailable', status: 404 }],
    [new Response('{"errors":"Rental not found"}', { status: 404 }), { kind: 'not_found' }],
    [
      new Response('{"errors":"Wrong Api Key or User is restricted"}', { status: 403 }),
      { kind: 'auth', why: 'either' },
    ],
    ['{"errors":"Wrong Api Key or User is restricted"}', { kind: 'auth', why: 'either' }],
    ['{"status":"error","message":"Rental not found","code":null}', { kind: 'not_found' }],
    [
      new Response('{"errors":"Service is under maintenance"}', { status: 503 }),
      { kind: 'unavailable', status: 503, maintenance: true },
    ],
    ['SERVICE_UNDER_MAINTENANCE', { kind: 'unavailable', maintenance: true }],
    [new TypeError('Failed to fetch'), { kind: 'network' }],
    [
      new Response('TOO_MANY_REQUESTS', { status: 429, headers: { 'retry-after': '3' } }),
      { kind: 'rate_limited', retryAfterMs: 3000 },
    ],
  ])('%#', async (line, error) => {
    const answer = await handlerStub(lines(line)).provider.status('7');
    expect(answer).toMatchObject({ ok: false, error });
    expect(JSON.stringify(answer)).not.toContain('123456');
  });

  it('tells the key to nobody, in whatever the server repeats', async () => {
    const keys = [KEY, 'abc+def/123==', '0123456789abcdef~x'];
    for (const key of keys) {
      for (const form of [key, encodeURIComponent(key), key.toUpperCase()]) {
        const answers = lines(
          new Response(`{"message":"bad request: /stubs/handler_api.php?api_key=${form}&action=x, key ${form}"}`, {
            status: 400,
          }),
        );
        const text = JSON.stringify(await handlerStub(answers, { key: async () => key }).provider.status('7'));
        expect(text).toContain('[key]');
        expect(text.toLowerCase()).not.toContain(form.toLowerCase());
      }
    }
  });

  it('cancels no more where the rental is over, and learns how from the next question', async () => {
    expect(await handlerStub({ setStatus: 'ALREADY_FINISH' }).provider.cancel('7')).toMatchObject({
      error: { kind: 'refused' },
    });
    expect(await handlerStub({ setStatus: 'ALREADY_CANCEL' }).provider.cancel('7')).toMatchObject({
      value: { state: 'cancelled' },
    });
    expect(await handlerStub({ setStatus: 'STATUS_OK:1234' }).provider.cancel('7')).toMatchObject({
      value: { state: 'active', code: '1234' },
    });
    expect(await handlerStub({ getCode: 'ALREADY_FINISH' }).provider.status('7')).toMatchObject({
      value: { state: 'completed' },
    });
  });
});
