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

/** Watches from now on; {@link FillWatch.end} stops it. */
export function watchFill(field: CodeField): FillWatch {
  const view = field.elements[0]?.ownerDocument.defaultView;
  let [sent, taken] = [false, false];
  const onSent = (): void => void (sent = true);
  const onInput = (event: Event): void => {
    // The first of its path: one in a shadow root is not the target out here.
    if (event.isTrusted && field.elements.includes(event.composedPath()[0] as HTMLElement)) taken = true;
  };
  const types = ['submit', 'beforeunload', 'pagehide'];
  for (const type of types) view?.addEventListener(type, onSent, true);
  return {
    isSent: () => sent,
    inputs: () => view?.addEventListener('input', onInput, true),
    isTaken: () => taken,
    end() {
      for (const type of types) view?.removeEventListener(type, onSent, true);
      view?.removeEventListener('input', onInput, true);
    },
  };
}
