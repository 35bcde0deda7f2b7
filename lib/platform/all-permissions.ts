import { browser } from './browser.ts';

/** What the extension may do now, as the browser names it. Not in `permissions.ts`, which the popup loads at its start. */
export async function allPermissions(): Promise<{ permissions?: readonly string[]; origins?: readonly string[] }> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  return { permissions, origins };
}
