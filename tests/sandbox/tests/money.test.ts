import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../sandbox.ts';
import { call, stub } from './test-client.ts';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ enforceRateLimits: false });
});
afterEach(() => sandbox.close());

const rent = async (more: object = {}) => call(sandbox, '/api/v1/rent-a-number', { service: 'whatsapp', ...more });
const priceOf = async (more: object) => (await rent(more)).body['price'];

describe('surcharges', () => {
  beforeEach(() => {
    sandbox.options.surcharges = true;
  });

  it.each([
    ['nothing', {}, '0.55'],
    ['a carrier', { carrier: 'verizon' }, '0.66'],
    ['area codes', { area_codes: '212,646' }, '0.66'],
    ['both', { carrier: 'verizon', area_codes: '212' }, '0.77'],
    ['flags without what they are about', { keep_carrier: true, lock_area_code: true }, '0.55'],
  ])('for %s', async (_, more, price) => {
    expect(await priceOf(more)).toBe(price);
    expect(sandbox.ledger.map(({ amount }) => amount)).toEqual([price]);
  });

  it('are charged where the match happened, and a requirement that nothing matches is refused', async () => {
    sandbox.options.matchesCarrier = false;
    const wish = { carrier: 'verizon', area_codes: '212' };
    const { body } = await rent(wish);
    expect(body['price']).toBe('0.66');
    expect(sandbox.rentals.get(body['id'] as number)?.carrier).toBeNull();
    sandbox.options.matchesAreaCode = false;
    const plain = (await rent(wish)).body;
    expect(plain['price']).toBe('0.55');
    expect(plain['number']).not.toMatch(/^212/);
    const errors = 'Service is out of stock';
    expect(await rent({ ...wish, keep_carrier: true })).toMatchObject({ status: 400, body: { errors } });
    expect(await rent({ ...wish, lock_area_code: true })).toMatchObject({ status: 400, body: { errors } });
    expect(sandbox.ledger).toHaveLength(2);
  });

  it('are there for a given number, and for each of several services', async () => {
    const given = await call(sandbox, '/api/v1/rent-specific-number', { service: 'whatsapp', number: '2125550123' });
    expect(given.body['price']).toBe('0.77');
    const both = await call(sandbox, '/api/v1/rent-multiple-services', {
      services: 'whatsapp,telegram',
      carrier: 'at&t',
    });
    expect(both.body).toMatchObject({ total_cost: '1.20', rentals: [{ price: '0.66' }, { price: '0.54' }] });
  });

  it('are bounded by max_price, or not', async () => {
    const wish = { area_codes: '212', max_price: 0.55 };
    expect((await rent(wish)).status).toBe(400);
    sandbox.options.maxPriceBounds = 'listed';
    expect((await rent(wish)).body['price']).toBe('0.66');
  });

  it('are none until a test wants them', async () => {
    sandbox.options.surcharges = false;
    expect(await priceOf({ carrier: 'verizon', area_codes: '212' })).toBe('0.55');
  });
});

describe('the ceiling of active rentals', () => {
  it('is told in words, and lifted by an end', async () => {
    sandbox.options.maxActiveRentals = 2;
    await rent();
    const { id } = (await rent()).body;
    expect(await rent()).toMatchObject({
      status: 400,
      body: { errors: 'You have reached the maximum number of active rentals' },
    });
    expect(await stub(sandbox, 'action=getNumber&service=whatsapp')).toBe('TOO_MANY_ACTIVE_RENTALS');
    await call(sandbox, `/api/v1/rental-status/${String(id)}/completed`, {});
    const several = await call(sandbox, '/api/v1/rent-multiple-services', { services: 'whatsapp,telegram' });
    expect(several.status).toBe(400);
    expect((await rent()).status).toBe(201);
    expect(sandbox.ledger).toHaveLength(3);
  });
});

describe('the cancel lock', () => {
  const cancel = async (id: unknown) => call(sandbox, '/api/v1/cancel-rental', { id });
  const age = (id: unknown, seconds: number): void => {
    const rental = sandbox.rentals.get(id as number);
    if (rental) rental.rentedAt -= seconds * 1000;
  };

  it('is 5 minutes by the newest documentation', async () => {
    const { id } = (await rent()).body;
    age(id, 290);
    expect((await cancel(id)).body['errors']).toBe('You must wait at least 5 minutes before requesting a cancellation');
    age(id, 11);
    expect((await cancel(id)).body['status']).toBe('cancelled');
  });

  it.each([
    [60, 'You must wait at least 1 minute before requesting a cancellation'],
    [0, undefined],
  ])('may be %i seconds', async (lockSeconds, errors) => {
    sandbox.options.lockSeconds = lockSeconds;
    const { id } = (await rent()).body;
    expect((await cancel(id)).body['errors'] ?? undefined).toBe(errors);
    age(id, 61);
    await cancel(id);
    expect(sandbox.balance()).toBe('10.00');
  });
});

it('writes money as numbers and flags as booleans, wherever they stand', async () => {
  Object.assign(sandbox.options, { moneyType: 'number', flagType: 'boolean', lockSeconds: 0 });
  sandbox.setBalance('100.00');
  const { prices } = (await call(sandbox, '/api/v1/prices-info')).body as { prices: object[] };
  expect(prices[0]).toMatchObject({ price: 0.55, multiple_sms: true, stock: 66, ttl: 5 });
  expect((await call(sandbox, '/api/v1/balance')).body['balance']).toBe(100);
  const { body } = await rent();
  expect(body).toMatchObject({ price: 0.55, new_balance: 99.45, number: expect.stringMatching(/^\d{10}$/) as string });
  expect((await call(sandbox, '/api/v1/rental-status', { id: body['id'] })).body).toMatchObject({
    cost: 0.55,
    balance: 99.45,
  });
  expect((await call(sandbox, '/api/v1/cancel-rental', { id: body['id'] })).body).toMatchObject({ balance: 100 });
  const several = await call(sandbox, '/api/v1/rent-multiple-services', { services: 'whatsapp,telegram' });
  expect(several.body).toMatchObject({ total_cost: 1, new_balance: 99, rentals: [{ price: 0.55 }, { price: 0.45 }] });
  const long = await call(sandbox, '/api/v1/long-rentals', { auto_renew: true, rental_time: '1w' });
  expect(long.body).toMatchObject({ long_rental: { price: 10.55, auto_renew: true } });
  expect((await call(sandbox, '/api/v1/auctions')).body).toMatchObject({
    auctions: [{ current_bid: 0.55, amount: 100 }, {}, {}],
  });
  expect((await call(sandbox, '/api/v1/auctions/2/bid', { bid_amount: 0.6 })).body).toMatchObject({
    new_current_bid: 0.6,
  });
});
