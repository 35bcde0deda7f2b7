import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '../../../../lib/core/errors.ts';
import type { RentalStatus } from '../../../../lib/getatext/provider.ts';
import { BalanceReconciler } from '../../../../lib/account/balance-reconciler.ts';
import { cancelNow, wantCancel, type EndingDeps } from '../../../../lib/rentals/polling/ending.ts';
import { refundQuestion } from '../../../../lib/rentals/polling/refunds.ts';
import { readPace, RESTING_PACE } from '../../../../lib/rentals/polling/poll-schedule.ts';
import { RentalPoller } from '../../../../lib/rentals/polling/rental-poller.ts';
import {
  anyNumber,
  createRenting,
  answer,
  calm,
  fakeProvider,
  memoryRepository,
  RENTED,
  rentOne,
  SERVICE,
  status,
  readBare,
} from '../support.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

async function waiting(
  ask: (n: number) => Result<RentalStatus>,
  cancel: () => Result<RentalStatus> = () => ok(status({ state: 'cancelled' })),
  service = SERVICE,
) {
  const { repository, stored } = memoryRepository();
  const at: number[] = [];
  const more: Result<Record<string, never>>[] = [];
  let balance = 9_450_000;
  const provider = fakeProvider({
    rent: () => answer(RENTED),
    status: async () => {
      at.push(Date.now());
      return ask(at.length);
    },
    awaitAnother: vi.fn(async () => more.shift() ?? ok({})),
    cancel: vi.fn(async () => {
      const result = cancel();
      if (result.ok && result.value.state === 'cancelled') balance += 550_000;
      return result;
    }),
    balance: () => answer(balance),
  });
  const now = (): number => Date.now();
  const reconciler = new BalanceReconciler({
    stayAwake: async () => undefined,
    balance: () => answer(balance),
    noteBalance: async () => undefined,
    account: async () => 'acc',
  });
  reconciler.add(refundQuestion({ repository, now }));
  const renting = createRenting({
    repository,
    provider,
    now,
    newKey: () => 'k',
    reconciler,
  });
  const ending: EndingDeps = {
    repository,
    providerOf: () => provider,
    now,
    account: async () => 'acc',
    reconciler,
    noteBalance: async () => undefined,
    lockMs: async () => 60_000,
    learnLock: vi.fn(async () => undefined),
    readText: readBare,
  };
  const online = { value: true };
  const paused = { value: false };
  const pushed = { value: false };
  const pace: { stored: unknown } = { stored: null };
  const newPoller = (): RentalPoller =>
    new RentalPoller({
      repository,
      providerOf: () => provider,
      now,
      monotonic: () => performance.now(),
      isOnline: () => online.value,
      isPaused: async () => paused.value,
      frontTab: async () => null,
      account: async () => 'acc',
      readText: readBare,
      stayAwake: async () => undefined,
      setGuard: vi.fn(async () => undefined),
      clearGuard: vi.fn(async () => undefined),
      cancel: (rental) => cancelNow(ending, rental),
      reconciler,
      knownBalance: async () => null,
      isPushed: () => pushed.value,
      loadPace: async () => pace.stored,
      savePace: async (next) => void (pace.stored = next),
    });
  const poller = newPoller();
  await renting.rent(anyNumber({ service }));
  await poller.wake();
  const rental = () => stored.value.live[0] ?? stored.value.history[0]!;
  return { poller, newPoller, ending, provider, at, rental, online, paused, pushed, repository, more };
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
    const { at, rental, provider } = await waiting((n) => ok(status({ code: n === 3 ? '123456' : null })));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(rental()).toMatchObject({ state: 'received', code: '123456' });
    expect(at).toHaveLength(3);
    expect(provider.awaitAnother).not.toHaveBeenCalled();
  });

  it('goes on where several SMS may come, and takes the second code', async () => {
    const { rental, provider, more } = await waiting(
      (n) => ok(status({ code: n === 1 ? null : n < 6 ? '111111' : '222222' })),
      undefined,
      {
        ...SERVICE,
        multipleSms: true,
      },
    );
    // What the line lost is asked for again with the next question, and a refusal stands.
    more.push(fail({ kind: 'network' }), fail({ kind: 'not_found' }));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(provider.awaitAnother).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(rental()).toMatchObject({ state: 'received', code: '222222' });
    expect(provider.awaitAnother).toHaveBeenCalledTimes(3);
  });

  it('slows down when asked to, and keeps quiet for as long as it is told', async () => {
    const { at } = await waiting((n) =>
      n === 2 ? fail({ kind: 'rate_limited', retryAfterMs: 10_000 }) : ok(status()),
    );
    await vi.advanceTimersByTimeAsync(15_000);
    expect(at[2]! - at[1]!).toBeGreaterThanOrEqual(10_000);
  });

  it('asks nothing while offline and at once on waking', async () => {
    const { at, online, poller } = await waiting(() => ok(status()));
    online.value = false;
    await vi.advanceTimersByTimeAsync(60_000);
    const before = at.length;
    expect(before).toBeLessThanOrEqual(2);
    online.value = true;
    await poller.wake();
    expect(at.length).toBe(before + 1);
  });

  it('asks nothing while it’s paused, ends nothing, and goes on when it’s woken', async () => {
    const { at, paused, poller, rental } = await waiting((n) => ok(status({ code: n > 1 ? '424242' : null })));
    paused.value = true;
    const before = at.length;
    await vi.advanceTimersByTimeAsync(20 * 60_000);
    await poller.wake();
    await poller.pushed();
    expect([at.length, rental().state, rental().error]).toEqual([before, 'waiting', null]);
    paused.value = false;
    await poller.wake();
    expect(rental()).toMatchObject({ state: 'received', code: '424242' });
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
    const { rental } = await waiting((n) =>
      n < 5 ? fail({ kind: 'contract', where: 'rental-status' }) : ok(status({ code: '777777' })),
    );
    await vi.advanceTimersByTimeAsync(30_000);
    expect(rental()).toMatchObject({ state: 'received', code: '777777', error: null });
  });
});

describe('cancelling', () => {
  it('waits for the lock, cancels, and shows the refund the balance shows', async () => {
    const { poller, ending, provider, rental } = await waiting(() => ok(status()));
    expect(await wantCancel(ending, 'k')).toEqual(ok({ scheduled: true }));
    await poller.run();
    await vi.advanceTimersByTimeAsync(55_000);
    expect(provider.cancel).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(provider.cancel).toHaveBeenCalledTimes(1);
    expect(rental()).toMatchObject({ state: 'cancelled', refunded: 550_000 });
  });

  it('learns a longer lock from the refusal', async () => {
    let refusals = 0;
    const { poller, ending, rental } = await waiting(
      () => ok(status()),
      () =>
        refusals++ === 0 ? fail({ kind: 'too_early', retryAfterMs: 100_000 }) : ok(status({ state: 'cancelled' })),
    );
    await wantCancel(ending, 'k');
    await poller.run();
    await vi.advanceTimersByTimeAsync(65_000);
    expect(rental().state).toBe('waiting');
    expect(ending.learnLock).toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(rental().state).toBe('cancelled');
  });

  it('gives way to a code that arrives meanwhile', async () => {
    const { poller, ending, provider, rental } = await waiting((n) => ok(status({ code: n === 10 ? '909090' : null })));
    await wantCancel(ending, 'k');
    await poller.run();
    await vi.advanceTimersByTimeAsync(90_000);
    expect(provider.cancel).not.toHaveBeenCalled();
    expect(rental()).toMatchObject({ state: 'received', code: '909090', cancelWanted: false });
  });

  it('asks once more before it cancels, and keeps a code that came within the last second', async () => {
    let code: string | null = null;
    const { poller, ending, provider, rental } = await waiting(() => ok(status({ code })));
    await vi.advanceTimersByTimeAsync(120_000);
    code = '313131';
    await wantCancel(ending, 'k');
    await poller.run();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(provider.cancel).not.toHaveBeenCalled();
    expect(rental()).toMatchObject({ state: 'received', code: '313131' });
  });

  it('keeps a code that comes with the answer to the cancelling', async () => {
    const { poller, ending, rental } = await waiting(
      () => ok(status()),
      () => ok(status({ state: 'cancelled', code: '414141' })),
    );
    await wantCancel(ending, 'k');
    await poller.run();
    await vi.advanceTimersByTimeAsync(61_000);
    expect(rental()).toMatchObject({ state: 'received', code: '414141', cancelWanted: false });
  });

  it('finds the refund of a cancelling whose answer was lost', async () => {
    let cancelled = false;
    const { poller, ending, provider, rental } = await waiting(
      () => ok(status({ state: cancelled ? 'cancelled' : 'active' })),
      () => ok(status({ state: 'cancelled' })),
    );
    const { cancel } = provider;
    provider.cancel = vi.fn(async (id: string) => {
      await cancel(id);
      cancelled = true;
      return fail({ kind: 'timeout' as const });
    });
    Object.assign(ending, { provider });
    await wantCancel(ending, 'k');
    await poller.run();
    await vi.advanceTimersByTimeAsync(75_000);
    expect(rental()).toMatchObject({ state: 'cancelled', refunded: 550_000 });
  });

  it('does not hammer while a cancelling that is due fails', async () => {
    const { poller, ending, provider, at } = await waiting(
      () => ok(status()),
      () => fail({ kind: 'network' }),
    );
    await vi.advanceTimersByTimeAsync(61_000);
    await wantCancel(ending, 'k');
    await poller.run();
    const before = at.length;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(at.length - before).toBeLessThanOrEqual(21);
    expect(vi.mocked(provider.cancel).mock.calls.length).toBeLessThanOrEqual(5);
  });
});

describe('the pace', () => {
  it.each([20_000, 119_000])('heeds what an earlier worker was told: %i ms', async (retryAfterMs) => {
    let complain = true;
    const { newPoller, at } = await waiting(() =>
      complain ? fail({ kind: 'rate_limited', retryAfterMs }) : ok(status()),
    );
    expect(at).toHaveLength(1);
    complain = false;
    await newPoller().wake();
    await vi.advanceTimersByTimeAsync(retryAfterMs - 1000);
    expect(at).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(22_000);
    expect(at.length).toBeGreaterThan(1);
  });

  it('does not let a far Retry-After lose a code', async () => {
    const { at } = await waiting((n) =>
      n === 1 ? fail({ kind: 'unavailable', status: 503, retryAfterMs: 86_400_000 }) : ok(status()),
    );
    await vi.advanceTimersByTimeAsync(145_000);
    expect(at.length).toBeGreaterThan(1);
  });

  it.each([[null], ['x'], [{ slowdown: 1e9, quietUntil: 5 }], [{ slowdown: 1, quietUntil: 'never' }]])(
    'is at rest where nothing sensible was stored: %j',
    (stored) => {
      expect(readPace(stored)).toEqual(RESTING_PACE);
    },
  );
});

describe('with a push channel', () => {
  it('asks every ten seconds while it is healthy, at once when told to, and as usual when it is not', async () => {
    const { poller, at, pushed } = await waiting(() => ok(status()));
    pushed.value = true;
    await vi.advanceTimersByTimeAsync(1000);
    const before = at.length;
    await vi.advanceTimersByTimeAsync(40_000);
    expect(at.length - before).toBe(4);
    await poller.pushed();
    expect(at.length - before).toBe(5);
    pushed.value = false;
    await poller.run();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(at.length - before).toBeGreaterThanOrEqual(14);
  });

  it('asks no more often than the provider wants, however many messages come', async () => {
    const { poller, at, pushed } = await waiting((n) => (n > 1 ? fail({ kind: 'rate_limited' }) : ok(status())));
    pushed.value = true;
    await vi.advanceTimersByTimeAsync(30_000);
    const before = at.length;
    for (let n = 0; n < 60; n++) {
      void poller.pushed();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(at.length - before).toBeLessThanOrEqual(6);
    expect(at.length - before).toBeGreaterThan(0);
  });

  it('keeps quiet for as long as it is told, whatever messages come', async () => {
    const { poller, at, pushed } = await waiting((n) =>
      n === 2 ? fail({ kind: 'rate_limited', retryAfterMs: 60_000 }) : ok(status()),
    );
    pushed.value = true;
    await vi.advanceTimersByTimeAsync(11_000);
    expect(at).toHaveLength(2);
    for (let n = 0; n < 50; n++) {
      void poller.pushed();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(at).toHaveLength(2);
  });

  it('asks at the end all the same', async () => {
    const { pushed, rental } = await waiting(() => ok(status()));
    pushed.value = true;
    await vi.advanceTimersByTimeAsync(301_500);
    expect(rental().state).toBe('expired');
  });
});

describe('a clock that is set', () => {
  beforeEach(() => void vi.setSystemTime(1_000_000_000_000));

  it.each([-3_600_000, 3_600_000, -60_000])('does not stop the asking while the worker lives: %i ms', async (by) => {
    const { at } = await waiting((n) => ok(status({ endsAt: null, code: n > 500 ? '1' : null })), undefined, {
      ...SERVICE,
      ttlMinutes: 120,
    });
    await vi.advanceTimersByTimeAsync(5000);
    vi.setSystemTime(Date.now() + by);
    const before = at.length;
    await vi.advanceTimersByTimeAsync(25_000);
    expect(at.length - before).toBeGreaterThanOrEqual(by > 0 ? 5 : 23);
  });

  it('does not put off what was scheduled, nor the end', async () => {
    const { newPoller, ending, provider, rental } = await waiting(() => ok(status()));
    await vi.advanceTimersByTimeAsync(10_000);
    await wantCancel(ending, 'k');
    vi.setSystemTime(Date.now() - 3_600_000);
    // Another worker, which knows nothing but what is stored.
    await newPoller().wake();
    expect(rental()).toMatchObject({ rentedAt: Date.now(), endsAt: Date.now() + 300_000 });
    await vi.advanceTimersByTimeAsync(62_000);
    expect(provider.cancel).toHaveBeenCalledTimes(1);
  });

  it('does not lengthen the rest that was asked for', async () => {
    const { newPoller, at } = await waiting((n) =>
      n === 1 ? fail({ kind: 'rate_limited', retryAfterMs: 30_000 }) : ok(status()),
    );
    vi.setSystemTime(Date.now() - 3_600_000);
    await vi.advanceTimersByTimeAsync(33_000);
    expect(at.length).toBeGreaterThan(1);
    const before = at.length;
    vi.setSystemTime(Date.now() - 3_600_000);
    await newPoller().wake();
    expect(at.length).toBeGreaterThan(before);
  });
});

describe('ten rentals at a time', () => {
  it('are asked about in turn, none forgotten', async () => {
    vi.setSystemTime(1_000_000);
    const { repository } = memoryRepository();
    const asked = new Map<string, number>();
    const provider = fakeProvider({
      status: async (id) => {
        asked.set(id, (asked.get(id) ?? 0) + 1);
        // The limiter of the real client spaces the questions.
        await new Promise((resolve) => setTimeout(resolve, 1000));
        return ok(status({ id }));
      },
    });
    for (let n = 0; n < 10; n++) await rentOne(repository, null, { key: `k${n}`, id: `${n}` });
    const poller = new RentalPoller({ ...calm(), repository, providerOf: () => provider, now: () => Date.now() });
    void poller.wake();
    await vi.advanceTimersByTimeAsync(60_500);
    const counts = [...asked.values()];
    expect(counts).toHaveLength(10);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });
});
