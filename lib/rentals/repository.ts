import { isEnded, type Rental } from './rental.ts';
import { rentalsItem, type Rentals } from './stored.ts';
import { transition, type RentalEvent } from './transition.ts';

/** The most ended rentals that are kept. */
export const HISTORY_LIMIT = 1000;

/** Called after a stored change, with the rental before it (null for a new one) and after. */
export type RentalListener = (before: Rental | null, after: Rental) => void;

/**
 * The stored rentals. Changes run one after another, each reading what is stored and writing it back, so that
 * none is lost between two of them. Rejects where the browser can't store, and then nothing has changed.
 */
export interface RentalRepository {
  all(): Promise<Rentals>;
  find(key: string): Promise<Rental | null>;
  add(rental: Rental): Promise<void>;
  /** Applies an event; gives the rental as it then stands, or null where there is none with this key. */
  apply(key: string, event: RentalEvent): Promise<Rental | null>;
  onChange(listener: RentalListener): void;
}

/** Creates the repository over `storage.local`. */
export function createRepository(item: Pick<typeof rentalsItem, 'get' | 'getStrict' | 'set'> = rentalsItem): RentalRepository {
  const listeners: RentalListener[] = [];
  let queue: Promise<unknown> = Promise.resolve();

  const exclusive = <T>(work: () => Promise<T>): Promise<T> => {
    const run = queue.then(work);
    queue = run.catch(() => undefined);
    return run;
  };
  const tell: RentalListener = (before, after) => {
    for (const listener of listeners) listener(before, after);
  };

  return {
    all: () => exclusive(() => item.getStrict()),
    find: (key) => exclusive(async () => lookUp(await item.getStrict(), key)),
    async add(rental) {
      await exclusive(async () => {
        const { live, history } = await item.getStrict();
        await item.set({ live: [rental, ...live], history });
      });
      tell(null, rental);
    },
    async apply(key, event) {
      const change = await exclusive(async () => {
        const stored = await item.getStrict();
        const before = lookUp(stored, key);
        if (!before) return null;
        const after = transition(before, event);
        if (after !== before) await item.set(replaced(stored, after));
        return { before, after };
      });
      if (!change) return null;
      if (change.before !== change.after) tell(change.before, change.after);
      return change.after;
    },
    onChange: (listener) => listeners.push(listener),
  };
}

function lookUp({ live, history }: Rentals, key: string): Rental | null {
  return live.find((r) => r.key === key) ?? history.find((r) => r.key === key) ?? null;
}

function replaced({ live, history }: Rentals, rental: Rental): Rentals {
  const swap = (list: Rental[]): Rental[] => list.map((r) => (r.key === rental.key ? rental : r));
  if (!isEnded(rental)) return { live: swap(live), history };
  if (!live.some((r) => r.key === rental.key)) return { live, history: swap(history) };
  return {
    live: live.filter((r) => r.key !== rental.key),
    history: [rental, ...history].slice(0, HISTORY_LIMIT),
  };
}
