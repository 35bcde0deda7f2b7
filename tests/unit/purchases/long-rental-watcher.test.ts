import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { capabilitiesOf } from '../../../lib/getatext/capabilities.ts';
import { fail, ok, type Result } from '../../../lib/core/errors.ts';
import type { LongRental, LongRentalMessage } from '../../../lib/getatext/provider.ts';
import { readCode } from '../sms/read-code.ts';
import { conversationsItem, longNotesItem, longRentalsItem, watchedItem } from '../../../lib/purchases/items.ts';
import { LongRentalWatcher } from '../../../lib/purchases/long-rental-watcher.ts';
import type { Protocol } from '../../../lib/core/server.ts';

vi.mock(import('../../../lib/platform/browser.ts'), async () => ({ browser: fakeBrowser as never, assetUrl: String }));
beforeEach(() => fakeBrowser.reset());

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 5, 10, 16);
const sms = (text: string, receivedAt: number | null): LongRentalMessage => ({
  text,
  number: '2025550101',
  sender: '8888',
  receivedAt,
});
const long = (changes: Partial<LongRental> = {}): LongRental => ({
  id: '1',
  number: '2025550101',
  rentedOn: '2026-06-01',
  endsOn: '2026-06-13',
  price: 10_550_000,
  status: 'Active',
  period: '1 Week',
  autoRenew: false,
  ...changes,
});

function setUp(wantsNotices = true, showsCodes = false) {
  const world = {
    now: NOON,
    account: 'acc',
    protocol: 'rest' as Protocol,
    answer: ok([]) as Result<LongRentalMessage[]>,
    unread: 0,
  };
  const notes: string[][] = [];
  const setWatch = vi.fn(async () => undefined);
  const clearWatch = vi.fn(async () => undefined);
  const setReminder = vi.fn(async () => undefined);
  const clearReminder = vi.fn(async () => undefined);
  const longRentalMessages = vi.fn(async () =>
    world.answer.ok ? ok({ entries: world.answer.value, unread: world.unread }) : world.answer,
  );
  const watch = new LongRentalWatcher({
    provider: { longRentalMessages, capabilities: async () => capabilitiesOf(world.protocol) },
    now: () => world.now,
    account: async () => world.account,
    readCode: async (text) => readCode(text),
    wantsNotices: async () => wantsNotices,
    showsCodes: async () => showsCodes,
    notify: async (...note) => void notes.push(note),
    setWatch,
    clearWatch,
    setReminder,
    clearReminder,
  });
  return { world, notes, watch, setWatch, clearWatch, setReminder, clearReminder, longRentalMessages };
}

describe('watching a long rental', () => {
  it('tells once of what is new, and never the code', async () => {
    const { world, notes, watch, setWatch } = setUp();
    world.answer = ok([sms('Old code 111111', 1000)]);
    await watch.watch('1', '2025550101', true);
    expect(setWatch).toHaveBeenCalledOnce();
    await watch.round();
    expect(notes).toEqual([]);
    world.answer = ok([sms('Your code is 048213', 2000), sms('Old code 111111', 1000)]);
    await watch.round();
    await watch.round();
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject([
      'long rental 1',
      '(202) 555-0101: new message',
      expect.stringContaining('Includes a code'),
    ]);
    expect(JSON.stringify(notes)).not.toMatch(/\d{6}/);
    const { 1: conversation } = await conversationsItem.get();
    expect(conversation?.messages.map(({ code }) => code)).toEqual(['111111', '048213']);
  });

  it('tells the newest code where the person wants that', async () => {
    const { world, notes, watch } = setUp(true, true);
    await watch.watch('1', '2025550101', true);
    world.answer = ok([sms('Hello', 4000), sms('Your code is 048213', 3000), sms('Your code is 111111', 2000)]);
    await watch.round();
    expect(notes.map(([, , message]) => message)).toEqual(['Includes the code 048213.']);
  });

  it('asks for nothing while the protocol in use has no messages', async () => {
    const { world, watch, longRentalMessages } = setUp();
    await watch.watch('1', '2025550101', true);
    expect(longRentalMessages).toHaveBeenCalledTimes(1);
    world.protocol = 'handler';
    await watch.round();
    expect(longRentalMessages).toHaveBeenCalledTimes(1);
    world.protocol = 'rest';
    await watch.round();
    expect(longRentalMessages).toHaveBeenCalledTimes(2);
  });

  it('tells of more messages also where their times can’t be read', async () => {
    const { world, notes, watch } = setUp();
    world.answer = ok([sms('Hello', null)]);
    await watch.watch('1', '2025550101', true);
    world.answer = ok([sms('Hello', null), sms('Hello', null), sms('Bye', null)]);
    await watch.round();
    expect(notes[0]?.[1]).toContain('2 new messages');
  });

  it('is quiet about what the person has just seen, and where no notices are wanted', async () => {
    for (const wants of [true, false]) {
      const { world, notes, watch } = setUp(wants);
      await watch.watch('1', '2025550101', true);
      world.answer = ok([sms('Your code is 048213', 2000)]);
      if (wants) await watch.refresh('1');
      await watch.round();
      expect(notes).toEqual([]);
    }
  });

  it('keeps texts and codes off the disk', async () => {
    const { world, watch } = setUp();
    world.answer = ok([sms('Your code is 048213', 2000)]);
    await watch.watch('1', '2025550101', true);
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('048213');
  });

  it('rests for another account, and for a number that the provider no longer knows', async () => {
    const { world, watch, clearWatch, longRentalMessages } = setUp();
    await watch.watch('1', '2025550101', true);
    longRentalMessages.mockClear();
    world.account = 'other';
    await watch.round();
    expect(longRentalMessages).not.toHaveBeenCalled();
    world.account = 'acc';
    world.answer = fail({ kind: 'network' });
    await watch.round();
    expect(await watchedItem.get()).toHaveLength(1);
    world.answer = fail({ kind: 'not_found' });
    await watch.round();
    expect(await watchedItem.get()).toEqual([]);
    expect(clearWatch).toHaveBeenCalled();
  });

  it('keeps the old messages, with the reason beside them, when asking fails', async () => {
    const { world, watch } = setUp();
    world.answer = ok([sms('Your code is 048213', 2000)]);
    await watch.refresh('1');
    world.answer = fail({ kind: 'timeout' });
    await watch.refresh('1');
    expect((await conversationsItem.get())['1']).toMatchObject({
      messages: [{ code: '048213' }],
      error: { kind: 'timeout' },
    });
  });
});

describe('reminding of an end', () => {
  const store = (...rentals: LongRental[]) =>
    longRentalsItem.set({ account: 'acc', fetchedAt: 1, rentals, unread: 0, error: null });

  it('speaks once a day from three days before, until the end', async () => {
    const { world, notes, watch } = setUp();
    await store(long());
    world.now = NOON - DAY;
    await watch.remind();
    expect(notes).toEqual([]);
    for (const ends of ['in 3 days', 'in 2 days', 'tomorrow', 'today']) {
      world.now += DAY;
      await watch.remind();
      await watch.remind();
      expect(notes.at(-1)?.[1]).toBe(`Rental of (202) 555-0101 ends ${ends}`);
    }
    world.now += DAY;
    await watch.remind();
    expect(notes).toHaveLength(4);
  });

  it('keeps its alarm while a number is held, watched or not', async () => {
    const { watch, setReminder, clearReminder, clearWatch } = setUp();
    await watch.follow();
    expect(clearReminder).toHaveBeenCalledOnce();
    await store(long({ status: 'Cancelled' }), long({ id: '2', autoRenew: true }));
    await watch.follow();
    expect(setReminder).toHaveBeenCalledOnce();
    expect(clearWatch).toHaveBeenCalledTimes(2);
    await store(long({ status: 'Cancelled' }));
    await watch.follow();
    expect(clearReminder).toHaveBeenCalledTimes(2);
    // Later lists tell when a note may go.
    await longNotesItem.set([{ id: '2', account: 'acc', note: 'x', goneAt: 1 }]);
    await watch.follow();
    expect(setReminder).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['renewed by itself', long({ autoRenew: true }), 'acc', true],
    ['cancelled', long({ status: 'Cancelled' }), 'acc', true],
    ['another account’s', long(), 'other', true],
    ['not wanted', long(), 'acc', false],
  ] as const)('is silent about one that is %s', async (_, rental, account, wants) => {
    const { world, notes, watch } = setUp(wants);
    world.account = account;
    await store(rental);
    await watch.remind();
    expect(notes).toEqual([]);
  });
});
