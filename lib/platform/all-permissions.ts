import { browser } from './browser.ts';

/** What the extension may do now, as the browser names it. */
export async function allPermissions(): Promise<{ permissions?: readonly string[]; origins?: readonly string[] }> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  return { permissions, origins };
}
