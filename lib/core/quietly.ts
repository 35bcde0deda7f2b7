/** Starts work that nobody waits for. Its failure is ignored: the next event tries again, or a screen shows it. */
export function quietly(work: Promise<unknown>): void {
  void work.catch(() => undefined);
}
