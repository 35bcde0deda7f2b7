import { browser } from './browser.ts';

/**
 * Keeps content scripts out of `storage.local` where the browser can (Chrome 102 and later; Firefox has no such
 * call, and the key is not in `storage.local` in either).
 */
export async function lockStorage(): Promise<void> {
  const areas = [browser.storage.local, browser.storage.session] as {
    setAccessLevel?: (level: { accessLevel: string }) => Promise<void>;
  }[];
  for (const area of areas) await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
