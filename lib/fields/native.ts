/**
 * The browser's own answers about elements. A form's fields hide its properties of the same name (a field called
 * `parentElement` is what `form.parentElement` gives), and a document's forms and images its own, in every world.
 */
const reader = (proto: object, key: string): ((of: Node) => unknown) => {
  const get = Object.getOwnPropertyDescriptor(proto, key)?.get;
  return (of) => get?.call(of) as unknown;
};
type Read<V> = (of: Node) => V;

/** The name of an element's tag, in lower case. */
export const tagOf = reader(Element.prototype, 'localName') as Read<string>;
/** A node's kind: 1 element, 9 document, 11 shadow root. */
export const typeOf = reader(Node.prototype, 'nodeType') as Read<number>;
/** The parent, if that is an element. */
export const parentElementOf = reader(Node.prototype, 'parentElement') as Read<Element | null>;
/** The parent, of whatever kind. */
export const parentNodeOf = reader(Node.prototype, 'parentNode') as Read<Node | null>;
const openShadow = reader(Element.prototype, 'shadowRoot') as Read<ShadowRoot | null>;
let closedShadow: (host: HTMLElement) => ShadowRoot | null = () => null;

/** Says how closed shadow roots are read: the browser shows them to extensions alone. */
export function readClosedShadows(read: typeof closedShadow): void {
  closedShadow = read;
}

/** The shadow root; a closed one only where one is likely, since asking takes much longer than looking. */
export function shadowOf(host: Element): ShadowRoot | null {
  return openShadow(host) ?? (isLikelyHost(host) ? closedShadow(host as HTMLElement) : null);
}

/** Asked of every element of a page. */
function isLikelyHost(host: Element): boolean {
  const name = tagOf(host);
  return name === 'div' ? !Node.prototype.hasChildNodes.call(host) : name.includes('-');
}

/** The document that a node is in. */
export const documentOf = reader(Node.prototype, 'ownerDocument') as Read<Document>;
/** A document's window. */
export const viewOf = reader(Document.prototype, 'defaultView') as Read<(Window & typeof globalThis) | null>;
/** A document's `html` element. */
export const rootOf = reader(Document.prototype, 'documentElement') as Read<HTMLElement>;
const activeInDocument = reader(Document.prototype, 'activeElement') as Read<Element | null>;
const activeInShadow = reader(ShadowRoot.prototype, 'activeElement') as Read<Element | null>;

/** The element with the focus in a document or shadow root. */
export const activeOf = (scope: Document | ShadowRoot): Element | null =>
  typeOf(scope) === 9 ? activeInDocument(scope) : activeInShadow(scope);

/** All elements below one that match a selector. */
export function all<E extends Element = HTMLElement>(
  below: Document | DocumentFragment | Element,
  selector: string,
): NodeListOf<E> {
  const type = typeOf(below);
  const proto = type === 9 ? Document.prototype : type === 11 ? DocumentFragment.prototype : Element.prototype;
  return proto.querySelectorAll.call(below, selector) as NodeListOf<E>;
}

/** The nearest of an element and its parents that matches. */
export const closestOf = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

/** Whether one element is another or in it. */
export const contains = (outer: Element, inner: Node): boolean => Node.prototype.contains.call(outer, inner);

/** Where an element is drawn. */
export const rectOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

/** Whether an element is drawn at all. */
export const isShown = (element: Element, options?: CheckVisibilityOptions): boolean =>
  Element.prototype.checkVisibility.call(element, options);

/** The topmost element at a point of the viewport, as one scope sees it. */
export const elementAt = (scope: Document | ShadowRoot, x: number, y: number): Element | null =>
  (typeOf(scope) === 9 ? Document : ShadowRoot).prototype.elementFromPoint.call(scope, x, y);
