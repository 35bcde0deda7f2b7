import type * as z from 'zod/mini';
import { browser } from './browser.ts';

/** A value under one key of `storage.local`, parsed on every reading. */
export interface StoredItem<T> {
  readonly key: string;
  /** The stored value; the fallback where there is none or where it does not parse (it is then left alone). */
  get(): Promise<T>;
  /** As `get`, but rejects with {@link UnreadableItemError} where a value is there and does not parse. */
  getStrict(): Promise<T>;
  /** Stores a value. Rejects where the browser can't (disk or quota full). */
  set(value: T): Promise<void>;
  /** Calls back on every change, from whichever context; gives the function that stops it. */
  watch(onChange: (value: T) => void): () => void;
}

/** What is stored is not of the shape that this version writes: it must not be overwritten. */
export class UnreadableItemError extends Error {
  override name = 'UnreadableItemError';
}

/** Defines an item. Only the background writes; screens read and watch. */
export function storedItem<T>(key: string, schema: z.ZodMiniType<T>, fallback: T): StoredItem<T> {
  const read = (raw: unknown, strict = false): T => {
    if (raw === undefined) return fallback;
    const parsed = schema.safeParse(raw);
    if (parsed.success) return parsed.data;
    if (strict) throw new UnreadableItemError(key);
    return fallback;
  };
  return {
    key,
    get: async () => read((await browser.storage.local.get(key))[key]),
    getStrict: async () => read((await browser.storage.local.get(key))[key], true),
    set: (value) => browser.storage.local.set({ [key]: value }),
    watch(onChange) {
      const listener = (changes: Record<string, { newValue?: unknown }>): void => {
        const change = changes[key];
        if (change) onChange(read(change.newValue));
      };
      browser.storage.local.onChanged.addListener(listener);
      return () => browser.storage.local.onChanged.removeListener(listener);
    },
  };
}
