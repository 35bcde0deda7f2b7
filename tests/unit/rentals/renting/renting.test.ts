import { describe, expect, it, vi } from 'vitest';
import { fail, ok, type AppError, type Result } from '../../../../lib/core/errors.ts';
import { BalanceReconciler } from '../../../../lib/account/balance-reconciler.ts';
import { chargedBeyondAgreed, costOf } from '../../../../lib/rentals/model/cost.ts';
import {
  anyNumber,
  createRenting,
  answer,
  fakeProvider,
  memoryRepository,
  RENTED,
  SERVICE,
  status,
} from '../support.ts';

const SITE = { tabId: 7, host: 'web.whatsapp.com', domain: 'whatsapp.com' };

function setUp(
  rent: () => Promise<ReturnType<typeof ok<typeof RENTED>> | ReturnType<typeof fail>>,
  balances = [10_000_000],
  ask?: () => Promise<Result<number>>,
  now = () => 1000,
) {
  const { repository, stored } = memoryRepository();
  // The first balance is the one before the first call; the last one stays.
  const next = ask ?? (() => answer(balances.length > 1 ? balances.shift()! : balances[0]!));
  const calls = { rent: vi.fn(rent), balance: vi.fn(next) };
  const reconciler = new BalanceReconciler({
    stayAwake: async () => undefined,
    balance: calls.balance,
    noteBalance: async () => undefined,
    account: async () => 'acc',
  });
  const renting = createRenting({
    repository,
    provider: fakeProvider(calls),
    now,
    reconciler,
  });
  const wish = (over: Parameters<typeof anyNumber>[0] = {}) =>
    anyNumber({ site: SITE, maxPrice: SERVICE.price, ...over });
  return { repository, stored, calls, reconciler, renting, wish };
}

describe('renting', () => {
  it('stores the intent and then the request before anything is sent', async () => {
    const seen: string[] = [];
    const { renting, wish, stored } = setUp(async () => {
      seen.push(...stored.writes.map((w) => w.live[0]!.state));
      return ok(RENTED);
    });
    const rented = await renting.rent(wish());
    expect(rented).toEqual(ok({ keys: ['key-1'] }));
    expect(seen).toEqual(['intent', 'requesting']);
    expect(stored.value.live[0]).toMatchObject({ state: 'waiting', number: '2025550101', balanceBefore: 10_000_000 });
  });

  it('joins gestures for the same service and site, and rents apart for others', async () => {
    const { renting, wish, calls } = setUp(async () => ok(RENTED));
    const both = await Promise.all([renting.rent(wish()), renting.rent(wish())]);
    expect(both[0]).toEqual(both[1]);
    expect(calls.rent).toHaveBeenCalledTimes(1);
    await Promise.all([renting.rent(wish()), renting.rent(wish({ site: null }))]);
    expect(calls.rent).toHaveBeenCalledTimes(3);
  });

  it('sends nothing where another key or server came before its turn', async () => {
    const { reconciler, wish, calls, repository } = setUp(async () => ok(RENTED));
    const used = { account: 'acc' };
    const renting = createRenting({
      repository,
      provider: fakeProvider(calls),
      newKey: () => 'k',
      account: async () => used.account,
      reconciler,
    });
    const change = reconciler.exclusive(async () => {
      await Promise.resolve();
      used.account = 'https://api.example-sms.com acc';
    });
    const rented = renting.rent(wish());
    await change;
    expect(await rented).toMatchObject({ ok: false, error: { kind: 'internal' } });
    expect(calls.rent).not.toHaveBeenCalled();
    expect(calls.balance).not.toHaveBeenCalled();
  });

  it('sends nothing when the intent cannot be stored', async () => {
    const { renting, wish, calls, stored } = setUp(async () => ok(RENTED));
    stored.broken = true;
    expect(await renting.rent(wish())).toEqual(fail({ kind: 'storage' }));
    expect(calls.rent).not.toHaveBeenCalled();
  });

  it.each<[string, AppError]>([
    ['insufficient funds', { kind: 'insufficient_funds' }],
    ['no numbers', { kind: 'no_numbers' }],
    ['price', { kind: 'price_above_cap' }],
  ])('ends as failed on a plain refusal: %s', async (_, error) => {
    const { renting, wish, stored, calls } = setUp(async () => fail(error));
    expect(await renting.rent(wish())).toEqual(fail(error));
    expect(stored.value.live).toEqual([]);
    expect(stored.value.history[0]).toMatchObject({ state: 'failed', error });
    expect(calls.balance).toHaveBeenCalledTimes(1);
  });

  it('asks the balance once when the answer is lost', async () => {
    const { renting, wish, stored, calls } = setUp(
      async () => fail({ kind: 'outcome_unknown', cause: 'dropped' }),
      [10_000_000, 9_450_000],
    );
    expect((await renting.rent(wish())).ok).toBe(false);
    expect(calls.rent).toHaveBeenCalledTimes(1);
    expect(calls.balance, 'before and after').toHaveBeenCalledTimes(2);
    expect(stored.value.history[0]).toMatchObject({
      state: 'unknown',
      outcome: { balanceAfter: 9_450_000, charged: 550_000 },
    });
  });

  it('makes a request without an answer unknown after the worker died, and never sends it again', async () => {
    const never = setUp(() => new Promise(() => undefined));
    void never.renting.rent(never.wish());
    await vi.waitFor(() => expect(never.calls.rent).toHaveBeenCalled());
    const next = setUp(async () => ok(RENTED), [9_450_000]);
    next.stored.value = never.stored.value;
    await next.renting.recover();
    await next.reconciler.settle();
    expect(next.calls.rent).not.toHaveBeenCalled();
    expect(next.stored.value.live).toEqual([]);
    expect(next.stored.value.history[0]).toMatchObject({ state: 'unknown', outcome: { charged: 550_000 } });
  });

  describe('where the provider may still be at a call that nobody waits for', () => {
    const interrupted = async (balances: number[], now: () => number) => {
      const dead = setUp(() => new Promise(() => undefined));
      void dead.renting.rent(dead.wish());
      await vi.waitFor(() => expect(dead.calls.rent).toHaveBeenCalled());
      const next = setUp(async () => ok({ ...RENTED, newBalance: null }), balances, undefined, now);
      next.stored.value = dead.stored.value;
      await next.renting.recover();
      await next.reconciler.settle();
      return next;
    };
    const outcome = ({ stored }: Awaited<ReturnType<typeof interrupted>>) => stored.value.history[0]?.outcome;

    it('does not call it free for half a minute, and sees a charge that comes late', async () => {
      let now = 5000;
      const worker = await interrupted([10_000_000, 9_450_000], () => now);
      expect(outcome(worker)).toMatchObject({ charged: null, checkedAt: null });
      now = 20_000;
      await worker.reconciler.settle();
      expect(outcome(worker)).toMatchObject({ charged: 550_000 });
    });

    it('calls it free when there is no charge half a minute after the call can have ended at last', async () => {
      let now = 21_000;
      const worker = await interrupted([10_000_000], () => now);
      now = 50_999;
      await worker.reconciler.settle();
      expect(outcome(worker)).toMatchObject({ charged: null, checkedAt: null });
      now = 51_000;
      await worker.reconciler.settle();
      expect(outcome(worker)).toMatchObject({ charged: 0, checkedAt: 51_000 });
    });

    it('waits half a minute in a worker that begins later, as the clock may have been put forward', async () => {
      let now = 3_600_000;
      const worker = await interrupted([10_000_000, 10_000_000, 9_450_000], () => now);
      now += 29_999;
      await worker.reconciler.settle();
      expect(outcome(worker)).toMatchObject({ charged: null, checkedAt: null });
      await worker.reconciler.settle();
      expect(outcome(worker)).toMatchObject({ charged: 550_000 });
    });
  });

  it('goes on with whatever was understood of the answer, and takes the price from the balance', async () => {
    const { renting, wish, stored, repository } = setUp(async () =>
      ok({ ...RENTED, number: null, price: null, newBalance: 9_400_000 }),
    );
    expect(await renting.rent(wish())).toEqual(ok({ keys: ['key-1'] }));
    const rental = () => stored.value.live[0];
    expect(rental()).toMatchObject({
      state: 'waiting',
      providerId: '1001',
      number: null,
      price: 550_000,
      overcharged: 50_000,
    });
    await repository.apply('key-1', { type: 'status', at: 2000, status: status({ number: '2025550101' }), code: null });
    expect(rental()).toMatchObject({ number: '2025550101', price: 550_000 });
  });

  it('takes a price that nobody told from a later answer', async () => {
    const { renting, wish, stored, repository } = setUp(
      async () => ok({ ...RENTED, price: null, newBalance: null }),
      [],
      (() => {
        const balances = [ok(10_000_000), fail({ kind: 'network' as const })];
        return async () => balances.shift() ?? fail({ kind: 'network' as const });
      })(),
    );
    await renting.rent(wish());
    expect(stored.value.live[0]).toMatchObject({ state: 'waiting', price: null, overcharged: null });
    await repository.apply('key-1', { type: 'status', at: 2000, status: status({ cost: 550_000 }), code: null });
    expect(stored.value.live[0]).toMatchObject({ price: 550_000 });
  });

  it('tells when more was charged than one rental costs', async () => {
    const { renting, wish, stored } = setUp(async () => ok({ ...RENTED, newBalance: 8_900_000 }));
    await renting.rent(wish());
    expect(stored.value.live[0]).toMatchObject({ overcharged: 550_000 });
  });

  it('counts once what the balance fell by, where no answer told the price', async () => {
    const { renting, wish, stored } = setUp(async () => ok({ ...RENTED, price: null, newBalance: 5_000_000 }));
    await renting.rent(wish());
    expect(stored.value.live[0]).toMatchObject({ price: 550_000, overcharged: 4_450_000 });
    expect(costOf(stored.value.live[0]!)).toBe(5_000_000);
    expect(chargedBeyondAgreed(stored.value.live[0]!)).toBe(4_450_000);
  });

  it('cannot tell where the balance has grown meanwhile', async () => {
    let now = 1000;
    const { renting, reconciler, wish, stored } = setUp(
      async () => fail({ kind: 'outcome_unknown', cause: 'dropped' }),
      [10_000_000, 29_450_000],
      undefined,
      () => now,
    );
    await renting.rent(wish());
    now = 31_000;
    await reconciler.settle();
    expect(stored.value.history[0]).toMatchObject({
      outcome: { balanceAfter: 29_450_000, charged: null, checkedAt: 31_000 },
    });
  });

  it('asks for the balance where the answer does not bring it, and compares', async () => {
    const { renting, wish, stored } = setUp(async () => ok({ ...RENTED, newBalance: null }), [10_000_000, 8_900_000]);
    await renting.rent(wish());
    expect(stored.value.live[0]).toMatchObject({ state: 'waiting', overcharged: 550_000 });
  });

  it('compares what is still open before the next call moves the balance', async () => {
    const answers = [
      fail({ kind: 'outcome_unknown' as const, cause: 'dropped' }),
      ok({ ...RENTED, newBalance: 8_900_000 }),
    ];
    const balances = [ok(10_000_000), fail({ kind: 'network' as const }), ok(9_450_000)];
    const { renting, wish, stored } = setUp(
      async () => answers.shift()!,
      [],
      async () => balances.shift()!,
    );
    await renting.rent(wish());
    expect(stored.value.history[0]).toMatchObject({ state: 'unknown', outcome: { checkedAt: null } });
    await renting.rent(wish());
    expect(stored.value.history[0]).toMatchObject({ state: 'unknown', outcome: { charged: 550_000 } });
    expect(stored.value.live[0]).toMatchObject({ state: 'waiting', overcharged: null });
  });

  it('lets nothing else move the balance while a renting call is in the air', async () => {
    const order: string[] = [];
    const { renting, reconciler, wish } = setUp(async () => {
      order.push('sent');
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push('answered');
      return ok(RENTED);
    });
    await Promise.all([renting.rent(wish()), reconciler.exclusive(async () => void order.push('cancelled'))]);
    expect(order).toEqual(['sent', 'answered', 'cancelled']);
  });
});
