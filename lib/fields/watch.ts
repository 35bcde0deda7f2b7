import type { CodeField } from './code-field.ts';
import { scan } from './dom.ts';
import { findCodeField } from './find-code.ts';

/** How a wait for a code field ends: at `until` (local clock) unheard, or with the field. */
export interface WatchOptions {
  until: number;
  onFound: (field: CodeField) => void;
}

const FIRST_PAUSE = 80;
/** Catches what no mutation tells: styles, new shadow roots, frames that have loaded. */
const CHECK_EVERY = 1000;
const OBSERVED = { childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'style', 'hidden', 'disabled', 'readonly', 'type', 'open', 'inert'] };

/**
 * Waits for a code field. The observer stops listening at the first mutation until the page has been looked at,
 * so a busy page costs next to nothing; looking takes at most a tenth of the time.
 */
export function watchForCodeField(document: Document, { until, onFound }: WatchOptions): () => void {
  let pause = FIRST_PAUSE;
  let pending: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    observer.disconnect();
    soon();
  });
  const soon = (): void => {
    pending ??= setTimeout(look, pause);
  };
  const regular = setInterval(soon, CHECK_EVERY);
  document.addEventListener('focusin', soon, true);

  const stop = (): void => {
    observer.disconnect();
    clearInterval(regular);
    clearTimeout(pending);
    document.removeEventListener('focusin', soon, true);
  };
  const look = (): void => {
    pending = undefined;
    if (Date.now() >= until) return stop();
    const start = performance.now();
    const field = findCodeField(document, { explicit: false });
    if (field) {
      stop();
      return onFound(field);
    }
    observer.disconnect();
    for (const scope of scan(document).scopes) observer.observe(scope, OBSERVED);
    pause = Math.max(FIRST_PAUSE, (performance.now() - start) * 10);
  };
  pending = setTimeout(look, 0);
  return stop;
}
