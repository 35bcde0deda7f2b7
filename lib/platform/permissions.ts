import { browser } from './browser.ts';

/** Whether the extension may talk to a host. Firefox lets people take host permissions back at any time. */
export const mayReach = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [`${origin}/*`] });

/** Asks the person for access to a host; only works inside a gesture on one of the extension's screens. */
export const requestAccess = (origin: string): Promise<boolean> =>
  browser.permissions.request({ origins: [`${origin}/*`] });
