import { existsSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const action = vi.hoisted(() => ({
  setBadgeText: vi.fn<(details: { text: string }) => Promise<void>>(),
  setBadgeBackgroundColor: vi.fn<(details: { color: string }) => Promise<void>>(),
  setTitle: vi.fn<(details: { title: string }) => Promise<void>>(),
  setIcon: vi.fn<(details: { path: Record<number, string> }) => Promise<void>>(),
}));
vi.mock(import('../../../lib/platform/browser.ts'), async () => ({
  browser: { action } as never,
  assetUrl: (path: string) => `chrome-extension://own/${path}`,
}));
const { showBadge } = await import('../../../lib/platform/toolbar.ts');

const shownIcon = (): Record<number, string> => action.setIcon.mock.lastCall?.[0].path ?? {};

beforeEach(() => void vi.clearAllMocks());

describe('the toolbar button', () => {
  it.each([
    ['waiting', '…', 'chrome-extension://own/icons/waiting-16.png'],
    ['ready', '✓', 'chrome-extension://own/icons/ready-16.png'],
    [null, '', 'chrome-extension://own/icons/16.png'],
  ] as const)('shows %s by text and icon', async (badge, text, icon) => {
    await showBadge(badge);
    expect(action.setBadgeText).toHaveBeenCalledExactlyOnceWith({ text });
    expect(shownIcon()[16]).toBe(icon);
  });

  it('says in its title what its picture shows, and something else in each state', async () => {
    for (const badge of ['waiting', 'ready', null] as const) await showBadge(badge);
    expect(new Set(action.setTitle.mock.calls.map(([{ title }]) => title)).size).toBe(3);
  });

  it('names pictures that the package has', async () => {
    for (const badge of ['waiting', 'ready', null] as const) {
      await showBadge(badge);
      const files = Object.values(shownIcon()).map((url) => url.replace('chrome-extension://own/', 'public/'));
      expect(files).toHaveLength(3);
      expect(files.filter((file) => !existsSync(file))).toEqual([]);
    }
  });
});
