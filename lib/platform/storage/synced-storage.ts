import { browser } from '../browser.ts';

/** What the browser carries to the user's other computers, if it syncs extensions at all; a port for tests. */
export interface SyncedArea {
  read(): Promise<Record<string, unknown>>;
  /** Rejects where it would be more than the browser takes: 8 kB an item, 100 kB in all, 120 writes a minute. */
  write(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** `storage.sync`: also without an account it's there, and stays on this computer. */
export const syncedArea: SyncedArea = {
  read: () => browser.storage.sync.get(null),
  write: (items) => browser.storage.sync.set(items),
  remove: (keys) => browser.storage.sync.remove(keys),
};

/** Calls back when something changed there, on this computer or another. */
export const onSyncedChange = (onChange: () => void): void => browser.storage.sync.onChanged.addListener(onChange);

/** Erases what is there, on the other computers too. */
export const clearSynced = (): Promise<void> => browser.storage.sync.clear();
