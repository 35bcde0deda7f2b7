import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../sandbox.ts';
import { call, stub } from './test-client.ts';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ enforceRateLimits: false });
});

afterEach(async () => {
  await sandbox.close();
});

const rent = async (service = 'whatsapp', more: object = {}) =>
  call(sandbox, '/api/v1/rent-a-number', { service, ...more });

describe('renting', () => {
  it('charges once, in exact money, and takes one from the stock', async () => {
    const { status, body } = await rent();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'success',
      errors: null,
      service_name: 'WhatsApp',
      price: '0.55',
      new_balance: '9.45',
    });
    expect(body['number']).toMatch(/^\d{10}$/);
    expect(sandbox.ledger).toMatchObject([
      { kind: 'charge', amount: '0.55', call: 'rent-a-number', rentalId: body['id'] },
    ]);
    expect(sandbox.services.get('whatsapp')?.stock).toBe(65);
  });

  it.each([
    ['an unknown service', 'nonsense', {}, 'Service not found'],
    ['an empty stock', 'craigslist', {}, 'Service is out of stock'],
    ['a price above the limit', 'whatsapp', { max_price: 0.5 }, 'Service price is higher than your max price'],
    ['a price above the balance', 'chime', {}, 'Insufficient funds'],
    ['a limit that is no number', 'whatsapp', { max_price: '1' }, 'The max_price field must be a number.'],
  ])('refuses %s and charges nothing', async (_name, service, more, errors) => {
    sandbox.setBalance('2.00');
    expect(await rent(service, more)).toMatchObject({ status: 400, body: { status: 'error', errors } });
    expect(sandbox.ledger).toEqual([]);
  });

  it('asks for the right key', async () => {
    const errors = 'Wrong Api Key or User is restricted';
    const missing = 'Auth is not presented on the request';
    expect(await call(sandbox, '/api/v1/balance', undefined, null)).toMatchObject({
      status: 403,
      body: { errors: missing },
    });
    expect(await call(sandbox, '/api/v1/balance', undefined, 'sk_no')).toMatchObject({ status: 403, body: { errors } });
    expect(sandbox.requests.map((one) => [one.auth, one.status])).toEqual([
      ['missing', 403],
      ['wrong', 403],
    ]);
  });

  it('keeps to one renting call a second', async () => {
    sandbox.options.enforceRateLimits = true;
    await rent();
    const second = await rent();
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, '1']);
    expect(sandbox.ledger).toHaveLength(1);
  });

  it('rents several services on one number, or none of them, and remembers the failure', async () => {
    const all = async (services: string) => call(sandbox, '/api/v1/rent-multiple-services', { services });
    const { status, body } = await all('whatsapp,telegram');
    expect(status).toBe(201);
    expect(body).toMatchObject({ total_cost: '1.00', new_balance: '9.00' });
    expect(new Set((body['rentals'] as { number: string }[]).map((one) => one.number)).size).toBe(1);
    expect((await all('whatsapp,craigslist')).status).toBe(400);
    sandbox.setStock('craigslist', 5);
    expect((await all('craigslist,whatsapp')).body['errors']).toMatch(/same number/);
    expect(sandbox.balance()).toBe('9.00');
  });

  it('rents the same number again, and a given one', async () => {
    const first = (await rent()).body;
    const again = await call(sandbox, '/api/v1/re-rent', { rental_id: first['id'] });
    expect(again).toMatchObject({ status: 201, body: { number: first['number'], new_balance: '8.90' } });
    expect(again.body['id']).not.toBe(first['id']);
    const given = await call(sandbox, '/api/v1/rent-specific-number', {
      service: 'telegram',
      number: `+1${String(first['number'])}`,
    });
    expect(given).toMatchObject({ status: 201, body: { number: first['number'], price: '0.45' } });
  });
});

describe('a rental', () => {
  const status = async (id: unknown) => call(sandbox, '/api/v1/rental-status', { id });
  const cancel = async (id: unknown) => call(sandbox, '/api/v1/cancel-rental', { id });

  it('is locked at first, then gives the money back, once', async () => {
    sandbox.options.lockSeconds = 60;
    const { id } = (await rent()).body;
    expect(await cancel(id)).toMatchObject({
      status: 400,
      body: { errors: expect.stringMatching(/wait at least 1 minute/) },
    });
    sandbox.options.lockSeconds = 0;
    expect(await cancel(id)).toMatchObject({
      status: 200,
      body: { status: 'cancelled', code: null, balance: '10.00' },
    });
    expect((await cancel(id)).status).toBe(400);
    expect(sandbox.ledger.map((one) => one.kind)).toEqual(['charge', 'refund']);
  });

  it('hands out its codes, and is not cancelled after one', async () => {
    sandbox.options.lockSeconds = 0;
    const { id, number } = (await rent()).body;
    expect((await status(id)).body).toMatchObject({ status: 'active', code: null, errors: null });
    sandbox.deliverSms(`+1 ${String(number)}`, '012345');
    expect((await status(id)).body['code']).toBe('012345');
    sandbox.deliverSms(id as number, '654321');
    sandbox.options.codeType = 'number';
    expect((await status(id)).body['code']).toBe(654321);
    expect((await cancel(id)).status).toBe(400);
    const done = await call(sandbox, `/api/v1/rental-status/${String(id)}/completed`, {});
    expect(done.body).toMatchObject({
      status: 'success',
      errors: 'null',
      rental: { id, price: '0.55', new_balance: '9.45' },
    });
    expect((await status(id)).body['status']).toBe('completed');
    expect(await status(1)).toMatchObject({ status: 404, body: { errors: 'Rental not found' } });
  });

  it('runs out', async () => {
    const { id } = (await rent()).body;
    sandbox.expire(id as number);
    expect((await status(id)).body['status']).toBe('expired');
    expect(() => sandbox.deliverSms(id as number, '111111')).toThrow(/expired/);
  });

  it('says when it ends, in the zone asked for', async () => {
    const { id } = (await rent()).body;
    const rental = sandbox.rentals.get(id as number);
    rental!.endsAt = Date.UTC(2099, 6, 6, 19, 43, 37);
    expect((await status(id)).body['end_time']).toBe('2099-07-06 15:43:37');
    sandbox.options.endTimeZone = 'utc';
    expect((await status(id)).body['end_time']).toBe('2099-07-06 19:43:37');
  });

  it('gets a code by itself, and a webhook tells of it', async () => {
    const hook = createServer((_req, res) => res.end()).listen(0, '127.0.0.1');
    await once(hook, 'listening');
    sandbox.options.autoSmsDelayMs = 20;
    sandbox.options.webhookUrl = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hook`;
    const { id } = (await rent()).body;
    await expect.poll(() => sandbox.webhooks[0]?.status).toBe(200);
    const code = sandbox.rentals.get(id as number)?.code;
    expect(sandbox.webhooks).toMatchObject([{ body: { id, code: Number(code), status: 'active', cost: '0.55' } }]);
    hook.close();
  });
});

describe('answers', () => {
  it.each(['prices', 'array', 'object', 'other'] as const)('put the prices into the envelope %s', async (envelope) => {
    sandbox.options.priceEnvelope = envelope;
    const { body } = await call(sandbox, '/api/v1/prices-info');
    const list: unknown = { prices: body['prices'], array: body, object: [body], other: body['data'] }[envelope];
    expect((list as unknown[])[0]).toEqual({
      service_name: 'WhatsApp',
      api_name: 'whatsapp',
      multiple_sms: 'true',
      price: '0.55',
      ttl: 5,
      stock: 66,
    });
    expect((list as unknown[]).length).toBeGreaterThanOrEqual(envelope === 'object' ? 1 : 60);
  });

  it('spell errors and numbers as asked', async () => {
    Object.assign(sandbox.options, { errorsStyle: 'object', numberDigits: 11 });
    expect((await rent('craigslist')).body['errors']).toEqual({ service: ['Service is out of stock'] });
    sandbox.options.errorsStyle = 'null-string';
    const { body } = await rent();
    expect(body['errors']).toBe('null');
    expect(body['number']).toMatch(/^1\d{10}$/);
  });

  it('go wrong on purpose, once', async () => {
    const path = '/api/v1/rent-a-number';
    sandbox.fault({ path }, 'drop-before');
    await expect(rent()).rejects.toThrow();
    expect(sandbox.ledger).toHaveLength(0);
    sandbox.fault({ path }, 'drop-after');
    await expect(rent()).rejects.toThrow();
    expect(sandbox.ledger).toHaveLength(1);
    sandbox.fault({ path: /rent-a/ }, 'truncated');
    await expect(rent()).rejects.toThrow(SyntaxError);
    sandbox.fault({ method: 'get', path: '/api/v1/balance' }, 'garbage');
    await expect(call(sandbox, '/api/v1/balance')).rejects.toThrow(SyntaxError);
    sandbox.fault({ path }, 'wrong-types');
    expect((await rent()).body['id']).toEqual({ value: expect.any(Number) });
    sandbox.fault({ path }, { status: 503, headers: { 'retry-after': '2' } });
    expect(await rent()).toMatchObject({ status: 503 });
    const lift = sandbox.fault({ path }, { delayMs: 60_000 }, Infinity);
    lift();
    expect((await rent()).status).toBe(201);
    expect(sandbox.requests.map((one) => one.fault)).toEqual([
      'drop-before',
      'drop-after',
      'truncated',
      'garbage',
      'wrong-types',
      'status 503',
      null,
    ]);
  });
});

describe('a held request', () => {
  it.each([
    ['before', 1, 1],
    ['after', 0, 1],
    ['never', 0, 0],
  ] as const)('that is handled %s', async (handled, chargedAtFirst, chargedAtLast) => {
    let arrive = (): void => undefined;
    let release = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const released = new Promise<void>((resolve) => (release = resolve));
    sandbox.fault({ path: '/api/v1/rent-a-number' }, { hold: { arrive, released }, handled });
    const answer = rent().then(
      ({ status }) => status,
      () => 'broken',
    );
    await arrived;
    expect(sandbox.ledger).toHaveLength(chargedAtFirst);
    expect(sandbox.requests[0]).toMatchObject({ status: null, endedAt: null });
    release();
    expect(await answer).toBe(handled === 'never' ? 'broken' : 201);
    expect(sandbox.ledger).toHaveLength(chargedAtLast);
    await expect.poll(() => sandbox.requests[0]?.endedAt).toEqual(expect.any(Number));
  });
});

describe('long rentals and auctions', () => {
  it('rents for long, renews, receives and ends', async () => {
    sandbox.setBalance('30.00');
    const made = await call(sandbox, '/api/v1/long-rentals', { auto_renew: true, rental_time: '1w' });
    expect(made.body).toMatchObject({
      status: 'success',
      errors: 'null',
      long_rental: { price: '10.55', period: '1 Week', status: 'Active' },
    });
    const { id } = made.body['long_rental'] as { id: number };
    sandbox.deliverSms(id, '4242', 'Your code: 4242');
    const { body } = await call(sandbox, `/api/v1/long-rentals/${id}/messages`);
    expect(body['messages']).toMatchObject([
      { message: 'Your code: 4242', rented_at: expect.stringMatching(/T.*-0[45]:00$/) },
    ]);
    const update = async (fields: object) => call(sandbox, `/api/v1/long-rentals/${id}/update`, fields);
    expect((await update({ action: 'auto_renew', auto_renew: false })).body).toMatchObject({
      long_rental: { auto_renew: false },
    });
    await update({ action: 'renew' });
    expect(sandbox.balance()).toBe('8.90');
    expect((await update({ action: 'renew' })).body['errors']).toBe('Insufficient funds');
    await update({ action: 'cancel' });
    expect((await call(sandbox, '/api/v1/long-rentals')).body['long_rentals']).toEqual([]);
  });

  it('takes a bid, or says why not', async () => {
    const bid = async (id: number, amount: number) =>
      call(sandbox, `/api/v1/auctions/${id}/bid`, { bid_amount: amount });
    expect(await bid(2, 0.4)).toMatchObject({
      status: 400,
      body: { errors: 'Your bid must be higher than the current bid' },
    });
    expect(await bid(1, 0.6)).toMatchObject({ status: 400, body: { errors: 'Insufficient funds for this bid' } });
    expect(await bid(4, 9)).toMatchObject({
      status: 404,
      body: { errors: 'Auction not found or is no longer active' },
    });
    expect(await bid(2, 0.6)).toMatchObject({ status: 200, body: { new_current_bid: '0.60' } });
    expect((await call(sandbox, '/api/v1/auctions')).body['auctions']).toMatchObject([
      { id: 1 },
      { id: 2, current_bid: '0.60', amount: 5 },
      { id: 3 },
    ]);
  });
});

it('speaks handler_api.php', async () => {
  expect(await stub(sandbox, 'action=getBalance', 'sk_no')).toBe('BAD_KEY');
  expect(await stub(sandbox, 'action=getBalance')).toBe('ACCESS_BALANCE:10.00');
  expect(await stub(sandbox, 'action=dance')).toBe('BAD_ACTION');
  expect(await stub(sandbox, 'action=getNumber&service=nonsense')).toBe('BAD_SERVICE');
  expect(await stub(sandbox, 'action=getNumber&service=craigslist')).toBe('NO_NUMBERS');
  expect(await stub(sandbox, 'action=getStatus&id=1')).toBe('NO_ACTIVATION');
  const rented = await stub(sandbox, 'action=getNumber&service=whatsapp');
  const id = /^ACCESS_NUMBER:(\d+):1\d{10}$/.exec(rented)?.[1];
  expect(await stub(sandbox, `action=getCode&id=${id}`)).toBe('STATUS_WAIT_CODE');
  expect(await stub(sandbox, `action=setStatus&id=${id}&status=8`)).toBe('EARLY_CANCEL_DENIED');
  sandbox.deliverSms(Number(id), '111111');
  expect(await stub(sandbox, `action=getStatus&id=${id}`)).toBe('STATUS_OK:111111');
  expect(await stub(sandbox, `action=setStatus&id=${id}&status=3`)).toBe('ACCESS_RETRY_GET');
  expect(await stub(sandbox, `action=getStatus&id=${id}`)).toBe('STATUS_WAIT_RETRY:111111');
  sandbox.options.handlerHoldsCode = true;
  sandbox.deliverSms(Number(id), '222222');
  expect(await stub(sandbox, `action=getStatus&id=${id}`)).toBe('STATUS_OK:222222');
  sandbox.deliverSms(Number(id), '333333');
  expect(await stub(sandbox, `action=getStatus&id=${id}`)).toBe('STATUS_OK:222222');
  expect(await stub(sandbox, `action=setStatus&id=${id}&status=3`)).toBe('ACCESS_RETRY_GET');
  expect(await stub(sandbox, `action=getStatus&id=${id}`)).toBe('STATUS_OK:333333');
  expect(await stub(sandbox, `action=setStatus&id=${id}&status=6`)).toBe('ACCESS_ACTIVATION');
  sandbox.setBalance('0.10');
  expect(await stub(sandbox, 'action=getNumber&service=whatsapp')).toBe('NO_BALANCE');
  sandbox.options.enforceRateLimits = true;
  await stub(sandbox, 'action=getNumber&service=whatsapp');
  expect(await stub(sandbox, 'action=getNumber&service=whatsapp')).toBe('TOO_MANY_REQUESTS');
});
