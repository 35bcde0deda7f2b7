import * as z from 'zod/mini';
import { storedItem } from '../../platform/storage/stored-item.ts';
import { isEnded, RentalSchema, type Rental } from '../model/rental.ts';
import { RefusedGroupsSchema, type RefusedGroups } from './refused-groups-schema.ts';
import { rentalsV2 } from './migrations/rentals-v2.ts';

/** The most ended rentals that are kept. */
export const MAX_HISTORY = 1000;

/** Rentals that are not over, and those that are, newest first. */
const RentalsSchema = z.object({ live: z.array(RentalSchema), history: z.array(RentalSchema) });

/** See {@link RentalsSchema}. */
export type Rentals = z.infer<typeof RentalsSchema>;

/** All rentals. One item, so that a rental moves from one list to the other in one write. */
export const rentalsItem = storedItem<Rentals>('rentals', {
  schema: RentalsSchema,
  fallback: { live: [], history: [] },
  migrations: [rentalsV2],
});

/**
 * Rentals as they now stand where the disk took no more: in the browser's memory, for screens and for the next
 * worker, until a write succeeds.
 */
export const unsavedItem = storedItem<Rental[]>('unsaved-rentals', {
  schema: z.array(RentalSchema),
  fallback: [],
  disposable: true,
  area: 'session',
});

/** What the user deleted last, under a name for taking that back; in the browser's memory, and null once forgotten. */
export const deletedItem = storedItem<{ undo: string; rentals: Rental[] } | null>('deleted-rentals', {
  schema: z.nullable(z.object({ undo: z.string(), rentals: z.array(RentalSchema) })),
  fallback: null,
  disposable: true,
  area: 'session',
});

/**
 * The lists with some rentals as they now stand; ended ones move to the history, which keeps its newest, and one that
 * was lost and found moves back. What the lists have in a newer state stays: the browser's memory may lag behind the
 * disk.
 */
export function withRentals(rentals: Rentals, changed: Iterable<Rental>): Rentals {
  let { live, history } = rentals;
  for (const rental of changed) {
    const isIt = ({ key }: Rental): boolean => key === rental.key;
    const known = live.find(isIt) ?? history.find(isIt);
    if (known && known.revision > rental.revision) continue;
    const put = (list: Rental[]): Rental[] =>
      list.some(isIt) ? list.map((one) => (isIt(one) ? rental : one)) : [rental, ...list];
    const others = (list: Rental[]): Rental[] => list.filter((one) => !isIt(one));
    const ended = isEnded(rental);
    live = ended ? others(live) : put(live);
    history = ended ? put(history).slice(0, MAX_HISTORY) : others(history);
  }
  return { live, history };
}

/** Lists of rentals with each of them changed. */
export const mapRentals = ({ live, history }: Rentals, change: (rental: Rental) => Rental): Rentals => ({
  live: live.map(change),
  history: history.map(change),
});

/** The lists with what is kept elsewhere of the rentals that lack it. */
export function withKept(
  rentals: Rentals,
  kept: readonly (Partial<Rental> & Pick<Rental, 'key'>)[],
  lacks: (rental: Rental) => boolean,
): Rentals {
  if (kept.length === 0) return rentals;
  const byKey = new Map(kept.map((one) => [one.key, one]));
  return mapRentals(rentals, (rental) => (lacks(rental) ? { ...rental, ...byKey.get(rental.key) } : rental));
}

/** The groups of services that were refused a short time ago: names of services alone, also beyond the browser's end. */
export const refusedGroupsItem = storedItem<RefusedGroups>('refused-combinations', {
  schema: RefusedGroupsSchema,
  fallback: {},
  disposable: true,
});
