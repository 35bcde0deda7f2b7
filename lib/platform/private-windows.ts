import { browser } from './browser.ts';
import { optionalApi } from './optional-api.ts';

/** Whether a tab is in a private window; false where it is gone. */
export async function isIncognito(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tabId)).incognito;
  } catch {
    return false;
  }
}

/** Whether a private window is open that the user lets the extension see; false where the browser knows no windows. */
export async function hasPrivateWindow(): Promise<boolean> {
  const windows = (await optionalApi(browser.windows)?.getAll()) ?? [];
  return windows.some(({ incognito }) => incognito);
}

/** Calls back after a window was closed that was, or may have been, the last private one. */
export function onPrivateWindowsClosed(listener: () => void): void {
  optionalApi(browser.windows)?.onRemoved.addListener(() => {
    void hasPrivateWindow().then((isOpen) => (isOpen ? undefined : listener()));
  });
}
