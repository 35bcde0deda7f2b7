import { describe, expect, it, vi } from 'vitest';
import { send } from '../../../../lib/getatext/transport/http.ts';
import type { Limiter } from '../../../../lib/getatext/transport/limiter.ts';
import type { Provider } from '../../../../lib/getatext/provider.ts';
import { requestedFilters } from '../../../../lib/settings/filters.ts';
import { BASE, KEY, LONG, RENTED, SERVICE, SPENDING, STATUS, stubbed } from '../stub.ts';

const ENDS = Date.UTC(2025, 6, 6, 19, 43, 37);
const rented = {
  id: '12345',
  number: '1234567890',
  serviceName: 'Whatsapp',
  price: 550_000,
  endsAt: ENDS,
  newBalance: 113_320_000,
};
const status = {
  id: '12345',
  number: '1234567890',
  serviceName: 'Whatsapp',
  state: 'active',
  code: null,
  endsAt: ENDS,
  cost: 550_000,
  balance: 113_320_000,
};
const long = {
  id: '1',
  number: '1234567890',
  rentedOn: '2025-07-01',
  endsOn: '2025-07-06',
  price: 10_550_000,
  status: 'Active',
  period: '1 Week',
  autoRenew: true,
};

type Row = [string, string, unknown, unknown, (p: Provider) => Promise<unknown>, unknown];
const rows: Row[] = [
  [
    'GET',
    '/api/v1/prices-info',
    undefined,
    { status: 'success', prices: [{ ...SERVICE, multiple_sms: 'true' }] },
    (p) => p.services(),
    [{ apiName: 'whatsapp', name: 'Whatsapp', price: 550_000, stock: 66, ttlMinutes: 5, multipleSms: true }],
  ],
  [
    'GET',
    '/api/v1/balance',
    undefined,
    { status: 'success', balance: '10.55', errors: 'null' },
    (p) => p.balance(),
    10_550_000,
  ],
  [
    'POST',
    '/api/v1/rent-a-number',
    {
      service: 'whatsapp',
      max_price: 0.55,
      carrier: 'at&t',
      keep_carrier: true,
      area_codes: '212,646',
      lock_area_code: false,
    },
    RENTED,
    (p) =>
      p.rent('whatsapp', 550_000, {
        carrier: 'at&t',
        keepCarrier: true,
        areaCodes: ['212', '646'],
        lockAreaCode: false,
      }),
    rented,
  ],
  [
    'POST',
    '/api/v1/rent-a-number',
    { service: 'whatsapp', max_price: 0.55, carrier: 'tmobile', area_codes: '212,646' },
    RENTED,
    (p) =>
      p.rent(
        'whatsapp',
        550_000,
        requestedFilters({ carrier: 'tmobile', keepCarrier: false, areaCodes: '212, 646', lockAreaCode: false }),
      ),
    rented,
  ],
  ['POST', '/api/v1/rent-a-number', { service: 'whatsapp' }, RENTED, (p) => p.rent('whatsapp', null), rented],
  [
    'POST',
    '/api/v1/rent-multiple-services',
    { services: 'whatsapp,telegram', max_price: 3 },
    { status: 'success', rentals: [{ ...RENTED, new_balance: undefined }], new_balance: '111.82', total_cost: '1.50' },
    (p) => p.rentMultiple(['whatsapp', 'telegram'], 3_000_000),
    { rentals: [{ ...rented, newBalance: 111_820_000 }], unread: 0, newBalance: 111_820_000, totalCost: 1_500_000 },
  ],
  ['POST', '/api/v1/rental-status', { id: 12345 }, STATUS, (p) => p.status('12345'), status],
  [
    'POST',
    '/api/v1/rental-status/12345/completed',
    undefined,
    { status: 'success', errors: 'null', rental: { id: 12345, price: '0.1', new_balance: '9.9' } },
    (p) => p.complete('12345'),
    { newBalance: 9_900_000 },
  ],
  [
    'POST',
    '/api/v1/cancel-rental',
    { id: 12345 },
    { ...STATUS, status: 'cancelled' },
    (p) => p.cancel('12345'),
    { ...status, state: 'cancelled' },
  ],
  ['POST', '/api/v1/re-rent', { rental_id: 12345 }, { ...RENTED, errors: 'null' }, (p) => p.reRent('12345'), rented],
  [
    'GET',
    '/api/v1/long-rentals',
    undefined,
    { status: 'success', long_rentals: [LONG], errors: 'null' },
    (p) => p.longRentals(),
    { entries: [long], unread: 0 },
  ],
  [
    'POST',
    '/api/v1/long-rentals',
    { auto_renew: true, rental_time: '1w' },
    { status: 'success', long_rental: LONG, errors: 'null' },
    (p) => p.createLongRental('1w', true),
    long,
  ],
  ...(['2w', '1m', '1y'] as const).map((time): Row => [
    'POST',
    '/api/v1/long-rentals',
    { auto_renew: false, rental_time: time },
    { status: 'success', long_rental: { ...LONG, auto_renew: false }, errors: null },
    (p) => p.createLongRental(time, false),
    { ...long, autoRenew: false },
  ]),
  [
    'POST',
    '/api/v1/long-rentals/1/update',
    { action: 'cancel' },
    { status: 'success', long_rental: { ...LONG, status: 'Cancelled' } },
    (p) => p.updateLongRental('1', { action: 'cancel' }),
    { ...long, status: 'Cancelled' },
  ],
  [
    'POST',
    '/api/v1/long-rentals/1/update',
    { action: 'renew' },
    { status: 'success', long_rental: LONG },
    (p) => p.updateLongRental('1', { action: 'renew' }),
    long,
  ],
  [
    'POST',
    '/api/v1/long-rentals/1/update',
    { action: 'auto_renew', auto_renew: false },
    { status: 'success', long_rental: LONG },
    (p) => p.updateLongRental('1', { action: 'auto_renew', autoRenew: false }),
    long,
  ],
  [
    'GET',
    '/api/v1/long-rentals/1/messages',
    undefined,
    {
      status: 'success',
      messages: [
        { message: 'Your code is 123456', number: '1234567890', rented_at: '2025-07-28T12:39:32-04:00', sender: 8888 },
      ],
    },
    (p) => p.longRentalMessages('1'),
    {
      entries: [
        {
          text: 'Your code is 123456',
          number: '1234567890',
          sender: '8888',
          receivedAt: Date.UTC(2025, 6, 28, 16, 39, 32),
        },
      ],
      unread: 0,
    },
  ],
  [
    'GET',
    '/api/v1/auctions',
    undefined,
    {
      status: 'success',
      auctions: [
        { id: 1, service_name: 'Whatsapp', current_bid: '0.55', end_time: '2026-02-02 18:30:00', amount: 100 },
      ],
    },
    (p) => p.auctions(),
    {
      entries: [
        { id: '1', serviceName: 'Whatsapp', currentBid: 550_000, endsAt: Date.UTC(2026, 1, 2, 23, 30), quantity: 100 },
      ],
      unread: 0,
    },
  ],
  [
    'POST',
    '/api/v1/auctions/1/bid',
    { bid_amount: 0.6 },
    { status: 'success', message: 'Bid placed.', new_current_bid: '0.60' },
    (p) => p.bid('1', 600_000),
    { currentBid: 600_000, message: 'Bid placed.' },
  ],
  [
    'POST',
    '/api/v1/rent-multiple-services',
    { services: 'whatsapp,telegram', max_price: 3, carrier: 'verizon', keep_carrier: true },
    { status: 'success', rentals: [{ ...RENTED, new_balance: undefined }], new_balance: '111.82', total_cost: '1.50' },
    (p) => p.rentMultiple(['whatsapp', 'telegram'], 3_000_000, { carrier: 'verizon', keepCarrier: true }),
    { rentals: [{ ...rented, newBalance: 111_820_000 }], unread: 0, newBalance: 111_820_000, totalCost: 1_500_000 },
  ],
  [
    'POST',
    '/api/v1/rent-specific-number',
    { number: '1234567890', service: 'whatsapp', max_price: 0.1 },
    RENTED,
    (p) => p.rentSpecific('1234567890', 'whatsapp', 100_000),
    rented,
  ],
];

describe('the calls of the contract', () => {
  it.each(rows)('%s %s %j', async (method, path, body, answer, call, value) => {
    const { provider, sent } = stubbed(answer);
    expect(await call(provider)).toEqual({ ok: true, value });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.url).toBe(BASE + path);
    expect(sent[0]?.body).toEqual(body);
    const { headers, ...init } = sent[0]?.init ?? {};
    // The documented two; every request of a browser has an `Accept` besides.
    expect(headers).toEqual({ Auth: KEY, 'Content-Type': 'application/json', Accept: 'application/json' });
    expect(init).toMatchObject({
      method,
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      credentials: 'omit',
    });
  });

  it('sends what costs money, and nothing else, by the sender for spending', async () => {
    const spent: string[] = [];
    const spend: typeof send = async (deps, request) => {
      spent.push(request.path);
      return send(deps, request);
    };
    const transport = { send, spend };
    for (const [, , call] of SPENDING) {
      const { provider, sent } = stubbed({}, { transport });
      await call(provider);
      expect(sent).toHaveLength(1);
    }
    expect(spent).toHaveLength(SPENDING.length);
    const { provider, sent } = stubbed({}, { transport });
    await Promise.all([provider.balance(), provider.status('1'), provider.updateLongRental('1', { action: 'cancel' })]);
    expect(spent).toHaveLength(SPENDING.length);
    expect(sent.map(({ init }) => init.credentials)).toEqual(['omit', 'omit', 'omit']);
  });

  it.each([
    ['unsafe', { kind: 'refused', why: 'not_safe', detail: 'unsafe' }],
    ['unreachable', { kind: 'network' }],
  ] as const)('says for certain that nothing was bought where nothing was sent (%s)', async (why, error) => {
    const transport = { send, spend: async () => ({ sent: false, why }) as const };
    for (const [, , call] of SPENDING) {
      const { provider, sent } = stubbed({}, { transport });
      expect(await call(provider)).toEqual({ ok: false, error });
      expect(sent).toEqual([]);
    }
  });

  it.each([[null], [''], ['  ']])('asks for nothing without a key (%j)', async (key) => {
    const { provider, sent } = stubbed(RENTED, { key: async () => key });
    expect(await provider.rent('x', null)).toEqual({ ok: false, error: { kind: 'auth', missing: true } });
    expect(sent).toHaveLength(0);
  });

  it.each(['sk_ü', 'a\nb', 'a b', 'x'.repeat(600)])('does not send a key that no header can hold', async (key) => {
    const { provider, sent } = stubbed({}, { key: async () => key });
    const answer = await provider.balance();
    expect(answer).toMatchObject({ ok: false, error: { kind: 'auth' } });
    expect(JSON.stringify(answer)).not.toContain(key);
    expect(sent).toHaveLength(0);
  });

  it('sends nothing offline', async () => {
    const { provider, sent } = stubbed(RENTED, { online: () => false });
    expect(await provider.rent('x', null)).toEqual({ ok: false, error: { kind: 'network', offline: true } });
    expect(sent).toHaveLength(0);
  });
});

it('asks whether a cancel is still wanted when its turn has come, and sends nothing where it is not', async () => {
  const waits: string[] = [];
  const limiter: Limiter = {
    async schedule(kind, call) {
      await Promise.resolve();
      waits.push(kind);
      return call();
    },
  };
  const { provider, sent } = stubbed({ ...STATUS, status: 'cancelled' }, { limiter });
  const isStillWanted = vi.fn(async () => {
    expect(waits).toEqual(['cancel']);
    return false;
  });
  expect(await provider.cancel('12345', isStillWanted)).toMatchObject({
    error: { kind: 'refused', why: 'not_waiting' },
  });
  expect(isStillWanted).toHaveBeenCalledTimes(1);
  expect(sent).toEqual([]);
  expect(await provider.cancel('12345', async () => true)).toMatchObject({ value: { state: 'cancelled' } });
  expect(sent).toHaveLength(1);
});
