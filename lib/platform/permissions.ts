import { browser } from './browser.ts';

/** The pattern of every page of an origin's host. Without the port: Firefox's patterns have none, Chrome's then cover all. */
const patternOf = (origin: string): string => `https://${new URL(origin).hostname}/*`;

/** Whether the extension may talk to a host. Firefox lets people take host permissions back at any time. */
export const mayReach = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(origin)] });

/** Asks the person to let the extension talk to a host; at once true where it may. Only within a gesture on a screen. */
export async function askToReach(origin: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [patternOf(origin)] });
  } catch {
    return false;
  }
}
