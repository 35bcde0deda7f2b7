/** Milliseconds that a seed chose: when to kill, not how long to wait for something. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Looks every `interval` ms whether something has happened; false when `stop` says so or after `timeout` ms. */
export async function happens(
  attempt: () => boolean | Promise<boolean>,
  {
    timeout = 10_000,
    interval = 3,
    stop = () => false,
  }: { timeout?: number; interval?: number; stop?: () => boolean } = {},
): Promise<boolean> {
  const deadline = Date.now() + timeout;
  for (;;) {
    if (await attempt()) return true;
    if (stop() || Date.now() > deadline) return false;
    await pause(interval);
  }
}
