import type { Candidate, Seen, Strategy } from '../code-field.ts';
import { attempt, insertEach, pasteWhole, setEach, typeEach } from '../fill/input-methods.ts';

/** A row of boxes with one character each, or two halves. */
export const boxes: Strategy = {
  id: 'boxes',
  find: (seen) => rows(seen).flatMap(asGroup),
  fill: (field, code) => attempt(field, code, [typeEach, setEach, pasteWhole, insertEach]),
};

/** Neighbours of equal size (or at least height) on one line, in the order of the page. */
export function rows(seen: readonly Seen[], anyWidth = false): Seen[][] {
  const found: Seen[][] = [];
  let row: Seen[] = [];
  for (const field of seen) {
    if (!field.drawn) continue;
    const last = row[row.length - 1];
    if (last && areNeighbours(last, field, anyWidth)) row.push(field);
    else found.push((row = [field]));
  }
  return found.filter((at) => at.length >= 2);
}

function areNeighbours(a: Seen, b: Seen, anyWidth: boolean): boolean {
  const [p, q] = [a.rect, b.rect];
  if (Math.abs(p.height - q.height) > p.height * 0.2) return false;
  if (!anyWidth && Math.abs(p.width - q.width) > Math.max(4, p.width * 0.25)) return false;
  if (Math.abs(p.top - q.top) > p.height / 2) return false;
  const gap = p.left < q.left ? q.left - p.left - p.width : p.left - q.left - q.width;
  return gap > -4 && gap < Math.max(80, p.width * 1.5) && a.element.tagName === b.element.tagName;
}

function asGroup(row: Seen[]): Candidate[] {
  const elements = row.map((at) => at.element);
  const count = row.length;
  const single = row.every(
    (at) =>
      at.maxLength === 1 ||
      ((at.maxLength <= 2 || at.maxLength >= count) &&
        at.rect.width <= (saysCode(at.element) ? 130 : Math.min(130, at.rect.height * 2.2))),
  );
  if (single && count >= 4 && count <= 8) {
    return [{ elements, sizes: elements.map(() => 1), length: count, slots: 0 }];
  }
  const half = row[0]?.maxLength ?? -1;
  if (count === 2 && half >= 2 && half <= 4 && row[1]?.maxLength === half) {
    return [{ elements, sizes: [half, half], length: half * 2, slots: 0 }];
  }
  return [];
}

function saysCode(element: HTMLElement): boolean {
  const { className, id, autocomplete } = element as HTMLInputElement;
  return /otp|one-time|digit|code|pin(?![a-z])/i.test(`${className} ${id} ${autocomplete}`);
}
