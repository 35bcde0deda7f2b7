import { useLayoutEffect, useState } from 'preact/hooks';

/** What an element has room for: its width, and the person's own size of text, both in CSS pixels; and how it is read. */
export interface Room {
  width: number;
  rem: number;
  isRightToLeft: boolean;
}

/** Measures an element whenever its size changes; `ref` goes on the element. */
export function useWidth(): { room: Room; ref: (element: HTMLElement | null) => void } {
  const [element, ref] = useState<HTMLElement | null>(null);
  const [room, setRoom] = useState<Room>({ width: 640, rem: 16, isRightToLeft: false });
  useLayoutEffect(() => {
    if (!element) return undefined;
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const isRightToLeft = getComputedStyle(element).direction === 'rtl';
      if (element.clientWidth > 0) setRoom({ width: element.clientWidth, rem, isRightToLeft });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return { room, ref };
}
