import { useEffect, useState } from 'preact/hooks';

/** The part of the page's address that names a tab: `#auctions`. */
export function useHashTab<Id extends string>(ids: readonly Id[], fallback: Id): [Id, (id: Id) => void] {
  const read = (): Id => ids.find((id) => id === location.hash.slice(1)) ?? fallback;
  const [tab, setTab] = useState(read);
  useEffect(() => {
    const follow = (): void => setTab(read());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  // Replaced, not pushed: going back leaves the dashboard instead of going through its tabs.
  const select = (id: Id): void => {
    history.replaceState(null, '', `#${id}`);
    setTab(id);
  };
  return [tab, select];
}
