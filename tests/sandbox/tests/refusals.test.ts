import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../sandbox.ts';
import { call, stub } from './test-client.ts';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ enforceRateLimits: false, lockSeconds: 0 });
});
afterEach(() => sandbox.close());

const rent = async (service = 'whatsapp') => call(sandbox, '/api/v1/rent-a-number', { service });
const status = async (id: unknown) => call(sandbox, '/api/v1/rental-status', { id });

describe('a key', () => {
  it('that is missing, wrong, or of a restricted account is refused by 403', async () => {
    const missing = await call(sandbox, '/api/v1/balance', undefined, null);
    expect(missing).toMatchObject({ status: 403, body: { errors: 'Auth is not presented on the request' } });
    const errors = 'Wrong Api Key or User is restricted';
    expect(await call(sandbox, '/api/v1/balance', undefined, 'sk_no')).toMatchObject({ status: 403, body: { errors } });
    sandbox.options.restricted = true;
    expect(await rent()).toMatchObject({ status: 403, body: { errors } });
    expect(await stub(sandbox, 'action=getBalance')).toBe('BAD_KEY');
    sandbox.options.restricted = 'Your account has been banned';
    expect(await rent()).toMatchObject({ status: 403, body: { errors: 'Your account has been banned' } });
    expect(await stub(sandbox, 'action=getBalance')).toBe('BANNED');
    expect(sandbox.ledger).toEqual([]);
  });
});

it('is under maintenance where a test wants it', async () => {
  sandbox.options.maintenance = true;
  const body = { errors: 'Service is under maintenance' };
  expect(await rent()).toMatchObject({ status: 503, body });
  expect(await call(sandbox, '/api/v1/balance')).toMatchObject({ status: 503, body });
  expect(await call(sandbox, `/stubs/handler_api.php?api_key=${sandbox.key}&action=getBalance`)).toMatchObject({
    status: 503,
    body,
  });
  sandbox.options.maintenance = false;
  expect((await rent()).status).toBe(201);
});

describe('the fields of a refusal', () => {
  const wrong = async () => [
    await rent('craigslist'),
    await status(1),
    await call(sandbox, '/api/v1/rent-multiple-services', { services: 'whatsapp,craigslist' }),
    await call(sandbox, '/api/v1/long-rentals', { auto_renew: true, rental_time: '1w' }),
    await call(sandbox, '/api/v1/rental-status/1/completed', {}),
    await call(sandbox, '/api/v1/auctions/4/bid', { bid_amount: 9 }),
    await call(sandbox, '/api/v1/balance', undefined, 'sk_no'),
  ];
  const texts = [
    'Service is out of stock',
    'Rental not found',
    'Service is out of stock',
    'Insufficient funds',
    'Rental not found',
    'Auction not found or is no longer active',
    'Wrong Api Key or User is restricted',
  ];
  beforeEach(() => sandbox.setBalance('1.00'));

  it('are errors alone', async () => {
    sandbox.options.refusalShape = 'errors';
    expect((await wrong()).map(({ body }) => body)).toEqual(texts.map((errors) => ({ errors })));
  });

  it('are all that the call documents, each null, beside errors', async () => {
    sandbox.options.refusalShape = 'null-filled';
    const bodies = (await wrong()).map(({ body }) => body);
    expect(bodies.map(({ errors }) => errors)).toEqual(texts);
    expect(bodies[0]).toEqual({
      id: null,
      status: null,
      message: null,
      errors: texts[0],
      end_time: null,
      number: null,
      service_name: null,
      price: null,
      new_balance: null,
    });
    expect(bodies[1]).toMatchObject({ id: null, status: null, code: null, cost: null, balance: null });
    expect(bodies[2]).toMatchObject({ status: null, rentals: null, new_balance: null, total_cost: null });
    expect(bodies[3]).toMatchObject({ status: null, long_rental: null });
    expect(bodies[4]).toMatchObject({ status: null, message: null, rental: null });
    expect(bodies[5]).toMatchObject({ status: null, message: null, new_current_bid: null });
    expect(bodies[6]).toMatchObject({ status: null, balance: null });
  });
});

describe('a rental that is over', () => {
  it.each(['cancelled', 'completed', 'expired'] as const)('is not found once it is %s', async (end) => {
    sandbox.options.goneAfterEnd = true;
    const { id } = (await rent()).body;
    if (end === 'cancelled') expect((await call(sandbox, '/api/v1/cancel-rental', { id })).status).toBe(200);
    if (end === 'completed')
      expect((await call(sandbox, `/api/v1/rental-status/${String(id)}/completed`, {})).status).toBe(200);
    if (end === 'expired') sandbox.expire(id as number);
    const gone = { status: 404, body: { errors: 'Rental not found' } };
    expect(await status(id)).toMatchObject(gone);
    expect(await call(sandbox, '/api/v1/cancel-rental', { id })).toMatchObject(gone);
    expect(await call(sandbox, `/api/v1/rental-status/${String(id)}/completed`, {})).toMatchObject(gone);
    expect(await stub(sandbox, `action=getStatus&id=${String(id)}`)).toBe('NO_ACTIVATION');
    expect(await call(sandbox, '/api/v1/re-rent', { rental_id: id })).toMatchObject({ status: 201 });
  });

  it('is not found by a cancelling either, once its code was read', async () => {
    sandbox.options.goneAfterEnd = true;
    const { id } = (await rent()).body;
    sandbox.deliverSms(id as number, '123456');
    expect((await status(id)).body['code']).toBe('123456');
    expect((await call(sandbox, '/api/v1/cancel-rental', { id })).status).toBe(404);
    expect((await status(id)).status).toBe(200);
  });
});

it('may have a service whose name holds a slash', async () => {
  await sandbox.close();
  sandbox = await startSandbox({ enforceRateLimits: false, slashNames: true });
  expect([...sandbox.services.keys()].filter((name) => /instagram/.test(name))).toEqual(['instagram/threads']);
  expect((await rent('instagram/threads')).body).toMatchObject({ service_name: 'Instagram / Threads' });
  expect((await rent('instagram')).status).toBe(400);
});

describe('handler_api.php', () => {
  const getNumber = async (more = '') => stub(sandbox, `action=getNumber&service=whatsapp${more}`);

  it('of GetAText knows one country', async () => {
    expect(await getNumber()).toMatch(/^ACCESS_NUMBER:\d+:1\d{10}$/);
    expect(await getNumber('&country=187')).toMatch(/^ACCESS_NUMBER/);
    expect(await getNumber('&country=0')).toBe('NO_NUMBERS');
    expect(await stub(sandbox, 'action=getCountries')).toBe('BAD_ACTION');
  });

  it('of other servers has its own default, and its own number for the United States', async () => {
    Object.assign(sandbox.options, { handlerCountries: 'many', handlerUsCountry: '5' });
    expect(await getNumber()).toMatch(/:7\d{10}$/);
    expect(await getNumber('&country=187')).toMatch(/:44\d{10}$/);
    expect(await getNumber('&country=5')).toMatch(/:1\d{10}$/);
    expect(await getNumber('&country=99')).toBe('BAD_COUNTRY');
    const countries = JSON.parse(await stub(sandbox, 'action=getCountries')) as Record<string, { eng: string }>;
    expect(countries['5']?.eng).toBe('USA');
    sandbox.options.handlerPrices = 'country-service';
    const prices = await stub(sandbox, 'action=getPrices&service=whatsapp&country=5');
    expect(JSON.parse(prices)).toEqual({ 5: { whatsapp: { cost: '0.55', count: 63 } } });
    expect(Object.keys(JSON.parse(await stub(sandbox, 'action=getPrices&service=whatsapp')) as object)).toEqual([
      '0',
      '5',
      '187',
    ]);
  });
});
