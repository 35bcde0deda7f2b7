// What a cancel brings back, what stops one that is on its way, and the lock that the provider has on it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok, type AppError, type Result } from '../../../../lib/core/errors.ts';
import type { RentalStatus } from '../../../../lib/getatext/provider.ts';
import { FULL_LOCK_MS } from '../../../../lib/account/cancel-lock.ts';
import { cancelNow, type EndingDeps } from '../../../../lib/rentals/polling/ending.ts';
import { refundQuestion } from '../../../../lib/rentals/polling/refunds.ts';
import { RentalPoller } from '../../../../lib/rentals/polling/rental-poller.ts';
import {
  anyNumber,
  answer,
  calm,
  createRenting,
  fakeProvider,
  memoryRepository,
  reconcilerOf,
  RENTED,
  SERVICE,
  status,
  readBare,
} from '../support.ts';

const PRICE = 550_000;
const NOT_FOUND: AppError = { kind: 'not_found', detail: 'Rental not found' };

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

async function rented({ lock = null as number | null, ttlMinutes = 5 } = {}) {
  const { repository, stored } = memoryRepository();
  const world = {
    balance: 9_450_000,
    /** Whether answers bring the balance along. */
    tells: true,
    lock,
    asked: (): Result<RentalStatus> => ok(status({ balance: world.balance })),
  };
  /** As the provider does it. */
  const cancelled = (): Result<RentalStatus> => {
    world.balance += PRICE;
    return ok(status({ state: 'cancelled', balance: world.tells ? world.balance : null }));
  };
  const provider = fakeProvider({
    rent: () => answer(RENTED),
    balance: () => answer(world.balance),
    status: async () => world.asked(),
    cancel: vi.fn(async () => cancelled()),
  });
  const now = Date.now;
  const account = async (): Promise<string> => 'acc';
  const reconciler = reconcilerOf(provider);
  reconciler.add(refundQuestion({ repository, now }));
  const learnLock = vi.fn(async (_: string, ms: number) => void (world.lock = ms));
  const lockMs = async (): Promise<number | null> => world.lock;
  const renting = createRenting({ repository, provider, reconciler, newKey: () => 'k', lockMs });
  const noteBalance = async (): Promise<void> => undefined;
  const ending: EndingDeps = {
    repository,
    providerOf: () => provider,
    now,
    account,
    reconciler,
    noteBalance,
    lockMs,
    learnLock,
    readText: readBare,
  };
  const poller = new RentalPoller({
    ...calm(),
    repository,
    providerOf: () => provider,
    now,
    reconciler,
    cancel: (rental) => cancelNow(ending, rental),
  });
  await renting.rent(anyNumber({ service: { ...SERVICE, ttlMinutes }, maxPrice: PRICE }));
  const rental = () => stored.value.live[0] ?? stored.value.history[0]!;
  const cancel = async (how: () => Result<RentalStatus> = cancelled): Promise<void> => {
    vi.mocked(provider.cancel).mockImplementationOnce(async () => how());
    await repository.apply('k', { type: 'cancel-wanted' });
    await cancelNow(ending, rental());
  };
  return { repository, world, provider, reconciler, renting, ending, poller, rental, cancel, cancelled, learnLock };
}

const tooEarly = (retryAfterMs?: number) => fail({ kind: 'too_early', ...(retryAfterMs ? { retryAfterMs } : {}) });

describe('the refund of a cancelled number', () => {
  it.each([true, false])(
    'is seen although something was charged since an earlier, refused cancel (balance told: %s)',
    async (tells) => {
      const { world, rental, cancel } = await rented();
      world.tells = tells;
      await cancel(() => tooEarly());
      // Another number, or whatever else the user bought on the provider's own pages.
      world.balance -= 2_000_000;
      await cancel();
      expect(rental()).toMatchObject({ state: 'cancelled', refunded: PRICE });
    },
  );

  it('is no top-up that came during the cancel', async () => {
    const { world, rental, cancel, reconciler } = await rented();
    await cancel(() => {
      world.balance += 20_000_000;
      return ok(status({ state: 'cancelled', balance: world.balance }));
    });
    expect(rental()).toMatchObject({ state: 'cancelled', refunded: null });
    await reconciler.settle();
    expect(rental()).toMatchObject({ refunded: null });
  });

  it.each([
    ['seen when it comes later', PRICE, PRICE],
    ['no top-up that comes later', 20_000_000, null],
  ])('is %s', async (_, rise, refunded) => {
    const { world, rental, cancel, reconciler } = await rented();
    await cancel(() => ok(status({ state: 'cancelled', balance: world.balance })));
    expect(rental()).toMatchObject({ state: 'cancelled', refunded: null });
    world.balance += rise;
    await reconciler.settle();
    expect(rental()).toMatchObject({ refunded });
  });

  it('is looked for against the balance before the cancel whose answer was lost', async () => {
    const { rental, cancel, cancelled, repository } = await rented();
    await cancel(() => {
      cancelled();
      return fail({ kind: 'timeout' });
    });
    expect(rental()).toMatchObject({ state: 'waiting', cancelBalance: 9_450_000 });
    // A second one is refused: it is over already.
    vi.advanceTimersByTime(20_000);
    await cancel(() => fail(NOT_FOUND));
    expect(rental()).toMatchObject({ state: 'expired', gone: true, refunded: PRICE });
    expect(await repository.find('k')).toMatchObject({ cancelWanted: false, error: null, cancelError: null });
  });
});

describe('a cancel that the person takes back', () => {
  it('does not leave while it waits for its turn', async () => {
    const { repository, provider, reconciler, ending, rental } = await rented();
    await repository.apply('k', { type: 'cancel-wanted' });
    const turn = reconciler.exclusive(() => repository.apply('k', { type: 'cancel-kept' }));
    await Promise.all([turn, cancelNow(ending, rental())]);
    expect(provider.cancel).not.toHaveBeenCalled();
  });

  it('does not leave while it waits for a balance', async () => {
    const { repository, provider, ending, rental } = await rented();
    const balance = async (): Promise<Result<number>> => {
      await repository.apply('k', { type: 'cancel-kept' });
      return ok(9_450_000);
    };
    Object.assign(ending, { reconciler: reconcilerOf({ balance }) });
    await repository.apply('k', { type: 'cancel-wanted' });
    await cancelNow(ending, rental());
    expect(provider.cancel).not.toHaveBeenCalled();
    expect(rental()).toMatchObject({ state: 'waiting', cancelSentAt: null });
  });

  it('does not leave while it waits for the provider’s pace', async () => {
    const { repository, provider, ending, rental } = await rented();
    let left = false;
    vi.mocked(provider.cancel).mockImplementationOnce(async (_, isStillWanted) => {
      await repository.apply('k', { type: 'cancel-kept' });
      left = (await isStillWanted?.()) !== false;
      return fail({ kind: 'refused', why: 'not_waiting', detail: '' });
    });
    await repository.apply('k', { type: 'cancel-wanted' });
    await cancelNow(ending, rental());
    expect(left).toBe(false);
    expect(rental()).toMatchObject({
      state: 'waiting',
      cancelWanted: false,
      cancelError: null,
      cancelSentAt: null,
      cancelBalance: null,
    });
  });
});

describe('the lock on cancelling', () => {
  it('is tried at the person’s word where an account’s is not known', async () => {
    const { rental } = await rented();
    expect(rental().cancellableAt).toBe(Date.now());
  });

  it('is counted down where it is known', async () => {
    const { rental } = await rented({ lock: FULL_LOCK_MS });
    expect(rental().cancellableAt).toBe(Date.now() + FULL_LOCK_MS);
  });

  it.each([
    ['five minutes from renting where no time is named', undefined, 300_000, 250_000],
    ['the time that is named', 60_000, 60_000, 10_000],
  ])('is learned from a refusal: %s', async (_, told, lock, left) => {
    const { rental, cancel, learnLock } = await rented({ ttlMinutes: 20 });
    vi.advanceTimersByTime(50_000);
    await cancel(() => tooEarly(told));
    expect(learnLock).toHaveBeenCalledWith('acc', lock);
    expect(rental()).toMatchObject({ cancelWanted: true, cancellableAt: Date.now() + left });
  });

  it('is none for an account that may cancel before five minutes are over', async () => {
    const { cancel, learnLock } = await rented();
    vi.advanceTimersByTime(50_000);
    await cancel();
    expect(learnLock).toHaveBeenCalledWith('acc', 0);
  });

  it('stays what it is after a cancel that came later', async () => {
    const { cancel, learnLock } = await rented({ lock: 60_000 });
    vi.advanceTimersByTime(61_000);
    await cancel();
    expect(learnLock).not.toHaveBeenCalled();
  });

  it('gives the wish up where the time is over before it', async () => {
    const { rental, cancel } = await rented({ ttlMinutes: 5 });
    vi.advanceTimersByTime(10_000);
    await cancel(() => tooEarly(300_000));
    expect(rental()).toMatchObject({ state: 'waiting', cancelWanted: false, cancelSentAt: null, cancelError: null });
    expect(rental().cancellableAt).toBe(rental().endsAt);
  });

  it('is tried at shorter ones before the wish is given up, where no time is named', async () => {
    const { rental, cancel, learnLock } = await rented({ ttlMinutes: 5 });
    const start = Date.now();
    for (const ageMs of [60_000, 120_000]) {
      await cancel(() => tooEarly());
      expect(rental()).toMatchObject({ cancelWanted: true, cancellableAt: start + ageMs });
      expect(learnLock).toHaveBeenLastCalledWith('acc', ageMs);
      vi.setSystemTime(start + ageMs);
    }
    await cancel(() => tooEarly());
    expect(rental()).toMatchObject({ cancelWanted: false, cancellableAt: start + FULL_LOCK_MS });
    expect(learnLock).toHaveBeenLastCalledWith('acc', FULL_LOCK_MS);
  });
});

describe('a number that the provider no longer knows', () => {
  it.each([
    ['refunded', PRICE],
    ['not refunded', null],
  ])('is over, and the balance says what became of it: %s', async (_, refunded) => {
    const { world, poller, rental, reconciler } = await rented();
    await poller.wake();
    await vi.advanceTimersByTimeAsync(20_000);
    world.balance += refunded ?? 0;
    world.asked = () => fail(NOT_FOUND);
    await vi.advanceTimersByTimeAsync(2000);
    expect(rental()).toMatchObject({ state: 'expired', gone: true, error: null, refunded });
    await vi.advanceTimersByTimeAsync(150_000);
    expect(await reconciler.isOpen()).toBe(false);
  });

  it('has served where its code came', async () => {
    const { world, poller, rental } = await rented();
    world.asked = () => ok(status({ code: '123456' }));
    await poller.wake();
    expect(rental().state).toBe('received');
    world.asked = () => fail(NOT_FOUND);
    await vi.advanceTimersByTimeAsync(305_000);
    expect(rental()).toMatchObject({ state: 'completed', code: '123456', gone: false, error: null });
  });

  it.each([
    ['a 404 without the provider’s own words', { kind: 'not_found' } as const, 20_000],
    ['in the first seconds', NOT_FOUND, 1000],
  ])('is asked about again: %s', async (_, error, age) => {
    const { world, poller, rental } = await rented();
    await poller.wake();
    await vi.advanceTimersByTimeAsync(age);
    world.asked = () => fail(error);
    await vi.advanceTimersByTimeAsync(2000);
    expect(rental()).toMatchObject({ state: 'waiting' });
    world.asked = () => ok(status({ code: '123456' }));
    await vi.advanceTimersByTimeAsync(5000);
    expect(rental()).toMatchObject({ state: 'received', code: '123456' });
  });

  it('is over where a cancel is told so', async () => {
    const { rental, cancel } = await rented();
    vi.advanceTimersByTime(20_000);
    await cancel(() => fail(NOT_FOUND));
    expect(rental()).toMatchObject({ state: 'expired', gone: true, error: null, cancelError: null, refunded: null });
  });
});
