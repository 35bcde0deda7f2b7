// What once went wrong when the disk, the key or the balance changed around a renting call.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '../../../lib/getatext/errors.ts';
import type { RentedNumber } from '../../../lib/getatext/provider.ts';
import { Renting } from '../../../lib/rentals/renting.ts';
import { answer, fakeProvider, memoryRepository, RENTED, SERVICE } from './support.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

const LOST = fail({ kind: 'outcome_unknown', cause: 'dropped' });

function setUp(rent: () => Promise<Result<RentedNumber>> = () => answer(RENTED)) {
  const { repository, stored } = memoryRepository();
  const now = { account: 'acc', balance: 10_000_000 };
  const calls = { rent: vi.fn(rent), balance: () => answer(now.balance) };
  let n = 0;
  const setGuard = vi.fn(async () => undefined);
  const renting = new Renting({
    repository,
    provider: fakeProvider(calls),
    now: () => Date.now(),
    newKey: () => `key-${++n}`,
    account: async () => now.account,
    balance: calls.balance,
    noteBalance: async () => undefined,
    lockMs: async () => 60_000,
    setGuard,
  });
  const gesture = (host = 'a.example') =>
    renting.rent({ service: SERVICE, site: { tabId: 1, host, domain: host }, maxPrice: 1, variant: 'any', call: (p) => p.rent('x', 1) });
  const find = (key: string) => [...stored.value.live, ...stored.value.history].find((rental) => rental.key === key);
  return { renting, stored, now, calls, setGuard, gesture, find };
}

describe('a disk that is full for a moment', () => {
  it('does not lose the number that was paid for', async () => {
    const { gesture, stored, find } = setUp(async () => {
      stored.broken = true;
      return ok(RENTED);
    });
    const rented = gesture();
    await vi.advanceTimersByTimeAsync(2500);
    stored.broken = false;
    await vi.advanceTimersByTimeAsync(1000);
    expect(await rented).toEqual(ok({ key: 'key-1' }));
    expect(find('key-1')).toMatchObject({ state: 'waiting', number: '2025550101' });
  });

  it('tells when it stays full, and settles the request at the next alarm', async () => {
    const { gesture, stored, renting, now, find } = setUp(async () => {
      stored.broken = true;
      now.balance -= 550_000;
      return ok(RENTED);
    });
    const rented = gesture();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await rented).toEqual(fail({ kind: 'outcome_unknown', cause: 'could not be stored' }));
    stored.broken = false;
    await renting.checkOutcomes();
    expect(find('key-1')).toMatchObject({ state: 'unknown', outcome: { charged: 550_000 } });
  });

  it('leaves a request alone that is still in the air', async () => {
    const { gesture, renting, find } = setUp(() => new Promise(() => undefined));
    void gesture();
    await vi.waitFor(() => expect(find('key-1')?.state).toBe('requesting'));
    await renting.checkOutcomes();
    expect(find('key-1')?.state).toBe('requesting');
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
    const { gesture, renting, now, find } = setUp(async () => {
      now.account = 'other';
      return LOST;
    });
    await gesture();
    now.balance = 1_000_000;
    await renting.checkOutcomes();
    expect(find('key-1')).toMatchObject({ state: 'unknown', outcome: { charged: null, checkedAt: null } });
    Object.assign(now, { account: 'acc', balance: 9_450_000 });
    await renting.checkOutcomes();
    expect(find('key-1')?.outcome).toMatchObject({ charged: 550_000 });
  });
});

describe('a balance that something else moved', () => {
  it.each([
    ['another number was rented meanwhile', 9_450_000, 'number'],
    ['a balance that grew', 10_550_000, 'none'],
  ])('claims no charge and no absence of one: %s', async (_, balance, other) => {
    let isFirst = true;
    const { gesture, renting, now, find } = setUp(async () => {
      if (!isFirst) return ok(RENTED);
      isFirst = false;
      now.account = 'away';
      return LOST;
    });
    await gesture();
    now.account = 'acc';
    if (other === 'number') await gesture('b.example');
    now.balance = balance;
    await renting.checkOutcomes();
    expect(find('key-1')?.outcome).toEqual({ balanceAfter: balance, charged: null, checkedAt: Date.now() });
  });
});
