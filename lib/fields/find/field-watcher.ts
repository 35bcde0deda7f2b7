import type { CodeField } from '../code-field.ts';
import { frameDocument, isTextField, scan, type Scan, type Scope } from '../dom.ts';
import { findCodeField, type CodeSearch } from './find-code.ts';
import { isShown, tagOf, typeOf } from '../native.ts';
import { nextFrame } from '../wait.ts';

/** How long to watch for a code field, and what to call then; at `until` (local clock) the watching ends silently. */
export interface WatchOptions {
  until: number;
  onFound: (field: CodeField) => void;
  /** A frame of another origin has loaded; called at most once a second. What is in it can't be seen from here. */
  onFrame?: () => void;
  /** See `findCodeField`. */
  known?: CodeSearch['known'];
}

/** From a change of the page to a glance at its fields. */
const DEBOUNCE_MS = 80;
/** Between two walks through a page that changes: no event tells of a new shadow root. */
const WALK_INTERVAL_MS = 1000;
/** Between two searches of a page whose fields stay as they were. */
const SEARCH_INTERVAL_MS = 3000;
/** The next search waits this many times as long as the last one took. */
const IDLE_FACTOR = 20;
/** The same for walks, which come again and again while a page changes: the next search is one in any case. */
const WALK_IDLE_FACTOR = 100;
const OBSERVED = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'disabled', 'readonly', 'type', 'open', 'inert'],
};
/** Fields beyond these are only counted. */
const MAX_GLANCED = 200;

/**
 * Waits for a code field. The observer stops listening at the first mutation, so a busy page costs next to nothing; then
 * a glance shows whether fields came, went, or changed, and only then, or once in a while, the page is searched.
 */
export function watchForCodeField(document: Document, { until, onFound, onFrame, known }: WatchOptions): () => void {
  let scopes: Scope[] = [];
  let editable: HTMLElement[] = [];
  let seen: unknown[] = [];
  let changed = false;
  let searchedAt = -Infinity;
  let cost = 0;
  let walkedAt = -Infinity;
  let walkCost = 0;
  let framesAt = 0;
  let pending: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    observer.disconnect();
    changed = true;
    later(DEBOUNCE_MS);
  });
  const regular = setInterval(() => later(0), WALK_INTERVAL_MS);
  const onFocus = (): void => later(DEBOUNCE_MS, true);
  let searchDue = false;
  let stopped = false;
  // Just after a frame was drawn the browser knows every style and place already, and asking costs nothing.
  const later = (ms: number, search = false): void => {
    searchDue ||= search;
    pending ??= setTimeout(() => void nextFrame().then(look), ms);
  };
  const onLoad = ({ target }: Event): void => {
    if (typeOf(target as Node) !== 1 || tagOf(target as Node) !== 'iframe' || Date.now() - framesAt < 1000) return;
    if (frameDocument(target as HTMLIFrameElement)) return later(0, true);
    framesAt = Date.now();
    onFrame?.();
  };
  document.addEventListener('focusin', onFocus, true);
  document.addEventListener('load', onLoad, true);

  const stop = (): void => {
    stopped = true;
    observer.disconnect();
    clearInterval(regular);
    clearTimeout(pending);
    document.removeEventListener('focusin', onFocus, true);
    document.removeEventListener('load', onLoad, true);
  };
  const look = (): void => {
    pending = undefined;
    if (stopped) return;
    if (Date.now() >= until) return stop();
    observer.disconnect();
    const start = performance.now();
    const age = start - searchedAt;
    const isDue = searchDue || age > SEARCH_INTERVAL_MS;
    const isWalkDue = changed && start - walkedAt > Math.max(WALK_INTERVAL_MS, walkCost * WALK_IDLE_FACTOR);
    // A search walks through the page in any case, and once is enough.
    const page = isWalkDue && !isDue ? walk() : null;
    const now = glance(scopes, editable);
    const other = now.length !== seen.length || now.some((at, i) => at !== seen[i]);
    if (isDue || (other && age > cost * IDLE_FACTOR)) {
      const field = findCodeField(document, { explicit: false, page: page ?? walk(), known });
      if (field) {
        stop();
        return onFound(field);
      }
      seen = glance(scopes, editable);
      searchDue = false;
      searchedAt = performance.now();
      cost = searchedAt - start;
    } else if (other) {
      // Too early to search again: what is other now stays so until then.
      later(cost * IDLE_FACTOR);
    }
    for (const scope of scopes) observer.observe(scope, OBSERVED);
  };
  /** Looks for new shadow roots, frames, and editable elements. */
  const walk = (): Scan => {
    const start = performance.now();
    const found = scan(document);
    scopes = found.scopes;
    editable = found.fields.filter((at) => tagOf(at) !== 'input');
    changed = false;
    walkedAt = performance.now();
    walkCost = walkedAt - start;
    return found;
  };
  later(0, true);
  return stop;
}

/** The text fields of known scopes, each with what makes it one to fill. */
function glance(scopes: readonly Scope[], editable: readonly HTMLElement[]): unknown[] {
  const found: unknown[] = editable.filter((at) => at.isConnected);
  for (const scope of scopes) {
    // A live list costs no walk through the page that a selector would make.
    const fields =
      typeOf(scope) === 9
        ? Document.prototype.getElementsByTagName.call(scope, 'input')
        : scope.querySelectorAll('input');
    for (let i = 0; i < fields.length && i < MAX_GLANCED; i++) {
      const field = fields[i] as HTMLInputElement;
      if (!isTextField(field)) continue;
      const shown = isShown(field, { visibilityProperty: true, checkVisibilityCSS: true });
      found.push(field, `${shown}${field.disabled}${field.readOnly}${field.type}`);
    }
    found.push(fields.length);
  }
  return found;
}
