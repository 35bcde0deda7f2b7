import { useEffect, useRef } from 'preact/hooks';

/**
 * Does something at once and then every so often while the page is visible. Shown again after more than that time,
 * or connected again, it is done at once. `active` false rests it.
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
