import type * as z from 'zod/mini';
import type { StorageTrouble } from '../../core/errors.ts';
import { NotStoredError, UnreadableItemError } from '../../core/storage-error.ts';
import { browser } from '../browser.ts';
import { readStored, type Area } from './storage-areas.ts';
import { currentVersion, isFields, upgrade, type Envelope, type Migration, type Unreadable } from './versions.ts';

/** What a reading found. With `trouble`, `value` is the item's stand-in, and what is stored stays as it is. */
export interface Reading<T> {
  value: T;
  trouble: StorageTrouble | null;
}

/** A value that can be read and followed; what screens get of an item. */
export interface Readable<T> {
  /** The stored value. Never rejects. */
  read(): Promise<Reading<T>>;
  /** Calls back on every change, from whichever context; gives the function that stops it. */
  watch(onChange: (reading: Reading<T>) => void): () => void;
}

/** A value under one key of the browser's storage, brought up to date and parsed on every reading. */
export interface StoredItem<T> extends Readable<T> {
  readonly key: string;
  /** The stored value; the stand-in where it can't be read. Never rejects. */
  get(): Promise<T>;
  /** As `get`, but rejects with {@link UnreadableItemError} where there is trouble. */
  getStrict(): Promise<T>;
  /** Stores a value. Rejects where the browser can't (disk or quota full), or where it would erase the unreadable. */
  set(value: T): Promise<void>;
  /** As `set` for one who has just read strictly, and is spared a second reading. */
  overwrite(value: T): Promise<void>;
  /** What `overwrite` would hand to the browser, by its key; for {@link storeTogether}. */
  entry(value: T): Record<string, unknown>;
}

/**
 * Stores entries of several items of the area `local` in one write: all of them or, rejecting, none. For one who has
 * just read each of them strictly.
 */
export async function storeTogether(entries: Record<string, unknown>): Promise<void> {
  try {
    await browser.storage.local.set(entries);
  } catch (cause) {
    throw new NotStoredError(Object.keys(entries).join(', '), { cause });
  }
}

/** What defines an item. */
export interface ItemSpec<T> {
  schema: z.ZodMiniType<T>;
  /** The value where none is stored. */
  fallback: T;
  /** What to act on while the stored value can't be read; the fallback where it is missing. */
  standIn?: T;
  /** Fields that a stored object may lack, with their values: what was added to the shape since needs no migration. */
  defaults?: Partial<T>;
  /** See {@link upgrade}; none where the shape has never changed otherwise. */
  migrations?: readonly Migration[];
  /** A cache: what can't be read counts as nothing, and may be overwritten. */
  disposable?: boolean;
  /** `session` lasts until the browser ends, in memory; `local`, the default, until it is erased. */
  area?: Area;
}

/**
 * Defines an item. Only the background writes; screens read and watch.
 *
 * The bundler drops definitions that nobody in a bundle uses: a folder can keep all of its items in one file.
 */
/* @__NO_SIDE_EFFECTS__ */
export function storedItem<T>(key: string, spec: ItemSpec<T>): StoredItem<T> {
  const { schema, fallback, standIn = fallback, defaults, migrations = [], disposable = false, area = 'local' } = spec;
  const storage = (): typeof browser.storage.local => browser.storage[area];

  const parse = (raw: unknown): { ok: true; value: T } | { ok: false; reason: Unreadable } => {
    if (raw === undefined) return { ok: true, value: fallback };
    const upgraded = upgrade(raw, migrations);
    if (!upgraded.ok) return disposable ? { ok: true, value: fallback } : upgraded;
    const { data } = upgraded;
    const parsed = schema.safeParse(defaults && isFields(data) ? { ...defaults, ...data } : data);
    if (parsed.success) return { ok: true, value: parsed.data };
    return disposable ? { ok: true, value: fallback } : { ok: false, reason: 'damaged' };
  };
  const readingOf = (raw: unknown): Reading<T> => {
    const parsed = parse(raw);
    return parsed.ok
      ? { value: parsed.value, trouble: null }
      : { value: standIn, trouble: { item: key, reason: parsed.reason } };
  };
  const read = async (): Promise<Reading<T>> => {
    try {
      return readingOf(await readStored(area, key));
    } catch {
      return { value: standIn, trouble: { item: key, reason: 'failing' } };
    }
  };
  const getStrict = async (): Promise<T> => {
    const { value, trouble } = await read();
    if (trouble) throw new UnreadableItemError(trouble);
    return value;
  };
  const entry = (value: T): Record<string, Envelope> => ({
    [key]: { version: currentVersion(migrations), data: value },
  });
  const overwrite = async (value: T): Promise<void> => {
    try {
      await storage().set(entry(value));
    } catch (cause) {
      throw new NotStoredError(key, { cause });
    }
  };
  return {
    key,
    read,
    get: async () => (await read()).value,
    getStrict,
    async set(value) {
      if (!disposable) await getStrict();
      await overwrite(value);
    },
    overwrite,
    entry,
    watch(onChange) {
      const listener = (changes: Record<string, { newValue?: unknown }>): void => {
        const change = changes[key];
        if (change) onChange(readingOf(change.newValue));
      };
      storage().onChanged.addListener(listener);
      return () => storage().onChanged.removeListener(listener);
    },
  };
}

/** Two values read and followed as one. */
export function joined<A, B, T>(a: Readable<A>, b: Readable<B>, join: (a: A, b: B) => T): Readable<T> {
  const read = async (): Promise<Reading<T>> => {
    const [first, second] = await Promise.all([a.read(), b.read()]);
    return { value: join(first.value, second.value), trouble: first.trouble ?? second.trouble };
  };
  return {
    read,
    watch(onChange) {
      let turn = 0;
      // Read anew: a change of one tells nothing of the other, and an answer that was overtaken is dropped.
      const refresh = (): void => {
        const mine = ++turn;
        void read().then((reading) => (mine === turn ? onChange(reading) : undefined));
      };
      const stops = [a.watch(refresh), b.watch(refresh)];
      return () => {
        turn = -1;
        for (const stop of stops) stop();
      };
    },
  };
}
