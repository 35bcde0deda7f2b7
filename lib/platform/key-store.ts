import { createStore, del, get, set } from 'idb-keyval';

// An IndexedDB database belongs to the extension's origin, which content scripts don't have, in every browser.
const store = createStore('getatext-autofill', 'secrets');
const NAME = 'api-key';

/** The API key; null where none is stored. For the background alone. */
export async function readKey(): Promise<string | null> {
  const value: unknown = await get(NAME, store);
  return typeof value === 'string' ? value : null;
}

/** Stores the API key. Rejects where the browser can't. */
export const writeKey = async (key: string): Promise<void> => set(NAME, key, store);

/** Forgets the API key. Rejects where the browser can't. */
export const deleteKey = async (): Promise<void> => del(NAME, store);
