/**
 * The browser's own answers about elements. A form's fields hide its properties of the same name (a field called
 * `parentElement` is what `form.parentElement` gives), and a document's forms and images its own, in every world.
 */
const reader = <O extends object, V>(proto: O, key: keyof O): ((of: Node) => V) => {
  const get = Object.getOwnPropertyDescriptor(proto, key)?.get;
  return (of) => get?.call(of) as V;
};

/** The name of an element's tag, in lower case. */
export const tagOf = reader<Element, string>(Element.prototype, 'localName');
/** A node's kind: 1 element, 9 document, 11 shadow root. */
export const typeOf = reader<Node, number>(Node.prototype, 'nodeType');
/** The parent, if that is an element. */
export const parentElementOf = reader<Node, Element | null>(Node.prototype, 'parentElement');
/** The parent, of whatever kind. */
export const parentNodeOf = reader<Node, Node | null>(Node.prototype, 'parentNode');
/** The open shadow root. */
export const shadowOf = reader<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
/** The document that a node is in. */
export const documentOf = reader<Node, Document>(Node.prototype, 'ownerDocument');
/** A document's window. */
export const viewOf = reader<Document, (Window & typeof globalThis) | null>(Document.prototype, 'defaultView');
/** A document's `html` element. */
export const rootOf = reader<Document, HTMLElement>(Document.prototype, 'documentElement');
const activeInDocument = reader<Document, Element | null>(Document.prototype, 'activeElement');
const activeInShadow = reader<ShadowRoot, Element | null>(ShadowRoot.prototype, 'activeElement');

/** The element with the focus in a document or shadow root. */
export const activeOf = (scope: Document | ShadowRoot): Element | null =>
  typeOf(scope) === 9 ? activeInDocument(scope) : activeInShadow(scope);

/** All elements below one that match a selector. */
export function all<E extends Element = HTMLElement>(below: Document | DocumentFragment | Element, selector: string): NodeListOf<E> {
  const type = typeOf(below);
  const proto = type === 9 ? Document.prototype : type === 11 ? DocumentFragment.prototype : Element.prototype;
  return proto.querySelectorAll.call(below, selector) as NodeListOf<E>;
}

/** The nearest of an element and its parents that matches. */
export const closestOf = (element: Element, selector: string): Element | null => Element.prototype.closest.call(element, selector);

/** Whether one element is another or in it. */
export const holds = (outer: Element, inner: Node): boolean => Node.prototype.contains.call(outer, inner);

/** Where an element is drawn. */
export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

/** Whether an element is drawn at all. */
export const isShown = (element: Element, options?: CheckVisibilityOptions): boolean =>
  Element.prototype.checkVisibility.call(element, options);

/** The topmost element at a point of the viewport, as one scope sees it. */
export const elementAt = (scope: Document | ShadowRoot, x: number, y: number): Element | null =>
  (typeOf(scope) === 9 ? Document : ShadowRoot).prototype.elementFromPoint.call(scope, x, y);
