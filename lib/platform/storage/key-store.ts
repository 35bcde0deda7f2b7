import { clear, createStore, del, entries, get, set } from 'idb-keyval';
import { GETATEXT_SERVER } from '../../core/server.ts';
import { browser } from '../browser.ts';

/** Where keys are kept, by their names. All reject where the browser fails. */
interface KeyArea {
  get(name: string): Promise<unknown>;
  set(name: string, value: unknown): Promise<void>;
  remove(name: string): Promise<void>;
  entries(): Promise<[string, unknown][]>;
}

const NAME = 'api-key';

// An IndexedDB database belongs to the extension's origin, which content scripts don't have, in every browser.
const store = createStore('getatext-autofill', 'secrets');

const database: KeyArea = {
  get: (name) => get(name, store),
  set: (name, value) => set(name, value, store),
  remove: (name) => del(name, store),
  entries: () => entries<string, unknown>(store),
};

const local: KeyArea = {
  get: async (name) => (await browser.storage.local.get(name))[name],
  set: (name, value) => browser.storage.local.set({ [name]: value }),
  remove: (name) => browser.storage.local.remove(name),
  entries: async () => Object.entries(await browser.storage.local.get()).filter(([name]) => name.startsWith(NAME)),
};

/**
 * Whether the background itself is private: so it is in a Firefox that never remembers history, where IndexedDB can't be
 * written (Mozilla's bug 1639542) and `storage.local` can.
 */
const isAlwaysPrivate = (): boolean => browser.extension.inIncognitoContext;

const area = (): KeyArea => (isAlwaysPrivate() ? local : database);

/** Each server (its origin) has a key of its own, and maybe a second one; GetAText's was there first, without a name. */
const nameOf = (server: string, second: boolean): string =>
  second ? `${NAME} 2 ${server}` : server === GETATEXT_SERVER ? NAME : `${NAME} ${server}`;

/** The places of the keys, for the background alone; what lies there is text, or sealed where there is a lock. */
export const keyPlaces = {
  nameOf,
  get: (name: string): Promise<unknown> => area().get(name),
  set: (name: string, value: unknown): Promise<void> => area().set(name, value),
  remove: (name: string): Promise<void> => area().remove(name),
  entries: (): Promise<[string, unknown][]> => area().entries(),
};

/** Forgets all keys. Rejects where the browser can't. */
export async function deleteAllKeys(): Promise<void> {
  for (const [name] of await local.entries()) await local.remove(name);
  if (!isAlwaysPrivate()) await clear(store);
}
