import { browser, isFirefox } from './browser.ts';

/** How the extension's button gets into the toolbar: by the pin in the menu of extensions, or by a gear there. */
export const pinningWay = (): 'pin' | 'gear' => (isFirefox() ? 'gear' : 'pin');

/** Whether the extension's button is in the toolbar; null where the browser does not say. */
export async function isPinned(): Promise<boolean | null> {
  try {
    return (await browser.action.getUserSettings()).isOnToolbar ?? null;
  } catch {
    return null;
  }
}
