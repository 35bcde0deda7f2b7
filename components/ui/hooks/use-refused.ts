import { useEffect, useState } from 'preact/hooks';

/** What the background has stored before it answers is seen by a screen well within this. */
const NEWS_MS = 3000;

/**
 * Remembers an agreement that was refused until the screen sees why (`explains`), and then returns it, so the user can be
 * asked again: what the background stores with an answer may reach the screen after the answer. Returns null until then,
 * and if nothing arrives, since a question mustn't open long afterwards. An open question stays open.
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
