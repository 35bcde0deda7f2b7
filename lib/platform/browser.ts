import { browser } from 'wxt/browser';

/** The one import of the browser's API: everything else in `lib/platform` wraps it. */
export { browser };

/** Whether this is Firefox or made of it. */
export const isFirefox = (): boolean => browser.runtime.getURL('').startsWith('moz-extension:');

/** The address of a file of the package, without a leading slash. */
export const assetUrl = (path: string): string => `${browser.runtime.getURL('')}${path}`;
