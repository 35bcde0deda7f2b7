import { useLayoutEffect, useState } from 'preact/hooks';

/** What a screen needs of a stored item: reading and watching, never writing. */
export interface Readable<T> {
  get(): Promise<T>;
  watch(onChange: (value: T) => void): () => void;
}

/** A stored value that follows every change; undefined until the first reading. */
export function useStored<T>(item: Readable<T>): T | undefined {
  const [value, setValue] = useState<T | undefined>(undefined);
  // Before the first frame is painted: an effect after it would cost a popup one frame of nothing.
  useLayoutEffect(() => {
    let changed = false;
    let stopped = false;
    const stop = item.watch((next) => {
      changed = true;
      setValue(() => next);
    });
    // A change that arrives before the first reading is the newer of the two.
    const readFirst = async (): Promise<void> => {
      const first = await item.get();
      if (!changed && !stopped) setValue(() => first);
    };
    void readFirst().catch(() => undefined);
    return () => {
      stopped = true;
      stop();
    };
  }, [item]);
  return value;
}
