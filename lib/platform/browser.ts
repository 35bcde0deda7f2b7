import { browser } from 'wxt/browser';

/** The one import of the browser's API: everything else in `lib/platform` wraps it. */
export { browser };

/** The address of a file of the package, without a leading slash. */
export const assetUrl = (path: string): string => `${browser.runtime.getURL('')}${path}`;
