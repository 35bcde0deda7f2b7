import { browser } from './browser.ts';

/** Built from entrypoints/page.content.ts; the generated path type knows only what the last `prepare` saw. */
const PAGE_SCRIPT = '/content-scripts/page.js' as '/background.js';

/**
 * Puts the page script into a tab's top document (twice does no harm). False where the browser does not allow
 * it: no gesture there yet, the tab moved to another origin, or a page that no extension may touch.
 */
export async function injectPageScript(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [PAGE_SCRIPT] });
    return true;
  } catch {
    return false;
  }
}

/** Sends a message to the page script of a tab's top document; null where nothing answers. */
export async function askPage(tabId: number, message: unknown): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch {
    return null;
  }
}
