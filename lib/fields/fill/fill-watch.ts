import type { CodeField } from '../code-field.ts';

/** What happens to a field, and to its page, while it is being filled. */
export interface FillWatch {
  /** Whether the page has sent a form or is about to be left. */
  isSent(): boolean;
  /** From now on, when we write no more, what is typed into the field is the user's. */
  inputs(): void;
  isTaken(): boolean;
  end(): void;
}

const EVENTS = ['submit', 'beforeunload', 'pagehide', 'input'];

/** Watches from now on; {@link FillWatch.end} stops it. */
export function watchFill(field: CodeField): FillWatch {
  const view = field.elements[0]?.ownerDocument.defaultView;
  let sent = false;
  let taken: boolean | null = null;
  const on = (event: Event): void => {
    if (event.type !== 'input') sent = true;
    // The first of its path: one in a shadow root is not the target out here.
    else if (taken === false && event.isTrusted)
      taken = field.elements.includes(event.composedPath()[0] as HTMLElement);
  };
  for (const type of EVENTS) view?.addEventListener(type, on, true);
  return {
    isSent: () => sent,
    inputs: () => void (taken = false),
    isTaken: () => taken === true,
    end: () => EVENTS.forEach((type) => view?.removeEventListener(type, on, true)),
  };
}
