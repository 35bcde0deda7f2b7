import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { copyFromNotification, openNotification } from '../../../../entrypoints/background/reactions.ts';
import type { Services } from '../../../../entrypoints/background/services.ts';
import type { Rental } from '../../../../lib/rentals/model/rental.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/settings/settings.ts';
import { rental } from '../../components/samples.ts';

vi.mock(import('../../../../lib/platform/browser.ts'), async () => ({
  browser: fakeBrowser as never,
  assetUrl: String,
}));
const platform = vi.hoisted(() => ({
  copyUnseen: vi.fn<(text: string) => Promise<boolean>>(),
  canHaveCopyButton: vi.fn<() => boolean>(),
  bringToFront: vi.fn<(tabId: number) => Promise<boolean>>(),
  openPopup: vi.fn<(tabId: number | null) => Promise<void>>(),
  clearNotification: vi.fn<(id: string) => Promise<void>>(),
}));
const { copyUnseen, canHaveCopyButton, bringToFront, openPopup, clearNotification } = platform;
vi.mock(import('../../../../lib/platform/clipboard.ts'), async () => ({
  copyUnseen: platform.copyUnseen,
  canHaveCopyButton: platform.canHaveCopyButton,
}));
vi.mock(import('../../../../lib/platform/tabs.ts'), async (original) => ({
  ...(await original()),
  bringToFront: platform.bringToFront,
  openPopup: platform.openPopup,
}));
vi.mock(import('../../../../lib/platform/notifications.ts'), async (original) => ({
  ...(await original()),
  clearNotification: platform.clearNotification,
}));

beforeEach(() => {
  vi.resetAllMocks();
  copyUnseen.mockResolvedValue(true);
  bringToFront.mockResolvedValue(true);
  openPopup.mockResolvedValue();
  clearNotification.mockResolvedValue();
});

const SITE = { tabId: 7, host: 'web.whatsapp.com', domain: 'whatsapp.com' };
const waiting = rental({ key: 'k', state: 'received', code: '271828', site: SITE });

function services(stored: Rental | null, copyButton = true, isLocked = false) {
  const apply = vi.fn(async () => stored);
  const find = async (key: string): Promise<Rental | null> => (stored?.key === key ? stored : null);
  const arrival = { settings: async () => ({ ...DEFAULT_SETTINGS, copyButton }) };
  const lock = { isLocked: async () => isLocked };
  return { apply, services: { repository: { find, apply }, arrival, lock } as unknown as Services };
}

describe('the button of a notification', () => {
  it('copies the code and notes it, as the popup does', async () => {
    const { services: all, apply } = services(waiting);
    await copyFromNotification(all, 'k');
    expect(copyUnseen).toHaveBeenCalledExactlyOnceWith('271828');
    expect(apply).toHaveBeenCalledWith('k', { type: 'copied', at: expect.any(Number) });
    expect(clearNotification).toHaveBeenCalledWith('k');
  });

  it.each([
    ['was dropped', { ...waiting, code: null }],
    ['is of a private window', { ...waiting, incognito: true as const }],
    ['is of no rental any more', null],
  ])('copies nothing where the code %s', async (_, stored) => {
    const { services: all, apply } = services(stored);
    await copyFromNotification(all, 'k');
    expect(copyUnseen).not.toHaveBeenCalled();
    expect(apply).not.toHaveBeenCalled();
  });

  it('opens the popup instead, which asks for the passphrase, while it’s locked', async () => {
    const { services: all, apply } = services(waiting, true, true);
    await copyFromNotification(all, 'k');
    expect(openPopup).toHaveBeenCalledOnce();
    expect(copyUnseen).not.toHaveBeenCalled();
    expect(apply).not.toHaveBeenCalled();
  });

  it('opens the popup where the browser copies nothing, and notes no copy', async () => {
    copyUnseen.mockResolvedValue(false);
    const { services: all, apply } = services(waiting);
    await copyFromNotification(all, 'k');
    expect(openPopup).toHaveBeenCalledOnce();
    expect(apply).not.toHaveBeenCalled();
  });
});

describe('a click on a notification', () => {
  const click = async (stored: Rental | null, copyButton = true) => {
    const { services: all, apply } = services(stored, copyButton);
    openNotification(all, 'k');
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
    return apply;
  };

  it('brings the tab to the front and copies, where there are no buttons and the user wants that', async () => {
    const apply = await click(waiting);
    expect(bringToFront).toHaveBeenCalledExactlyOnceWith(7);
    expect(openPopup).not.toHaveBeenCalled();
    expect(copyUnseen).toHaveBeenCalledExactlyOnceWith('271828');
    expect(apply).toHaveBeenCalledOnce();
  });

  it.each([
    ['has buttons', waiting, true, true],
    ['is for a code that was filled', { ...waiting, filledAt: 5 }, true, false],
    ['is for a private window', { ...waiting, incognito: true as const }, true, false],
    ['is not wanted to copy', waiting, false, false],
  ])('copies nothing where it %s', async (_, stored, wanted, hasButtons) => {
    canHaveCopyButton.mockReturnValue(hasButtons);
    await click(stored, wanted);
    expect(bringToFront).toHaveBeenCalledOnce();
    expect(copyUnseen).not.toHaveBeenCalled();
  });

  it('opens the popup where the tab is gone, or there was none; nothing for no rental', async () => {
    await click({ ...waiting, site: null }, false);
    expect(openPopup).toHaveBeenCalledOnce();
    bringToFront.mockResolvedValue(false);
    await click(waiting, false);
    expect(openPopup).toHaveBeenCalledTimes(2);
    await click(null);
    expect(openPopup).toHaveBeenCalledTimes(2);
  });
});
