import type { SeenField } from '../code-field.ts';
import { lineage, parentOf } from '../dom.ts';
import { rectOf, documentOf, elementAt, contains, tagOf, viewOf } from '../native.ts';

/** `ghost`: there and able to take input, but not drawn itself (transparent, tiny, clipped or aside). */
export type Visibility = 'drawn' | 'ghost' | 'hidden';

/** How a user sees this field. */
export function visibility(element: HTMLElement): Visibility {
  if (!element.isConnected || !element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true })) {
    return 'hidden';
  }
  if (element.closest('[inert]')) return 'hidden';
  const rect = element.getBoundingClientRect();
  if (isCovered(element, rect)) return 'hidden';
  if (rect.width >= 10 && rect.height >= 8 && !isAside(element, rect) && !isClipped(element, rect)) {
    if (!isTransparent(element) || hasDrawnLabel(element, rect)) return 'drawn';
  }
  // Pages hide what is in plain sight from assistive technology by mistake, such as all that is around a dialog.
  return element.closest('[aria-hidden="true"]:not(input)') ? 'hidden' : 'ghost';
}

/** A label that rests over its field until the field has the focus; one around it says nothing of where it stands. */
function hasDrawnLabel(element: HTMLElement, rect: DOMRect): boolean {
  return [...((element as HTMLInputElement).labels ?? [])].some((label) => {
    if (contains(label, element)) return false;
    const at = rectOf(label);
    const apart = Math.max(at.top - rect.bottom, rect.top - at.bottom, at.left - rect.right, rect.left - at.right);
    return apart < 0 && !isTransparent(label) && label.checkVisibility({ visibilityProperty: true });
  });
}

/** The field with its place and size, in a list; an empty list where it is hidden. */
export function lookAt(element: HTMLElement): SeenField[] {
  const how = visibility(element);
  if (how === 'hidden') return [];
  const { left, top, width, height } = element.getBoundingClientRect();
  const maxLength = (element as HTMLInputElement).maxLength ?? -1;
  return [{ element, drawn: how === 'drawn', rect: { left, top, width, height }, maxLength }];
}

/** Whether it takes input; a read-only field may be one that is opened when it gets the focus. */
export function isUsable(element: HTMLElement): boolean {
  const input = element as HTMLInputElement;
  return !element.matches(':disabled,[aria-disabled="true"]') && !(input.readOnly && input.value !== '');
}

/** Whether it, or what contains it, is see-through. */
function isTransparent(element: HTMLElement): boolean {
  let opacity = 1;
  for (const at of lineage(element)) {
    const style = getComputedStyle(at);
    opacity *= Number(/opacity\(([\d.]+)\)/.exec(style.filter)?.[1] ?? 1) * Number(style.opacity || 1);
  }
  return opacity < 0.1;
}

function isAside(element: HTMLElement, rect: DOMRect): boolean {
  const view = viewOf(documentOf(element));
  if (!view) return true;
  const left = rect.left + view.scrollX;
  const top = rect.top + view.scrollY;
  return left + rect.width <= 2 || top + rect.height <= 2 || left > view.innerWidth * 2 || top > 30_000;
}

function isClipped(element: HTMLElement, rect: DOMRect): boolean {
  const own = getComputedStyle(element);
  if (/inset\((?:50|100)%|circle\(0|polygon\(0(?:px)? 0(?:px)?, 0(?:px)? 0/.test(own.clipPath)) return true;
  if (/rect\(0px, 0px, 0px, 0px\)|rect\(1px, 1px, 1px, 1px\)/.test(own.clip)) return true;
  let free = own.position === 'fixed';
  for (let at = parentOf(element); at && !free && documentOf(at) === documentOf(element); at = parentOf(at)) {
    const style = getComputedStyle(at);
    if (/hidden|clip/.test(style.overflowX + style.overflowY) && tagOf(at) !== 'body' && tagOf(at) !== 'html') {
      const box = rectOf(at);
      const width = Math.min(rect.right, box.right) - Math.max(rect.left, box.left);
      const height = Math.min(rect.bottom, box.bottom) - Math.max(rect.top, box.top);
      if (width < rect.width / 3 || height < rect.height / 3) return true;
    }
    free = style.position === 'fixed';
  }
  return false;
}

/** Covered by something that isn't part of the same small widget, such as a dialog's backdrop. */
function isCovered(element: HTMLElement, rect: DOMRect): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  const view = viewOf(documentOf(element));
  if (!view || rect.width < 4 || rect.height < 4) return false;
  let covered = 0;
  const shares = [0.5, 0.2, 0.8];
  for (const share of shares) {
    const x = rect.left + rect.width * share;
    const y = rect.top + rect.height / 2;
    if (x < 0 || y < 0 || x >= view.innerWidth || y >= view.innerHeight) continue;
    const hit = elementAt(root, x, y);
    if (hit && hit !== element && !contains(element, hit) && !isPartOf(hit, element, rect)) covered++;
  }
  return covered === shares.length;
}

function isPartOf(hit: Element, element: Element, rect: DOMRect): boolean {
  // Not taking clicks itself (`pointer-events: none`), its own holder is hit instead.
  if (lineage(element).includes(hit)) return true;
  const over = rectOf(hit);
  return over.width * over.height <= rect.width * rect.height * 4 && !!nearest(hit, element);
}

function nearest(a: Element, b: Element): Element | undefined {
  const line = lineage(a, 5);
  return lineage(b, 5).find((at) => line.includes(at));
}
