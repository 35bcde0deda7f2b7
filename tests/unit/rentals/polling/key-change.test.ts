import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../../lib/core/errors.ts';
import { createRestProvider } from '../../../../lib/getatext/rest/rest-client.ts';
import { afterKeyChange, isGivenUp, ownership, refusalFor } from '../../../../lib/rentals/model/ownership.ts';
import { RentalPoller } from '../../../../lib/rentals/polling/rental-poller.ts';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import { rental } from '../../components/samples.ts';
import { noWait } from '../../getatext/stub.ts';
import { anyNumber, createRenting, calm, memoryRepository, status, reconcilerOf } from '../support.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ enforceRateLimits: false, lockSeconds: 0 });
});
afterEach(() => sandbox.close());

/** A rental of the sandbox's account, and a waiter whose key and account the test changes. */
async function rented() {
  const { repository, stored } = memoryRepository();
  const held = { key: sandbox.key as string | null, account: 'old' as string | null };
  const clock = { ahead: 0 };
  const now = (): number => Date.now() + clock.ahead;
  const provider = createRestProvider({
    fetch,
    now: Date.now,
    key: async () => held.key,
    baseUrl: sandbox.apiUrl,
    limiter: noWait(),
    timeoutMs: 1000,
  });
  const reconciler = reconcilerOf(provider, async () => held.account);
  const renting = createRenting({
    repository,
    provider,
    now,
    newKey: () => 'k',
    account: async () => held.account,
    reconciler,
    lockMs: async () => 0,
  });
  const cancel = vi.fn(async () => undefined);
  const poller = new RentalPoller({
    ...calm(),
    repository,
    providerOf: () => provider,
    now,
    account: async () => held.account,
    cancel,
    reconciler,
  });
  await renting.rent(anyNumber({ maxPrice: 550_000 }));
  const asked = () => sandbox.requests.filter((request) => request.path === '/api/v1/rental-status');
  const current = () => stored.value.live[0] ?? stored.value.history[0]!;
  return { repository, poller, reconciler, held, clock, cancel, asked, current };
}
const deliver = (): void => sandbox.deliverSms([...sandbox.rentals.keys()][0]!, '012345');

it('is not asked about at another server, and goes on when its own is back', async () => {
  const { poller, current, held, asked } = await rented();
  deliver();
  held.account = 'https://api.example-sms.com new';
  await poller.wake();
  await poller.wake();
  expect(asked()).toEqual([]);
  expect(current()).toMatchObject({
    state: 'waiting',
    account: 'old',
    unknownTo: null,
    error: { kind: 'auth', foreign: true },
  });
  held.account = 'old';
  await poller.wake();
  expect(current()).toMatchObject({ state: 'received', code: '012345', error: null });
});

describe('a key that is revoked while a number is rented', () => {
  it('pauses with the provider’s refusal, and goes on when a key works again', async () => {
    const { poller, current, held } = await rented();
    sandbox.setKey('sk_rotated_0123456789abcdef');
    await poller.wake();
    expect(current()).toMatchObject({ state: 'waiting', error: { kind: 'auth' } });
    deliver();
    held.key = sandbox.key;
    await poller.wake();
    expect(current()).toMatchObject({ state: 'received', code: '012345', error: null });
  });

  it('is given up a day after its end, not before', async () => {
    const { poller, current, clock } = await rented();
    sandbox.setKey('sk_rotated_0123456789abcdef');
    clock.ahead = 3_600_000;
    await poller.wake();
    expect(current().state).toBe('waiting');
    clock.ahead = 26 * 3_600_000;
    await poller.wake();
    expect(current().state).toBe('expired');
  });
});

describe('another key of the same account', () => {
  it('takes the rental over, with one question, and fetches its code', async () => {
    const { poller, current, held, asked } = await rented();
    deliver();
    sandbox.setKey('sk_rotated_0123456789abcdef');
    Object.assign(held, { key: sandbox.key, account: 'new' });
    await poller.wake();
    expect(current()).toMatchObject({
      state: 'received',
      code: '012345',
      account: 'new',
      unknownTo: null,
      error: null,
    });
    expect(asked()).toHaveLength(1);
  });

  it('is asked again where the first question was lost', async () => {
    const { poller, current, held } = await rented();
    sandbox.setKey('sk_rotated_0123456789abcdef');
    Object.assign(held, { key: sandbox.key, account: 'new' });
    sandbox.fault({ path: '/api/v1/rental-status' }, { status: 503 });
    await poller.wake();
    expect(current()).toMatchObject({ account: 'old', unknownTo: null, error: { kind: 'unavailable' } });
    await poller.wake();
    expect(current()).toMatchObject({ account: 'new', error: null });
  });
});

describe('the key of another account', () => {
  it('is asked about the rental once and never again; the old key goes on', async () => {
    const { poller, repository, current, held, asked, cancel } = await rented();
    await repository.apply('k', { type: 'cancel-wanted' });
    const own = { ...held };
    Object.assign(held, { key: sandbox.strangerKey, account: 'stranger' });
    await poller.wake();
    await poller.wake();
    expect(asked().map((request) => request.auth)).toEqual(['stranger']);
    expect(cancel).not.toHaveBeenCalled();
    expect(current()).toMatchObject({
      state: 'waiting',
      account: 'old',
      unknownTo: 'stranger',
      error: { kind: 'auth', foreign: true },
    });
    await repository.apply('k', { type: 'cancel-kept' });
    deliver();
    Object.assign(held, own);
    await poller.wake();
    expect(current()).toMatchObject({ state: 'received', code: '012345', error: null });
  });

  it('does not settle what its balance can’t know', async () => {
    const { reconciler, repository, held } = await rented();
    await repository.add(
      rental({ key: 'lost', account: 'old', state: 'requesting', createdAt: Date.now(), balanceBefore: 10_000_000 }),
    );
    await repository.apply('lost', {
      type: 'lost',
      at: Date.now(),
      error: { kind: 'outcome_unknown', cause: 'dropped' },
    });
    Object.assign(held, { key: sandbox.strangerKey, account: 'stranger' });
    await reconciler.settle();
    expect((await repository.find('lost'))?.outcome?.checkedAt).toBeNull();
  });
});

it('asks nothing without a key, and says that one is missing', async () => {
  const { poller, current, held, asked } = await rented();
  Object.assign(held, { key: null, account: null });
  await poller.wake();
  expect(asked()).toEqual([]);
  expect(current()).toMatchObject({ state: 'waiting', error: { kind: 'auth', missing: true } });
});

describe('ownership', () => {
  const mine = rental({ account: 'a' });
  it('tells own, untried and foreign keys apart', () => {
    expect(ownership(mine, 'a')).toBe('own');
    expect(ownership(mine, null)).toBe('no key');
    expect(ownership(mine, 'b')).toBe('untried');
    expect(ownership({ ...mine, unknownTo: 'b' }, 'b')).toBe('foreign');
    expect(ownership({ ...mine, unknownTo: 'b' }, 'c')).toBe('untried');
    expect(refusalFor(mine, 'a')).toBeNull();
    expect(refusalFor(mine, 'b')).toEqual({ kind: 'auth', foreign: true });
    expect(refusalFor(mine, null)).toEqual({ kind: 'auth', missing: true });
  });

  it.each([
    ['the same number', ok(status({ number: '2025550101' })), 'adopted'],
    ['another number under the same id', ok(status({ number: '3125550199' })), 'disowned'],
    ['no number', ok(status()), 'disowned'],
    ['not found', fail({ kind: 'not_found' }), 'disowned'],
    ['a refused key', fail({ kind: 'auth' }), 'asking-failed'],
    ['no connection', fail({ kind: 'network' }), 'asking-failed'],
  ] as const)('takes %s for what it is', (_, answer, event) => {
    expect(afterKeyChange(mine, 'b', answer, 1).type).toBe(event);
  });

  it('gives up where a key is refused a day after the end', () => {
    const at = mine.endsAt! + 25 * 3_600_000;
    expect(afterKeyChange(mine, 'b', fail({ kind: 'auth' }), at).type).toBe('time-up');
    expect(afterKeyChange(mine, 'b', fail({ kind: 'network' }), at).type).toBe('asking-failed');
  });

  it('gives up with a code at the end, without one a day later', () => {
    const end = 1_000_000;
    const over = rental({ endsAt: end, providerEndsAt: null });
    expect(isGivenUp(over, end + 1)).toBe(false);
    expect(isGivenUp(over, end + 24 * 3_600_000 + 1)).toBe(true);
    expect(isGivenUp({ ...over, code: '1' }, end + 1)).toBe(true);
    expect(isGivenUp({ ...over, code: '1', endsAt: null }, end + 1)).toBe(false);
  });
});
