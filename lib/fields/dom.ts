/** Walking the page as it is drawn: through open shadow roots and frames of the same origin. */
import {
  activeOf,
  all,
  rectOf,
  documentOf,
  isShown,
  parentElementOf,
  parentNodeOf,
  shadowOf,
  tagOf,
  typeOf,
  viewOf,
} from './native.ts';

/** A document or an open shadow root. */
export type Scope = Document | ShadowRoot;

/** A rectangle in CSS pixels of a viewport. */
export interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What one walk through the page found, in its order. */
export interface Scan {
  fields: HTMLElement[];
  /** Search fields and text areas: few of them ask for a code. */
  odd: HTMLElement[];
  scopes: Scope[];
}

const TYPES = new Set(['', 'text', 'tel', 'number', 'password']);

/** Whether text can be typed into it and a code or number might be asked there. */
export function isTextField(element: Element): element is HTMLInputElement {
  return tagOf(element) === 'input' && TYPES.has((element as HTMLInputElement).type);
}

/** Whether text is typed into it as into an input: the value is its own. */
export const isInput = (element: Element): boolean => /^(?:input|textarea)$/.test(tagOf(element));

/** Looked at one by one; everything else is only visited for its shadow root. */
const WANTED = 'input,textarea,iframe,frame,[contenteditable]';

/**
 * Collects text fields below `start`; check boxes, hidden, e-mail, search and the like never come up. No selector
 * finds shadow roots, so every element is visited: by a walker, which is several times quicker than a list of all.
 */
export function scan(start: Scope | Element, found: Scan = { fields: [], odd: [], scopes: [] }): Scan {
  const ofStart = typeOf(start) === 1 ? shadowOf(start as Element) : null;
  if (typeOf(start) !== 1) found.scopes.push(start as Scope);
  else if (ofStart) scan(ofStart, found);
  const wanted = all(start, WANTED);
  let next = 0;
  const walker = Document.prototype.createTreeWalker.call(documentOf(start) ?? start, start, 1);
  for (let at = walker.nextNode() as HTMLElement | null; at; at = walker.nextNode() as HTMLElement | null) {
    const shadow = shadowOf(at);
    if (shadow) scan(shadow, found);
    // Both go in the page's order.
    if (at !== wanted[next]) continue;
    next += 1;
    if (!shadow) take(at, found);
  }
  return found;
}

function take(element: HTMLElement, found: Scan): void {
  const name = tagOf(element);
  if (isInput(element)) {
    if (isTextField(element)) found.fields.push(element);
    else if (/^(?:search|textarea)$/.test((element as HTMLInputElement).type)) found.odd.push(element);
  } else if (name === 'iframe' || name === 'frame') {
    const inner = frameDocument(element as HTMLIFrameElement);
    if (inner && isShown(element) && rectOf(element).width > 20) scan(inner, found);
  } else if (name !== 'form' && element.isContentEditable) {
    found.fields.push(element);
  }
}

/** The document in a frame; null where it is of another origin. */
export function frameDocument(frame: HTMLIFrameElement): Document | null {
  try {
    // A frame of another origin gives null; one that has just moved there may throw.
    return frame.contentDocument;
  } catch {
    return null;
  }
}

/** The parent in the drawn tree: out of shadow roots and frames. */
export function parentOf(node: Node): Element | null {
  const parent = parentElementOf(node);
  if (parent) return parent;
  const root = parentNodeOf(node) ?? node;
  if (typeOf(root) === 11) return (root as ShadowRoot).host ?? null;
  if (typeOf(root) !== 9) return null;
  try {
    return viewOf(root)?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** The element and its parents in the drawn tree, nearest first. */
export function lineage(element: Element, limit = 100): Element[] {
  const line: Element[] = [];
  for (let at: Element | null = element; at && line.length < limit; at = parentOf(at)) line.push(at);
  return line;
}

/** The focused element, however deep; null where nothing but the page itself has the focus. */
export function deepActive(document: Document): HTMLElement | null {
  let active = activeOf(document);
  for (;;) {
    if (!active) return null;
    const scope: Scope | null =
      tagOf(active) === 'iframe' ? frameDocument(active as HTMLIFrameElement) : shadowOf(active);
    const inner = scope && activeOf(scope);
    if (!inner) break;
    active = inner;
  }
  return tagOf(active) === 'body' || tagOf(active) === 'html' ? null : (active as HTMLElement);
}

/** The outermost document that can be seen from here. */
export function topDocument(element: Element): Document {
  const line = lineage(element);
  return documentOf(line[line.length - 1] ?? element);
}

/** Whether a frame's parent can see into it, and so searches the frame along with itself. */
export function isSearchedByParent(view: Window): boolean {
  try {
    return view.parent !== view && view.frameElement !== null;
  } catch {
    return false;
  }
}
