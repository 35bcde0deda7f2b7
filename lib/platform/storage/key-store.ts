import { clear, createStore, del, get, set } from 'idb-keyval';
import { GETATEXT_SERVER } from '../../core/server.ts';
import { browser } from '../browser.ts';

/** Where keys are kept, by their names. All reject where the browser fails. */
interface KeyArea {
  get(name: string): Promise<unknown>;
  set(name: string, key: string): Promise<void>;
  remove(name: string): Promise<void>;
}

const NAME = 'api-key';

// An IndexedDB database belongs to the extension's origin, which content scripts don't have, in every browser.
const store = createStore('getatext-autofill', 'secrets');

const database: KeyArea = {
  get: (name) => get(name, store),
  set: (name, key) => set(name, key, store),
  remove: (name) => del(name, store),
};

const local: KeyArea = {
  get: async (name) => (await browser.storage.local.get(name))[name],
  set: (name, key) => browser.storage.local.set({ [name]: key }),
  remove: (name) => browser.storage.local.remove(name),
};

/**
 * Whether the background itself is private: so it is in a Firefox that never remembers history, where IndexedDB can't be
 * written (Mozilla's bug 1639542) and `storage.local` can.
 */
const isAlwaysPrivate = (): boolean => browser.extension.inIncognitoContext;

const area = (): KeyArea => (isAlwaysPrivate() ? local : database);

/** Each server has a key of its own, and maybe a second one; GetAText's was there first, without a name. */
const nameOf = (server: string, second: boolean): string =>
  second ? `${NAME} 2 ${server}` : server === GETATEXT_SERVER ? NAME : `${NAME} ${server}`;

/** The API key for a server (its origin), or the `second` one; null where none is stored. For the background alone. */
export async function readKey(server: string, second = false): Promise<string | null> {
  const value = await area().get(nameOf(server, second));
  return typeof value === 'string' ? value : null;
}

/** Stores the API key for a server, or the `second` one. Rejects where the browser can't. */
export const writeKey = async (server: string, key: string, second = false): Promise<void> =>
  area().set(nameOf(server, second), key);

/** Forgets the API key for a server, or the `second` one. Rejects where the browser can't. */
export const deleteKey = async (server: string, second = false): Promise<void> => area().remove(nameOf(server, second));

/** Forgets all keys. Rejects where the browser can't. */
export async function deleteAllKeys(): Promise<void> {
  const names = Object.keys(await browser.storage.local.get()).filter((name) => name.startsWith(NAME));
  if (names.length > 0) await browser.storage.local.remove(names);
  if (!isAlwaysPrivate()) await clear(store);
}
