import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  deleteRentals,
  forgetDeleted,
  restoreRentals,
  type DeletingDeps,
} from '../../../../lib/rentals/history/deletion.ts';
import { obstaclesOf } from '../../../../lib/rentals/history/deletable.ts';
import { diskRepository } from '../disk-repository.ts';
import type { Rental } from '../../../../lib/rentals/model/rental.ts';
import { deletedItem, rentalsItem } from '../../../../lib/rentals/store/items.ts';
import { rental } from '../../components/samples.ts';

vi.mock(import('../../../../lib/platform/browser.ts'), async () => ({
  browser: fakeBrowser as never,
  assetUrl: String,
}));
beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const NOW = 10_000_000;
const unasked = { balanceAfter: null, charged: null, checkedAt: null };
const ended = (key: string, changes: Partial<Rental> = {}): Rental =>
  rental({ key, state: 'completed', createdAt: 1000, rentedAt: 1000, endedAt: 2000, code: '012345', ...changes });
const lost = (key: string, createdAt: number): Rental =>
  ended(key, {
    state: 'unknown',
    createdAt,
    rentedAt: null,
    endedAt: createdAt,
    price: null,
    number: null,
    code: null,
    outcome: unasked,
  });

function deps(): DeletingDeps {
  let count = 0;
  return { repository: diskRepository(), deleted: deletedItem, now: () => NOW, newKey: () => `undo-${(count += 1)}` };
}
const store = (live: Rental[], history: Rental[]): Promise<void> => rentalsItem.set({ live, history });
const historyKeys = async (): Promise<string[]> => (await rentalsItem.getStrict()).history.map(({ key }) => key);

describe('obstaclesOf', () => {
  const of = (...rentals: Rental[]): Record<string, string> => Object.fromEntries(obstaclesOf(rentals, NOW));

  it('finds none where all is over and known', () => {
    expect(
      of(
        ended('a'),
        ended('b', { state: 'failed' }),
        ended('c', { state: 'unknown', outcome: { ...unasked, checkedAt: 5 } }),
      ),
    ).toEqual({});
  });

  it('lets nothing go that lives or whose refund is looked for', () => {
    const open = { state: 'cancelled', cancelBalance: 1, refunded: null } as const;
    expect(
      of(
        rental({ key: 'l' }),
        ended('r', { ...open, endedAt: NOW - 1000 }),
        ended('o', { ...open, endedAt: NOW - 700_000 }),
      ),
    ).toEqual({ l: 'live', r: 'refund' });
  });

  it('keeps what moved the balance since a lost answer, of the same account alone', () => {
    expect(
      of(
        lost('u', NOW - 5000),
        ended('since', { rentedAt: NOW - 4000 }),
        ended('before', { rentedAt: NOW - 6000 }),
        ended('other', { rentedAt: NOW - 4000, account: 'another' }),
        lost('later', NOW - 1000),
      ),
    ).toEqual({ u: 'unchecked', since: 'compared', later: 'compared' });
  });
});

describe('deleteRentals', () => {
  it('deletes what is wanted, and takes it back to its place with all it held', async () => {
    const all = [ended('c', { endedAt: 4000 }), ended('b', { endedAt: 3000 }), ended('a', { endedAt: 2000 })];
    await store([rental({ key: 'live' })], all);
    const work = deps();
    expect(await deleteRentals(work, { keys: ['b', 'live', 'nowhere'], unchecked: false })).toEqual({
      count: 1,
      undo: 'undo-1',
    });
    expect(await historyKeys()).toEqual(['c', 'a']);
    expect((await rentalsItem.getStrict()).live).toHaveLength(1);
    expect(await restoreRentals(work, 'undo-1')).toBe(1);
    expect((await rentalsItem.getStrict()).history).toEqual(all);
    expect(await deletedItem.getStrict()).toBeNull();
    expect(await restoreRentals(work, 'undo-1')).toBe(0);
    expect(await historyKeys()).toEqual(['c', 'b', 'a']);
  });

  it('lets a lost answer go only for one who knows', async () => {
    await store([], [lost('u', NOW - 5000)]);
    const work = deps();
    expect(await deleteRentals(work, { keys: ['u'], unchecked: false })).toEqual({ count: 0, undo: null });
    expect(await historyKeys()).toEqual(['u']);
    expect(await deleteRentals(work, { keys: ['u'], unchecked: true })).toMatchObject({ count: 1 });
    expect(await historyKeys()).toEqual([]);
  });

  it('takes back the last deletion alone, and none that was forgotten', async () => {
    await store([], [ended('b', { endedAt: 3000 }), ended('a')]);
    const work = deps();
    await deleteRentals(work, { keys: ['a'], unchecked: false });
    await deleteRentals(work, { keys: ['b'], unchecked: false });
    expect(await restoreRentals(work, 'undo-1')).toBe(0);
    await forgetDeleted(work);
    expect(await restoreRentals(work, 'undo-2')).toBe(0);
    expect(await historyKeys()).toEqual([]);
  });

  it('survives the worker’s death between deleting and taking back', async () => {
    await store([], [ended('a')]);
    await deleteRentals(deps(), { keys: ['a'], unchecked: false });
    expect(await restoreRentals(deps(), 'undo-1')).toBe(1);
    expect(await historyKeys()).toEqual(['a']);
  });

  it('changes nothing where the browser can’t store it, and says so', async () => {
    await store([], [ended('a')]);
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    const work = deps();
    await expect(deleteRentals(work, { keys: ['a'], unchecked: false })).rejects.toMatchObject({
      name: 'NotStoredError',
    });
    expect(await historyKeys()).toEqual(['a']);
    set.mockRestore();
    expect(await restoreRentals(work, 'undo-1')).toBe(1);
    expect(await historyKeys()).toEqual(['a']);
  });

  it('deletes without a way back where the browser’s memory takes no more', async () => {
    await store([], [ended('a')]);
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    expect(await deleteRentals(deps(), { keys: ['a'], unchecked: false })).toEqual({ count: 1, undo: null });
    expect(await historyKeys()).toEqual([]);
  });

  it('brings nothing deleted back from what the disk once did not take', async () => {
    const work = deps();
    const repository = diskRepository();
    await repository.add(rental({ key: 'a' }));
    const disk = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    await repository.apply('a', { type: 'completed', at: 2000 });
    disk.mockRestore();
    expect(await deleteRentals({ ...work, repository }, { keys: ['a'], unchecked: false })).toMatchObject({ count: 1 });
    expect(await repository.all()).toEqual({ live: [], history: [] });
    expect(await diskRepository().all()).toEqual({ live: [], history: [] });
  });
});
