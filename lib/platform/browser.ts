/** The one import of the browser's API: everything else in `lib/platform` wraps it. */
export { browser } from 'wxt/browser';
