import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SealedKeys } from '../../../../lib/lock/sealed-keys.ts';
import { deleteAllKeys, keyPlaces } from '../../../../lib/platform/storage/key-store.ts';

const world = vi.hoisted(() => ({ inIncognitoContext: false }));
vi.mock(import('../../../../lib/platform/browser.ts'), async () => ({
  browser: { storage: fakeBrowser.storage, extension: world } as never,
}));

const keys = new SealedKeys(keyPlaces, { state: async () => 'off', key: async () => null });
const SERVER = 'https://getatext.com';
const OTHER = 'https://handler.example';
const KEY = 'sk_0123456789abcdef';

const stored = async (): Promise<string> => JSON.stringify(await fakeBrowser.storage.local.get());

beforeEach(() => {
  fakeBrowser.reset();
  world.inIncognitoContext = false;
});

it('rejects while the browser’s database fails, and works again when that does', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('disk full', 'QuotaExceededError');
  });
  await expect(keys.read(SERVER)).rejects.toThrow();
  await expect(keys.write(SERVER, KEY)).rejects.toThrow();
  await expect(keys.remove(SERVER)).rejects.toThrow();
  open.mockRestore();
  expect(await keys.read(SERVER)).toBeNull();
  await keys.write(SERVER, KEY);
  expect(await keys.read(SERVER)).toBe(KEY);
  expect(await stored()).not.toContain(KEY);
  await keys.remove(SERVER);
  expect(await keys.read(SERVER)).toBeNull();
});

it('keeps the keys of a browser that never remembers history where it can, and forgets them again', async () => {
  world.inIncognitoContext = true;
  await keys.write(SERVER, KEY);
  await keys.write(OTHER, `${KEY}-2`);
  expect(await keys.read(SERVER)).toBe(KEY);
  expect(await stored()).toContain(KEY);
  await keys.remove(SERVER);
  expect([await keys.read(SERVER), await keys.read(OTHER)]).toEqual([null, `${KEY}-2`]);
  world.inIncognitoContext = false;
  expect(await keys.read(OTHER)).toBeNull();
  await deleteAllKeys();
  expect(await stored()).toBe('{}');
});

it('keeps a second key apart from the first, for each server, and forgets both with everything', async () => {
  for (const server of [SERVER, OTHER]) {
    await keys.write(server, `${KEY}-1`);
    await keys.write(server, `${KEY}-2`, true);
    expect([await keys.read(server), await keys.read(server, true)]).toEqual([`${KEY}-1`, `${KEY}-2`]);
    await keys.remove(server);
    expect([await keys.read(server), await keys.read(server, true)]).toEqual([null, `${KEY}-2`]);
  }
  world.inIncognitoContext = true;
  await keys.write(SERVER, KEY, true);
  expect(await keys.read(SERVER, true)).toBe(KEY);
  world.inIncognitoContext = false;
  await deleteAllKeys();
  expect([await keys.read(SERVER, true), await keys.read(OTHER, true)]).toEqual([null, null]);
  expect(await stored()).toBe('{}');
});
