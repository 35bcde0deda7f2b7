import { browser } from './browser.ts';

/** The tab in front of the user. */
export interface ActiveTab {
  id: number;
  /** Null where it may not be read: what the browser keeps for itself, or a page without a gesture there. */
  url: string | null;
  windowId: number | null;
  /** It's in a private window. */
  incognito: boolean;
}

/**
 * The tab in front of the user in this window, as a screen sees it. A popup that had to open in a window of its own
 * has its tab in its address.
 */
export async function activeTab(): Promise<ActiveTab | null> {
  const told = new URLSearchParams(location.search).get('tab');
  try {
    const tab = told
      ? await browser.tabs.get(Number(told))
      : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
    if (tab?.id === undefined) return null;
    return { id: tab.id, url: tab.url ?? null, windowId: tab.windowId ?? null, incognito: tab.incognito };
  } catch {
    return null;
  }
}

/** Calls back when another tab may have come to the front, or another page into it; gives the function that stops it. */
export function watchActiveTab(listener: () => void): () => void {
  const { onActivated, onUpdated } = browser.tabs;
  const onChange = (_tabId: number, change: { url?: string; status?: string }): void => {
    if (change.url !== undefined || change.status !== undefined) listener();
  };
  onActivated.addListener(listener);
  onUpdated.addListener(onChange);
  return () => {
    onActivated.removeListener(listener);
    onUpdated.removeListener(onChange);
  };
}
