import type { Page } from '@playwright/test';
import type { Chromium } from './chromium.ts';
import { until } from './until.ts';

interface ExtensionsPage {
  developerPrivate: {
    updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(update: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
  };
}

interface WindowsApi {
  windows: {
    create(options: { incognito: boolean; url: string }): Promise<{ id?: number }>;
    remove(id: number): Promise<void>;
  };
}

/** Turns on what the user can: *Allow in Incognito*. It starts the extension anew. */
export async function allowInPrivateWindows(chrome: Chromium): Promise<void> {
  const page = await chrome.newPage('chrome://extensions/');
  await page.evaluate(async (extensionId) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: ExtensionsPage }).chrome;
    // An unpacked extension that starts anew stays off without it.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, chrome.extensionId);
  // It is gone for a moment, and its pages with it.
  await until(() => page.goto(chrome.extensionUrl('options.html')), { what: 'the extension to be back' });
}

/** Opens a private window at an address; gives its page, and what closes the window. */
export async function openPrivateWindow(
  chrome: Chromium,
  url: string,
): Promise<{ page: Page; close(): Promise<void> }> {
  const screen = await chrome.extensionPage('options.html');
  const id = await screen.evaluate(async (address: string) => {
    const { windows } = (globalThis as unknown as { chrome: WindowsApi }).chrome;
    return (await windows.create({ incognito: true, url: address })).id ?? -1;
  }, url);
  const page = await until(
    () =>
      chrome.browser
        .contexts()
        .flatMap((context) => context.pages())
        .find((candidate) => candidate.url() === url),
    { what: 'the page in the private window' },
  );
  const close = (): Promise<void> =>
    screen.evaluate((windowId: number) => {
      const { windows } = (globalThis as unknown as { chrome: WindowsApi }).chrome;
      return windows.remove(windowId);
    }, id);
  return { page, close };
}
