/** Walking the page as it is drawn: through open shadow roots and frames of the same origin. */

/** A document or an open shadow root. */
export type Scope = Document | ShadowRoot;

/** What one pass over the page found, in the order of the page. */
export interface Scan {
  fields: HTMLElement[];
  scopes: Scope[];
}

const TYPES = new Set(['', 'text', 'tel', 'number', 'password']);

/** Whether text can be typed into it and a code or number might be asked there. */
export function isTextField(element: Element): element is HTMLInputElement {
  return element.localName === 'input' && TYPES.has((element as HTMLInputElement).type);
}

/** Collects text fields below `start`; check boxes, hidden, e-mail, search and the like never come up. */
export function scan(start: Scope | Element, found: Scan = { fields: [], scopes: [] }): Scan {
  if (start.nodeType !== 1) found.scopes.push(start as Scope);
  else if ((start as Element).shadowRoot) scan((start as Element).shadowRoot as ShadowRoot, found);
  for (const element of start.querySelectorAll<HTMLElement>('*')) {
    const name = element.localName;
    if (name === 'input') {
      if (isTextField(element)) found.fields.push(element);
    } else if (name === 'iframe' || name === 'frame') {
      const inner = frameDocument(element as HTMLIFrameElement);
      if (inner && element.checkVisibility() && element.getBoundingClientRect().width > 20) scan(inner, found);
    } else if (element.shadowRoot) {
      scan(element.shadowRoot, found);
    } else if (element.hasAttribute('contenteditable') && element.isContentEditable) {
      found.fields.push(element);
    }
  }
  return found;
}

function frameDocument(frame: HTMLIFrameElement): Document | null {
  try {
    // A frame of another origin gives null; one that has just moved there may throw.
    return frame.contentDocument;
  } catch {
    return null;
  }
}

/** The parent in the drawn tree: out of shadow roots and frames. */
export function parentOf(node: Node): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.parentNode ?? node;
  if (root.nodeType === 11) return (root as ShadowRoot).host ?? null;
  if (root.nodeType !== 9) return null;
  try {
    return (root as Document).defaultView?.frameElement ?? null;
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
  let active = document.activeElement;
  for (;;) {
    if (!active) return null;
    const inner: Element | null | undefined =
      active.shadowRoot?.activeElement ??
      (active.localName === 'iframe' ? frameDocument(active as HTMLIFrameElement)?.activeElement : null);
    if (!inner) break;
    active = inner;
  }
  return active.localName === 'body' || active.localName === 'html' ? null : (active as HTMLElement);
}

/** The outermost document that we may look at from here. */
export function topDocument(element: Element): Document {
  const line = lineage(element);
  return (line[line.length - 1] ?? element).ownerDocument;
}
