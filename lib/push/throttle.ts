/**
 * Makes a function that does `work` at once, and again at most once in `ms`: calls in between are gathered into one
 * that comes when the time is over.
 */
export function throttle(work: () => void, ms: number, now: () => number): () => void {
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const run = (): void => {
    timer = null;
    last = now();
    work();
  };
  return () => {
    if (timer !== null) return;
    // A clock that was put back must not silence it.
    const wait = Math.min(ms, last + ms - now());
    if (wait <= 0) run();
    else timer = setTimeout(run, wait);
  };
}
