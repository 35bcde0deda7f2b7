import { obstaclesOf } from './deletable.ts';
import type { Rental } from '../model/rental.ts';
import type { RentalRepository } from '../store/repository.ts';
import { MAX_HISTORY, type deletedItem } from '../store/items.ts';

/** Ports of deleting: the rentals, and where the last deletion is kept. */
export interface DeletingDeps {
  repository: Pick<RentalRepository, 'rewrite'>;
  deleted: Pick<typeof deletedItem, 'getStrict' | 'set'>;
  now(): number;
  newKey(): string;
}

/** What came of deleting: how many are gone, and the name to take it back by; null where that is not possible. */
export interface Deleted {
  count: number;
  undo: string | null;
}

/**
 * Deletes rentals from the history. What stands against it is looked at again here, and stays; `unchecked` is the
 * word of one who was told that the balance has not yet been compared. Only the last deletion can be taken back.
 */
export async function deleteRentals(
  { repository, deleted, now, newKey }: DeletingDeps,
  wish: { keys: readonly string[]; unchecked: boolean },
): Promise<Deleted> {
  let result: Deleted = { count: 0, undo: null };
  await repository.rewrite(async (rentals) => {
    const wanted = new Set(wish.keys);
    const obstacles = obstaclesOf([...rentals.live, ...rentals.history], now());
    const goes = ({ key }: Rental): boolean => {
      const obstacle = obstacles.get(key);
      return wanted.has(key) && (obstacle === undefined || (obstacle === 'unchecked' && wish.unchecked));
    };
    const gone = rentals.history.filter(goes);
    if (gone.length === 0) return rentals;
    const undo = newKey();
    // Kept before they go; memory that takes no more is no reason to keep what the user wants gone.
    const isKept = await deleted.set({ undo, rentals: gone }).then(
      () => true,
      () => false,
    );
    result = { count: gone.length, undo: isKept ? undo : null };
    return { ...rentals, history: rentals.history.filter((rental) => !goes(rental)) };
  });
  return result;
}

/** Takes the last deletion back; answers how many rentals are there again. */
export async function restoreRentals({ repository, deleted }: DeletingDeps, undo: string): Promise<number> {
  const kept = await deleted.getStrict();
  if (kept?.undo !== undo) return 0;
  await repository.rewrite(async (rentals) => {
    const known = new Set([...rentals.live, ...rentals.history].map(({ key }) => key));
    const back = kept.rentals.filter(({ key }) => !known.has(key));
    return { ...rentals, history: inOrder(rentals.history, back).slice(0, MAX_HISTORY) };
  });
  await deleted.set(null).catch(() => undefined);
  return kept.rentals.length;
}

/** Forgets what was deleted last: it can't come back any more. */
export const forgetDeleted = ({ deleted }: DeletingDeps): Promise<void> => deleted.set(null);

/** Two lists, each the latest end first, as one. */
function inOrder(history: readonly Rental[], back: readonly Rental[]): Rental[] {
  const endOf = (rental: Rental): number => rental.endedAt ?? rental.createdAt;
  const rest = [...back];
  const all: Rental[] = [];
  for (const rental of history) {
    while (rest[0] && endOf(rest[0]) > endOf(rental)) all.push(...rest.splice(0, 1));
    all.push(rental);
  }
  return [...all, ...rest];
}
