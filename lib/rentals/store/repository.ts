import type { Rental } from '../model/rental.ts';
import type { KeptRentals } from './kept-rentals.ts';
import { unsavedItem, withRentals, type Rentals } from './items.ts';
import { withTimesMended } from '../model/clock-change.ts';
import { transition, type RentalEvent } from '../model/transition.ts';
import { createUnsaved } from './unsaved.ts';
import { SerialQueue } from '../../core/async.ts';

/** Called after a change, with the rental before it (null for a new one) and after. */
type RentalListener = (before: Rental | null, after: Rental) => void;

/**
 * The stored rentals. Changes run one after another, each reading what is stored and writing it back, so that
 * none is lost between two of them. Everything rejects while what is stored can't be read.
 */
export interface RentalRepository {
  all(): Promise<Rentals>;
  find(key: string): Promise<Rental | null>;
  /**
   * Stores a new rental or several, and in the same write the event that it answers on another one. Rejects where the browser
   * can't store that, or where the event changes nothing (any more), and then nothing has changed.
   */
  add(added: Rental | readonly Rental[], answering?: { key: string; event: RentalEvent }): Promise<void>;
  /**
   * Applies an event; gives the rental as it then stands, or null where there is none with this key. `sent` rejects
   * where it can't be stored: nothing may leave before that. Any other change that the disk does not take is kept in
   * the browser's memory, and stored with the next write or reading that can.
   */
  apply(key: string, event: RentalEvent): Promise<Rental | null>;
  /** Whether a rental would outlive this worker: it is stored, or the browser's memory has it. */
  isSafe(key: string): boolean;
  /** Whether anything still waits to be stored. */
  hasUnsaved(): boolean;
  /** Changes the lists of rentals, in turn with everything else and told to nobody. Rejects where it can't be stored. */
  rewrite(change: (rentals: Rentals) => Promise<Rentals>): Promise<void>;
  /** Forgets every rental; `erase` deletes them from the browser's storage, whatever is there. Rejects where that does. */
  forgetAll(erase: () => Promise<void>): Promise<void>;
  /** Drops codes and texts of ended rentals that are older than a day; a failing disk leaves it to the next time. */
  dropOldCodes(now: number): Promise<void>;
  /**
   * Takes back to `now` what lies in the future although it has happened: the clock was put back. Where that can't be
   * stored, the next time does it.
   */
  mendTimes(now: number): Promise<void>;
  onChange(listener: RentalListener): void;
  /** Calls back with a rental when a change of it could not be stored; once, until storing works again. */
  onUnsaved(listener: (rental: Rental) => void): void;
}

/** Answers to a renting call, which will not be told again: kept even while what is stored can't be read. */
const RENTING_ANSWERS: ReadonlySet<RentalEvent['type']> = new Set(['rented', 'refused', 'lost']);

/** Creates the repository over `storage.local`, with `storage.session` for what that does not take. */
export function createRepository(
  item: KeptRentals,
  spare: Pick<typeof unsavedItem, 'getStrict' | 'set'> = unsavedItem,
): RentalRepository {
  const listeners: RentalListener[] = [];
  const unsavedListeners: ((rental: Rental) => void)[] = [];
  const unsaved = createUnsaved(spare);
  const queue = new SerialQueue();
  /** As last read or written by this worker, the only writer. */
  let last: Rentals | null = null;
  /** The time of the last look at which no rental's past lay in the future. */
  let mendedAt: number | null = null;

  const tell: RentalListener = (before, after) => {
    for (const listener of listeners) listener(before, after);
  };
  const write = async (rentals: Rentals): Promise<void> => {
    await item.set(rentals);
    last = rentals;
    await unsaved.clear();
  };
  const read = async (): Promise<Rentals> => {
    last = await item.getStrict();
    return withRentals(last, await unsaved.all());
  };
  /** Mends times that lie in the future; false where that can't be stored. */
  const bringToPresent = async (now: number): Promise<boolean> => {
    const { live, history } = await read();
    const mended = (rental: Rental): Rental => withTimesMended(rental, now);
    if ([...live, ...history].every((rental) => mended(rental) === rental)) return true;
    return write({ live: live.map(mended), history: history.map(mended) }).then(
      () => true,
      () => false,
    );
  };
  /** Reads, and tries again to store what could not be stored. */
  const readAndSave = async (): Promise<Rentals> => {
    const rentals = await read();
    if (unsaved.size() > 0) await write(rentals).catch(() => undefined);
    return rentals;
  };
  const readFor = async (event: RentalEvent): Promise<{ rentals: Rentals; failure: unknown }> => {
    try {
      return { rentals: await read(), failure: null };
    } catch (failure) {
      if (last === null || !RENTING_ANSWERS.has(event.type)) throw failure;
      return { rentals: withRentals(last, await unsaved.all()), failure };
    }
  };

  return {
    all: () => queue.run(readAndSave),
    find: (key) => queue.run(async () => lookUp(await read(), key)),
    async add(added, answering) {
      const fresh = [added].flat();
      const answered = await queue.run(async () => {
        const rentals = await read();
        const change = answering ? changeOf(rentals, answering.key, answering.event) : null;
        if (answering && !change?.after) throw new Error('what this rental was to answer is answered');
        await write(withRentals(rentals, change?.after ? [...fresh, change.after] : fresh));
        return change;
      });
      for (const rental of fresh) tell(null, rental);
      if (answered?.after) tell(answered.before, answered.after);
    },
    async apply(key, event) {
      const change = await queue.run(async () => {
        const { rentals, failure } = await readFor(event);
        const found = changeOf(rentals, key, event);
        if (!found) return null;
        const { before, after } = found;
        if (after === null) return { before, after: before };
        try {
          if (failure !== null) throw failure;
          await write(withRentals(rentals, [after]));
        } catch (error) {
          if (event.type === 'sent') throw error;
          const isNews = await unsaved.keep(after);
          if (isNews) for (const listener of unsavedListeners) listener(after);
        }
        return { before, after };
      });
      if (!change) return null;
      if (change.before !== change.after) tell(change.before, change.after);
      return change.after;
    },
    isSafe: (key) => unsaved.isSafe(key),
    hasUnsaved: () => unsaved.size() > 0,
    rewrite: (change) =>
      queue.run(async () => {
        const rentals = await read();
        const changed = await change(rentals);
        if (changed !== rentals) await write(changed);
      }),
    forgetAll: (erase) =>
      queue.run(async () => {
        // What only the memory has must not be stored again afterwards.
        await unsaved.clear();
        await erase();
        last = null;
      }),
    dropOldCodes: (now) =>
      queue.run(async () => {
        const rentals = await read();
        const dropped = withoutOldCodes(rentals, now);
        if (dropped !== rentals) await write(dropped).catch(() => undefined);
      }),
    mendTimes: (now) =>
      queue.run(async () => {
        // As long as the clock goes forward, nothing that this worker writes can lie in the future.
        const isForward = mendedAt !== null && now >= mendedAt;
        mendedAt = isForward || (await bringToPresent(now)) ? now : null;
      }),
    onChange: (listener) => listeners.push(listener),
    onUnsaved: (listener) => unsavedListeners.push(listener),
  };
}

function lookUp({ live, history }: Rentals, key: string): Rental | null {
  return live.find((r) => r.key === key) ?? history.find((r) => r.key === key) ?? null;
}

/** What an event makes of a rental; `after` is null where it changes nothing. Null where there is no such rental. */
function changeOf(rentals: Rentals, key: string, event: RentalEvent): { before: Rental; after: Rental | null } | null {
  const before = lookUp(rentals, key);
  if (!before) return null;
  const changed = transition(before, event);
  return { before, after: isSame(before, changed) ? null : { ...changed, revision: before.revision + 1 } };
}

/** Most answers say what is known already: they need no write. */
const isSame = (a: Rental, b: Rental): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** How long an ended rental keeps its code, or a text with one, unless the user wants codes kept. */
export const CODE_LIFE_MS = 24 * 3_600_000;

/**
 * The rentals without codes and texts of ended ones that came more than a day ago. `now` is the local clock in
 * milliseconds. Live rentals keep theirs; gives the same object where there was nothing to drop.
 */
export function withoutOldCodes(rentals: Rentals, now: number): Rentals {
  const isOld = (rental: Rental, at: number | null): boolean =>
    now - (at ?? rental.endedAt ?? rental.createdAt) > CODE_LIFE_MS;
  const history = rentals.history.map((rental) => {
    const code = isOld(rental, rental.codeAt) ? null : rental.code;
    const text = isOld(rental, rental.textAt) ? null : rental.text;
    return code === rental.code && text === rental.text ? rental : { ...rental, code, text };
  });
  return history.some((rental, i) => rental !== rentals.history[i]) ? { ...rentals, history } : rentals;
}
