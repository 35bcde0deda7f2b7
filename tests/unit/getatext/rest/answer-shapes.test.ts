import { describe, expect, it } from 'vitest';
import type { Listed, Provider } from '../../../../lib/getatext/provider.ts';
import { jsonAnswer, KEY, LONG, RENTED, SERVICE, STATUS, stubbed, valueOf } from '../stub.ts';

const SMS = { message: 'Your code is 123456', number: '1234567890', rented_at: null, sender: '8888' };
const AUCTION = { id: 1, service_name: 'Whatsapp', current_bid: '0.55', end_time: null, amount: 100 };
const other = { ...SERVICE, api_name: 'telegram', service_name: 'Telegram' };

describe('prices-info', () => {
  it.each([
    ['a bare array', [SERVICE, other]],
    ['prices', { status: 'success', prices: [SERVICE, other], errors: null }],
    ['another key', { status: 'success', errors: [], data: [SERVICE, other] }],
    ['a map', { services: { whatsapp: SERVICE, telegram: other } }],
    ['a bad entry', { prices: [SERVICE, { api_name: 'x' }, null, other] }],
    ['a repeated entry', { prices: [SERVICE, other, { ...SERVICE, price: '9' }] }],
  ])('reads %s', async (_, body) => {
    const services = valueOf(await stubbed(body).provider.services());
    expect(services.map((s) => [s.apiName, s.price])).toEqual([
      ['whatsapp', 550_000],
      ['telegram', 550_000],
    ]);
  });
  it('reads one object, and none', async () => {
    expect(valueOf(await stubbed(SERVICE).provider.services())).toHaveLength(1);
    expect(valueOf(await stubbed({ prices: [] }).provider.services())).toEqual([]);
  });
  it.each([
    [{ prices: [{ ...SERVICE, price: 'free' }] }, 'prices-info.prices[0].price'],
    [[{ ...SERVICE, ttl: null }], 'prices-info[0].ttl'],
    ['x', 'prices-info'],
    [{ status: 'success' }, 'prices-info'],
  ])('names what does not fit %#', async (body, where) => {
    expect(await stubbed(body).provider.services()).toMatchObject({ ok: false, error: { kind: 'contract', where } });
  });
});

describe('values', () => {
  it.each([
    ['1234567890', '1234567890'],
    ['11234567890', '1234567890'],
    ['+1 123-456-7890', '1234567890'],
    ['(123) 456.7890', '1234567890'],
    [1234567890, '1234567890'],
  ])('number %j', async (number, expected) => {
    expect(valueOf(await stubbed({ ...RENTED, number }).provider.rent('x', null)).number).toBe(expected);
  });
  it.each([
    [42, '42'],
    ['42', '42'],
    ['a-b_1', 'a-b_1'],
  ])('id %j', async (id, expected) => {
    expect(valueOf(await stubbed({ ...RENTED, id }).provider.rent('x', null)).id).toBe(expected);
  });
  it.each([
    [null, null],
    ['', null],
    ['null', null],
    ['012345', '012345'],
    [123456, '123456'],
    ['Your code is 1', 'Your code is 1'],
    [undefined, null],
  ])('code %j', async (code, expected) => {
    expect(valueOf(await stubbed({ ...STATUS, code }).provider.status('12345')).code).toBe(expected);
  });
  it.each([
    ['Active', 'active'],
    ['pending', 'active'],
    ['success', 'active'],
    ['canceled', 'cancelled'],
    ['CANCELLED', 'cancelled'],
    ['refunded', 'cancelled'],
    ['completed', 'completed'],
    ['closed', 'completed'],
    ['expired', 'expired'],
    ['timeout', 'expired'],
    ['timed out', 'expired'],
    ['paused', 'other'],
  ])('status %s', async (word, state) => {
    expect(valueOf(await stubbed({ ...STATUS, status: word }).provider.status('12345')).state).toBe(state);
  });
  it.each([
    [0.55, 550_000],
    ['0.55', 550_000],
    ['$0.5500', 550_000],
  ])('price %j', async (price, expected) => {
    expect(valueOf(await stubbed({ ...RENTED, price }).provider.rent('x', null)).price).toBe(expected);
  });
  it('lets go of what a rental can do without', async () => {
    const { id, number, price } = RENTED;
    expect(valueOf(await stubbed({ id, number, price, extra: 1 }).provider.rent('x', null))).toEqual({
      id: '12345',
      number: '1234567890',
      price: 550_000,
      serviceName: 'x',
      endsAt: null,
      newBalance: null,
    });
  });
  it.each(['"true"', 'true', '1', '"1"'])('auto_renew %s', async (text) => {
    const answer = { long_rentals: [{ ...LONG, auto_renew: JSON.parse(text) as unknown }] };
    expect(valueOf(await stubbed(answer).provider.longRentals()).entries[0]?.autoRenew).toBe(true);
  });
  it.each([null, 'null', '', [], {}, undefined, { service: [] }])('errors %j is none', async (errors) => {
    expect((await stubbed({ ...STATUS, errors }).provider.status('12345')).ok).toBe(true);
  });
  it.each([
    ['out of stock', 'no_numbers'],
    [{ service: ['Service is out of stock'] }, 'no_numbers'],
    [['Insufficient funds'], 'insufficient_funds'],
  ])('errors %j in a 200 is a refusal', async (errors, kind) => {
    expect(await stubbed({ status: 'error', errors }).provider.status('1')).toMatchObject({
      ok: false,
      error: { kind },
    });
    expect(await stubbed({ status: 'success', errors }).provider.rent('x', null)).toMatchObject({ error: { kind } });
    expect(await stubbed({ id: null, status: 'error', errors }).provider.rent('x', null)).toMatchObject({
      error: { kind },
    });
  });
  it('takes the rest of a group whose one service was refused', async () => {
    const rentals = [RENTED, { id: null, status: 'error', errors: 'Service is out of stock' }];
    const { provider } = stubbed({ status: 'success', rentals, new_balance: '1' });
    expect(valueOf(await provider.rentMultiple(['a', 'b'], null)).rentals).toHaveLength(1);
    const none = stubbed({ status: 'success', rentals: rentals.slice(1), new_balance: '1' });
    expect(await none.provider.rentMultiple(['a'], null)).toMatchObject({ error: { kind: 'no_numbers' } });
  });
});

describe('answers that do not fit', () => {
  it.each([
    [jsonAnswer(200, { ...STATUS, status: 5 }), 'rental-status.status'],
    [jsonAnswer(200, { ...STATUS, id: 9 }), 'rental-status.id'],
    [jsonAnswer(200, { ...STATUS, code: {} }), 'rental-status.code'],
    [new Response('<html>hi</html>'), 'rental-status'],
    [new Response(''), 'rental-status'],
    [new Response('{"id":1,"st'), 'rental-status'],
    [new Response('x'.repeat(6_000_000)), 'rental-status'],
  ])('names the place %#', async (answer, where) => {
    expect(await stubbed(answer).provider.status('12345')).toMatchObject({
      ok: false,
      error: { kind: 'contract', where },
    });
  });
  it.each([
    ['long_rentals', LONG, { ...LONG, number: '12' }, (p: Provider) => p.longRentals()],
    ['messages', SMS, { ...SMS, message: null }, (p: Provider) => p.longRentalMessages('1')],
    ['auctions', AUCTION, { ...AUCTION, current_bid: 'much' }, (p: Provider) => p.auctions()],
  ])('leaves an odd entry out of %s and counts it', async (name, good, odd, list) => {
    const read = valueOf<Listed<unknown>>(await list(stubbed({ [name]: [odd, good, null, good] }).provider));
    expect(read.entries).toHaveLength(2);
    expect(read.unread).toBe(2);
    expect(valueOf<Listed<unknown>>(await list(stubbed({ [name]: [] }).provider))).toEqual({ entries: [], unread: 0 });
    expect(await list(stubbed({ [name]: [odd] }).provider)).toMatchObject({ error: { kind: 'contract' } });
  });
});

describe('the key', () => {
  it.each([
    jsonAnswer(403, { errors: `Wrong Api Key ${KEY}` }),
    jsonAnswer(400, { errors: { [KEY]: [`bad ${KEY.toUpperCase()} here`] } }),
    jsonAnswer(400, { message: `${'x'.repeat(190)} ${KEY}` }),
    jsonAnswer(200, { [KEY]: [{ api_name: 'x' }] }),
    new Response(`<p>${KEY}</p>`, { status: 422 }),
    new Response(KEY, { status: 400 }),
  ])('is in no error %#', async (answer) => {
    const { provider } = stubbed(answer);
    const all = [
      await provider.services(),
      await provider.rent(KEY, null),
      await provider.cancel('1'),
      await provider.bid('1', 1),
    ];
    const text = JSON.stringify(all).toLowerCase();
    expect(text).not.toContain(KEY);
    expect(text).not.toContain(KEY.slice(0, 12));
    for (const result of all) {
      const detail = !result.ok && 'detail' in result.error ? result.error.detail : '';
      expect((detail ?? '').length).toBeLessThanOrEqual(200);
      expect(detail).not.toMatch(/</);
    }
  });
});
