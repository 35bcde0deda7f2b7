import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Services } from '../../../../entrypoints/background/services.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/settings/settings.ts';

const menus = vi.hoisted(() => ({
  removeAll: vi.fn(async () => undefined),
  create: vi.fn<(item: { id: string }) => void>(),
}));
vi.mock(import('../../../../lib/platform/browser.ts'), async () => ({
  browser: Object.assign(Object.create(fakeBrowser), { contextMenus: menus }) as never,
  assetUrl: (path: string) => path,
}));
beforeEach(() => {
  vi.resetModules();
  vi.clearAllMocks();
  fakeBrowser.reset();
});

const servicesWith = (...live: { code: string | null; number: string | null }[]) =>
  ({ repository: { all: async () => ({ live, history: [] }) } }) as unknown as Services;
/** What was made since the last look. */
function made(): string[] {
  const ids = menus.create.mock.calls.map(([{ id }]) => id);
  menus.create.mockClear();
  return ids;
}

it('offers what is there to be filled, and makes the menu anew where that changes alone', async () => {
  const { refreshMenus } = await import('../../../../entrypoints/background/menus.ts');
  await refreshMenus(servicesWith());
  expect(made()).toEqual(['rent-number']);
  await refreshMenus(servicesWith({ code: null, number: '2025550101' }));
  expect(made()).toEqual(['rent-number', 'fill-number']);
  await refreshMenus(servicesWith({ code: null, number: '2025550102' }));
  expect(made()).toEqual([]);
  await refreshMenus(servicesWith({ code: '482915', number: '2025550102' }));
  expect(made()).toEqual(['rent-number', 'fill-code', 'fill-number']);
  expect(menus.removeAll).toHaveBeenCalledTimes(3);
});

it('leaves the menu of an earlier worker as it is, and makes it anew at an update', async () => {
  const { refreshMenus } = await import('../../../../entrypoints/background/menus.ts');
  await refreshMenus(servicesWith());
  expect(made()).toEqual(['rent-number']);
  vi.resetModules();
  const next = await import('../../../../entrypoints/background/menus.ts');
  await next.refreshMenus(servicesWith());
  expect(made()).toEqual([]);
  await next.makeMenus(servicesWith());
  expect(made()).toEqual(['rent-number']);
});

it('tries again what the browser didn’t take', async () => {
  const { refreshMenus } = await import('../../../../entrypoints/background/menus.ts');
  menus.removeAll.mockRejectedValueOnce(new Error('gone'));
  await expect(refreshMenus(servicesWith())).rejects.toThrow('gone');
  await refreshMenus(servicesWith());
  expect(made()).toEqual(['rent-number']);
});

it('offers nothing that the user turned off', async () => {
  const { settingsItem } = await import('../../../../lib/settings/items.ts');
  await settingsItem.set({ ...DEFAULT_SETTINGS, rentMenu: false, fillMenu: false });
  const { makeMenus } = await import('../../../../entrypoints/background/menus.ts');
  await makeMenus(servicesWith({ code: '482915', number: '2025550101' }));
  expect(made()).toEqual([]);
  expect(menus.removeAll).toHaveBeenCalledTimes(1);
});
