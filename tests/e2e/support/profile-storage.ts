import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Screen } from './session.ts';

/** The part of the extension API that a page of the extension has here. */
interface StorageApi {
  storage: {
    local: {
      QUOTA_BYTES: number;
      get(key?: string): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
      remove(keys: string[]): Promise<void>;
      getBytesInUse(): Promise<number>;
    };
  };
}

/** Reads what the extension has stored under a key; `screen` is one of its own pages. */
export const readStored = (screen: Screen, key: string): Promise<unknown> =>
  screen.evaluate(async (name) => {
    const { chrome } = globalThis as unknown as { chrome: StorageApi };
    return (await chrome.storage.local.get(name))[name];
  }, key);

/** Writes under a key, past the extension. */
export const writeStored = (screen: Screen, key: string, value: unknown): Promise<void> =>
  screen.evaluate(
    ([name, data]) => {
      const { chrome } = globalThis as unknown as { chrome: StorageApi };
      return chrome.storage.local.set({ [name as string]: data });
    },
    [key, value],
  );

/**
 * Fills the extension's storage with what the browser really counts, but for `leave` bytes. The most of it is quicker
 * done beforehand.
 */
export const fillUp = (screen: Screen, leave = 0): Promise<void> =>
  screen.evaluate(async (spare) => {
    const { local } = (globalThis as unknown as { chrome: StorageApi }).chrome.storage;
    const key = `junk-${crypto.randomUUID()}`;
    // An item counts with its key and, being a text, two quotes; what is too much is refused whole.
    let room = local.QUOTA_BYTES - (await local.getBytesInUse()) - spare - key.length - 2;
    for (; room >= 0; room -= 8) {
      try {
        await local.set({ [key]: 'x'.repeat(room) });
        return;
      } catch {
        continue;
      }
    }
  }, leave);

/** Takes away what {@link fillUp} wrote. */
export const makeRoom = (screen: Screen): Promise<void> =>
  screen.evaluate(async () => {
    const { local } = (globalThis as unknown as { chrome: StorageApi }).chrome.storage;
    await local.remove(Object.keys(await local.get()).filter((key) => key.startsWith('junk-')));
  });

/** The files of a profile in which one of some texts stands, in UTF-8 or UTF-16. */
export async function filesWith(folder: string, texts: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    for (const text of texts) {
      if (content.includes(text) || content.includes(Buffer.from(text, 'utf16le'))) found.push(`${path}: ${text}`);
    }
  }
  return found;
}
