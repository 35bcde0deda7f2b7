import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { notesHandlers } from '../../../../../entrypoints/background/handlers/notes.ts';
import type { Services } from '../../../../../entrypoints/background/services.ts';
import { fail, ok } from '../../../../../lib/core/errors.ts';
import { route } from '../../../../../lib/messaging/router.ts';
import type { Handlers } from '../../../../../lib/messaging/protocol.ts';
import { longNotesItem } from '../../../../../lib/purchases/items.ts';
import { deleteRentals } from '../../../../../lib/rentals/history/deletion.ts';
import { deletedItem } from '../../../../../lib/rentals/store/items.ts';
import { diskRepository } from '../../../rentals/disk-repository.ts';
import { exportSettings, PARTS } from '../../../../../lib/settings/file/parts.ts';
import { rental } from '../../../components/samples.ts';

vi.mock(import('../../../../../lib/platform/browser.ts'), async () => ({
  browser: fakeBrowser as never,
  assetUrl: String,
}));
beforeEach(() => fakeBrowser.reset());

const WORDS = 'For my nephew';
const stored = async (): Promise<string> =>
  JSON.stringify([await fakeBrowser.storage.local.get(), await fakeBrowser.storage.session.get()]);

async function setUp() {
  const repository = diskRepository();
  await repository.add([
    rental({ key: 'a', state: 'completed', endedAt: 1000 }),
    rental({ key: 'p', state: 'completed', incognito: true, endedAt: 1000 }),
  ]);
  const note = vi.fn(async () => ok({}));
  const services = { repository, longRentalService: { note } } as unknown as Services;
  const handlers = notesHandlers(services) as Handlers;
  const ask = (procedure: string, request: unknown) =>
    route(handlers, { to: 'background', procedure, request }, async () => null);
  return { repository, note, ask };
}

it('writes down one line, and it goes with its rental for good', async () => {
  const { repository, ask } = await setUp();
  expect(await ask('noteRental', { key: 'a', note: ` For my\nnephew ` })).toEqual(ok({}));
  expect((await repository.find('a'))?.note).toBe(WORDS);
  // The next worker has it.
  expect((await diskRepository().find('a'))?.note).toBe(WORDS);
  const deps = { repository, deleted: deletedItem, now: () => 1_900_000_000_000, newKey: () => 'undo' };
  await deleteRentals(deps, { keys: ['a'], unchecked: false });
  await deletedItem.set(null);
  expect(await stored()).not.toContain('nephew');
});

it('takes it away again, and says where there is nothing to write on', async () => {
  const { repository, ask, note } = await setUp();
  await ask('noteRental', { key: 'a', note: WORDS });
  expect(await ask('noteRental', { key: 'a', note: '' })).toEqual(ok({}));
  expect((await repository.find('a'))?.note).toBeUndefined();
  expect(await ask('noteRental', { key: 'other', note: WORDS })).toEqual(fail({ kind: 'not_found' }));
  expect(await ask('noteRental', { key: 'a', note: 7 })).toMatchObject({ ok: false, error: { kind: 'internal' } });
  expect(await ask('noteLongRental', { id: '1', note: ' x\n' })).toEqual(ok({}));
  expect(note).toHaveBeenCalledExactlyOnceWith('1', 'x');
});

it('writes nothing down about a private window', async () => {
  const { ask } = await setUp();
  expect(await ask('noteRental', { key: 'p', note: WORDS })).toEqual(fail({ kind: 'not_found' }));
  expect(await stored()).not.toContain('nephew');
});

it('lets no note into a settings file', async () => {
  const { ask } = await setUp();
  await ask('noteRental', { key: 'a', note: WORDS });
  await longNotesItem.set([{ id: '1', account: 'acc', note: WORDS, goneAt: null }]);
  expect(await exportSettings(PARTS)).not.toContain('nephew');
});
