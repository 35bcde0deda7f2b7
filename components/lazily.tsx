import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component whose code is fetched when it is first shown, and nothing until then: a popup shows at once without it. */
export function lazily<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function Lazy(props: P) {
    const [Shown, setShown] = useState<ComponentType<P> | null>(() => loaded);
    useEffect(() => {
      const fetchIt = async (): Promise<void> => {
        loaded ??= await load();
        setShown(() => loaded);
      };
      if (!Shown) void fetchIt().catch(() => undefined);
    }, []);
    return Shown && <Shown {...props} />;
  };
}
