import type { FieldCandidate, SeenField, Strategy } from '../code-field.ts';
import { rows } from '../find/rows.ts';
import { attempt, insertEach, pasteWhole, setEach, typeEach } from '../fill/input-methods.ts';

/** A row of boxes with one character each, or two halves. */
export const boxes: Strategy = {
  id: 'boxes',
  find: (seen) => rows(seen).flatMap(asGroup),
  fill: (field, code) => attempt(field, code, [typeEach, setEach, pasteWhole, insertEach]),
};

function asGroup(row: SeenField[]): FieldCandidate[] {
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
