import type { CodeField, Strategy } from '../code-field.ts';
import { lineage } from '../dom.ts';
import { all, tagOf } from '../native.ts';
import { valueOf } from '../typing.ts';
import { attempt, insertEach, pasteWhole, sameText, setEach, typeEach } from '../fill/input-methods.ts';

/** One see-through, tiny or clipped input behind slots that the page draws itself. */
export const slots: Strategy = {
  id: 'slots',
  find: (seen) =>
    seen.flatMap((at) => {
      if (at.element.localName !== 'input' || (at.drawn && !isColorless(at.element))) return [];
      const count = drawnSlots(at.element).length;
      if (!count) return [];
      const length = at.maxLength >= 4 && at.maxLength <= 8 ? at.maxLength : count;
      return [{ elements: [at.element], sizes: null, length, slots: count }];
    }),
  fill: (field, code) => attempt(field, code, [typeEach, setEach, insertEach, pasteWhole], () => shows(field, code)),
};

/** Some empty their input as they take the characters over into the slots. */
function shows(field: CodeField, code: string): boolean {
  const [element] = field.elements;
  if (!element) return false;
  return (
    sameText(valueOf(element), code) ||
    sameText(
      drawnSlots(element)
        .map((at) => at.textContent)
        .join(''),
      code,
    )
  );
}

function isColorless(element: Element): boolean {
  const { color, caretColor } = getComputedStyle(element);
  return /rgba\([^)]*, 0\)|transparent/.test(`${color} ${caretColor}`);
}

/**
 * The code slots drawn around a field that is itself not drawn, from left to right: four to eight equal boxes in a
 * row, empty or with one character each. None where there is no such row.
 */
function drawnSlots(field: Element): HTMLElement[] {
  for (const holder of lineage(field, 5).slice(1)) {
    const parts = all(holder, '*');
    if (parts.length > 120) return [];
    const rows = new Map<string, Map<number, HTMLElement>>();
    for (const part of parts) {
      const size = slotSize(part);
      if (!size) continue;
      const row = rows.get(size) ?? new Map<number, HTMLElement>();
      rows.set(size, row.set(Math.round(part.getBoundingClientRect().left), part));
    }
    for (const row of rows.values()) {
      if (row.size >= 4 && row.size <= 8) return [...row].sort(([a], [b]) => a - b).map(([, part]) => part);
    }
  }
  return [];
}

/** Size and height on the page, equal for the slots of a row; null for what isn't a drawn slot. */
function slotSize(part: HTMLElement): string | null {
  if (/^(?:input|button|svg|img|path|label|a|script|style|form)$/.test(tagOf(part))) return null;
  if (
    (part.textContent ?? '').trim().length > 1 ||
    !part.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  ) {
    return null;
  }
  const { width, height, top } = part.getBoundingClientRect();
  if (width < 8 || height < 8 || width > 130 || width > height * 2.2) return null;
  const style = getComputedStyle(part);
  const drawn =
    parseFloat(style.borderBottomWidth) > 0 ||
    style.boxShadow !== 'none' ||
    !/^(?:transparent|rgba\(0, 0, 0, 0\))$/.test(style.backgroundColor) ||
    part.childElementCount + (part.textContent ?? '').trim().length > 0;
  return drawn ? [width, height, top].map(Math.round).join() : null;
}
