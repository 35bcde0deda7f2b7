import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as z from 'zod/mini';
import { UnreadableItemError } from '../../../../lib/core/storage-error.ts';
import { storedItem } from '../../../../lib/platform/storage/stored-item.ts';

vi.mock(import('../../../../lib/platform/browser.ts'), async () => ({
  browser: fakeBrowser as never,
  assetUrl: String,
}));
beforeEach(() => fakeBrowser.reset());

const item = storedItem<{ old: boolean; added: number }>('thing', {
  schema: z.object({ old: z.boolean(), added: z.number() }),
  fallback: { old: false, added: 0 },
  defaults: { added: 7 },
});
const store = (data: unknown) => fakeBrowser.storage.local.set({ thing: { version: 1, data } });

it('gives a field that was added since its default, and leaves a stored one alone', async () => {
  await store({ old: true });
  expect(await item.getStrict()).toEqual({ old: true, added: 7 });
  await store({ old: true, added: 3 });
  expect(await item.getStrict()).toEqual({ old: true, added: 3 });
});

it('still refuses what lacks a field that was always there, or is no object', async () => {
  for (const data of [{ added: 3 }, {}, [], 'thing', null]) {
    await store(data);
    await expect(item.getStrict()).rejects.toThrow(UnreadableItemError);
  }
});
