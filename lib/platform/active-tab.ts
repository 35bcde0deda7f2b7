import { browser } from './browser.ts';

/** The tab in front of the person in this window, as a screen sees it; `url` is null where it may not be read. */
export async function activeTab(): Promise<{ id: number; url: string | null } | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}
