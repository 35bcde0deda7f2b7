/**
 * Runs asynchronous work one piece at a time, in the order it was asked for, so that no piece overlaps another. A piece
 * that fails rejects for its own caller and doesn't hold up the next.
 */
export class SerialQueue {
  #tail: Promise<unknown> = Promise.resolve();

  /** Runs `work` once everything before it has settled; settles as it does. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(work);
    this.#tail = result.catch(() => undefined);
    return result;
  }
}

/** Starts work that nobody waits for. Its failure is ignored: the next event tries again, or a screen shows it. */
export function quietly(work: Promise<unknown>): void {
  void work.catch(() => undefined);
}
