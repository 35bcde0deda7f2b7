import { browser } from './browser.ts';

/** The side panels of Chromium's browsers and of Firefox; no browser has both, and the polyfill's types have neither. */
interface Panels {
  sidePanel?: { open?(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

const panels = (): Panels => browser;

/** Whether this browser has a side panel that a screen can open. */
export const hasSidePanel = (): boolean => Boolean(panels().sidePanel?.open ?? panels().sidebarAction);

/**
 * Opens the side panel in a window. Called within a click and without waiting for anything before it, or browsers
 * refuse; false where they do.
 */
export async function openSidePanel(windowId: number): Promise<boolean> {
  const { sidePanel, sidebarAction } = panels();
  try {
    await (sidePanel?.open ? sidePanel.open({ windowId }) : sidebarAction?.open());
    return true;
  } catch {
    return false;
  }
}
