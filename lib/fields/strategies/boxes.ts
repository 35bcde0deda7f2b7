import type { FieldCandidate, SeenField, Strategy } from '../code-field.ts';
import { rows } from '../find/rows.ts';
import { runs } from '../find/runs.ts';
import { attempt, insertEach, pasteWhole, setEach, typeEach } from '../fill/input-methods.ts';

/** Boxes with one character each, however they stand, or two halves in a row. */
export const boxes: Strategy = {
  id: 'boxes',
  find(seen) {
    const structural = runs(seen);
    const inRun = new Set(structural.flat());
    const others = rows(seen).filter((row) => !row.some((at) => inRun.has(at)));
    return [...structural.map(asBoxes), ...others.flatMap(asGroup)];
  },
  fill: (field, code) => attempt(field, code, [typeEach, setEach, pasteWhole, insertEach]),
};

function asBoxes(run: readonly SeenField[]): FieldCandidate {
  const elements = run.map((at) => at.element);
  return { elements, sizes: elements.map(() => 1), length: elements.length, slots: 0 };
}

/** A row by its looks alone, since nothing limits what goes into its fields. */
function asGroup(row: SeenField[]): FieldCandidate[] {
  const count = row.length;
  const single = row.every(
    (at) =>
      (at.maxLength <= 2 || at.maxLength >= count) &&
      at.rect.width <= (saysCode(at.element) ? 130 : Math.min(130, at.rect.height * 2.2)),
  );
  if (single && count >= 4 && count <= 8) return [asBoxes(row)];
  const elements = row.map((at) => at.element);
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
