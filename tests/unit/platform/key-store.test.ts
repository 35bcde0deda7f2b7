import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { deleteKey, readKey, writeKey } from '../../../lib/platform/key-store.ts';

const SERVER = 'https://getatext.com';

it('rejects while the browser’s database fails, and works again when that does', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('disk full', 'QuotaExceededError');
  });
  await expect(readKey(SERVER)).rejects.toThrow();
  await expect(writeKey(SERVER, 'sk_0123456789abcdef')).rejects.toThrow();
  await expect(deleteKey(SERVER)).rejects.toThrow();
  open.mockRestore();
  expect(await readKey(SERVER)).toBeNull();
  await writeKey(SERVER, 'sk_0123456789abcdef');
  expect(await readKey(SERVER)).toBe('sk_0123456789abcdef');
  await deleteKey(SERVER);
  expect(await readKey(SERVER)).toBeNull();
});
