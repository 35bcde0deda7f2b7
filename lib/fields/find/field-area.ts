import { parentOf } from '../dom.ts';

/** A rectangle in CSS pixels of the top document's viewport. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Smaller than this, a field is not what the person sees: what holds it is. */
const SEEN = 20;

/** Where the elements of a field are drawn now, through frames of the same origin; null where they are gone. */
export function areaOf(elements: readonly HTMLElement[]): Area | null {
  const there = elements.filter((at) => at.isConnected && at.checkVisibility());
  const first = there[0];
  if (!first) return null;
  let box = union(there.map((at) => at.getBoundingClientRect()));
  for (let at = parentOf(first); at && box.width < SEEN && box.height < SEEN * 2; at = parentOf(at)) {
    if (at.ownerDocument !== first.ownerDocument) break;
    box = union([at.getBoundingClientRect()]);
  }
  for (
    let frame = first.ownerDocument.defaultView?.frameElement;
    frame;
    frame = frame.ownerDocument.defaultView?.frameElement
  ) {
    const outer = frame.getBoundingClientRect();
    box = { ...box, left: box.left + outer.left + frame.clientLeft, top: box.top + outer.top + frame.clientTop };
  }
  return box.width > 0 && box.height > 0 ? box : null;
}

function union(boxes: readonly DOMRect[]): Area {
  const left = Math.min(...boxes.map((at) => at.left));
  const top = Math.min(...boxes.map((at) => at.top));
  const right = Math.max(...boxes.map((at) => at.right));
  const bottom = Math.max(...boxes.map((at) => at.bottom));
  return { left, top, width: right - left, height: bottom - top };
}
