import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CODE_LIFE_MS } from '../../../../lib/rentals/store/repository.ts';
import { diskRepository } from '../disk-repository.ts';
import { shownRentals } from '../../../../lib/rentals/store/shown-rentals.ts';
import { rentalsItem, unsavedItem } from '../../../../lib/rentals/store/items.ts';
import { rental } from '../../components/samples.ts';
import { status } from '../support.ts';

vi.mock(import('../../../../lib/platform/browser.ts'), async () => ({
  browser: fakeBrowser as never,
  assetUrl: String,
}));
beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const withCode = (code: string) => ({ type: 'status', at: 5000, status: status({ code }), code }) as const;
const breakArea = (area: 'local' | 'session') =>
  vi.spyOn(fakeBrowser.storage[area], 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));

describe('a disk that takes no more', () => {
  it('refuses a new rental, and nothing of it is left', async () => {
    const repository = diskRepository();
    const disk = breakArea('local');
    await expect(repository.add(rental())).rejects.toMatchObject({ name: 'NotStoredError' });
    expect(await repository.all()).toEqual({ live: [], history: [] });
    expect(repository.hasUnsaved()).toBe(false);
    disk.mockRestore();
    expect(await repository.all()).toEqual({ live: [], history: [] });
  });

  it('refuses that a request be called sent', async () => {
    const repository = diskRepository();
    await repository.add(rental({ state: 'intent' }));
    breakArea('local');
    await expect(repository.apply('key-1', { type: 'sent', at: 1, balanceBefore: 1 })).rejects.toThrow();
    expect((await repository.find('key-1'))?.state).toBe('intent');
  });

  it('loses no code: it is there at once, for screens too, and stored as soon as there is room', async () => {
    const repository = diskRepository();
    const told = vi.fn();
    const unsaved = vi.fn();
    repository.onChange(told);
    repository.onUnsaved(unsaved);
    await repository.add(rental());
    const disk = breakArea('local');
    expect(await repository.apply('key-1', withCode('012345'))).toMatchObject({ state: 'received', code: '012345' });
    await repository.apply('key-1', { type: 'filled', at: 6000, host: 'web.whatsapp.com' });
    expect(told).toHaveBeenLastCalledWith(expect.anything(), expect.objectContaining({ filledAt: 6000 }));
    expect(unsaved).toHaveBeenCalledTimes(1);
    expect(repository.isSafe('key-1')).toBe(true);
    expect((await rentalsItem.getStrict()).live[0]).toMatchObject({ state: 'waiting', code: null });
    expect((await shownRentals.read()).value.live[0]).toMatchObject({ code: '012345', filledAt: 6000 });

    disk.mockRestore();
    await repository.all();
    expect((await rentalsItem.getStrict()).live[0]).toMatchObject({
      state: 'received',
      code: '012345',
      filledAt: 6000,
    });
    expect(repository.hasUnsaved()).toBe(false);
    expect(await unsavedItem.getStrict()).toEqual([]);
  });

  it('is made up for by the next worker, from the browser’s memory', async () => {
    const first = diskRepository();
    await first.add(rental());
    const disk = breakArea('local');
    await first.apply('key-1', withCode('012345'));
    const second = diskRepository();
    expect((await second.all()).live[0]).toMatchObject({ code: '012345' });
    disk.mockRestore();
    await second.apply('key-1', { type: 'copied', at: 7000 });
    expect((await rentalsItem.getStrict()).live[0]).toMatchObject({ code: '012345', copiedAt: 7000 });
    expect(await unsavedItem.getStrict()).toEqual([]);
  });

  it('is survived by this worker’s own memory where the browser’s fails too', async () => {
    const repository = diskRepository();
    await repository.add(rental());
    const disk = breakArea('local');
    breakArea('session');
    await repository.apply('key-1', withCode('012345'));
    expect(repository.isSafe('key-1')).toBe(false);
    expect((await repository.find('key-1'))?.code).toBe('012345');
    disk.mockRestore();
    await repository.all();
    expect(repository.isSafe('key-1')).toBe(true);
    expect((await rentalsItem.getStrict()).live[0]?.code).toBe('012345');
  });

  it('keeps an answer to a renting call that comes while storage can’t even be read', async () => {
    const repository = diskRepository();
    await repository.add(rental({ state: 'requesting' }));
    const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error'));
    expect(
      await repository.apply('key-1', { type: 'lost', at: 2, error: { kind: 'outcome_unknown', cause: 'x' } }),
    ).toMatchObject({ state: 'unknown' });
    await expect(repository.apply('key-1', { type: 'dismissed' })).rejects.toMatchObject({
      name: 'UnreadableItemError',
    });
    get.mockRestore();
    expect((await repository.all()).history[0]).toMatchObject({ state: 'unknown' });
  });

  it('leaves old codes to another day', async () => {
    const repository = diskRepository();
    await repository.add(rental({ state: 'received', code: '012345', codeAt: 1 }));
    await repository.apply('key-1', { type: 'completed', at: 2 });
    const disk = breakArea('local');
    await repository.dropOldCodes(CODE_LIFE_MS + 2);
    expect((await repository.find('key-1'))?.code).toBe('012345');
    disk.mockRestore();
    await repository.dropOldCodes(CODE_LIFE_MS + 2);
    expect((await rentalsItem.getStrict()).history[0]).toMatchObject({ state: 'completed', code: null, codeAt: 1 });
  });
});

it('writes nothing for an answer that says what is known', async () => {
  const repository = diskRepository();
  await repository.add(rental());
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  await repository.apply('key-1', { type: 'status', at: 5000, status: status(), code: null });
  expect(set).not.toHaveBeenCalled();
});

it('touches nothing while what is stored can’t be read', async () => {
  const future = { version: 99, data: { live: 'elsewhere' } };
  await fakeBrowser.storage.local.set({ rentals: future });
  const repository = diskRepository();
  const refusal = { name: 'UnreadableItemError', trouble: { item: 'rentals', reason: 'newer' } };
  await expect(repository.all()).rejects.toMatchObject(refusal);
  await expect(repository.add(rental())).rejects.toMatchObject(refusal);
  await expect(repository.apply('key-1', { type: 'dismissed' })).rejects.toMatchObject(refusal);
  await expect(repository.dropOldCodes(1)).rejects.toMatchObject(refusal);
  expect(await fakeBrowser.storage.local.get('rentals')).toEqual({ rentals: future });
});
