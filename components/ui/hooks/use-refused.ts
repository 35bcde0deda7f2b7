import { useEffect, useState } from 'preact/hooks';

/** What the background has stored before it answers is seen by a screen well within this. */
const NEWS_MS = 3000;

/**
 * Keeps what was agreed to and refused until the screen sees why (`explains`), to ask about it anew: what is stored with
 * an answer may come after it. Gives null before that, and where nothing comes: a question must not open by itself long
 * afterwards. One that is open stays, whatever is seen later.
 */
export function useRefused<T>(explains: (refused: T) => boolean): [asked: T | null, set: (refused: T | null) => void] {
  const [refused, setRefused] = useState<{ what: T; isAsked: boolean } | null>(null);
  const isAsked = refused !== null && (refused.isAsked || explains(refused.what));
  useEffect(() => {
    if (refused === null || refused.isAsked) return undefined;
    if (isAsked) {
      // It may have been answered before this runs.
      setRefused((now) => (now === refused ? { ...refused, isAsked } : now));
      return undefined;
    }
    const timer = setTimeout(() => setRefused(null), NEWS_MS);
    return () => clearTimeout(timer);
  }, [refused, isAsked]);
  return [isAsked ? refused.what : null, (what) => setRefused(what === null ? null : { what, isAsked: false })];
}
