import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { deleteKey, readKey, writeKey } from '../../../lib/platform/key-store.ts';

it('rejects while the browser’s database fails, and works again when that does', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('disk full', 'QuotaExceededError');
  });
  await expect(readKey()).rejects.toThrow();
  await expect(writeKey('sk_0123456789abcdef')).rejects.toThrow();
  await expect(deleteKey()).rejects.toThrow();
  open.mockRestore();
  expect(await readKey()).toBeNull();
  await writeKey('sk_0123456789abcdef');
  expect(await readKey()).toBe('sk_0123456789abcdef');
  await deleteKey();
  expect(await readKey()).toBeNull();
});
