import { useLayoutEffect, useState } from 'preact/hooks';
import type { StorageTrouble } from '../../../lib/core/errors.ts';
import type { Readable, Reading } from '../../../lib/platform/storage/stored-item.ts';

/** Reads an item and follows it until the returned function is called. */
function follow<T>(item: Readable<T>, onReading: (reading: Reading<T>) => void): () => void {
  let changed = false;
  let stopped = false;
  const stop = item.watch((next) => {
    changed = true;
    onReading(next);
  });
  // A change that arrives before the first reading is the newer of the two.
  const readFirst = async (): Promise<void> => {
    const first = await item.read();
    if (!changed && !stopped) onReading(first);
  };
  void readFirst().catch(() => undefined);
  return () => {
    stopped = true;
    stop();
  };
}

/** A stored value that follows every change; undefined until the first reading. */
export function useStored<T>(item: Readable<T>): T | undefined {
  const [value, setValue] = useState<T | undefined>(undefined);
  // Before the first frame is painted: a later effect would cost the popup an empty frame.
  useLayoutEffect(() => follow(item, (reading) => setValue(() => reading.value)), [item]);
  return value;
}

/** Which of `items` can't be used, and why. It must stay the same array. */
export function useTroubles(items: readonly Readable<unknown>[]): StorageTrouble[] {
  const [troubles, setTroubles] = useState<ReadonlyMap<number, StorageTrouble | null>>(new Map());
  useLayoutEffect(() => {
    const stops = items.map((item, index) =>
      follow(item, ({ trouble }) =>
        setTroubles((before) =>
          // Readings come with every change of an item: only news of trouble is worth a new rendering.
          (before.get(index)?.reason ?? null) === (trouble?.reason ?? null)
            ? before
            : new Map(before).set(index, trouble),
        ),
      ),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [items]);
  return [...troubles.values()].filter((trouble) => trouble !== null);
}
