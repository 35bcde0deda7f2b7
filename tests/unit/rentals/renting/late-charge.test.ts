// A provider that charges for a call after its answer was lost: nothing is called free before that can't happen any more.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '../../../../lib/core/errors.ts';
import type { Provider, RentedNumber } from '../../../../lib/getatext/provider.ts';
import { cancelNow } from '../../../../lib/rentals/polling/ending.ts';
import { refundQuestion } from '../../../../lib/rentals/polling/refunds.ts';
import {
  anyNumber,
  createRenting,
  answer,
  fakeProvider,
  memoryRepository,
  RENTED,
  status,
  readBare,
} from '../support.ts';
import { BalanceReconciler } from '../../../../lib/account/balance-reconciler.ts';

const PRICE = 550_000;

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

const lost = (cause: string): Result<RentedNumber> => fail({ kind: 'outcome_unknown', cause });

function setUp() {
  const { repository, stored } = memoryRepository();
  const world = { balance: 10_000_000 };
  const account = async (): Promise<string> => 'acc';
  let next: () => Result<RentedNumber> = () => lost('dropped');
  let cancel: () => ReturnType<Provider['cancel']> = () => answer(status({ state: 'cancelled' }));
  /** As on a line: every call takes some time. */
  const slowly = async <T>(work: () => T): Promise<T> => {
    vi.advanceTimersByTime(100);
    return work();
  };
  const provider = fakeProvider({
    rent: () => slowly(next),
    balance: () => slowly(() => ok(world.balance)),
    cancel: () => slowly(cancel).then((result) => result),
  });
  const stayAwake = vi.fn(async () => undefined);
  const reconciler = new BalanceReconciler({
    stayAwake,
    balance: () => provider.balance(),
    noteBalance: async () => undefined,
    account,
  });
  const now = Date.now;
  reconciler.add(refundQuestion({ repository, now }));
  const renting = createRenting({ repository, provider, reconciler, account });
  const ending = {
    repository,
    providerOf: () => provider,
    now,
    account,
    reconciler,
    noteBalance: async () => undefined,
    lockMs: async () => 60_000,
    learnLock: async () => undefined,
    readText: readBare,
  };
  let ids = 1000;
  const rent = (host: string, how: () => Result<RentedNumber>) => {
    next = how;
    return renting.rent(anyNumber({ site: { tabId: 1, host, domain: host }, maxPrice: PRICE }));
  };
  return {
    world,
    reconciler,
    stayAwake,
    rent,
    /** Charges, and answers. */
    charged: (): Result<RentedNumber> => {
      world.balance -= PRICE;
      return ok({ ...RENTED, id: String((ids += 1)), newBalance: world.balance });
    },
    charge: () => void (world.balance -= PRICE),
    cancel: async (key: string, how: typeof cancel) => {
      cancel = how;
      await repository.apply(key, { type: 'cancel-wanted' });
      const rental = await repository.find(key);
      if (rental) await cancelNow(ending, rental);
    },
    find: (key: string) => [...stored.value.live, ...stored.value.history].find((rental) => rental.key === key),
  };
}

const OPEN = { charged: null, checkedAt: null };
const THIRTY_SECONDS = 30_000;

describe('a call whose answer was lost', () => {
  it.each(['timeout', 'dropped', 'interrupted', 'http 502', 'http 429', 'unreadable answer', 'contradictory answer'])(
    'is reported as charged where the charge lands seconds later: %s',
    async (cause) => {
      const { rent, reconciler, charge, find } = setUp();
      await rent('a.example', () => lost(cause));
      expect(find('key-1')?.outcome).toMatchObject(OPEN);
      vi.advanceTimersByTime(3000);
      charge();
      await reconciler.settle();
      expect(find('key-1')?.outcome).toMatchObject({ charged: PRICE });
    },
  );

  it('is reported as charged at once where that shows at once', async () => {
    const { rent, charge, find } = setUp();
    await rent('a.example', () => {
      charge();
      return lost('dropped');
    });
    expect(find('key-1')?.outcome).toMatchObject({ charged: PRICE });
  });

  it('is called free half a minute after the loss', async () => {
    const { rent, reconciler, find } = setUp();
    await rent('a.example', () => lost('http 504'));
    vi.advanceTimersByTime(THIRTY_SECONDS - 500);
    await reconciler.settle();
    expect(find('key-1')?.outcome).toMatchObject(OPEN);
    vi.advanceTimersByTime(500);
    await reconciler.settle();
    expect(find('key-1')?.outcome).toMatchObject({ charged: 0 });
  });

  it('keeps the worker awake until then, and is called free without another event', async () => {
    const { rent, stayAwake, find } = setUp();
    await rent('a.example', () => lost('http 504'));
    await vi.advanceTimersByTimeAsync(THIRTY_SECONDS - 500);
    expect(stayAwake).toHaveBeenCalled();
    expect(find('key-1')?.outcome).toMatchObject(OPEN);
    await vi.advanceTimersByTimeAsync(1000);
    expect(find('key-1')?.outcome).toMatchObject({ charged: 0 });
  });

  it('may still be charged after a clock that was put back', async () => {
    const { rent, reconciler, charge, find } = setUp();
    await rent('a.example', () => lost('dropped'));
    vi.setSystemTime(Date.now() - 3_600_000);
    await reconciler.settle();
    expect(find('key-1')?.outcome).toMatchObject(OPEN);
    charge();
    await reconciler.settle();
    expect(find('key-1')?.outcome).toMatchObject({ charged: PRICE });
  });
});

describe('another call before the half minute is over', () => {
  it.each([
    ['charged after it', 'after', PRICE],
    ['not charged at all', 'never', 0],
  ])('leaves the outcome open, and is taken off the difference: %s', async (_, when, cost) => {
    const { rent, reconciler, charged, charge, find } = setUp();
    await rent('a.example', () => lost('dropped'));
    vi.advanceTimersByTime(3000);
    await rent('b.example', charged);
    expect(find('key-1')?.outcome).toMatchObject(OPEN);
    vi.advanceTimersByTime(3000);
    if (when === 'after') charge();
    vi.advanceTimersByTime(THIRTY_SECONDS);
    await reconciler.settle();
    expect(find('key-1')?.outcome).toMatchObject({ charged: cost });
    expect(find('key-2')).toMatchObject({ state: 'waiting', overcharged: null });
  });

  it('is not called overcharged for the late charge that lands during it', async () => {
    const { rent, reconciler, charged, charge, find } = setUp();
    await rent('a.example', () => lost('dropped'));
    await rent('b.example', () => {
      charge();
      return charged();
    });
    expect(find('key-2')).toMatchObject({ state: 'waiting', price: PRICE, overcharged: null });
    await reconciler.settle();
    expect(find('key-1')?.outcome).toMatchObject({ charged: PRICE });
  });

  it('leaves both unknown where the answers of both were lost and one was charged', async () => {
    const { rent, reconciler, charge, find } = setUp();
    await rent('a.example', () => lost('dropped'));
    await rent('b.example', () => lost('dropped'));
    charge();
    await reconciler.settle();
    expect([find('key-1')?.outcome, find('key-2')?.outcome]).toMatchObject([OPEN, OPEN]);
    vi.advanceTimersByTime(THIRTY_SECONDS);
    await reconciler.settle();
    expect([find('key-1')?.outcome, find('key-2')?.outcome]).toMatchObject([
      { charged: null, balanceAfter: 9_450_000 },
      { charged: null, balanceAfter: 9_450_000 },
    ]);
  });

  it('calls both charged where the answers of both were lost and both prices are gone', async () => {
    const { rent, reconciler, charge, find } = setUp();
    await rent('a.example', () => lost('dropped'));
    await rent('b.example', () => lost('dropped'));
    charge();
    charge();
    await reconciler.settle();
    expect([find('key-1')?.outcome?.charged, find('key-2')?.outcome?.charged]).toEqual([PRICE, PRICE]);
  });

  it('waits for the later one, and knows by it what the earlier one cost', async () => {
    const { rent, reconciler, charge, find } = setUp();
    await rent('a.example', () => {
      vi.advanceTimersByTime(100);
      return lost('dropped');
    });
    vi.advanceTimersByTime(THIRTY_SECONDS - 2000);
    // The earlier one is charged between the later one's balance and its call: the later one may be what was charged.
    await rent('b.example', () => {
      charge();
      return lost('dropped');
    });
    vi.advanceTimersByTime(3000);
    await reconciler.settle();
    expect([find('key-1')?.outcome, find('key-2')?.outcome]).toMatchObject([OPEN, OPEN]);
    charge();
    await reconciler.settle();
    expect([find('key-1')?.outcome?.charged, find('key-2')?.outcome?.charged]).toEqual([PRICE, PRICE]);
  });

  it('is known by what an earlier one turned out to cost', async () => {
    const { rent, reconciler, charge, find } = setUp();
    await rent('a.example', () => lost('dropped'));
    vi.advanceTimersByTime(3000);
    charge();
    await rent('b.example', () => lost('dropped'));
    expect(find('key-1')?.outcome).toMatchObject({ charged: PRICE });
    vi.advanceTimersByTime(THIRTY_SECONDS);
    await reconciler.settle();
    expect(find('key-2')?.outcome).toMatchObject({ charged: 0 });
  });

  it('calls both free where the answers of both were lost and nothing was charged', async () => {
    const { rent, reconciler, find } = setUp();
    await rent('a.example', () => lost('dropped'));
    await rent('b.example', () => lost('dropped'));
    vi.advanceTimersByTime(2 * THIRTY_SECONDS);
    await reconciler.settle();
    expect([find('key-1')?.outcome?.charged, find('key-2')?.outcome?.charged]).toEqual([0, 0]);
  });

  it('is told by the balance after a cancel of another number that was refused', async () => {
    const { rent, reconciler, charged, charge, cancel, find } = setUp();
    await rent('b.example', charged);
    await cancel('key-1', () => Promise.resolve(fail({ kind: 'too_early', retryAfterMs: 40_000 })));
    await rent('a.example', () => lost('dropped'));
    await cancel('key-1', () => Promise.resolve(fail({ kind: 'too_early', retryAfterMs: 40_000 })));
    expect(find('key-2')?.outcome).toMatchObject(OPEN);
    charge();
    await reconciler.settle();
    expect(find('key-2')?.outcome).toMatchObject({ charged: PRICE });
  });

  it('is unknown where a cancel of another number has no answer either', async () => {
    const { rent, reconciler, charged, cancel, find } = setUp();
    await rent('b.example', charged);
    await rent('a.example', () => lost('dropped'));
    await cancel('key-1', () => Promise.resolve(fail({ kind: 'timeout' })));
    vi.advanceTimersByTime(THIRTY_SECONDS);
    await reconciler.settle();
    expect(find('key-2')?.outcome).toMatchObject({ charged: null, balanceAfter: 9_450_000 });
  });

  it('takes the refund of another number off the difference', async () => {
    const { rent, reconciler, world, charged, charge, cancel, find } = setUp();
    await rent('b.example', charged);
    await rent('a.example', () => lost('dropped'));
    await cancel('key-1', () => {
      world.balance += PRICE;
      return answer(status({ state: 'cancelled', balance: world.balance }));
    });
    charge();
    await reconciler.settle();
    expect(find('key-1')).toMatchObject({ state: 'cancelled', refunded: PRICE });
    expect(find('key-2')?.outcome).toMatchObject({ charged: PRICE });
  });
});
