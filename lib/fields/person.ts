/** What the user does with the keyboard: it stays theirs, and so does what they typed. */
import { sleep } from './wait.ts';
import { valueOf } from './typing.ts';

/** Where the user typed, as far as it was seen. */
const typedIn = new WeakSet<EventTarget>();
/** What a fill left in a field: not the user's. */
const filled = new WeakMap<Element, string>();
let lastKey = -Infinity;

/** A pause this long in milliseconds ends a run of typing. */
const PAUSE_MS = 350;

/** Follows from now on where a window's person types. */
export function followTyping(view: Window): void {
  const onKey = (event: Event): void => {
    if (event.isTrusted) lastKey = performance.now();
  };
  for (const type of ['keydown', 'compositionupdate']) view.addEventListener(type, onKey, true);
  view.addEventListener('input', ({ isTrusted, target }) => isTrusted && target && typedIn.add(target), true);
}

/** Waits for a pause in the typing, `ms` milliseconds at the longest. */
export async function pauseInTyping(ms: number): Promise<void> {
  const end = performance.now() + ms;
  for (;;) {
    const now = performance.now();
    const rest = Math.min(lastKey + PAUSE_MS, end) - now;
    if (rest <= 0) return;
    await sleep(rest);
  }
}

/** Remembers what a fill left in fields. */
export function rememberFilled(elements: readonly HTMLElement[]): void {
  for (const at of elements) filled.set(at, valueOf(at));
}

/** Whether a field holds text that is the user's, or may be: neither a fill's, nor the page's own, nor a mask. */
export function holdsTyped(element: HTMLElement): boolean {
  const value = valueOf(element);
  // Masks show places still to fill, and a letter or two before them.
  if (!/\d|\p{L}{3}/u.test(value) || filled.get(element) === value) return false;
  return (
    typedIn.has(element) ||
    value !== ((element as HTMLInputElement).defaultValue ?? '') ||
    element.matches(':user-valid,:user-invalid')
  );
}
