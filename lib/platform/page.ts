import { browser } from './browser.ts';

/** Built from entrypoints/*.content.ts; the generated path type knows only what the last `prepare` saw. */
const scriptPath = (name: string) => `/content-scripts/${name}.js` as '/background.js';

/** A frame of a tab that the page script is in; 0 is the top document. */
export interface Frame {
  frameId: number;
  /** What the document's own scripts may act as: inherited by `srcdoc`, `null` as text in a sandbox. */
  origin: string;
}

/**
 * Puts the page script into every frame of a tab that the browser lets us into (twice does no harm), and gives
 * those, without the ones that a parent of the same origin looks after. Null where the top document is out of
 * reach: no gesture there yet, the tab moved to another origin, or a page that no extension may touch.
 */
export async function injectPageScript(tabId: number): Promise<Frame[] | null> {
  try {
    const injected = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: [scriptPath('page')],
    });
    const frames = injected.flatMap(({ frameId, result }) =>
      typeof result === 'string' ? [{ frameId, origin: result }] : [],
    );
    return frames.some(({ frameId }) => frameId === 0) ? frames : null;
  } catch {
    return null;
  }
}

/** Puts a part of the page script beside it in one frame (twice does no harm), where the browser lets us. */
export async function injectPagePart(tabId: number, frameId: number, name: string): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [scriptPath(name)] });
  } catch {
    // The page script says what it can't do.
  }
}

/** Sends a message to the page script of a frame, the top document if none is named; null where nothing answers. */
export async function askPage(tabId: number, message: unknown, frameId = 0): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, { frameId });
  } catch {
    return null;
  }
}
