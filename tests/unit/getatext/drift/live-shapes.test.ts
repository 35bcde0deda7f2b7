// Shapes that clients with notes of live use have met or are strictly typed for, all at once and each alone.
import { describe, expect, it } from 'vitest';
import type { AppError, Result } from '../../../../lib/core/errors.ts';
import type { Provider } from '../../../../lib/getatext/provider.ts';
import { jsonAnswer, RENTED, SERVICE, STATUS, stubbed, valueOf } from '../stub.ts';

describe('prices-info', () => {
  it('has its rows beside status and errors, money as numbers, flags as booleans, and names with a slash', async () => {
    const row = { ...SERVICE, multiple_sms: true, price: 0.55, ttl: '5', stock: '66' };
    const prices = [row, { ...row, api_name: 'instagram/threads', multiple_sms: false, price: 1 }];
    const services = valueOf(await stubbed({ status: 'success', errors: null, prices }).provider.services());
    expect(services).toMatchObject([
      { apiName: 'whatsapp', price: 550_000, ttlMinutes: 5, stock: 66, multipleSms: true },
      { apiName: 'instagram/threads', price: 1_000_000, multipleSms: false },
    ]);
  });

  it('has hundreds of rows, and names no other way than as they are', async () => {
    const names = ['instagram/threads', 'at&t', 'crypto.com', 'a b', '__proto__', 'constructor', 'élan', '7-eleven'];
    const prices = [
      ...names.map((api_name) => ({ ...SERVICE, api_name })),
      ...Array.from({ length: 450 }, (_, index) => ({ ...SERVICE, api_name: `service-${index}` })),
    ];
    const services = valueOf(await stubbed({ status: 'success', errors: null, prices }).provider.services());
    expect(services.slice(0, names.length).map(({ apiName }) => apiName)).toEqual(names);
    expect(services).toHaveLength(458);
  });

  it('is asked for a service by its name, wherever the name goes', async () => {
    const { provider, sent } = stubbed(jsonAnswer(201, RENTED));
    await provider.rent('instagram/threads', null);
    await provider.rentMultiple(['instagram/threads', 'whatsapp'], null);
    await provider.rentSpecific('2025550101', 'instagram/threads', null);
    expect(sent.map(({ url, body }) => [new URL(url).pathname, body])).toEqual([
      ['/api/v1/rent-a-number', { service: 'instagram/threads' }],
      ['/api/v1/rent-multiple-services', { services: 'instagram/threads,whatsapp' }],
      ['/api/v1/rent-specific-number', { number: '2025550101', service: 'instagram/threads' }],
    ]);
  });
});

describe('a rental', () => {
  it('has its money as numbers throughout', async () => {
    const rented = { ...RENTED, price: 0.55, new_balance: 113.32 };
    expect(valueOf(await stubbed(jsonAnswer(201, rented)).provider.rent('x', null))).toMatchObject({
      price: 550_000,
      newBalance: 113_320_000,
    });
    const standing = { ...STATUS, cost: 0.1, balance: 0.3 };
    expect(valueOf(await stubbed(standing).provider.status('12345'))).toMatchObject({
      cost: 100_000,
      balance: 300_000,
    });
    const group = {
      status: 'success',
      rentals: [rented, { ...rented, id: 12_346 }],
      new_balance: 112.77,
      total_cost: 1.1,
    };
    expect(valueOf(await stubbed(jsonAnswer(201, group)).provider.rentMultiple(['a', 'b'], null))).toMatchObject({
      newBalance: 112_770_000,
      totalCost: 1_100_000,
    });
    // 0.1 + 0.2 as a server without decimals writes it.
    expect(valueOf(await stubbed({ balance: 0.1 + 0.2 }).provider.balance())).toBe(300_000);
  });

  it.each(['active', 'completed', 'received', 'used', 'finished', 'timeout', 'Expired'])(
    'hands out its code under whatever word its state has: %s',
    async (status) => {
      expect(valueOf(await stubbed({ ...STATUS, status, code: '012345' }).provider.status('12345')).code).toBe(
        '012345',
      );
    },
  );
});

type Ask = (provider: Provider) => Promise<Result<unknown>>;

describe('refusals', () => {
  const free: [string, Ask][] = [
    ['balance', (p) => p.balance()],
    ['services', (p) => p.services()],
    ['status', (p) => p.status('12345')],
    ['cancel', (p) => p.cancel('12345')],
    ['complete', (p) => p.complete('12345')],
    ['long rentals', (p) => p.longRentals()],
    ['auctions', (p) => p.auctions()],
  ];
  const cases: [number, string, Partial<AppError>][] = [
    [403, 'Wrong Api Key or User is restricted', { kind: 'auth', why: 'either' }],
    [403, 'Auth is not presented on the request', { kind: 'auth', why: 'missing' }],
    [403, 'User is restricted', { kind: 'auth', why: 'account' }],
    [404, 'Rental not found', { kind: 'not_found' }],
    [503, 'Service is under maintenance', { kind: 'unavailable', status: 503, maintenance: true }],
  ];

  it.each(free)('of %s are read by status and errors first, whatever stands beside them', async (_, ask) => {
    for (const [status, errors, error] of cases) {
      const nulls = {
        id: null,
        status: null,
        code: null,
        balance: null,
        prices: null,
        rental: null,
        long_rentals: null,
      };
      for (const body of [{ errors }, { ...nulls, errors }, { ...nulls, message: errors, errors: null }]) {
        expect(await ask(stubbed(jsonAnswer(status, body)).provider)).toMatchObject({ ok: false, error });
      }
    }
  });

  it.each(free)(
    'of %s that only something before the provider can have given, are not taken for its own',
    async (_, ask) => {
      for (const status of [403, 404]) {
        for (const text of ['<html><title>Attention Required! | Cloudflare</title></html>', '', '{"errors":"Ren']) {
          expect(await ask(stubbed(new Response(text, { status })).provider)).toMatchObject({
            ok: false,
            error: { kind: 'unavailable', status },
          });
        }
      }
    },
  );
});
