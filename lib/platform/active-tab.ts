import { browser } from './browser.ts';

/**
 * The tab in front of the person in this window, as a screen sees it; `url` is null where it may not be read.
 * A popup that had to open in a window of its own is told its tab in its address.
 */
export async function activeTab(): Promise<{ id: number; url: string | null } | null> {
  const told = new URLSearchParams(location.search).get('tab');
  try {
    const tab = told
      ? await browser.tabs.get(Number(told))
      : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
    return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
  } catch {
    return null;
  }
}
