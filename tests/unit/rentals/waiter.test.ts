import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '../../../lib/getatext/errors.ts';
import type { RentalStatus } from '../../../lib/getatext/provider.ts';
import { Renting } from '../../../lib/rentals/renting.ts';
import { cancelNow, wantCancel, type EndingDeps } from '../../../lib/rentals/ending.ts';
import { Waiter } from '../../../lib/rentals/waiter.ts';
import { answer, fakeProvider, memoryRepository, RENTED, SERVICE, status } from './support.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

async function waiting(
  ask: (n: number) => Result<RentalStatus>,
  cancel: () => Result<RentalStatus> = () => ok(status({ state: 'cancelled' })),
  service = SERVICE,
) {
  const { repository, stored } = memoryRepository();
  const at: number[] = [];
  let balance = 9_450_000;
  const provider = fakeProvider({
    rent: () => answer(RENTED),
    status: async () => {
      at.push(Date.now());
      return ask(at.length);
    },
    cancel: vi.fn(async () => {
      const result = cancel();
      if (result.ok && result.value.state === 'cancelled') balance += 550_000;
      return result;
    }),
    balance: () => answer(balance),
  });
  const now = (): number => Date.now();
  const ending: EndingDeps = {
    repository,
    provider,
    now,
    account: async () => 'acc',
    noteBalance: async () => undefined,
    learnLock: vi.fn(async () => undefined),
    readCode: (text) => text,
  };
  const renting = new Renting({
    repository,
    provider,
    now,
    newKey: () => 'k',
    account: async () => 'acc',
    balance: () => answer(10_000_000),
    noteBalance: async () => undefined,
    lockMs: async () => 60_000,
  });
  const online = { value: true };
  const waiter = new Waiter({
    repository,
    provider,
    now,
    isOnline: () => online.value,
    account: async () => 'acc',
    readCode: (text) => text,
    stayAwake: async () => undefined,
    setGuard: vi.fn(async () => undefined),
    clearGuard: vi.fn(async () => undefined),
    cancel: (rental) => cancelNow(ending, rental),
  });
  await renting.rent({ service, site: null, maxPrice: 1, variant: 'any', call: (p) => p.rent('whatsapp', 1) });
  await waiter.wake();
  const rental = () => stored.value.live[0] ?? stored.value.history[0]!;
  return { waiter, ending, provider, at, rental, online };
}

describe('waiting', () => {
  it('asks every second in the first minute and a half, then more rarely', async () => {
    const { at } = await waiting(() => ok(status()));
    await vi.advanceTimersByTimeAsync(100_000);
    const gaps = at.slice(1).map((t, i) => t - at[i]!);
    expect(gaps.slice(0, 85).every((g) => g >= 1000 && g < 1100)).toBe(true);
    expect(gaps.at(-1)).toBeGreaterThanOrEqual(2500);
  });

  it('stores the code and asks no more where one SMS is all', async () => {
    const { at, rental } = await waiting((n) => ok(status({ code: n === 3 ? '123456' : null })));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(rental()).toMatchObject({ state: 'received', code: '123456' });
    expect(at).toHaveLength(3);
  });

  it('goes on where several SMS may come, and takes the second code', async () => {
    const { rental } = await waiting((n) => ok(status({ code: n < 4 ? '111111' : '222222' })), undefined, {
      ...SERVICE,
      multipleSms: true,
    });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(rental()).toMatchObject({ state: 'received', code: '222222' });
  });

  it('slows down when asked to, and keeps quiet for as long as it is told', async () => {
    const { at } = await waiting((n) => (n === 2 ? fail({ kind: 'rate_limited', retryAfterMs: 10_000 }) : ok(status())));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(at[2]! - at[1]!).toBeGreaterThanOrEqual(10_000);
  });

  it('asks nothing while offline and at once on waking', async () => {
    const { at, online, waiter } = await waiting(() => ok(status()));
    online.value = false;
    await vi.advanceTimersByTimeAsync(60_000);
    const before = at.length;
    expect(before).toBeLessThanOrEqual(2);
    online.value = true;
    await waiter.wake();
    expect(at.length).toBe(before + 1);
  });

  it('asks once more when the time is up, and only then calls it expired', async () => {
    const { at, rental } = await waiting(() => ok(status()));
    await vi.advanceTimersByTimeAsync(299_000);
    expect(rental().state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(rental().state).toBe('expired');
    expect(at.at(-1)).toBeGreaterThanOrEqual(1_300_000);
  });

  it('takes a code that came in the last second', async () => {
    const { rental } = await waiting(() => ok(status({ code: Date.now() >= 1_300_000 ? '424242' : null })));
    await vi.advanceTimersByTimeAsync(302_000);
    expect(rental()).toMatchObject({ state: 'received', code: '424242' });
  });

  it('counts unreadable answers as faults, not as ends', async () => {
    const { rental } = await waiting((n) => (n < 5 ? fail({ kind: 'contract', where: 'rental-status' }) : ok(status({ code: '777777' }))));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(rental()).toMatchObject({ state: 'received', code: '777777', error: null });
  });
});

describe('cancelling', () => {
  it('waits for the lock, cancels, and shows the refund the balance shows', async () => {
    const { waiter, ending, provider, rental } = await waiting(() => ok(status()));
    expect(await wantCancel(ending, 'k')).toEqual(ok({ scheduled: true }));
    await waiter.run();
    await vi.advanceTimersByTimeAsync(55_000);
    expect(provider.cancel).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(provider.cancel).toHaveBeenCalledTimes(1);
    expect(rental()).toMatchObject({ state: 'cancelled', refunded: 550_000 });
  });

  it('learns a longer lock from the refusal', async () => {
    let refusals = 0;
    const { waiter, ending, rental } = await waiting(
      () => ok(status()),
      () => (refusals++ === 0 ? fail({ kind: 'too_early', retryAfterMs: 100_000 }) : ok(status({ state: 'cancelled' }))),
    );
    await wantCancel(ending, 'k');
    await waiter.run();
    await vi.advanceTimersByTimeAsync(65_000);
    expect(rental().state).toBe('waiting');
    expect(ending.learnLock).toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(rental().state).toBe('cancelled');
  });

  it('gives way to a code that arrives meanwhile', async () => {
    const { waiter, ending, provider, rental } = await waiting((n) => ok(status({ code: n === 10 ? '909090' : null })));
    await wantCancel(ending, 'k');
    await waiter.run();
    await vi.advanceTimersByTimeAsync(90_000);
    expect(provider.cancel).not.toHaveBeenCalled();
    expect(rental()).toMatchObject({ state: 'received', code: '909090', cancelWanted: false });
  });
});
