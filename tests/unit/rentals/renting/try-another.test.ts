import { describe, expect, it, vi } from 'vitest';
import { fail, ok, type AppError, type Result } from '../../../../lib/core/errors.ts';
import type { RentedNumber } from '../../../../lib/getatext/provider.ts';
import { BalanceReconciler } from '../../../../lib/account/balance-reconciler.ts';
import { failedBefore, gotNoCode } from '../../../../lib/rentals/model/number-history.ts';
import { cancelNow } from '../../../../lib/rentals/polling/ending.ts';
import { refundQuestion } from '../../../../lib/rentals/polling/refunds.ts';
import type { Rental } from '../../../../lib/rentals/model/rental.ts';
import { TryAnother, wantAnother } from '../../../../lib/rentals/renting/try-another.ts';
import { rental as sample } from '../../components/samples.ts';
import {
  anyNumber,
  createRenting,
  answer,
  fakeProvider,
  memoryRepository,
  RENTED,
  rentOne,
  status,
  readBare,
} from '../support.ts';

const ANOTHER: RentedNumber = { ...RENTED, id: '2002', number: '2125550199', newBalance: 9_450_000 };

/** A rented number `k` whose refund comes when `balance` says so, and whatever rents another one. */
async function setUp(rentAnother: () => Promise<Result<RentedNumber>> = () => answer(ANOTHER)) {
  const { repository, stored } = memoryRepository();
  await rentOne(repository);
  const world = { now: 70_000, balance: 9_450_000 as number | null, account: 'acc' as string | null };
  const calls = { rent: vi.fn(rentAnother), cancel: vi.fn(() => answer(status({ state: 'cancelled' }))) };
  const provider = fakeProvider(calls);
  const account = async () => world.account;
  const now = () => world.now;
  const build = () => {
    const reconciler = new BalanceReconciler({
      stayAwake: async () => undefined,
      balance: async () => (world.balance === null ? fail({ kind: 'network' }) : ok(world.balance)),
      noteBalance: async () => undefined,
      account,
    });
    reconciler.add(refundQuestion({ repository, now }));
    let n = 0;
    const renting = createRenting({
      repository,
      provider,
      now,
      account,
      reconciler,
      newKey: () => `other-${++n}`,
    });
    const another = new TryAnother({
      repository,
      now,
      account,
      rent: (old, maxPrice) =>
        renting.rent({ ...anyNumber({ site: old.site, maxPrice }), kind: 'instead', of: old.key }),
    });
    reconciler.add(another.question);
    return { reconciler, renting, another };
  };
  const first = build();
  const find = async (): Promise<Rental> => (await repository.find('k'))!;
  const cancel = async (): Promise<void> =>
    cancelNow(
      {
        repository,
        providerOf: () => provider,
        now,
        account,
        reconciler: first.reconciler,
        noteBalance: async () => undefined,
        lockMs: async () => 60_000,
        learnLock: async () => undefined,
        readText: readBare,
      },
      await find(),
    );
  return { ...first, build, repository, stored, world, calls, find, cancel };
}

describe('trying another number', () => {
  it('cancels at once or later, and rents nothing before the refund is in the balance', async () => {
    const { repository, world, another, reconciler, cancel, calls, find } = await setUp();
    expect(await wantAnother({ repository, now: () => 30_000 }, 'k', 550_000)).toEqual(ok({ scheduled: true }));
    await cancel();
    await another.run();
    expect(calls.cancel).toHaveBeenCalledTimes(1);
    expect(calls.rent).not.toHaveBeenCalled();
    expect(await find()).toMatchObject({
      state: 'cancelled',
      refunded: null,
      tryAnother: { state: 'wanted', maxPrice: 550_000 },
    });
    expect(await reconciler.isOpen()).toBe(true);

    world.balance = 10_000_000;
    await reconciler.settle();
    await another.run();
    expect(calls.rent).toHaveBeenCalledExactlyOnceWith('whatsapp', 550_000, undefined);
    expect(await find()).toMatchObject({ refunded: 550_000, tryAnother: { state: 'started', key: 'other-1' } });
    expect(await repository.find('other-1')).toMatchObject({ state: 'waiting', number: ANOTHER.number });
    expect(await reconciler.isOpen()).toBe(false);
  });

  it('rents once whatever calls for it, in this worker and in the next', async () => {
    const { repository, world, another, reconciler, cancel, calls, build } = await setUp();
    await wantAnother({ repository, now: () => 0 }, 'k', 550_000);
    await cancel();
    world.balance = 10_000_000;
    await reconciler.settle();
    await Promise.all([another.run(), another.run(), build().another.run()]);
    await build().another.run();
    expect(calls.rent).toHaveBeenCalledTimes(1);
  });

  it('clears the wish in the write that stores the intent', async () => {
    const { repository, world, another, reconciler, cancel, stored } = await setUp();
    await wantAnother({ repository, now: () => 0 }, 'k', 550_000);
    await cancel();
    world.balance = 10_000_000;
    await reconciler.settle();
    const from = stored.writes.length;
    await another.run();
    const states = stored.writes
      .slice(from)
      .map(({ live, history }) => [live[0]?.state, history[0]?.tryAnother?.state]);
    expect(states[0]).toEqual(['intent', 'started']);
    expect(states.every(([state]) => state !== undefined)).toBe(true);
  });

  it('sends nothing where the wish was answered meanwhile', async () => {
    const { repository, renting, calls } = await setUp();
    const wish = { ...anyNumber(), kind: 'instead', of: 'k' } as const;
    expect((await renting.rent(wish)).ok).toBe(false);
    expect(calls.rent).not.toHaveBeenCalled();
    expect((await repository.all()).live).toHaveLength(1);
  });

  it('says after ten minutes that the refund was not seen', async () => {
    const { repository, world, another, reconciler, cancel, calls, find } = await setUp();
    await wantAnother({ repository, now: () => 0 }, 'k', 550_000);
    await cancel();
    world.now += 599_999;
    await another.run();
    expect((await find()).tryAnother?.state).toBe('wanted');
    world.now += 1;
    await another.run();
    expect((await find()).tryAnother).toEqual({ state: 'given_up', reason: 'no_refund', error: null });
    world.balance = 10_000_000;
    await reconciler.settle();
    await another.run();
    expect(calls.rent).not.toHaveBeenCalled();
  });

  it('rents nothing for a refund of less than the price', async () => {
    const { repository, world, another, reconciler, cancel, calls, find } = await setUp();
    await wantAnother({ repository, now: () => 0 }, 'k', 550_000);
    await cancel();
    world.balance = 9_700_000;
    await reconciler.settle();
    await another.run();
    expect(calls.rent).not.toHaveBeenCalled();
    expect((await find()).tryAnother).toMatchObject({ state: 'given_up', reason: 'no_refund' });
  });

  it.each<[string, AppError, unknown]>([
    [
      'tells a refusal',
      { kind: 'no_numbers' },
      { state: 'given_up', reason: 'refused', error: { kind: 'no_numbers' } },
    ],
    [
      'leaves a lost answer to its own rental',
      { kind: 'outcome_unknown', cause: 'dropped' },
      { state: 'started', key: 'other-1' },
    ],
  ])('%s, and asks no second time', async (_, error, told) => {
    const { repository, world, another, reconciler, cancel, calls, find } = await setUp(async () => fail(error));
    await wantAnother({ repository, now: () => 0 }, 'k', 550_000);
    await cancel();
    world.balance = 10_000_000;
    await reconciler.settle();
    await another.run();
    await another.run();
    expect(calls.rent).toHaveBeenCalledTimes(1);
    expect((await find()).tryAnother).toEqual(told);
  });

  it('waits where nothing could be sent, and gives up after ten minutes', async () => {
    const { repository, world, another, reconciler, cancel, calls, find } = await setUp();
    await wantAnother({ repository, now: () => 0 }, 'k', 550_000);
    await cancel();
    world.balance = 10_000_000;
    await reconciler.settle();
    world.balance = null;
    await another.run();
    expect((await find()).tryAnother?.state).toBe('wanted');
    world.now += 600_000;
    await another.run();
    expect((await find()).tryAnother).toEqual({ state: 'given_up', reason: 'refused', error: { kind: 'network' } });
    expect(calls.rent).not.toHaveBeenCalled();
  });

  it('does not cancel without the balance that the refund is seen against', async () => {
    const { repository, world, cancel, calls, find } = await setUp();
    await wantAnother({ repository, now: () => 0 }, 'k', 550_000);
    world.balance = null;
    await cancel();
    expect(calls.cancel).not.toHaveBeenCalled();
    expect(await find()).toMatchObject({ state: 'waiting', cancelWanted: true, cancellableAt: 75_000 });
  });

  it('does not let another account pay', async () => {
    const { repository, world, another, reconciler, cancel, calls, find } = await setUp();
    await wantAnother({ repository, now: () => 0 }, 'k', 550_000);
    await cancel();
    world.balance = 10_000_000;
    await reconciler.settle();
    world.account = 'other';
    await another.run();
    expect(calls.rent).not.toHaveBeenCalled();
    expect((await find()).tryAnother).toMatchObject({ state: 'given_up', reason: 'refused', error: { kind: 'auth' } });
  });

  it.each([
    ['kept', { type: 'cancel-kept' } as const, null],
    [
      'not cancelled by the provider',
      { type: 'cancel-failed', error: { kind: 'refused', detail: 'no' }, isSettled: true } as const,
      { state: 'given_up', reason: 'refused', error: { kind: 'refused', detail: 'no' } },
    ],
    ['over', { type: 'time-up', at: 1 } as const, { state: 'given_up', reason: 'not_cancelled', error: null }],
    ['given its code', { type: 'status', at: 1, status: status(), code: '123456' } as const, null],
  ])('ends with a number that is %s', async (_, event, left) => {
    const { repository, another, calls, find } = await setUp();
    await wantAnother({ repository, now: () => 0 }, 'k', 550_000);
    await repository.apply('k', event);
    await another.run();
    expect((await find()).tryAnother).toEqual(left);
    expect(calls.rent).not.toHaveBeenCalled();
  });

  it('is refused for a number that has its code', async () => {
    const { repository } = await setUp();
    await repository.apply('k', { type: 'status', at: 1, status: status(), code: '123456' });
    expect((await wantAnother({ repository, now: () => 0 }, 'k', 1)).ok).toBe(false);
    expect((await wantAnother({ repository, now: () => 0 }, 'nobody', 1)).ok).toBe(false);
  });
});

describe('a number without its code', () => {
  const ended = sample({ key: 'old', state: 'cancelled', createdAt: 1 });

  it('is one that was cancelled or ran out before a code came', () => {
    expect(gotNoCode(ended)).toBe(true);
    expect(gotNoCode(sample({ state: 'expired' }))).toBe(true);
    expect(gotNoCode(sample({ state: 'cancelled', codeAt: 1 }))).toBe(false);
    expect(gotNoCode(sample())).toBe(false);
    expect(gotNoCode(sample({ state: 'cancelled', number: null }))).toBe(false);
  });

  it('is warned of when it comes back, until it gets one', () => {
    expect(failedBefore(sample(), [ended])).toBe(true);
    expect(failedBefore(sample({ number: '2125550000' }), [ended])).toBe(false);
    expect(failedBefore(ended, [ended])).toBe(false);
    expect(failedBefore(sample(), [ended, sample({ key: 'mid', state: 'completed', codeAt: 5, createdAt: 2 })])).toBe(
      false,
    );
    expect(failedBefore(sample({ codeAt: 1 }), [ended])).toBe(false);
  });
});
