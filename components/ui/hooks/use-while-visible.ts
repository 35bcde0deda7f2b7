import { useEffect, useRef } from 'preact/hooks';

/**
 * Runs a task at once and then every `everyMs` while the page is visible: at once, too, when the page is shown again after
 * a longer time, or is back online. `active` false pauses it.
 */
export function useWhileVisible(everyMs: number, task: () => void, active = true): void {
  const latest = useRef(task);
  latest.current = task;
  useEffect(() => {
    if (!active) return undefined;
    let lastAt = -Infinity;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const run = (): void => {
      clearTimeout(timer);
      if (document.visibilityState !== 'visible') return;
      const left = lastAt + everyMs - performance.now();
      if (left <= 0) {
        lastAt = performance.now();
        latest.current();
      }
      timer = setTimeout(run, Math.max(0, lastAt + everyMs - performance.now()));
    };
    run();
    const reconnected = (): void => {
      lastAt = -Infinity;
      run();
    };
    document.addEventListener('visibilitychange', run);
    addEventListener('online', reconnected);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', run);
      removeEventListener('online', reconnected);
    };
  }, [everyMs, active]);
}
