import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHandlerProvider } from '../../../../lib/getatext/handler/handler-client.ts';
import type { Provider } from '../../../../lib/getatext/provider.ts';
import { startSandbox, type FaultKind, type Sandbox } from '../../../sandbox/sandbox.ts';
import { noWait, valueOf } from '../stub.ts';

let sandbox: Sandbox;
let provider: Provider;

beforeEach(async () => {
  sandbox = await startSandbox({ enforceRateLimits: false, lockSeconds: 0 });
  provider = createHandlerProvider({
    fetch,
    now: () => Date.now(),
    key: async () => sandbox.key,
    baseUrl: sandbox.apiUrl,
    limiter: noWait(),
    timeoutMs: 1000,
  });
});
afterEach(() => sandbox.close());

describe.each(['all', 'clients', 'documented'] as const)('a server that knows %s verbs', (handlerVerbs) => {
  it('rents, waits, and is done', async () => {
    sandbox.options.handlerVerbs = handlerVerbs;
    const { id, number } = valueOf(await provider.rent('whatsapp', null));
    expect(sandbox.rentals.get(Number(id))?.number).toBe(number);
    expect(await provider.status(id)).toMatchObject({ value: { state: 'active', code: null } });
    sandbox.deliverSms(number ?? '', '012345');
    expect(await provider.status(id)).toMatchObject({ value: { state: 'active', code: '012345' } });
    expect(await provider.complete(id)).toMatchObject({ ok: true });
    expect(sandbox.rentals.get(Number(id))?.status).toBe(handlerVerbs === 'documented' ? 'active' : 'completed');
  });

  it('cancels, when it may', async () => {
    Object.assign(sandbox.options, { handlerVerbs, lockSeconds: 300 });
    const rented = await provider.rent('whatsapp', null);
    const id = rented.ok ? rented.value.id : '';
    expect(await provider.cancel(id)).toMatchObject({ error: { kind: 'too_early' } });
    sandbox.options.lockSeconds = 0;
    expect(await provider.cancel(id)).toMatchObject({ value: { state: 'cancelled' } });
    expect(await provider.cancel(id)).toMatchObject({ value: { state: 'cancelled' } });
    expect(await provider.status(id)).toMatchObject({ value: { state: 'cancelled' } });
    expect(sandbox.balance()).toBe('10.00');
  });
});

it.each(['country-service', 'service-country', 'service', 'many-countries'] as const)(
  'reads prices as %s, and keeps to the cap',
  async (shape) => {
    Object.assign(sandbox.options, { handlerPrices: shape, handlerCaps: true });
    const services = await provider.services();
    const whatsapp = services.ok ? services.value.find(({ apiName }) => apiName === 'whatsapp') : undefined;
    expect(whatsapp).toMatchObject({ price: 550_000, stock: 66 });
    expect(await provider.rent('whatsapp', 540_000)).toMatchObject({ error: { kind: 'price_above_cap' } });
    expect(await provider.rent('whatsapp', 550_000)).toMatchObject({ value: { price: 550_000 } });
    const rented = sandbox.requests.filter(({ search }) => search.includes('action=getNumber'));
    expect(rented.map(({ search }) => new URLSearchParams(search).get('country'))).toEqual(['187']);
  },
);

it.each(['none', 'country-service', 'service-country', 'service', 'many-countries'] as const)(
  'rents a number of the United States where the server has another default, with prices as %s',
  async (handlerPrices) => {
    Object.assign(sandbox.options, { handlerCountries: 'many', handlerUsCountry: '5', handlerPrices });
    expect(await provider.rent('whatsapp', 550_000)).toMatchObject({ ok: true, value: { id: expect.any(String) } });
    expect(await provider.services()).toMatchObject({ ok: true });
    const countries = sandbox.requests
      .filter(({ search }) => /action=get(Number|Prices)/.test(search))
      .map(({ search }) => new URLSearchParams(search).get('country'));
    expect(new Set(countries)).toEqual(new Set(['5']));
    expect(sandbox.ledger).toHaveLength(1);
  },
);

it('names what GetAText says about account, ceiling and maintenance', async () => {
  sandbox.options.restricted = 'Your account has been banned';
  expect(await provider.rent('whatsapp', null)).toMatchObject({ error: { kind: 'auth', why: 'account' } });
  sandbox.options.restricted = false;
  sandbox.options.maxActiveRentals = 0;
  expect(await provider.rent('whatsapp', null)).toMatchObject({ error: { kind: 'too_many_rentals' } });
  sandbox.options.maintenance = true;
  expect(await provider.balance()).toMatchObject({ error: { kind: 'unavailable', status: 503, maintenance: true } });
  expect(sandbox.ledger).toHaveLength(0);
});

it('is refused as the words say', async () => {
  sandbox.options.handlerCaps = true;
  expect(await provider.rent('nonsense', null)).toMatchObject({ error: { kind: 'not_found' } });
  expect(await provider.rent('craigslist', null)).toMatchObject({ error: { kind: 'no_numbers' } });
  expect(await provider.rent('whatsapp', 540_000)).toMatchObject({ error: { kind: 'price_above_cap' } });
  expect(await provider.status('999')).toMatchObject({ error: { kind: 'not_found' } });
  sandbox.setBalance('0.10');
  expect(await provider.rent('whatsapp', null)).toMatchObject({ error: { kind: 'insufficient_funds' } });
  expect(await provider.balance()).toEqual({ ok: true, value: 100_000 });
  expect(sandbox.ledger).toHaveLength(0);
});

const faults: [string, FaultKind][] = [
  ['drop-before', 'drop-before'],
  ['drop-after', 'drop-after'],
  ['garbage', 'garbage'],
  ['truncated', 'truncated'],
  ['wrong-types', 'wrong-types'],
  ['a late answer', { delayMs: 1500 }],
  ['500 after it was done', { status: 500, after: true }],
  ['429', { status: 429 }],
];
it.each(faults)('knows nothing after %s, with one request', async (_, kind) => {
  sandbox.fault({ path: /action=getNumber/ }, kind, 5);
  expect(await provider.rent('whatsapp', null)).toMatchObject({ error: { kind: 'outcome_unknown' } });
  expect(sandbox.requests.filter(({ search }) => search.includes('getNumber'))).toHaveLength(1);
});
