import type { Strategy } from './code-field.ts';
import { drawnSlots } from './slots.ts';
import { attempt, insertEach, pasteWhole, setEach, typeEach } from './ways.ts';

/** One see-through, tiny or clipped input behind slots that the page draws itself. */
export const slots: Strategy = {
  id: 'slots',
  find: (seen) =>
    seen.flatMap((at) => {
      if (at.element.localName !== 'input' || (at.drawn && !isColourless(at.element))) return [];
      const count = drawnSlots(at.element);
      if (!count) return [];
      const length = at.maxLength >= 4 && at.maxLength <= 8 ? at.maxLength : count;
      return [{ elements: [at.element], sizes: null, length, slots: count }];
    }),
  fill: (field, code) => attempt(field, code, [typeEach, setEach, insertEach, pasteWhole]),
};

function isColourless(element: Element): boolean {
  const { color, caretColor } = getComputedStyle(element);
  return /, 0\)|transparent/.test(`${color} ${caretColor}`);
}
