import { browser, isFirefox } from './browser.ts';

/** The pattern of every page of an origin's host. Without the port: Firefox's patterns have none, Chrome's then cover all. */
export const patternOf = (origin: string): string => `https://${new URL(origin).hostname}/*`;

/** Whether the extension may talk to a host. Firefox lets people take host permissions back at any time. */
export const mayReach = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(origin)] });

/**
 * Whether a page's grant by a gesture ends when its tab shows the next document, as in Firefox; elsewhere it
 * lasts while the tab stays on the origin.
 */
export const losesGrantOnNavigation = (): boolean => isFirefox();

/** Asks the user to let the extension talk to a host; at once true where it may. Only within a gesture on a screen. */
export const askToReach = (origin: string): Promise<boolean> => requestSite(patternOf(origin));

/** Asks the user for one site. Must be called within their click; false where they or the browser refuse. */
export async function requestSite(pattern: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [pattern] });
  } catch {
    return false;
  }
}

/** Takes a granted site back; false where the browser does not. */
export async function revokeSite(pattern: string): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [pattern] });
  } catch {
    return false;
  }
}

/** The sites that the user allowed, as match patterns; without those that the extension can't do without. */
export async function grantedSites(): Promise<string[]> {
  const required = new Set(browser.runtime.getManifest().host_permissions ?? []);
  const { origins } = await browser.permissions.getAll();
  return (origins ?? []).filter((origin) => !required.has(origin));
}

/** Calls back when the user allowed or took back a site, here or in the browser; gives the function that stops it. */
export function watchGrants(listener: () => void): () => void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}

/** Calls back in the background when the user allowed sites. */
export function onSitesGranted(listener: () => void): void {
  browser.permissions.onAdded.addListener(({ origins }) => {
    if (origins?.length) listener();
  });
}

/** Calls back in the background when the user took sites back, the provider's perhaps among them. */
export function onSitesRevoked(listener: () => void): void {
  browser.permissions.onRemoved.addListener(({ origins }) => {
    if (origins?.length) listener();
  });
}

/** What screens need to see whether a host may be reached, and to have the user asked. */
export const hostAccess = { mayReach, askToReach, watchGrants };
