import { describe, expect, it } from 'vitest';
import { ok } from '../../../../lib/core/errors.ts';
import type { Provider } from '../../../../lib/getatext/provider.ts';
import { handlerStub } from './handler-stub.ts';
import { KEY } from '../stub.ts';

const RENTED = 'ACCESS_NUMBER:12345:12025550101';
const rented = {
  id: '12345',
  number: '2025550101',
  serviceName: 'whatsapp',
  price: null,
  endsAt: null,
  newBalance: null,
};
const active = { id: '7', state: 'active', code: null, endsAt: null, cost: null, balance: null };

describe('the documented queries', () => {
  const rest = { services: async () => ok([]), balance: async () => ok(1) };
  type Row = [
    name: string,
    answers: Record<string, string>,
    call: (p: Provider) => Promise<unknown>,
    queries: string[],
    value: unknown,
  ];
  const rows: Row[] = [
    [
      'renting',
      { getNumber: RENTED },
      (p) => p.rent('whatsapp', null),
      ['action=getPrices&service=whatsapp&country=187', 'action=getNumber&service=whatsapp&country=187'],
      rented,
    ],
    ['the code', { getCode: 'STATUS_WAIT_CODE' }, (p) => p.status('7'), ['action=getCode&id=7'], active],
    [
      'cancelling',
      { setStatus: 'ACCESS_CANCEL' },
      (p) => p.cancel('7'),
      ['action=setStatus&id=7&status=8'],
      { ...active, state: 'cancelled' },
    ],
    [
      'cancelling by its other name',
      { cancelRental: 'ACCESS_CANCEL' },
      (p) => p.cancel('7'),
      ['action=setStatus&id=7&status=8', 'action=cancelRental&id=7'],
      { ...active, state: 'cancelled' },
    ],
    [
      'done',
      { setStatus: 'ACCESS_ACTIVATION' },
      (p) => p.complete('7'),
      ['action=setStatus&id=7&status=6'],
      { newBalance: null },
    ],
    [
      'done, where nobody knows it',
      {},
      (p) => p.complete('7'),
      ['action=setStatus&id=7&status=6'],
      { newBalance: null },
    ],
    [
      'another code',
      { setStatus: 'ACCESS_RETRY_GET' },
      (p) => p.awaitAnother('7'),
      ['action=setStatus&id=7&status=3'],
      {},
    ],
    ['another code, where nobody knows it', {}, (p) => p.awaitAnother('7'), ['action=setStatus&id=7&status=3'], {}],
    [
      'the code as clients ask for it',
      { getStatus: 'STATUS_OK:0123' },
      (p) => p.status('7'),
      ['action=getCode&id=7', 'action=getStatus&id=7'],
      { ...active, code: '0123' },
    ],
    ['the balance', { getBalance: 'ACCESS_BALANCE:10.55' }, (p) => p.balance(), ['action=getBalance'], 10_550_000],
  ];
  it.each(rows)('%s', async (_, answers, call, queries, value) => {
    const stub = handlerStub(answers, { rest });
    expect(await call(stub.provider)).toEqual({ ok: true, value });
    expect(stub.queries()).toEqual(queries);
    for (const { query, init } of stub.sent) {
      expect(query.startsWith(`api_key=${KEY}&action=`)).toBe(true);
      expect(init).toMatchObject({
        method: 'GET',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      });
      expect(init.body).toBeUndefined();
      expect(init.headers).toEqual({ Accept: 'text/plain, application/json' });
    }
  });

  it('are asked as the server knows them from then on', async () => {
    const stub = handlerStub({ getStatus: 'STATUS_WAIT_CODE', cancelRental: 'EARLY_CANCEL_DENIED' });
    await stub.provider.status('7');
    await stub.provider.status('8');
    await stub.provider.cancel('7');
    expect(stub.queries()).toEqual([
      'action=getCode&id=7',
      'action=getStatus&id=7',
      'action=getStatus&id=8',
      'action=setStatus&id=7&status=8',
      'action=cancelRental&id=7',
    ]);
  });

  it('are asked once, where the answer is any other refusal', async () => {
    const stub = handlerStub({ getCode: 'NO_ACTIVATION', getStatus: 'STATUS_OK:1' });
    expect(await stub.provider.status('7')).toMatchObject({ error: { kind: 'not_found' } });
    expect(stub.sent).toHaveLength(1);
  });

  it('put every part into the address as it is', async () => {
    const stub = handlerStub(
      { getCode: 'STATUS_WAIT_CODE' },
      { key: async () => 'k&action=getNumber#ü'.replace('ü', '%') },
    );
    await stub.provider.status('7&status=8');
    expect(stub.sent[0]?.query).toBe('api_key=k%26action%3DgetNumber%23%25&action=getCode&id=7%26status%3D8');
  });
});

describe('the price', () => {
  const list = (cost: string) => JSON.stringify({ whatsapp: { cost, count: 5 } });
  const getNumber = (queries: string[]) => queries.find((query) => query.includes('getNumber'));

  it('is asked for right before renting, and the cap given along', async () => {
    const stub = handlerStub({ getPrices: list('0.50'), getNumber: RENTED });
    expect(await stub.provider.rent('whatsapp', 550_000)).toEqual({ ok: true, value: { ...rented, price: 500_000 } });
    expect(stub.queries()).toEqual([
      'action=getCountries',
      'action=getPrices&service=whatsapp&country=187',
      'action=getNumber&service=whatsapp&country=187&maxPrice=0.55',
    ]);
  });

  it('above the cap rents nothing', async () => {
    const stub = handlerStub({ getPrices: list('0.60'), getNumber: RENTED });
    expect(await stub.provider.rent('whatsapp', 550_000)).toMatchObject({ error: { kind: 'price_above_cap' } });
    expect(getNumber(stub.queries())).toBeUndefined();
  });

  it('that can not be had for a fault of the line rents nothing', async () => {
    const stub = handlerStub({ getPrices: new TypeError('Failed to fetch'), getNumber: RENTED });
    expect(await stub.provider.rent('whatsapp', 550_000)).toMatchObject({ error: { kind: 'network' } });
    expect(getNumber(stub.queries())).toBeUndefined();
  });

  it('that no list has is left to the cap', async () => {
    const stub = handlerStub({ getNumber: RENTED });
    expect(await stub.provider.rent('whatsapp', 2_000_000)).toEqual({ ok: true, value: rented });
    expect(getNumber(stub.queries())).toBe('action=getNumber&service=whatsapp&country=187&maxPrice=2.00');
    await stub.provider.rent('whatsapp', 2_000_000);
    expect(stub.queries().filter((query) => query.includes('getPrices'))).toHaveLength(1);
  });

  it('of GetAText itself comes from its own list, and the query names the country', async () => {
    const service = {
      apiName: 'whatsapp',
      name: 'WhatsApp',
      price: 550_000,
      stock: 5,
      ttlMinutes: 5,
      multipleSms: true,
    };
    const rest = { services: async () => ok([service]), balance: async () => ok(7) };
    const stub = handlerStub({ getNumber: RENTED }, { rest });
    expect(await stub.provider.services()).toEqual(ok([service]));
    expect(await stub.provider.balance()).toEqual(ok(7));
    expect(await stub.provider.rent('whatsapp', 550_000)).toMatchObject({ value: { price: 550_000 } });
    expect(getNumber(stub.queries())).toBe('action=getNumber&service=whatsapp&country=187');
    expect(await stub.provider.rent('whatsapp', 540_000)).toMatchObject({ error: { kind: 'price_above_cap' } });
  });

  it('that the answer tells counts', async () => {
    const stub = handlerStub({ getNumber: new Response(RENTED, { headers: { 'x-price': '0.40' } }) });
    expect(await stub.provider.rent('whatsapp', 550_000)).toMatchObject({ value: { price: 400_000 } });
  });

  it('is for a US number where the server has others', async () => {
    const stub = handlerStub({
      getPrices: JSON.stringify({ 0: { whatsapp: { cost: 1, count: 1 } }, 187: { whatsapp: { cost: 2, count: 1 } } }),
      getNumber: RENTED,
    });
    expect(await stub.provider.rent('whatsapp', 2_000_000)).toMatchObject({ ok: true });
    expect(getNumber(stub.queries())).toBe('action=getNumber&service=whatsapp&country=187&maxPrice=2.00');
  });
});

describe('a browser that would repeat a GET', () => {
  it('rents by POST where the server takes one', async () => {
    const stub = handlerStub(
      { 'POST getBalance': 'ACCESS_BALANCE:1', 'POST getNumber': RENTED },
      { refusesGets: async () => true },
    );
    expect(await stub.provider.rent('whatsapp', null)).toMatchObject({ ok: true });
    expect(stub.sent.filter(({ query }) => query.includes('getNumber')).map(({ init }) => init.method)).toEqual([
      'POST',
    ]);
  });

  it.each(['BAD_ACTION', new Response('', { status: 405 }), new TypeError('no')])(
    'rents nothing where it does not',
    async (answer) => {
      const stub = handlerStub({ 'POST getBalance': answer, getNumber: RENTED }, { refusesGets: async () => true });
      expect(await stub.provider.rent('whatsapp', null)).toMatchObject({ error: { kind: 'refused', why: 'only_get' } });
      expect(stub.queries().filter((query) => query.includes('getNumber'))).toEqual([]);
    },
  );
});

it('offers no more than the protocol has', async () => {
  const { provider, sent } = handlerStub({});
  expect(await provider.capabilities()).toMatchObject({
    reRent: false,
    byId: false,
    longRentals: false,
    auctions: false,
    multiple: false,
  });
  const calls = [
    provider.reRent('7'),
    provider.rentMultiple(['a', 'b'], null),
    provider.rentSpecific('2025550101', 'a', null),
    provider.longRentals(),
    provider.createLongRental('1w', false),
    provider.updateLongRental('7', { action: 'renew' }),
    provider.longRentalMessages('7'),
    provider.auctions(),
    provider.bid('7', 1),
  ];
  for (const answer of await Promise.all(calls))
    expect(answer).toMatchObject({ ok: false, error: { kind: 'refused' } });
  expect(sent).toHaveLength(0);
});

it.each([[null], ['  ']])('asks for nothing without a key (%j)', async (key) => {
  const { provider, sent } = handlerStub({ getNumber: RENTED }, { key: async () => key });
  expect(await provider.rent('x', null)).toEqual({ ok: false, error: { kind: 'auth', missing: true } });
  expect(sent).toHaveLength(0);
});

it('lets a server that lists nothing be asked for what it may have', async () => {
  const service = { apiName: 'a', name: 'A', price: 0, stock: 1, ttlMinutes: 0, multipleSms: false, unpriced: true };
  expect(await handlerStub({}, { unlisted: async () => [service] }).provider.services()).toEqual(ok([service]));
  expect(await handlerStub({}).provider.balance()).toMatchObject({
    error: { kind: 'refused', detail: expect.stringContaining('getBalance') as string },
  });
});

it('sends no cancel that is not wanted any more', async () => {
  const { provider, sent } = handlerStub({ setStatus: 'ACCESS_CANCEL' });
  expect(await provider.cancel('7', async () => false)).toMatchObject({
    error: { kind: 'refused', why: 'not_waiting' },
  });
  expect(sent).toEqual([]);
  expect(await provider.cancel('7', async () => true)).toMatchObject({ value: { state: 'cancelled' } });
});
