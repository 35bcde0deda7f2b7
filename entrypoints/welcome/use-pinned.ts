import { useEffect, useState } from 'preact/hooks';
import { isPinned } from '../../lib/platform/toolbar.ts';

/** Whether the extension's button is in the toolbar, looked at anew whenever the person comes back to the page. */
export function usePinned(): boolean | null {
  const [pinned, setPinned] = useState<boolean | null>(null);
  useEffect(() => {
    const look = (): void => void isPinned().then(setPinned);
    look();
    addEventListener('focus', look);
    // The menu of extensions belongs to the window: no event tells of its closing, but the pointer comes back.
    document.documentElement.addEventListener('pointerenter', look);
    return () => {
      removeEventListener('focus', look);
      document.documentElement.removeEventListener('pointerenter', look);
    };
  }, []);
  return pinned;
}
