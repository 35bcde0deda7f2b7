import type { Rect } from '../fields/dom.ts';

/** Width and height in CSS pixels. */
export type Size = Pick<Rect, 'width' | 'height'>;

/** Between the card and the field, for its focus ring. */
const GAP = 8;
/** Between the card and the edge of the viewport. */
const EDGE = 8;

const overlaps = (a: Rect, b: Rect): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

/**
 * Where a card in use stays while it grows or shrinks: its edge next to the field doesn't move. Null
 * where it would then cover the field.
 */
export function placeResized(place: Rect, card: Size, field: Rect | null, view: Size): Rect | null {
  const isAbove = field !== null && place.top + place.height <= field.top;
  const top = isAbove ? place.top + place.height - card.height : place.top;
  const resized = {
    left: Math.max(EDGE, Math.min(place.left, view.width - card.width - EDGE)),
    top: Math.max(EDGE, Math.min(top, view.height - card.height - EDGE)),
    ...card,
  };
  return field && overlaps(resized, field) ? null : resized;
}

/**
 * Where a card may stand so that all of it is in the viewport and none of it on the field, best first: below the
 * field, above it, after it and before it in reading direction, then in the corners. Without a field in sight, the
 * corners alone. Empty where the field fills the viewport.
 */
export function placesFor(field: Rect | null, card: Size, view: Size, rightToLeft: boolean): Rect[] {
  const [left, right] = [EDGE, view.width - card.width - EDGE];
  const [top, bottom] = [EDGE, view.height - card.height - EDGE];
  const at = (x: number, y: number): Rect => ({ left: Math.round(x), top: Math.round(y), ...card });
  const corners = [
    at(rightToLeft ? left : right, bottom),
    at(rightToLeft ? right : left, bottom),
    at(rightToLeft ? left : right, top),
    at(rightToLeft ? right : left, top),
  ];
  if (!field || !overlaps(field, { left: 0, top: 0, ...view })) return corners.slice(0, 1);
  const along = Math.max(left, Math.min(right, rightToLeft ? field.left + field.width - card.width : field.left));
  const level = Math.max(top, Math.min(bottom, field.top + (field.height - card.height) / 2));
  const after = at(field.left + field.width + GAP, level);
  const before = at(field.left - card.width - GAP, level);
  const beside = [
    at(along, field.top + field.height + GAP),
    at(along, field.top - card.height - GAP),
    ...(rightToLeft ? [before, after] : [after, before]),
  ].filter((place) => place.left >= left && place.left <= right && place.top >= top && place.top <= bottom);
  const ring = { left: field.left - 2, top: field.top - 2, width: field.width + 4, height: field.height + 4 };
  return [...beside, ...corners].filter((place) => !overlaps(place, ring));
}
