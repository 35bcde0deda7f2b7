import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Services } from '../../../../entrypoints/background/services.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/settings/settings.ts';

const menus = vi.hoisted(() => ({
  removeAll: vi.fn(async () => undefined),
  create: vi.fn<(item: { id: string; visible: boolean }) => void>(),
  update: vi.fn<(id: string, change: { visible: boolean }) => Promise<void>>(async () => undefined),
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
const shown = () => menus.update.mock.calls.flatMap(([id, { visible }]) => (visible ? id : []));

it('offers what is there to be filled, and tells the browser of changes alone', async () => {
  const { refreshMenus } = await import('../../../../entrypoints/background/menus.ts');
  await refreshMenus(servicesWith());
  expect(shown()).toEqual(['rent-number']);
  menus.update.mockClear();
  await refreshMenus(servicesWith({ code: null, number: '2025550101' }));
  expect(shown()).toEqual(['rent-number', 'fill-number']);
  menus.update.mockClear();
  await refreshMenus(servicesWith({ code: null, number: '2025550102' }));
  expect(menus.update).not.toHaveBeenCalled();
  await refreshMenus(servicesWith({ code: '482915', number: '2025550102' }));
  expect(shown()).toEqual(['rent-number', 'fill-code', 'fill-number']);
});

it('tries again what the browser didn’t take', async () => {
  const { refreshMenus } = await import('../../../../entrypoints/background/menus.ts');
  menus.update.mockRejectedValueOnce(new Error('Cannot find menu item'));
  await expect(refreshMenus(servicesWith())).rejects.toThrow('Cannot find');
  await refreshMenus(servicesWith());
  expect(shown()).toContain('rent-number');
});

it('offers nothing that the user turned off', async () => {
  const { settingsItem } = await import('../../../../lib/settings/items.ts');
  await settingsItem.set({ ...DEFAULT_SETTINGS, rentMenu: false, fillMenu: false });
  const { makeMenus } = await import('../../../../entrypoints/background/menus.ts');
  await makeMenus(servicesWith({ code: '482915', number: '2025550101' }));
  expect(menus.create.mock.calls.map(([{ id, visible }]) => [id, visible])).toEqual([
    ['rent-number', false],
    ['fill-code', false],
    ['fill-number', false],
  ]);
});
