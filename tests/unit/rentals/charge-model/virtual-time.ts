// Time that passes only when it is told to. `setTimeout` of the code under test runs on it.
interface Timer {
  id: number;
  at: number;
  run(): void;
}

const macrotask = setImmediate;

/** Runs everything that has been made ready, however many promises it goes through. */
const drain = (): Promise<void> => new Promise((resolve) => void macrotask(resolve));

/** True time in milliseconds; the computer's own clock may show something else, see `local`. */
export class VirtualTime {
  now = Date.UTC(2025, 6, 6, 12);
  /** How far the computer's clock is off. */
  shift = 0;
  #timers: Timer[] = [];
  #lastId = 0;

  local = (): number => this.now + this.shift;

  set = (run: () => void, ms = 0): number => {
    this.#lastId += 1;
    this.#timers.push({ id: this.#lastId, at: this.now + Math.max(0, ms), run });
    return this.#lastId;
  };

  clear = (id: number): void => {
    this.#timers = this.#timers.filter((timer) => timer.id !== id);
  };

  sleep = (ms: number): Promise<void> => new Promise((resolve) => void this.set(resolve, ms));

  /** Lets time pass, running what falls due in its order. */
  async advance(ms: number): Promise<void> {
    const until = this.now + ms;
    await drain();
    for (;;) {
      let next: Timer | null = null;
      for (const timer of this.#timers) if (timer.at <= until && (next === null || timer.at < next.at)) next = timer;
      if (next === null) break;
      this.clear(next.id);
      this.now = Math.max(this.now, next.at);
      next.run();
      await drain();
    }
    this.now = until;
  }
}
