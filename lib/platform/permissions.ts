import { browser } from './browser.ts';

/** Whether the extension may talk to a host. Firefox lets people take host permissions back at any time. */
export const mayReach = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [`${origin}/*`] });
