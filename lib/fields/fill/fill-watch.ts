import type { CodeField } from '../code-field.ts';

/** What happens to a field, and to its page, while it is being filled. */
export interface FillWatch {
  /** Whether the page has sent a form or is about to be left. */
  isSent(): boolean;
  /** From now on, when we write no more, what is typed into the field is the user's. */
  inputs(): void;
  isTaken(): boolean;
  /** Whether the field still held the text {@link TAKEN_AT_ONCE_MS} after the last of it went in. */
  isHeld(): boolean;
  end(): void;
}

/** A page that empties its fields within this time, in milliseconds, took the code; a later one takes it back. */
const TAKEN_AT_ONCE_MS = 80;

const EVENTS = ['submit', 'beforeunload', 'pagehide', 'input'];

/** Watches from now on, reading the field by `holds`; {@link FillWatch.end} stops it. */
export function watchFill(field: CodeField, holds: () => boolean): FillWatch {
  const view = field.elements[0]?.ownerDocument.defaultView;
  let sent = false;
  let taken: boolean | null = null;
  let held = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A timer of the page's own document fires in turn with the page's timers, however busy the machine is.
  const written = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => (held = holds()), TAKEN_AT_ONCE_MS);
  };
  const on = (event: Event): void => {
    if (event.type !== 'input') sent = true;
    else if (taken === null) written();
    // The first of its path: one in a shadow root is not the target out here.
    else if (!taken && event.isTrusted) taken = field.elements.includes(event.composedPath()[0] as HTMLElement);
  };
  for (const type of EVENTS) view?.addEventListener(type, on, true);
  return {
    isSent: () => sent,
    inputs: () => {
      taken = false;
      if (!timer) written();
    },
    isTaken: () => taken === true,
    isHeld: () => held,
    end: () => {
      clearTimeout(timer);
      EVENTS.forEach((type) => view?.removeEventListener(type, on, true));
    },
  };
}
