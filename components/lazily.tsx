import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component whose code may not be there yet. */
export interface Lazy<P> {
  (props: P): VNode | null;
  /** Fetches the code, once, so that the component is there when it is wanted; a failure is tried again when it is shown. */
  load(): Promise<void>;
}

/** A component whose code is fetched when it is first shown, or by `load`: a popup shows at once without it. */
export function lazily<P extends object>(fetchCode: () => Promise<ComponentType<P>>): Lazy<P> {
  let loaded: ComponentType<P> | null = null;
  const load = async (): Promise<void> => {
    try {
      loaded ??= await fetchCode();
    } catch {
      // The extension has just been updated or taken away; nothing is left to fetch.
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

/** Whether a component's code has been fetched, or was tried to, since it is wanted; true at once where it is not. */
export function useLoaded(component: Pick<Lazy<never>, 'load'>, wanted: boolean): boolean {
  const [there, setThere] = useState(false);
  useEffect(() => {
    if (wanted) void component.load().then(() => setThere(true));
  }, [component, wanted]);
  return there || !wanted;
}
