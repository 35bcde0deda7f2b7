import { parentOf, type Rect } from '../dom.ts';

/** A smaller field is not what the user sees: what holds it is. In CSS pixels. */
const MIN_SIZE = 20;

/** Where a field is drawn now, in the top document's viewport as far as frames share its origin; null once it is gone. */
export function fieldRect(elements: readonly HTMLElement[]): Rect | null {
  const there = elements.filter((at) => at.isConnected && at.checkVisibility());
  const first = there[0];
  if (!first) return null;
  let rect = union(there.map((at) => at.getBoundingClientRect()));
  for (let at = parentOf(first); at && rect.width < MIN_SIZE && rect.height < MIN_SIZE * 2; at = parentOf(at)) {
    if (at.ownerDocument !== first.ownerDocument) break;
    rect = union([at.getBoundingClientRect()]);
  }
  for (
    let frame = first.ownerDocument.defaultView?.frameElement;
    frame;
    frame = frame.ownerDocument.defaultView?.frameElement
  ) {
    const outer = frame.getBoundingClientRect();
    rect = { ...rect, left: rect.left + outer.left + frame.clientLeft, top: rect.top + outer.top + frame.clientTop };
  }
  return rect.width > 0 && rect.height > 0 ? rect : null;
}

function union(rects: readonly DOMRect[]): Rect {
  const left = Math.min(...rects.map((at) => at.left));
  const top = Math.min(...rects.map((at) => at.top));
  const right = Math.max(...rects.map((at) => at.right));
  const bottom = Math.max(...rects.map((at) => at.bottom));
  return { left, top, width: right - left, height: bottom - top };
}
