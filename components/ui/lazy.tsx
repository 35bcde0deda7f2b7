import type { ComponentType, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A component whose code may not be there yet. */
interface LazyComponent<P> {
  (props: P): VNode | null;
  /** Fetches the code, once, so that the component is there when it's wanted; a failure is retried when it's shown. */
  load(): Promise<void>;
}

/** A component whose code is fetched when it is first shown, or by `load`: a popup shows at once without it. */
export function lazy<P extends object>(fetchCode: () => Promise<ComponentType<P>>): LazyComponent<P> {
  let loaded: ComponentType<P> | null = null;
  const load = async (): Promise<void> => {
    try {
      loaded ??= await fetchCode();
    } catch {
      // The extension has just been updated or removed; nothing is left to fetch.
    }
  };
  function Shown(props: P): VNode | null {
    const [Code, setCode] = useState<ComponentType<P> | null>(() => loaded);
    useEffect(() => {
      if (!Code) void load().then(() => setCode(() => loaded));
    }, []);
    return Code && <Code {...props} />;
  }
  return Object.assign(Shown, { load });
}

/**
 * Whether a screen can be shown: at once where it doesn't want the component, else when fetching its code has succeeded
 * or failed. `wanted` is undefined while that isn't known. Once shown, it stays, whatever is wanted later.
 */
export function useLoaded(component: Pick<LazyComponent<never>, 'load'>, wanted: boolean | undefined): boolean {
  const [there, setThere] = useState(false);
  const shown = useRef(false);
  useEffect(() => {
    if (wanted && !shown.current) void component.load().then(() => setThere(true));
  }, [component, wanted]);
  if (there || wanted === false) shown.current = true;
  return shown.current;
}
