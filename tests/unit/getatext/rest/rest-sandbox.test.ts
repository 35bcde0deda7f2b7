import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Provider } from '../../../../lib/getatext/provider.ts';
import { createRestProvider } from '../../../../lib/getatext/rest/rest-client.ts';
import { startSandbox, type FaultKind, type Sandbox } from '../../../sandbox/sandbox.ts';
import { noWait, SPENDING, valueOf } from '../stub.ts';

let sandbox: Sandbox;
let provider: Provider;

beforeEach(async () => {
  sandbox = await startSandbox({ enforceRateLimits: false, lockSeconds: 0 });
  provider = createRestProvider({
    fetch,
    now: () => Date.now(),
    key: async () => sandbox.key,
    baseUrl: sandbox.apiUrl,
    limiter: noWait(),
    timeoutMs: 1000,
  });
});
afterEach(() => sandbox.close());

async function rentFirst(): Promise<string> {
  return valueOf(await provider.rent('whatsapp', null)).id;
}

describe.each(['eastern', 'utc'] as const)('a rental with %s times', (zone) => {
  it('goes from price to code', async () => {
    Object.assign(sandbox.options, {
      endTimeZone: zone,
      codeType: 'string',
      numberDigits: 11,
      errorsStyle: 'null-string',
    });
    const services = await provider.services();
    const service = services.ok ? services.value.find((s) => s.apiName === 'whatsapp') : undefined;
    const rented = await provider.rent('whatsapp', service?.price ?? null);
    expect(rented).toMatchObject({ ok: true, value: { price: service?.price } });
    if (!rented.ok) return;
    const rental = sandbox.rentals.get(Number(rented.value.id));
    expect(rented.value.number).toBe(rental?.number);
    expect(Math.abs((rented.value.endsAt ?? 0) - (rental?.endsAt ?? 0))).toBeLessThan(2500);
    sandbox.deliverSms(rented.value.number ?? '', '012345');
    expect(await provider.status(rented.value.id)).toMatchObject({
      ok: true,
      value: { state: 'active', code: '012345' },
    });
    expect(await provider.complete(rented.value.id)).toMatchObject({ ok: true });
    expect(await provider.status(rented.value.id)).toMatchObject({ ok: true, value: { state: 'completed' } });
  });
});

describe.each(['errors', 'error', 'message'] as const)('refusals under %s', (errorKey) => {
  it.each(['string', 'object'] as const)('as %s', async (errorsStyle) => {
    Object.assign(sandbox.options, { errorKey, errorsStyle, lockSeconds: 60 });
    const id = await rentFirst();
    expect(await provider.cancel(id)).toMatchObject({ error: { kind: 'too_early' } });
    expect(await provider.status('999')).toMatchObject({ error: { kind: 'not_found' } });
    expect(await provider.rent('whatsapp', 1)).toMatchObject({ error: { kind: 'price_above_cap' } });
    sandbox.setStock('whatsapp', 0);
    expect(await provider.rent('whatsapp', null)).toMatchObject({ error: { kind: 'no_numbers' } });
    expect(await provider.rentMultiple(['whatsapp', 'telegram'], null)).toMatchObject({
      error: { kind: 'no_numbers' },
    });
    sandbox.setBalance('0.00');
    expect(await provider.rent('telegram', null)).toMatchObject({ error: { kind: 'insufficient_funds' } });
  });
});

it('reads every other call', async () => {
  sandbox.setBalance('100.00');
  expect(await provider.balance()).toEqual({ ok: true, value: 100_000_000 });
  const group = await provider.rentMultiple(['whatsapp', 'telegram'], null);
  expect(group.ok && group.value.rentals.length).toBe(2);
  const id = await rentFirst();
  expect(await provider.cancel(id)).toMatchObject({ ok: true, value: { state: 'cancelled' } });
  expect(await provider.reRent(id)).toMatchObject({ ok: true });
  const long = await provider.createLongRental('1w', true);
  expect(long).toMatchObject({ ok: true, value: { autoRenew: true } });
  if (!long.ok) return;
  sandbox.deliverSms(long.value.number ?? '', '123456', 'Your code is 123456');
  expect(await provider.longRentalMessages(long.value.id)).toMatchObject({
    ok: true,
    value: { entries: [{ text: 'Your code is 123456' }], unread: 0 },
  });
  expect(await provider.updateLongRental(long.value.id, { action: 'auto_renew', autoRenew: false })).toMatchObject({
    ok: true,
    value: { autoRenew: false },
  });
  expect(await provider.updateLongRental(long.value.id, { action: 'renew' })).toMatchObject({ ok: true });
  expect(await provider.longRentals()).toMatchObject({ ok: true, value: { entries: [{ id: long.value.id }] } });
  const auctions = await provider.auctions();
  const auction = auctions.ok ? auctions.value.entries[0] : undefined;
  if (!auction) throw new Error('no auction');
  expect(await provider.bid(auction.id, auction.currentBid)).toMatchObject({ error: { kind: 'refused' } });
  const bid = await provider.bid(auction.id, auction.currentBid + 10_000);
  expect(bid.ok || bid.error.kind === 'insufficient_funds').toBe(true);
  expect(await provider.bid('999', 1_000_000)).toMatchObject({ error: { kind: 'not_found' } });
});

it.each(['prices', 'array', 'object', 'other'] as const)('reads prices-info as %s', async (priceEnvelope) => {
  sandbox.options.priceEnvelope = priceEnvelope;
  const services = await provider.services();
  expect(services.ok && services.value.length > 0).toBe(true);
});

const faults: [string, FaultKind][] = [
  ['drop-before', 'drop-before'],
  ['drop-after', 'drop-after'],
  ['garbage', 'garbage'],
  ['truncated', 'truncated'],
  ['wrong-types', 'wrong-types'],
  ['a late answer', { delayMs: 1500 }],
  ['500 after it was done', { status: 500, after: true }],
  ['429', { status: 429, headers: { 'retry-after': '1' } }],
];

describe.each(SPENDING)('%s', (name, path, call) => {
  it.each(faults)('is unknown after %s, with one request', async (_, kind) => {
    sandbox.setBalance('1000.00');
    if (name === 'reRent') await rentFirst();
    if (name === 'renew') await provider.createLongRental('1w', false);
    const [rental] = sandbox.rentals.keys();
    const [long] = sandbox.longRentals.keys();
    const [auction] = sandbox.auctions.values();
    const before = sandbox.requests.length;
    sandbox.fault({ path: /re-rent|rent-|long-rentals|bid/ }, kind, 5);
    const calls: Record<string, () => Promise<unknown>> = {
      reRent: () => provider.reRent(String(rental)),
      renew: () => provider.updateLongRental(String(long), { action: 'renew' }),
      bid: () => provider.bid(String(auction?.id), 9_000_000),
      rentSpecific: () => provider.rentSpecific('2125550123', 'whatsapp', null),
    };
    const result = await (calls[name] ?? (() => call(provider)))();
    expect(result).toMatchObject({ ok: false, error: { kind: 'outcome_unknown' } });
    expect(path).toMatch(/^\/api\/v1\//);
    expect(sandbox.requests.length - before).toBe(1);
  });
});
