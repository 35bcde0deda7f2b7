import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteAllKeys, deleteKey, readKey, writeKey } from '../../../../lib/platform/storage/key-store.ts';

const world = vi.hoisted(() => ({ inIncognitoContext: false }));
vi.mock(import('../../../../lib/platform/browser.ts'), async () => ({
  browser: { storage: fakeBrowser.storage, extension: world } as never,
}));

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
  await expect(readKey(SERVER)).rejects.toThrow();
  await expect(writeKey(SERVER, KEY)).rejects.toThrow();
  await expect(deleteKey(SERVER)).rejects.toThrow();
  open.mockRestore();
  expect(await readKey(SERVER)).toBeNull();
  await writeKey(SERVER, KEY);
  expect(await readKey(SERVER)).toBe(KEY);
  expect(await stored()).not.toContain(KEY);
  await deleteKey(SERVER);
  expect(await readKey(SERVER)).toBeNull();
});

it('keeps the keys of a browser that never remembers history where it can, and forgets them again', async () => {
  world.inIncognitoContext = true;
  await writeKey(SERVER, KEY);
  await writeKey(OTHER, `${KEY}-2`);
  expect(await readKey(SERVER)).toBe(KEY);
  expect(await stored()).toContain(KEY);
  await deleteKey(SERVER);
  expect([await readKey(SERVER), await readKey(OTHER)]).toEqual([null, `${KEY}-2`]);
  world.inIncognitoContext = false;
  expect(await readKey(OTHER)).toBeNull();
  await deleteAllKeys();
  expect(await stored()).toBe('{}');
});

it('keeps a second key apart from the first, for each server, and forgets both with everything', async () => {
  for (const server of [SERVER, OTHER]) {
    await writeKey(server, `${KEY}-1`);
    await writeKey(server, `${KEY}-2`, true);
    expect([await readKey(server), await readKey(server, true)]).toEqual([`${KEY}-1`, `${KEY}-2`]);
    await deleteKey(server);
    expect([await readKey(server), await readKey(server, true)]).toEqual([null, `${KEY}-2`]);
  }
  world.inIncognitoContext = true;
  await writeKey(SERVER, KEY, true);
  expect(await readKey(SERVER, true)).toBe(KEY);
  world.inIncognitoContext = false;
  await deleteAllKeys();
  expect([await readKey(SERVER, true), await readKey(OTHER, true)]).toEqual([null, null]);
  expect(await stored()).toBe('{}');
});
