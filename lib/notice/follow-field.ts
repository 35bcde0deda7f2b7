import type { Rect } from '../fields/dom.ts';
import { all, closestOf, parentElementOf, rootOf, viewOf } from '../fields/native.ts';
import type { Card } from './card.ts';
import { placeResized, placesFor } from './placement.ts';

/** What a card stands beside: where that is in the viewport now, and the element for its colors and direction. */
export interface Anchor {
  rect: Rect;
  element: HTMLElement;
}

const INTERVAL_MS = 250;
/** A page that takes the card away again and again is left alone. */
const MAX_RETURNS = 3;
const CONTROLS = 'button,input,select,textarea,a[href],label,[role=button],[contenteditable]';

/** Puts a card into the page and keeps it beside its anchor while that moves; gives the function that ends it. */
export function follow(document: Document, card: Card, anchor: () => Anchor | null): () => void {
  const view = viewOf(document);
  if (!view) return () => undefined;
  let returns = 0;
  let last = '';
  let lastWhere = '';
  let place: Rect | null = null;
  let frame = 0;

  const attach = (): void => {
    const home = homeFor(document, anchor()?.element ?? null);
    if (card.host.isConnected && parentElementOf(card.host) === home) return;
    if (returns > MAX_RETURNS) return;
    // Moving into a dialog that has opened is no fight with the page.
    if (!card.host.isConnected) returns++;
    Element.prototype.append.call(home, card.host);
    last = '';
    try {
      // In the top layer no z-index of the page's covers it; shown so, it never takes the focus.
      card.host.popover = 'manual';
      card.host.showPopover();
    } catch {
      // Without popovers, or with one that the page refuses, it stands there by its z-index.
    }
  };
  const settle = (): void => {
    frame = 0;
    attach();
    if (!card.host.isConnected) return;
    const at = anchor();
    const { width, height } = card.host.getBoundingClientRect();
    const size = { width: rootOf(document).clientWidth || view.innerWidth, height: view.innerHeight };
    const where = JSON.stringify([at?.rect, size]);
    const state = where + JSON.stringify([width, height]);
    if (state === last) return;
    last = state;
    const rect = at?.rect ?? null;
    // It doesn't leave from under the user's pointer for having grown.
    place = place && where === lastWhere && card.isInUse() ? placeResized(place, { width, height }, rect, size) : null;
    lastWhere = where;
    const rightToLeft = view.getComputedStyle(at?.element ?? rootOf(document)).direction === 'rtl';
    card.setDark(isDark(view, at?.element ?? all(document, 'body')[0] ?? rootOf(document)));
    place ??= clearest(document, placesFor(rect, { width, height }, size, rightToLeft), card.host);
    card.move(place);
  };
  const soon = (): void => {
    frame ||= view.requestAnimationFrame(settle);
  };
  const timer = setInterval(settle, INTERVAL_MS);
  view.addEventListener('scroll', soon, { capture: true, passive: true });
  view.addEventListener('resize', soon);
  const sizes = new ResizeObserver(settle);
  sizes.observe(card.host);
  settle();
  return () => {
    clearInterval(timer);
    sizes.disconnect();
    view.cancelAnimationFrame(frame);
    view.removeEventListener('scroll', soon, { capture: true });
    view.removeEventListener('resize', soon);
    card.host.remove();
  };
}

/** What lies outside an open modal dialog takes no clicks, so there the card must be in it. */
function homeFor(document: Document, field: Element | null): Element {
  const own = field?.ownerDocument === document ? closestOf(field, 'dialog:modal') : null;
  return own ?? [...all(document, 'dialog:modal')].at(-1) ?? rootOf(document);
}

/** The first place that hides nothing of the page, else the one that hides least; a control counts more than text. */
function clearest(document: Document, places: readonly Rect[], host: Element): Rect | null {
  let best: { place: Rect; hidden: number } | null = null;
  for (const place of places) {
    let hidden = 0;
    for (const x of [0.02, 0.25, 0.5, 0.75, 0.98]) {
      for (const y of [0.1, 0.5, 0.9]) {
        const hit = Document.prototype.elementsFromPoint
          .call(document, place.left + place.width * x, place.top + place.height * y)
          .find((element) => element !== host);
        if (hit && closestOf(hit, CONTROLS)) hidden += 10;
        else if (
          hit &&
          [...(hit.localName === 'form' ? [] : hit.childNodes)].some(
            (node) => node.nodeType === 3 && node.nodeValue?.trim(),
          )
        )
          hidden++;
      }
    }
    if (!best || hidden < best.hidden) best = { place, hidden };
    if (hidden === 0) break;
  }
  return best?.place ?? null;
}

/** Whether the page is dark behind an element; where it sets no color, what the user prefers. */
function isDark(view: Window, element: Element): boolean {
  for (
    let at: Element | null = element.localName === 'input' ? parentElementOf(element) : element;
    at;
    at = parentElementOf(at)
  ) {
    const color = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)/.exec(view.getComputedStyle(at).backgroundColor);
    if (!color || Number(color[4] ?? 1) < 0.6) continue;
    const [, red, green, blue] = color.map(Number);
    return (red ?? 0) * 0.3 + (green ?? 0) * 0.59 + (blue ?? 0) * 0.11 < 110;
  }
  return view.matchMedia('(prefers-color-scheme: dark)').matches;
}
