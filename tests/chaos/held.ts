import type { Hold } from '../sandbox/types.ts';

/** A hold that a test lets go. */
export class Held implements Hold {
  /** Whether the request is at the sandbox. */
  isThere = false;
  readonly released: Promise<void>;
  #letGo: () => void = () => undefined;

  constructor() {
    this.released = new Promise((resolve) => {
      this.#letGo = resolve;
    });
  }

  arrive(): void {
    this.isThere = true;
  }

  /** Lets the request go on; once is enough, more does no harm. */
  release(): void {
    this.#letGo();
  }
}
