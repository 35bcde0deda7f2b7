import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fail, ok, type Result } from '../../../lib/core/errors.ts';
import type { Auction, BidResult, Listed, LongRental, Provider } from '../../../lib/getatext/provider.ts';
import { AuctionService } from '../../../lib/purchases/auction-service.ts';
import { bidTotal, standing, type Bid } from '../../../lib/purchases/auction.ts';
import { BalanceReconciler } from '../../../lib/account/balance-reconciler.ts';
import { auctionsItem, bidsItem, longNotesItem, longRentalsItem, purchasesItem } from '../../../lib/purchases/items.ts';
import { noteOn } from '../../../lib/purchases/long-note.ts';
import { LongRentalService } from '../../../lib/purchases/long-rental-service.ts';
import { daysUntil, endsSoon, isLongRentalActive, knownPrice } from '../../../lib/purchases/long-rental.ts';
import { PurchaseService } from '../../../lib/purchases/purchase-service.ts';
import { fakeProvider } from '../rentals/support.ts';

vi.mock(import('../../../lib/platform/browser.ts'), async () => ({ browser: fakeBrowser as never, assetUrl: String }));
beforeEach(() => fakeBrowser.reset());

const LONG: LongRental = {
  id: '1',
  number: '2025550101',
  rentedOn: '2026-06-01',
  endsOn: '2026-06-08',
  price: 10_550_000,
  status: 'Active',
  period: '1 Week',
  autoRenew: false,
};
const AUCTION: Auction = { id: '7', serviceName: 'WhatsApp', currentBid: 500_000, endsAt: null, quantity: 100 };

/** A list, with how many of its entries can't be read. */
const listed = <T>(entries: T[], unread = 0) => ok({ entries, unread });

function setUp(calls: Partial<Provider>, balances = [100_000_000], now = () => 1000) {
  const world = { account: 'acc' as string | null };
  const provider = fakeProvider(calls);
  const reconciler = new BalanceReconciler({
    stayAwake: async () => undefined,
    balance: async () => ok(balances.length > 1 ? balances.shift()! : balances[0]!),
    noteBalance: async () => undefined,
    account: async () => world.account,
  });
  let n = 0;
  const account = async () => world.account;
  const purchaseService = new PurchaseService({
    store: purchasesItem,
    reconciler,
    now: () => 1000,
    monotonic: () => performance.now(),
    newKey: () => `p${++n}`,
    account,
  });
  const deps = { provider, purchaseService, now, account };
  return { world, keeper: new LongRentalService(deps), auctions: new AuctionService(deps) };
}

describe('the list of long rentals', () => {
  it('stays, with the reason beside it, when fetching fails; and is another account’s no longer', async () => {
    const answers: Result<Listed<LongRental>>[] = [listed([LONG]), fail({ kind: 'timeout' }), fail({ kind: 'auth' })];
    const { world, keeper } = setUp({ longRentals: async () => answers.shift()! });
    await Promise.all([keeper.refresh(), keeper.refresh()]);
    expect(answers).toHaveLength(2);
    await keeper.refresh();
    expect(await longRentalsItem.get()).toMatchObject({ account: 'acc', rentals: [LONG], error: { kind: 'timeout' } });
    world.account = 'other';
    expect(await keeper.find('1')).toBeNull();
    await keeper.refresh();
    expect(await longRentalsItem.get()).toMatchObject({ account: 'other', rentals: [] });
  });

  it('asks for nothing without a key', async () => {
    const { world, keeper } = setUp({});
    world.account = null;
    expect(await keeper.refresh()).toEqual(fail({ kind: 'auth', missing: true }));
  });

  it('is asked for anew when a rental changed while it was on its way', async () => {
    let release = (): void => undefined;
    const stale = new Promise<void>((resolve) => (release = resolve));
    const longRentals = vi
      .fn<Provider['longRentals']>()
      .mockImplementationOnce(async () => listed([LONG]))
      .mockImplementationOnce(async () => {
        await stale;
        return listed([LONG]);
      })
      .mockImplementation(async () => listed([{ ...LONG, autoRenew: true }]));
    const { keeper } = setUp({ longRentals, updateLongRental: async () => ok({ ...LONG, autoRenew: true }) });
    await keeper.refresh();
    const second = keeper.refresh();
    await keeper.update('1', { action: 'auto_renew', autoRenew: true });
    release();
    expect(await second).toEqual(listed([{ ...LONG, autoRenew: true }]));
  });
});

describe('the notes on long rentals', () => {
  const DAY = 86_400_000;
  const notes = async () => (await longNotesItem.get()).map(({ id, note }) => `${id} ${note}`);

  it('are written on what the list has, and go when they are empty', async () => {
    const { world, keeper } = setUp({ longRentals: async () => listed([LONG]) });
    await keeper.refresh();
    expect(await keeper.note('2', 'Nobody’s')).toEqual(fail({ kind: 'not_found' }));
    expect(await keeper.note('1', 'The shop’s')).toEqual(ok({}));
    expect(await keeper.note('1', 'The other shop’s')).toEqual(ok({}));
    expect(await notes()).toEqual(['1 The other shop’s']);
    await keeper.note('1', '');
    expect(await notes()).toEqual([]);
    world.account = null;
    expect(await keeper.note('1', 'Nobody’s')).toEqual(fail({ kind: 'not_found' }));
  });

  it('go a day after their rentals, by lists that can be read whole', async () => {
    const world = { now: 1000, answer: listed([LONG, { ...LONG, id: '2' }]) as Result<Listed<LongRental>> };
    const { world: whose, keeper } = setUp({ longRentals: async () => world.answer }, undefined, () => world.now);
    const ask = async (answer: Result<Listed<LongRental>>, later: number): Promise<string[]> => {
      Object.assign(world, { answer, now: world.now + later });
      await keeper.refresh();
      return notes();
    };
    await keeper.refresh();
    await keeper.note('1', 'one');
    await keeper.note('2', 'two');
    expect(await ask(listed([LONG]), 0)).toEqual(['1 one', '2 two']);
    // One list without it may be a mistake.
    expect(await ask(listed([LONG, { ...LONG, id: '2' }]), DAY)).toEqual(['1 one', '2 two']);
    expect(await ask(listed([LONG]), DAY)).toEqual(['1 one', '2 two']);
    expect(await ask(listed([LONG], 1), DAY)).toEqual(['1 one', '2 two']);
    expect(await ask(fail({ kind: 'timeout' }), DAY)).toEqual(['1 one', '2 two']);
    // Another account's list says nothing of it; a newer key of the same one does.
    whose.account = 'other';
    expect(await ask(listed([]), DAY)).toEqual(['1 one', '2 two']);
    expect(await ask(listed([LONG]), DAY)).toEqual(['1 one', '2 two']);
    expect(noteOn(await longNotesItem.get(), '1', 'other')).toBe('one');
    expect(noteOn(await longNotesItem.get(), '1', 'https://api.example-sms.com other')).toBe('');
    whose.account = 'acc';
    expect(await ask(listed([]), DAY)).toEqual(['1 one']);
    whose.account = 'other';
    expect(await ask(listed([]), DAY)).toEqual(['1 one']);
    expect(await ask(listed([]), DAY)).toEqual([]);
  });
});

describe('buying long rentals', () => {
  it('rents once for a double click, and tells when more than the answered price was charged', async () => {
    const createLongRental = vi.fn(async () => ok(LONG));
    const { keeper } = setUp({ createLongRental, longRentals: async () => listed([LONG]) }, [100_000_000, 80_000_000]);
    const [first, second] = await Promise.all([keeper.rent('1w', true, null), keeper.rent('1w', true, null)]);
    expect(first).toEqual(ok(LONG));
    expect(second).toEqual(first);
    expect(createLongRental.mock.calls).toEqual([['1w', true]]);
    expect(await purchasesItem.get()).toMatchObject([
      { kind: 'long_rental', subject: '1 week', state: 'done', total: 10_550_000, overcharged: 9_450_000 },
    ]);
  });

  it('tells when the price in the answer is above what was agreed to, also where no balance shows it', async () => {
    const dearer = { ...LONG, price: 12_000_000 };
    const { keeper } = setUp({
      createLongRental: async () => ok(dearer),
      updateLongRental: async () => ok(dearer),
      longRentals: async () => listed([LONG]),
    });
    await keeper.rent('1w', false, 10_550_000);
    expect((await purchasesItem.get())[0]).toMatchObject({ total: 10_550_000, overcharged: 1_450_000 });
    await keeper.renew('1', 10_550_000);
    expect((await purchasesItem.get())[0]).toMatchObject({
      kind: 'renewal',
      total: 10_550_000,
      overcharged: 1_450_000,
    });
    await keeper.rent('1w', false, 20_000_000);
    expect((await purchasesItem.get())[0]).toMatchObject({ total: 12_000_000, overcharged: null });
  });

  it('renews for the total agreed to, and nothing above it', async () => {
    const updateLongRental = vi.fn(async () => ok({ ...LONG, endsOn: '2026-06-15' }));
    const list = { value: [LONG] };
    const { keeper } = setUp({ updateLongRental, longRentals: async () => listed(list.value) });
    expect(await keeper.renew('1', 10_550_000)).toMatchObject({ value: { endsOn: '2026-06-15' } });
    expect(updateLongRental.mock.calls).toEqual([['1', { action: 'renew' }]]);
    list.value = [{ ...LONG, price: 11_000_000 }];
    expect(await keeper.renew('1', 10_550_000)).toEqual(fail({ kind: 'price_above_cap' }));
    expect(await keeper.renew('2', 10_550_000)).toEqual(fail({ kind: 'not_found' }));
    expect(updateLongRental).toHaveBeenCalledTimes(1);
  });

  it('takes from the list what the answer lacks', async () => {
    const partly = { ...LONG, number: null, price: null };
    const { keeper } = setUp({
      createLongRental: async () => ok(partly),
      longRentals: async () => listed([LONG]),
    });
    expect(await keeper.rent('1w', false, null)).toEqual(ok(partly));
    await vi.waitFor(async () => expect((await longRentalsItem.get()).rentals).toEqual([LONG]));
    expect(await purchasesItem.get()).toMatchObject([{ state: 'done', total: null }]);
  });

  it('keeps the others where one can’t be read, and renews none that may be that one', async () => {
    const updateLongRental = vi.fn(async () => ok({ ...LONG, autoRenew: false }));
    const { keeper } = setUp({ updateLongRental, longRentals: async () => listed([LONG], 1) });
    await keeper.refresh();
    expect(await longRentalsItem.get()).toMatchObject({ rentals: [LONG], unread: 1 });
    expect(await keeper.update('1', { action: 'auto_renew', autoRenew: false })).toMatchObject({ ok: true });
    expect(await keeper.renew('2', 10_550_000)).toEqual(fail({ kind: 'contract', where: 'long-rentals' }));
  });

  it('is not paid by another account that was taken up meanwhile', async () => {
    const updateLongRental = vi.fn(async () => ok(LONG));
    const { world, keeper } = setUp({
      updateLongRental,
      longRentals: async () => {
        world.account = 'other';
        return listed([LONG]);
      },
    });
    expect(await keeper.renew('1', 10_550_000)).toMatchObject({ ok: false, error: { kind: 'internal' } });
    expect(await purchasesItem.get()).toEqual([]);
    expect(updateLongRental).not.toHaveBeenCalled();
  });

  it('changes nothing of a rental that is not in the account’s list', async () => {
    const { keeper } = setUp({ longRentals: async () => listed([LONG]) });
    await keeper.refresh();
    expect(await keeper.update('99', { action: 'cancel' })).toEqual(fail({ kind: 'not_found' }));
  });

  it('changes nothing in the name of another account that was taken up before the call left', async () => {
    const sent = vi.fn();
    const { world, keeper } = setUp({
      longRentals: async () => listed([LONG]),
      updateLongRental: async (id, change, isStillWanted) => {
        world.account = 'other';
        if (!(await isStillWanted?.())) return fail({ kind: 'refused', why: 'not_waiting', detail: '' });
        sent(id, change);
        return ok(LONG);
      },
    });
    await keeper.refresh();
    const kept = await longRentalsItem.get();
    expect(await keeper.update('1', { action: 'cancel' })).toMatchObject({ ok: false, error: { kind: 'internal' } });
    expect(sent).not.toHaveBeenCalled();
    expect(await longRentalsItem.get()).toEqual(kept);
  });
});

describe('auctions', () => {
  const outcomes: [string, Result<BidResult>, Partial<Bid>[]][] = [
    ['placed', ok({ currentBid: 600_000, message: '' }), [{ amount: 600_000, sure: true }]],
    ['lost', fail({ kind: 'outcome_unknown', cause: 'timeout' }), [{ amount: 600_000, sure: false }]],
    ['refused', fail({ kind: 'refused', detail: 'Your bid must be higher than the current bid' }), []],
  ];
  it.each(outcomes)('remembers a bid that was %s as that', async (_, answer, kept) => {
    const bid = vi.fn(async () => answer);
    const { auctions } = setUp({ auctions: async () => listed([AUCTION]), bid });
    expect(await auctions.bid('7', 600_000, 100)).toEqual(answer);
    expect(bid.mock.calls).toEqual([['7', 600_000]]);
    expect(await bidsItem.get()).toMatchObject(kept);
  });

  it.each([
    ['above it', 700_000, 10_000_000],
    ['the same', 600_000, null],
    ['the one before', 500_000, null],
  ])('holds the bid in the answer against the total: %s', async (_, currentBid, overcharged) => {
    const { auctions } = setUp({
      auctions: async () => listed([AUCTION]),
      bid: async () => ok({ currentBid, message: '' }),
    });
    await auctions.bid('7', 600_000, 100);
    expect((await purchasesItem.get())[0]).toMatchObject({ total: 60_000_000, overcharged });
  });

  it('sends no bid that would come to another total than was agreed to', async () => {
    const { auctions } = setUp({ auctions: async () => listed([{ ...AUCTION, quantity: 101 }]) });
    expect(await auctions.bid('7', 600_000, 100)).toEqual(fail({ kind: 'price_above_cap' }));
    expect(await purchasesItem.get()).toEqual([]);
  });

  it('sends no bid on an auction that may be the one that can’t be read', async () => {
    const { auctions } = setUp({ auctions: async () => listed([{ ...AUCTION, id: '8' }], 1) });
    expect(await auctions.bid('7', 600_000, 100)).toEqual(fail({ kind: 'contract', where: 'auctions' }));
    expect(await auctionsItem.get()).toMatchObject({ auctions: [{ id: '8' }], unread: 1 });
  });

  it('remembers both of two bids of one moment', async () => {
    const bid = async () => ok({ currentBid: null, message: '' });
    const { auctions } = setUp({ auctions: async () => listed([AUCTION, { ...AUCTION, id: '8' }]), bid });
    await Promise.all([auctions.bid('7', 600_000, 100), auctions.bid('8', 600_000, 100)]);
    expect((await bidsItem.get()).map(({ auctionId }) => auctionId).toSorted()).toEqual(['7', '8']);
  });

  it('counts in whole millionths', () => {
    expect(bidTotal(290_000, 100)).toBe(29_000_000);
    expect(bidTotal(1, 0.5)).toBe(1);
    expect(bidTotal(1_000_000_000_000_000, 1_000_000_000)).toBeNull();
  });

  it('knows who leads', () => {
    const bid = (amount: number, sure = true): Bid => ({ auctionId: '7', account: 'acc', amount, at: 1, sure });
    expect(standing(AUCTION, [])).toBeNull();
    expect(standing(AUCTION, [{ ...bid(600_000), auctionId: '8' }])).toBeNull();
    expect(standing(AUCTION, [bid(500_000)])).toBe('leading');
    expect(standing(AUCTION, [bid(500_000, false)])).toBe('maybe');
    expect(standing(AUCTION, [bid(400_000, false)])).toBeNull();
    expect(standing(AUCTION, [bid(400_000)])).toBe('outbid');
  });
});

describe('the time of a long rental', () => {
  it('is counted in the provider’s days', () => {
    // Half past three in the morning in UTC is still the day before in New York.
    expect(daysUntil('2026-06-08', Date.UTC(2026, 5, 5, 3, 30))).toBe(4);
    expect(daysUntil('2026-06-08', Date.UTC(2026, 5, 5, 4, 30))).toBe(3);
    expect(daysUntil('2026-11-02', Date.UTC(2026, 9, 30, 12))).toBe(3);
    expect(endsSoon(LONG, Date.UTC(2026, 5, 5, 3, 30))).toBe(false);
    expect(endsSoon(LONG, Date.UTC(2026, 5, 5, 4, 30))).toBe(true);
    expect(endsSoon(LONG, Date.UTC(2026, 5, 9, 12))).toBe(false);
  });

  it('ends by the provider’s word, in any of its words', () => {
    for (const status of ['Cancelled', 'canceled', 'EXPIRED', 'Completed'])
      expect(isLongRentalActive({ status })).toBe(false);
    for (const status of ['Active', 'active', '', 'Pending']) expect(isLongRentalActive({ status })).toBe(true);
  });

  it('has the price of the newest of the same length', () => {
    const older = { ...LONG, price: 9_000_000, rentedOn: '2025-01-01' };
    expect(knownPrice([older, LONG], '1w')).toBe(10_550_000);
    expect(knownPrice([LONG], '2w')).toBeNull();
    expect(knownPrice([{ ...LONG, period: '2 Weeks' }], '2w')).toBe(10_550_000);
  });
});
