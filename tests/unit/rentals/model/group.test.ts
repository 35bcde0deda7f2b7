import { describe, expect, it, vi } from 'vitest';
import { fail, ok, type AppError, type Result } from '../../../../lib/core/errors.ts';
import type { RentedGroup } from '../../../../lib/getatext/provider.ts';
import { BalanceReconciler } from '../../../../lib/account/balance-reconciler.ts';
import { assignRented, balanceForFirst, sharesOf } from '../../../../lib/rentals/model/group.ts';
import { noteRefused, refusedBefore } from '../../../../lib/rentals/store/refused-groups.ts';
import { NO_FILTERS } from '../../../../lib/settings/filters.ts';
import { rental as sample } from '../../components/samples.ts';
import { createRenting, answer, fakeProvider, memoryRepository, RENTED, SERVICE } from '../support.ts';

const TELEGRAM = { ...SERVICE, apiName: 'telegram', name: 'Telegram', price: 400_000 };
const SITE = { tabId: 7, host: 'web.whatsapp.com', domain: 'whatsapp.com' };
const RENTED_TELEGRAM = { ...RENTED, id: '1002', serviceName: 'Telegram', price: 400_000 };

const group = (over: Partial<RentedGroup> = {}): RentedGroup => ({
  // In another order than asked for.
  rentals: [
    { ...RENTED_TELEGRAM, newBalance: 9_050_000 },
    { ...RENTED, newBalance: 9_050_000 },
  ],
  unread: 0,
  newBalance: 9_050_000,
  totalCost: 950_000,
  ...over,
});

function setUp(rentMultiple: () => Promise<Result<RentedGroup>>, balances = [10_000_000]) {
  const { repository, stored } = memoryRepository();
  const calls = { rentMultiple: vi.fn(rentMultiple) };
  const reconciler = new BalanceReconciler({
    stayAwake: async () => undefined,
    balance: () => answer(balances.length > 1 ? balances.shift()! : balances[0]!),
    noteBalance: async () => undefined,
    account: async () => 'acc',
  });
  const clock = { now: 1000 };
  const renting = createRenting({
    repository,
    provider: fakeProvider(calls),
    reconciler,
    now: () => clock.now,
  });
  const rent = () =>
    renting.rent({
      kind: 'group',
      maxPrice: 950_000,
      filters: NO_FILTERS,
      wanted: [
        { service: SERVICE, site: SITE, maxPrice: SERVICE.price },
        { service: TELEGRAM, site: null, maxPrice: TELEGRAM.price },
      ],
    });
  const both = async () => {
    const { live, history } = await repository.all();
    return [...live, ...history].toSorted((a, b) => (a.service.apiName < b.service.apiName ? 1 : -1));
  };
  return { repository, stored, calls, clock, reconciler, renting, rent, both };
}

describe('renting several services on one number', () => {
  it('stores all of them in one write before anything is sent, as one group', async () => {
    let seen: string[][] = [];
    const { rent, stored, both } = setUp(async () => {
      seen = stored.writes.map(({ live }) => live.map(({ state }) => state).toSorted());
      return ok(group());
    });
    expect((await rent()).ok).toBe(true);
    expect(seen).toEqual([
      ['intent', 'intent'],
      ['intent', 'requesting'],
      ['requesting', 'requesting'],
    ]);
    const [whatsapp, telegram] = await both();
    expect(whatsapp?.group).not.toBeNull();
    expect(telegram?.group).toBe(whatsapp?.group);
    expect(whatsapp).toMatchObject({
      state: 'waiting',
      providerId: '1001',
      price: 550_000,
      overcharged: null,
      site: SITE,
    });
    expect(telegram).toMatchObject({
      state: 'waiting',
      providerId: '1002',
      price: 400_000,
      overcharged: null,
      site: null,
    });
  });

  it('sends one request for two gestures', async () => {
    const { rent, calls } = setUp(async () => ok(group()));
    const [one, two] = await Promise.all([rent(), rent()]);
    expect(one).toEqual(two);
    expect(calls.rentMultiple).toHaveBeenCalledTimes(1);
  });

  it('tells what was charged beyond the sum, once', async () => {
    const { rent, both } = setUp(async () =>
      ok(
        group({
          rentals: [
            { ...RENTED, newBalance: 8_950_000 },
            { ...RENTED_TELEGRAM, newBalance: 8_950_000 },
          ],
        }),
      ),
    );
    await rent();
    expect((await both()).map(({ overcharged }) => overcharged)).toEqual([100_000, null]);
  });

  it('compares the sum where the answer brings no balance', async () => {
    const rentals = [
      { ...RENTED, newBalance: null },
      { ...RENTED_TELEGRAM, newBalance: null },
    ];
    const { rent, both } = setUp(async () => ok(group({ rentals, newBalance: null })), [10_000_000, 8_850_000]);
    await rent();
    expect((await both()).map(({ overcharged }) => overcharged)).toEqual([200_000, null]);
  });

  it.each<AppError>([{ kind: 'no_numbers' }, { kind: 'insufficient_funds' }, { kind: 'price_above_cap' }])(
    'ends all on a refusal: %j',
    async (error) => {
      const { rent, both } = setUp(async () => fail(error));
      expect(await rent()).toEqual(fail(error));
      expect((await both()).map(({ state, dismissed }) => [state, dismissed])).toEqual([
        ['failed', true],
        ['failed', true],
      ]);
    },
  );

  it('does not lose a number where the provider gave only some', async () => {
    const { rent, both } = setUp(async () => ok(group({ rentals: [{ ...RENTED_TELEGRAM, newBalance: 9_600_000 }] })));
    expect(await rent()).toEqual(ok({ keys: ['key-3'] }));
    const [whatsapp, telegram] = await both();
    expect(telegram).toMatchObject({ state: 'waiting', price: 400_000, overcharged: null });
    expect(whatsapp).toMatchObject({ state: 'failed', error: { kind: 'no_numbers' } });
  });

  it('keeps what can be read of the answer, and asks the balance about the rest', async () => {
    const { rent, both, clock, reconciler } = setUp(async () => {
      clock.now += 300;
      return ok(group({ rentals: [{ ...RENTED_TELEGRAM, newBalance: 9_050_000 }], unread: 1 }));
    }, [10_000_000, 9_050_000]);
    expect(await rent()).toEqual(ok({ keys: ['key-3'] }));
    const rentals = await both();
    expect(rentals[1]).toMatchObject({ state: 'waiting', price: 400_000, overcharged: null });
    expect(rentals[0]).toMatchObject({ state: 'unknown', error: { kind: 'outcome_unknown' } });
    await reconciler.settle();
    expect((await both())[0]?.outcome).toMatchObject({ charged: 550_000 });
  });

  it('takes a price that is missing from what the others leave', async () => {
    const rentals = [
      { ...RENTED, price: null, newBalance: 9_050_000 },
      { ...RENTED_TELEGRAM, newBalance: 9_050_000 },
    ];
    const { rent, both } = setUp(async () => ok(group({ rentals })));
    await rent();
    expect((await both()).map(({ price, overcharged }) => [price, overcharged])).toEqual([
      [550_000, null],
      [400_000, null],
    ]);
  });

  it.each([
    ['charged', 9_050_000, [550_000, 400_000]],
    ['not charged', 10_000_000, [0, 0]],
    ['charged twice', 8_100_000, [550_000, 1_350_000]],
  ])('makes all unknown where the answer is lost, and compares the sum: %s', async (_, after, charged) => {
    const { rent, both, calls, clock, reconciler } = setUp(
      async () => fail({ kind: 'outcome_unknown', cause: 'dropped' }),
      [10_000_000, after],
    );
    expect((await rent()).ok).toBe(false);
    clock.now += 30_000;
    await reconciler.settle();
    const rentals = await both();
    expect(rentals.map(({ state }) => state)).toEqual(['unknown', 'unknown']);
    expect(rentals.map(({ outcome }) => outcome?.charged)).toEqual(charged);
    expect(calls.rentMultiple).toHaveBeenCalledTimes(1);
  });

  it('sends nothing where they cannot be stored, and settles what a dead worker left', async () => {
    const { rent, stored, calls } = setUp(() => new Promise(() => undefined));
    stored.broken = true;
    expect((await rent()).ok).toBe(false);
    expect(calls.rentMultiple).not.toHaveBeenCalled();
    stored.broken = false;
    void rent();
    await vi.waitFor(() => expect(calls.rentMultiple).toHaveBeenCalledTimes(1));
    const next = setUp(async () => ok(group()), [9_050_000]);
    next.stored.value = structuredClone(stored.value);
    await next.renting.recover();
    await next.reconciler.settle();
    expect((await next.both()).map(({ state }) => state)).toEqual(['unknown', 'unknown']);
    expect((await next.both()).map(({ outcome }) => outcome?.charged)).toEqual([550_000, 400_000]);
    expect(next.calls.rentMultiple).not.toHaveBeenCalled();
  });
});

describe('the parts of a group', () => {
  it('go to their services by name, else in order', () => {
    const services = [SERVICE, TELEGRAM];
    const ids = (rented: Parameters<typeof assignRented>[0]) =>
      assignRented(rented, services).map((one) => one?.id ?? null);
    expect(ids([RENTED_TELEGRAM, RENTED])).toEqual(['1001', '1002']);
    expect(
      ids([
        { ...RENTED, serviceName: 'x' },
        { ...RENTED_TELEGRAM, serviceName: 'y' },
      ]),
    ).toEqual(['1001', '1002']);
    expect(
      ids([
        { ...RENTED, serviceName: 'x' },
        { ...RENTED_TELEGRAM, serviceName: 'WHATSAPP ' },
      ]),
    ).toEqual(['1002', '1001']);
    expect(ids([RENTED_TELEGRAM])).toEqual([null, '1002']);
  });

  it('share a balance', () => {
    expect(balanceForFirst(9, [1, 2, 3])).toBe(14);
    expect(balanceForFirst(9, [1])).toBe(9);
    expect(balanceForFirst(null, [1, 2])).toBeNull();
    expect(balanceForFirst(9, [null])).toBe(9);
    expect(balanceForFirst(9, [1, null])).toBeNull();
    const [a, b] = [
      sample({ key: 'a', maxPrice: 5, balanceBefore: 10 }),
      sample({ key: 'b', maxPrice: 3, balanceBefore: 10 }),
    ];
    expect([...sharesOf([b, a], 8)]).toEqual([
      ['a', 5],
      ['b', 3],
    ]);
    expect([...sharesOf([a, b], 0)]).toEqual([
      ['a', 0],
      ['b', 0],
    ]);
    expect([...sharesOf([a], 8)]).toEqual([['a', 8]]);
  });
});

describe('refused combinations', () => {
  it('are known for a quarter of an hour, in any order', async () => {
    let stored: unknown = 'not what was written';
    let now = 0;
    const store = { load: async () => stored, save: async (value: unknown) => void (stored = value), now: () => now };
    expect(await refusedBefore(store, ['a', 'b'])).toBeNull();
    await noteRefused(store, ['b', 'a'], { kind: 'no_numbers', detail: 'Not on one number' });
    expect(await refusedBefore(store, ['a', 'b'])).toEqual({
      error: { kind: 'no_numbers', detail: 'Not on one number' },
      leftMs: 900_000,
    });
    expect(await refusedBefore(store, ['a', 'b', 'c'])).toBeNull();
    now = -1;
    expect(await refusedBefore(store, ['a', 'b']), 'a clock that was put back').toBeNull();
    now = 900_000;
    expect(await refusedBefore(store, ['a', 'b'])).toBeNull();
    await noteRefused(store, ['c', 'd'], { kind: 'no_numbers' });
    expect(Object.keys(stored as object)).toEqual(['c,d']);
  });
});
