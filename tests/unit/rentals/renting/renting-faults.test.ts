// What once went wrong when the disk, the key or the balance changed around a renting call.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '../../../../lib/core/errors.ts';
import type { RentedNumber } from '../../../../lib/getatext/provider.ts';
import { anyNumber, createRenting, answer, fakeProvider, memoryRepository, RENTED, reconcilerOf } from '../support.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

const LOST = fail({ kind: 'outcome_unknown', cause: 'dropped' });

function setUp(rent: () => Promise<Result<RentedNumber>> = () => answer(RENTED)) {
  const { repository, stored } = memoryRepository();
  const now = { account: 'acc', balance: 10_000_000 };
  const calls = { rent: vi.fn(rent), balance: () => answer(now.balance) };
  const setGuard = vi.fn(async () => undefined);
  const provider = fakeProvider(calls);
  const reconciler = reconcilerOf(provider, async () => now.account);
  const renting = createRenting({
    repository,
    provider,
    account: async () => now.account,
    reconciler,
    setGuard,
  });
  const gesture = (host = 'a.example') => renting.rent(anyNumber({ site: { tabId: 1, host, domain: host } }));
  const find = (key: string) => [...stored.value.live, ...stored.value.history].find((rental) => rental.key === key);
  return { renting, repository, reconciler, stored, now, calls, setGuard, gesture, find };
}

describe('a disk that is full for a moment', () => {
  it('does not lose the number that was paid for', async () => {
    const { gesture, repository, stored, find } = setUp(async () => {
      stored.broken = true;
      return ok(RENTED);
    });
    expect(await gesture()).toEqual(ok({ keys: ['key-1'] }));
    expect(find('key-1')?.state).toBe('requesting');
    stored.broken = false;
    await repository.all();
    expect(find('key-1')).toMatchObject({ state: 'waiting', number: '2025550101' });
  });

  it('leaves a request alone that is still in the air', async () => {
    let land = (): void => undefined;
    const { gesture, renting, find } = setUp(() => new Promise((resolve) => (land = () => resolve(ok(RENTED)))));
    const rented = gesture();
    await vi.waitFor(() => expect(find('key-1')?.state).toBe('requesting'));
    const recovered = renting.recover();
    land();
    expect(await rented).toEqual(ok({ keys: ['key-1'] }));
    await recovered;
    expect(find('key-1')?.state).toBe('waiting');
  });
});

it('has the browser bring a worker back before anything is sent', async () => {
  const { gesture, setGuard, calls } = setUp(async () => {
    expect(setGuard).toHaveBeenCalledTimes(1);
    return ok(RENTED);
  });
  await gesture();
  expect(calls.rent).toHaveBeenCalledTimes(1);
});

describe('another key in the middle of it', () => {
  it('sends nothing when the key was replaced after the balance was asked', async () => {
    const { gesture, setGuard, now, calls, find } = setUp();
    setGuard.mockImplementation(async () => void (now.account = 'other'));
    expect(await gesture()).toMatchObject({ ok: false, error: { kind: 'internal' } });
    expect(calls.rent).not.toHaveBeenCalled();
    expect(find('key-1')?.state).toBe('failed');
  });

  it("does not compare with another account's balance", async () => {
    const { gesture, reconciler, now, find } = setUp(async () => {
      now.account = 'other';
      return LOST;
    });
    await gesture();
    now.balance = 1_000_000;
    await reconciler.settle();
    expect(find('key-1')).toMatchObject({ state: 'unknown', outcome: { charged: null, checkedAt: null } });
    Object.assign(now, { account: 'acc', balance: 9_450_000 });
    await reconciler.settle();
    expect(find('key-1')?.outcome).toMatchObject({ charged: 550_000 });
  });
});

describe('a balance that something else moved', () => {
  it.each([
    ['another rental was cancelled meanwhile', 10_000_000, 'cancelled'],
    ['a balance that grew', 10_550_000, 'none'],
  ])('claims no charge and no absence of one: %s', async (_, balance, other) => {
    let isFirst = true;
    const { gesture, repository, reconciler, now, find } = setUp(async () => {
      if (isFirst) return ok(RENTED);
      now.account = 'away';
      return LOST;
    });
    await gesture('b.example');
    isFirst = false;
    await gesture();
    now.account = 'acc';
    if (other === 'cancelled') await repository.apply('key-1', { type: 'cancelled', at: Date.now() });
    now.balance = balance;
    vi.advanceTimersByTime(30_000);
    await reconciler.settle();
    expect(find('key-2')?.outcome).toEqual({ balanceAfter: balance, charged: null, checkedAt: Date.now() });
  });
});
