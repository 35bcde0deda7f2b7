import type { CodeField, Strategy } from '../code-field.ts';
import { drawnSlots } from './slots.ts';
import { valueOf } from '../type.ts';
import { attempt, insertEach, pasteWhole, sameText, setEach, typeEach } from '../fill/input-methods.ts';

/** One see-through, tiny or clipped input behind slots that the page draws itself. */
export const slots: Strategy = {
  id: 'slots',
  find: (seen) =>
    seen.flatMap((at) => {
      if (at.element.localName !== 'input' || (at.drawn && !isColourless(at.element))) return [];
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

function isColourless(element: Element): boolean {
  const { color, caretColor } = getComputedStyle(element);
  return /rgba\([^)]*, 0\)|transparent/.test(`${color} ${caretColor}`);
}
