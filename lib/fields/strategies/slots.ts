import type { CodeField, Strategy } from '../code-field.ts';
import { lineage } from '../dom.ts';
import { all, rectOf, tagOf } from '../native.ts';
import { valueOf } from '../typing.ts';
import { attempt, insertEach, pasteWhole, sameText, setEach, typeEach } from '../fill/input-methods.ts';

/** One see-through, tiny or clipped input behind slots that the page draws itself, or one that moves from slot to slot. */
export const slots: Strategy = {
  id: 'slots',
  find: (seen) =>
    seen.flatMap((at) => {
      const moves = at.drawn && at.maxLength === 1;
      if (at.element.localName !== 'input' || (at.drawn && !moves && !isColorless(at.element))) return [];
      const count = drawnSlots(holdersOf(at.element), moves ? at.element : null).length;
      if (!count) return [];
      const length = at.maxLength >= MIN && at.maxLength <= MAX ? at.maxLength : count;
      return [{ elements: [at.element], sizes: null, length, slots: count }];
    }),
  fill: (field, code) => attempt(field, code, [typeEach, setEach, insertEach, pasteWhole], () => shows(field, code)),
};

/** How many slots a code has. */
const [MIN, MAX] = [4, 10];

/** Some empty their input as they take the characters over into the slots. */
function shows(field: CodeField, code: string): boolean {
  const [element] = field.elements;
  if (!element) return false;
  const read = (parts: readonly HTMLElement[]): string =>
    parts.map((at) => (tagOf(at) === 'input' ? valueOf(at) : at.textContent)).join('');
  // One that moves on is taken away in the end.
  const holders = element.isConnected ? holdersOf(element) : (field.home?.filter((at) => at.isConnected) ?? []);
  return [[element], drawnSlots(holders, null), drawnSlots(holders, element)].some((parts) =>
    sameText(read(parts), code),
  );
}

function isColorless(element: Element): boolean {
  const { color, caretColor } = getComputedStyle(element);
  return /rgba\([^)]*, 0\)|transparent/.test(`${color} ${caretColor}`);
}

/**
 * The code slots drawn around a field, from left to right: four to ten boxes in a row, of about one size since the one
 * with the caret is often larger, empty or with one character each. None where there is no such row. `moving`: the
 * field that stands in a slot's place.
 */
function drawnSlots(holders: readonly Element[], moving: HTMLElement | null): HTMLElement[] {
  for (const holder of holders) {
    const parts = all(holder, '*');
    if (parts.length > 120) return [];
    const rows: { part: HTMLElement; rect: DOMRect }[][] = [];
    if (moving) rows.push([{ part: moving, rect: rectOf(moving) }]);
    for (const part of parts) {
      const rect = slotRect(part);
      if (!rect) continue;
      const row = rows.find(([first]) => first && isLike(first.rect, rect));
      if (!row) rows.push([{ part, rect }]);
      // Of a slot, what is in it and what lies over it, one counts.
      else if (row.every((at) => Math.abs(at.rect.left - rect.left) > rect.width / 2)) row.push({ part, rect });
    }
    const found = (moving ? rows.slice(0, 1) : rows).find(({ length }) => length >= MIN && length <= MAX);
    if (found) return found.toSorted((a, b) => a.rect.left - b.rect.left).map(({ part }) => part);
  }
  return [];
}

/** The elements around a field, nearest first. */
const holdersOf = (field: Element): Element[] => lineage(field, 5).slice(1);

/** On one line, and of about one size. */
function isLike(a: DOMRect, b: DOMRect): boolean {
  const middle = (a.top + a.bottom - b.top - b.bottom) / 2;
  return (
    Math.abs(middle) < a.height / 3 &&
    Math.abs(a.width - b.width) <= a.width * 0.35 &&
    Math.abs(a.height - b.height) <= a.height * 0.35
  );
}

/** Where a slot is drawn; null for what isn't one. */
function slotRect(part: HTMLElement): DOMRect | null {
  if (/^(?:input|button|svg|img|path|label|a|script|style|form)$/.test(tagOf(part))) return null;
  const text = (part.textContent ?? '').trim();
  if (text.length > 1 || !part.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return null;
  const rect = part.getBoundingClientRect();
  const { width, height } = rect;
  if (width < 8 || height < 8 || width > 130 || width > height * 2.2) return null;
  const style = getComputedStyle(part);
  const drawn =
    parseFloat(style.borderBottomWidth) > 0 ||
    style.boxShadow !== 'none' ||
    !/^(?:transparent|rgba\(0, 0, 0, 0\))$/.test(style.backgroundColor) ||
    part.childElementCount + text.length > 0;
  return drawn ? rect : null;
}
