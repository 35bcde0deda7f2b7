import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rect } from '../../../lib/fields/dom.ts';
import { placeResized, placesFor } from '../../../lib/notice/placement.ts';

const CARD = { width: 300, height: 44 };
const VIEW = { width: 1280, height: 900 };
const field = (over: Partial<Rect> = {}): Rect => ({ left: 400, top: 300, width: 200, height: 40, ...over });
const apart = (a: Rect, b: Rect): boolean =>
  a.left >= b.left + b.width || b.left >= a.left + a.width || a.top >= b.top + b.height || b.top >= a.top + a.height;

describe('where the card stands', () => {
  it('is below, above, after or before the field, in that order', () => {
    const places = placesFor(field(), CARD, VIEW, false);
    expect(places[0]).toMatchObject({ left: 400, top: 348 });
    expect(places[1]).toMatchObject({ left: 400, top: 248 });
    expect(places[2]).toMatchObject({ left: 608, top: 298 });
    expect(places[3]).toMatchObject({ left: 92, top: 298 });
  });

  it('keeps to the right edge, and goes left first, where one reads from the right', () => {
    const places = placesFor(field(), CARD, VIEW, true);
    expect(places[0]).toMatchObject({ left: 300, top: 348 });
    expect(places[2]).toMatchObject({ left: 92 });
  });

  it('is a corner where the field is out of sight or not there', () => {
    for (const at of [null, field({ top: 2000 })])
      expect(placesFor(at, CARD, VIEW, false)).toEqual([{ left: 972, top: 848, ...CARD }]);
    expect(placesFor(null, CARD, VIEW, true)).toEqual([{ left: 8, top: 848, ...CARD }]);
  });

  it('is nowhere where the field fills the view', () => {
    expect(placesFor({ left: 0, top: 0, ...VIEW }, CARD, VIEW, false)).toEqual([]);
  });

  it('never covers the field and never leaves the view', () => {
    const side = fc.integer({ min: 1, max: 1500 });
    const at = fc.integer({ min: -600, max: 1500 });
    fc.assert(
      fc.property(
        fc.record({ left: at, top: at, width: side, height: side }),
        fc.integer({ min: 60, max: 304 }),
        fc.integer({ min: 320, max: 1600 }),
        fc.boolean(),
        (area, width, view, rtl) => {
          for (const place of placesFor(area, { width, height: 60 }, { width: view, height: 640 }, rtl)) {
            expect(apart(place, area)).toBe(true);
            expect(
              place.left >= 0 && place.top >= 0 && place.left + place.width <= view && place.top + place.height <= 640,
            ).toBe(true);
          }
        },
      ),
    );
  });
});

describe('a card that grows under the user’s pointer', () => {
  const grown = { width: 320, height: 140 };

  it('keeps the edge that is next to the field', () => {
    const [below, above] = placesFor(field(), CARD, VIEW, false);
    expect(below && placeResized(below, grown, field(), VIEW)).toEqual({ left: 400, top: 348, ...grown });
    expect(above && placeResized(above, grown, field(), VIEW)).toEqual({ left: 400, top: 152, ...grown });
  });

  it('stays in the view, and off the field', () => {
    const [corner] = placesFor(null, CARD, VIEW, false);
    expect(corner && placeResized(corner, grown, null, VIEW)).toEqual({ left: 952, top: 752, ...grown });
    const low = field({ top: 800 });
    expect(placeResized({ left: 400, top: 848, ...CARD }, grown, low, VIEW)).toBeNull();
  });
});
