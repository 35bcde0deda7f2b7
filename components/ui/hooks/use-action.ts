import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppError, Result } from '../../../lib/core/errors.ts';

/** One thing at a time that a user asked for, with what came of it. */
export interface Action {
  busy: boolean;
  error: AppError | null;
  clear(): void;
  /** Runs a task unless one is running (then null, so that a double click does it once). */
  run<T>(task: () => Promise<Result<T>>): Promise<Result<T> | null>;
}

/** Runs what a button asks for, and keeps its error. */
export function useAction(): Action {
  const running = useRef(false);
  const mounted = useRef(true);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  async function run<T>(task: () => Promise<Result<T>>): Promise<Result<T> | null> {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setError(null);
    try {
      const result = await task();
      if (mounted.current && !result.ok) setError(result.error);
      return result;
    } finally {
      running.current = false;
      if (mounted.current) setBusy(false);
    }
  }

  return { busy, error, clear: () => setError(null), run };
}
