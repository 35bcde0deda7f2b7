/** Lets calls to a server pass side by side, and keeps them out while one must have its connections to itself. */
export class Gate {
  #inside = new Set<Promise<unknown>>();
  #closed: Promise<unknown> | null = null;

  /** Resolves when the gate is open. */
  async opened(): Promise<void> {
    while (this.#closed) await this.#closed;
  }

  /** Runs `call` as soon as the gate is open; settles as it does. */
  async pass<T>(call: () => Promise<T>): Promise<T> {
    while (this.#closed) await this.#closed;
    const running = call();
    const ended = running.catch(() => undefined);
    this.#inside.add(ended);
    await ended;
    this.#inside.delete(ended);
    return running;
  }

  /** Closes the gate, waits for those inside, runs `call` and opens it again; settles as `call` does. */
  async alone<T>(call: () => Promise<T>): Promise<T> {
    while (this.#closed) await this.#closed;
    let open: (() => void) | undefined;
    this.#closed = new Promise<void>((resolve) => {
      open = resolve;
    });
    try {
      await Promise.all(this.#inside);
      return await call();
    } finally {
      this.#closed = null;
      open?.();
    }
  }
}
