import { browser } from './browser.ts';

/**
 * Keeps content scripts out of the browser's storage where it can: Chrome does for `storage.local` from 140 on, and for
 * `storage.session` from 102; Firefox has no such call. The API key is in neither area in any browser.
 */
export async function lockStorage(): Promise<void> {
  const areas = [browser.storage.local, browser.storage.session] as {
    setAccessLevel?: (level: { accessLevel: string }) => Promise<void>;
  }[];
  await Promise.allSettled(areas.map(async (area) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })));
}
