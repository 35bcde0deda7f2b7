import type { Rental } from '../model/rental.ts';
import type { unsavedItem } from './items.ts';

/** Rentals that the disk did not take, as they now stand: here, and in the browser's memory for the next worker. */
export interface Unsaved {
  all(): Promise<Iterable<Rental>>;
  /** Keeps a rental; answers whether an earlier state of it was not kept already. */
  keep(rental: Rental): Promise<boolean>;
  clear(): Promise<void>;
  size(): number;
  /** Whether the next worker would know of this rental's last change: it is stored, or the browser's memory has it. */
  isSafe(key: string): boolean;
}

/** Keeps them over `storage.session`, and over this worker's memory alone where that fails too. */
export function createUnsaved(item: Pick<typeof unsavedItem, 'getStrict' | 'set'>): Unsaved {
  const rentals = new Map<string, Rental>();
  const unsafe = new Set<string>();
  let loading: Promise<void> | null = null;
  /** The browser's memory holds something older than this worker's: it must not outlive it. */
  let stale = false;

  const load = async (): Promise<void> => {
    try {
      for (const rental of await item.getStrict()) if (!rentals.has(rental.key)) rentals.set(rental.key, rental);
    } catch {
      // What an earlier worker left can't be had: what is stored then says what it knows.
    }
  };
  const save = async (): Promise<void> => {
    try {
      await item.set([...rentals.values()]);
      unsafe.clear();
      stale = false;
    } catch {
      for (const key of rentals.keys()) unsafe.add(key);
      stale = true;
    }
  };
  return {
    async all() {
      await (loading ??= load());
      return rentals.values();
    },
    async keep(rental) {
      const isNews = !rentals.has(rental.key);
      rentals.set(rental.key, rental);
      await save();
      return isNews;
    },
    async clear() {
      if (rentals.size === 0 && !stale) return;
      rentals.clear();
      unsafe.clear();
      await save();
    },
    size: () => rentals.size,
    isSafe: (key) => !unsafe.has(key),
  };
}
