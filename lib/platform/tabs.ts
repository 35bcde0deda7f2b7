import { assetUrl, browser } from './browser.ts';

/** The address that a tab shows; null where the tab is gone or the browser does not let us see it. */
export async function tabUrl(tabId: number): Promise<string | null> {
  try {
    return (await browser.tabs.get(tabId)).url ?? null;
  } catch {
    return null;
  }
}

/** Whether the user has this tab before them: active, in the window that has the focus. */
export async function isInFront(tabId: number): Promise<boolean> {
  try {
    const tab = await browser.tabs.get(tabId);
    if (!tab.active || tab.windowId === undefined) return false;
    return (await browser.windows.get(tab.windowId)).focused;
  } catch {
    return false;
  }
}

/** The tab that the user has in front of them, or had before they left the browser; null where there is none. */
export async function frontTab(): Promise<number | null> {
  try {
    return (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? null;
  } catch {
    return null;
  }
}

/** Brings a tab and its window to the front; false where the tab is gone. */
export async function bringToFront(tabId: number): Promise<boolean> {
  try {
    const tab = await browser.tabs.update(tabId, { active: true });
    if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}

/** The tabs whose address the browser lets us see, the one used last first; the extension's own pages are not among them. */
export async function recentTabs(): Promise<{ tabId: number; url: string }[]> {
  const tabs = await browser.tabs.query({});
  return tabs
    .sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .flatMap(({ id, url }) =>
      id === undefined || url === undefined || url.startsWith(assetUrl('')) ? [] : [{ tabId: id, url }],
    );
}

/** The ids of all open tabs. */
export async function openTabs(): Promise<number[]> {
  return (await browser.tabs.query({})).flatMap(({ id }) => id ?? []);
}

/** Calls back when a tab has loaded a document, or moved within one. */
export function onTabLoaded(listener: (tabId: number) => void): void {
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'complete') listener(tabId);
  });
}

/** Opens the options page. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** Opens the introduction. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: assetUrl('welcome.html') });
}

/** Opens the dashboard with one of its tabs. */
export async function openDashboard(tab: string): Promise<void> {
  await browser.tabs.create({ url: assetUrl(`dashboard.html#${tab}`) });
}

/**
 * Shows the popup for a tab. Where the browser refuses to open it (Firefox without a fresh gesture, a window
 * without focus), the same screen opens in a small window of its own.
 */
export async function openPopup(tabId: number | null): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    const url = assetUrl(`popup.html${tabId === null ? '' : `?tab=${tabId}`}`);
    await browser.windows.create({ url, type: 'popup', width: 392, height: 640 });
  }
}
