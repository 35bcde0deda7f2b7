import { describe, expect, it, vi } from 'vitest';
import { fail, ok, type AppError, type Result } from '../../../lib/core/errors.ts';
import { BalanceReconciler } from '../../../lib/account/balance-reconciler.ts';
import type { Purchase } from '../../../lib/purchases/purchase.ts';
import { PurchaseService, type PurchaseWish } from '../../../lib/purchases/purchase-service.ts';

function setUp(
  call: () => Promise<Result<string>>,
  balances: (number | null)[] = [10_000_000, 4_000_000],
  stored: Purchase[] = [],
) {
  const memory = { value: stored, broken: false };
  const store = {
    getStrict: async () => structuredClone(memory.value),
    async set(value: Purchase[]) {
      if (memory.broken) throw new Error('QuotaExceededError');
      memory.value = structuredClone(value);
    },
  };
  const balance = vi.fn(async () => {
    const next = balances.length > 1 ? balances.shift()! : balances[0]!;
    return next === null ? fail({ kind: 'network' }) : ok(next);
  });
  const world = { account: 'acc' };
  const reconciler = new BalanceReconciler({
    stayAwake: async () => undefined,
    balance,
    noteBalance: async () => undefined,
    account: async () => world.account,
  });
  /** `ahead`: how far the clock that the user sets is from the other. */
  const clock = { now: 1000, ahead: 0 };
  let n = 0;
  const purchaseService = new PurchaseService({
    store,
    reconciler,
    now: () => clock.now + clock.ahead,
    monotonic: () => clock.now,
    newKey: () => `p${++n}`,
    account: async () => world.account,
  });
  const wish = (over: Partial<PurchaseWish<string>> = {}): PurchaseWish<string> => ({
    kind: 'long_rental',
    subject: '1 month',
    account: 'acc',
    total: 6_000_000,
    same: 'long 1m',
    call,
    ...over,
  });
  return { memory, store, world, balance, reconciler, purchaseService, wish, clock };
}

describe('buying what is no short rental', () => {
  it('stores what is bought before anything is sent', async () => {
    const seen: string[] = [];
    const { memory, purchaseService, wish } = setUp(async () => {
      seen.push(memory.value[0]!.state);
      return ok('bought');
    });
    expect(await purchaseService.buy(wish())).toEqual(ok('bought'));
    expect(seen).toEqual(['requesting']);
    expect(memory.value[0]).toMatchObject({ state: 'done', balanceBefore: 10_000_000, overcharged: null });
  });

  it('sends nothing where it can’t be stored', async () => {
    const call = vi.fn(async () => ok('bought'));
    const { memory, purchaseService, wish } = setUp(call);
    memory.broken = true;
    expect(await purchaseService.buy(wish())).toEqual(fail({ kind: 'storage' }));
    expect(call).not.toHaveBeenCalled();
  });

  it('lets a second gesture join the first', async () => {
    const call = vi.fn(async () => ok('bought'));
    const { purchaseService, wish } = setUp(call);
    await Promise.all([purchaseService.buy(wish()), purchaseService.buy(wish())]);
    expect(call).toHaveBeenCalledTimes(1);
    await Promise.all([purchaseService.buy(wish()), purchaseService.buy(wish({ same: 'long 1y' }))]);
    expect(call).toHaveBeenCalledTimes(3);
  });

  it('forgets what was plainly refused', async () => {
    const error: AppError = { kind: 'insufficient_funds' };
    const { memory, purchaseService, wish } = setUp(async () => fail(error));
    expect(await purchaseService.buy(wish())).toEqual(fail(error));
    expect(memory.value).toEqual([]);
  });

  it.each([
    ['charged', 4_000_000, 6_000_000],
    ['not charged', 10_000_000, 0],
    ['not to be told, as the balance grew', 30_000_000, null],
  ])('compares the balance when the answer is lost, and never sends again: %s', async (_, after, charged) => {
    const call = vi.fn(async () => fail({ kind: 'outcome_unknown' as const, cause: 'dropped' }));
    const { memory, reconciler, purchaseService, wish, clock } = setUp(call, [10_000_000, after]);
    expect((await purchaseService.buy(wish())).ok).toBe(false);
    expect(call).toHaveBeenCalledTimes(1);
    clock.now += 30_000;
    await reconciler.settle();
    expect(memory.value[0]).toMatchObject({ state: 'unknown', outcome: { balanceAfter: after, charged } });
  });

  it.each(['dropped', 'timeout', 'http 504', 'unreadable answer'])(
    'reports a charge that lands seconds after the loss, and nothing before: %s',
    async (cause) => {
      const balances = [10_000_000, 10_000_000, 4_000_000];
      const { memory, reconciler, purchaseService, wish, clock } = setUp(
        async () => fail({ kind: 'outcome_unknown', cause }),
        balances,
      );
      await purchaseService.buy(wish());
      expect(memory.value[0]).toMatchObject({ state: 'unknown', outcome: null });
      clock.now += 3000;
      await reconciler.settle();
      expect(memory.value[0]).toMatchObject({ outcome: { charged: 6_000_000 } });
    },
  );

  it('does not call a purchase overcharged for what an earlier one is charged late', async () => {
    const answers = [fail({ kind: 'outcome_unknown' as const, cause: 'dropped' }), ok('bought')];
    const { memory, reconciler, purchaseService, wish, clock } = setUp(async () => {
      clock.now += 100;
      return answers.shift()!;
    }, [10_000_000, 10_000_000, 10_000_000, 3_000_000]);
    await purchaseService.buy(wish());
    clock.now += 1000;
    await purchaseService.buy(wish({ same: 'other', total: 1_000_000 }));
    expect(memory.value[0]).toMatchObject({ state: 'done', overcharged: null });
    clock.now += 1000;
    await reconciler.settle();
    expect(memory.value[1]).toMatchObject({ state: 'unknown', outcome: { charged: 6_000_000 } });
  });

  it('may still be charged after the clock was put forward while no worker lived', async () => {
    const dead = setUp(() => new Promise(() => undefined));
    void dead.purchaseService.buy(dead.wish());
    await vi.waitFor(() => expect(dead.memory.value[0]?.state).toBe('requesting'));
    const balances = [10_000_000, 10_000_000, 4_000_000];
    const { memory, reconciler, purchaseService, clock } = setUp(async () => ok(''), balances, dead.memory.value);
    clock.ahead = 3_600_000;
    await purchaseService.recover();
    await reconciler.settle();
    expect(memory.value[0]).toMatchObject({ state: 'unknown', outcome: null });
  });

  it('can’t tell whose charge it was where the clock was put back between two of which the first is lost', async () => {
    const answers = [fail({ kind: 'outcome_unknown' as const, cause: 'dropped' }), ok('bought')];
    const { memory, reconciler, purchaseService, wish, clock } = setUp(
      async () => answers.shift()!,
      [10_000_000, 10_000_000, 10_000_000, 9_000_000],
    );
    clock.ahead = 7_200_000;
    await purchaseService.buy(wish());
    clock.ahead = 3_600_000;
    await purchaseService.buy(wish({ same: 'other', total: 1_000_000 }));
    clock.now += 40_000;
    await reconciler.settle();
    expect(memory.value).toMatchObject([
      { state: 'done', overcharged: null },
      { state: 'unknown', outcome: { charged: null } },
    ]);
  });

  it('sends nothing where another key came after the balance was asked', async () => {
    const call = vi.fn(async () => ok('bought'));
    const { memory, purchaseService, wish, store, world } = setUp(call);
    const { set } = store;
    store.set = async (value) => {
      await set(value);
      world.account = 'other';
    };
    expect(await purchaseService.buy(wish())).toMatchObject({ ok: false, error: { kind: 'internal' } });
    expect(call).not.toHaveBeenCalled();
    expect(memory.value).toEqual([]);
  });

  it('takes one out of sight at once, whatever is being bought', async () => {
    const { memory, purchaseService, wish } = setUp(() => new Promise(() => undefined));
    void purchaseService.buy(wish());
    await vi.waitFor(() => expect(memory.value).toHaveLength(1));
    await purchaseService.dismiss('p1');
    expect(memory.value[0]).toMatchObject({ dismissed: true });
  });

  it('leaves the comparison open without a balance, and makes it before the next purchase', async () => {
    const answers = [fail({ kind: 'outcome_unknown' as const, cause: 'timeout' }), ok('bought')];
    const { memory, reconciler, purchaseService, wish } = setUp(
      async () => answers.shift()!,
      [10_000_000, null, 4_000_000, 3_000_000],
    );
    await purchaseService.buy(wish());
    expect(memory.value[0]).toMatchObject({ state: 'unknown', outcome: null });
    expect(await reconciler.isOpen()).toBe(true);
    await purchaseService.buy(wish({ kind: 'bid', subject: 'X × 1', total: 1_000_000 }));
    expect(memory.value[1]).toMatchObject({ state: 'unknown', outcome: { charged: 6_000_000 } });
    expect(memory.value[0]).toMatchObject({ state: 'done', overcharged: null });
  });

  it('tells of a call that an earlier worker left without an answer', async () => {
    const first = setUp(() => new Promise(() => undefined));
    void first.purchaseService.buy(first.wish());
    await vi.waitFor(() => expect(first.memory.value[0]?.state).toBe('requesting'));
    const call = vi.fn(async () => ok('bought'));
    const next = setUp(call, [4_000_000], first.memory.value);
    await next.purchaseService.recover();
    await next.reconciler.settle();
    expect(call).not.toHaveBeenCalled();
    expect(next.memory.value[0]).toMatchObject({ state: 'unknown', outcome: { charged: 6_000_000 } });
  });

  it('tells when more was charged than the total', async () => {
    const { memory, purchaseService, wish } = setUp(async () => ok('bought'), [10_000_000, 3_000_000]);
    await purchaseService.buy(wish({ total: 3_500_000 }));
    expect(memory.value[0]).toMatchObject({ overcharged: 3_500_000 });
  });

  it.each<[string, number | null, number, number | null, Partial<Purchase>]>([
    ['the answer, without a balance', 6_000_000, 7_000_000, null, { total: 6_000_000, overcharged: 1_000_000 }],
    ['the answer, though a top-up hides it', 6_000_000, 7_000_000, 9_000_000, { overcharged: 1_000_000 }],
    ['the balance, where that is more', 6_000_000, 7_000_000, 2_000_000, { overcharged: 2_000_000 }],
    ['neither: it was cheaper', 6_000_000, 5_000_000, 5_000_000, { total: 5_000_000, overcharged: null }],
    [
      'the balance alone, beyond a price in no list',
      null,
      5_000_000,
      4_000_000,
      { total: 5_000_000, overcharged: 1_000_000 },
    ],
  ])('holds what was agreed to against %s', async (_, total, paid, after, kept) => {
    const { memory, purchaseService, wish } = setUp(async () => ok('bought'), [10_000_000, after]);
    await purchaseService.buy(wish({ total, paid: () => paid }));
    expect(memory.value[0]).toMatchObject({ state: 'done', ...kept });
  });

  it('keeps what the person took away out of sight', async () => {
    const { memory, purchaseService, wish } = setUp(async () => ok('bought'));
    await purchaseService.buy(wish());
    await purchaseService.dismiss('p1');
    expect(memory.value[0]?.dismissed).toBe(true);
  });
});
