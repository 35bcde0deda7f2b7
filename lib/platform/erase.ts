import { browser } from './browser.ts';
import { deleteAllKeys } from './key-store.ts';

/** Erases everything that is stored: keys first, so that none outlives the rest. Rejects where the browser can't. */
export async function eraseStorage(): Promise<void> {
  await deleteAllKeys();
  await browser.storage.local.clear();
  await browser.storage.session.clear();
}
