import { clear, createStore, del, get, set, setMany } from 'idb-keyval';
import { GETATEXT_SERVER } from '../../core/server.ts';
import { browser } from '../browser.ts';

/** Where keys are kept, by their names. All reject where the browser fails. */
interface KeyArea {
  get(name: string): Promise<unknown>;
  set(name: string, key: string): Promise<void>;
  /** Sets several, or none. */
  setAll(keys: Record<string, string>): Promise<void>;
  remove(name: string): Promise<void>;
}

const NAME = 'api-key';

// An IndexedDB database belongs to the extension's origin, which content scripts don't have, in every browser.
const store = createStore('getatext-autofill', 'secrets');

const database: KeyArea = {
  get: (name) => get(name, store),
  set: (name, key) => set(name, key, store),
  setAll: (keys) => setMany(Object.entries(keys), store),
  remove: (name) => del(name, store),
};

const local: KeyArea = {
  get: async (name) => (await browser.storage.local.get(name))[name],
  set: (name, key) => browser.storage.local.set({ [name]: key }),
  setAll: (keys) => browser.storage.local.set(keys),
  remove: (name) => browser.storage.local.remove(name),
};

/**
 * Whether the background itself is private: so it is in a Firefox that never remembers history, where IndexedDB can't be
 * written (Mozilla's bug 1639542) and `storage.local` can.
 */
const isAlwaysPrivate = (): boolean => browser.extension.inIncognitoContext;

const area = (): KeyArea => (isAlwaysPrivate() ? local : database);

/**
 * Each server has a key in use of its own, GetAText's without a name since it was there first, and maybe another beside
 * it.
 */
const nameOf = (server: string, beside: boolean): string =>
  beside ? `${NAME} beside ${server}` : server === GETATEXT_SERVER ? NAME : `${NAME} ${server}`;

/**
 * The API key in use for a server (its origin), or the one `beside` it; null where none is stored. For the background
 * alone.
 */
export async function readKey(server: string, beside = false): Promise<string | null> {
  const value = await area().get(nameOf(server, beside));
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Stores the API key in use for a server, or the one `beside` it. Rejects where the browser can't. */
export const writeKey = async (server: string, key: string, beside = false): Promise<void> =>
  area().set(nameOf(server, beside), key);

/** Forgets the API key in use for a server, or the one `beside` it. Rejects where the browser can't. */
export const deleteKey = async (server: string, beside = false): Promise<void> => area().remove(nameOf(server, beside));

/**
 * Makes the key beside the one in use that one, and the other way round: in one write, or a worker that dies would lose
 * a key. Rejects where the browser can't.
 */
export async function swapKeys(server: string): Promise<void> {
  const [inUse, beside] = [await readKey(server), await readKey(server, true)];
  // An empty text is no key.
  await area().setAll({ [nameOf(server, false)]: beside ?? '', [nameOf(server, true)]: inUse ?? '' });
}

/** Forgets all keys. Rejects where the browser can't. */
export async function deleteAllKeys(): Promise<void> {
  const names = Object.keys(await browser.storage.local.get()).filter((name) => name.startsWith(NAME));
  if (names.length > 0) await browser.storage.local.remove(names);
  if (!isAlwaysPrivate()) await clear(store);
}
