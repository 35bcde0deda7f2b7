/** How long and how often {@link until} asks. */
export interface UntilOptions {
  /** Milliseconds before giving up. */
  timeout?: number;
  /** Milliseconds between two attempts. */
  interval?: number;
  /** What was waited for; part of the error. */
  what?: string;
}

/**
 * Calls `attempt` until it returns something other than `false`, `null` or `undefined`, and returns that.
 * An attempt that throws counts as "not yet"; the last error becomes the cause of the timeout.
 */
export async function until<T>(
  attempt: () => T | Promise<T>,
  { timeout = 10_000, interval = 50, what = 'a condition' }: UntilOptions = {},
): Promise<Exclude<T, false | null | undefined>> {
  const deadline = Date.now() + timeout;
  let lastError: unknown;
  do {
    try {
      const value = await attempt();
      if (value !== false && value !== null && value !== undefined) {
        return value as Exclude<T, false | null | undefined>;
      }
    } catch (error) {
      lastError = error;
    }
    await new Promise((resolve) => setTimeout(resolve, interval));
  } while (Date.now() < deadline);
  throw new Error(`Waited ${timeout} ms for ${what}, in vain`, { cause: lastError });
}
