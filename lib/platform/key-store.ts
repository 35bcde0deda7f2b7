import { clear, createStore, del, get, set } from 'idb-keyval';
import { GETATEXT_SERVER } from '../core/server.ts';

// An IndexedDB database belongs to the extension's origin, which content scripts don't have, in every browser.
const store = createStore('getatext-autofill', 'secrets');

/** Each server has a key of its own; GetAText's was there first, without a name. */
const nameOf = (server: string): string => (server === GETATEXT_SERVER ? 'api-key' : `api-key ${server}`);

/** The API key for a server (its origin); null where none is stored. For the background alone. */
export async function readKey(server: string): Promise<string | null> {
  const value: unknown = await get(nameOf(server), store);
  return typeof value === 'string' ? value : null;
}

/** Stores the API key for a server. Rejects where the browser can't. */
export const writeKey = async (server: string, key: string): Promise<void> => set(nameOf(server), key, store);

/** Forgets the API key for a server. Rejects where the browser can't. */
export const deleteKey = async (server: string): Promise<void> => del(nameOf(server), store);

/** Forgets all keys. Rejects where the browser can't. */
export const deleteAllKeys = async (): Promise<void> => clear(store);
