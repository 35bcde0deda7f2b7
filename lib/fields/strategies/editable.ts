import type { Strategy } from '../code-field.ts';
import { isInput } from '../dom.ts';
import { attempt, insertEach, pasteWhole, setEach, typeEach } from '../fill/input-methods.ts';

/** An editable element that isn't an input, of one line. */
export const editable: Strategy = {
  id: 'editable',
  find: (seen) =>
    seen
      .filter((at) => at.drawn && !isInput(at.element) && at.rect.height < 90)
      .map((at) => ({ elements: [at.element], sizes: null, length: null, slots: 0 })),
  fill: (field, code) => attempt(field, code, [insertEach, typeEach, setEach, pasteWhole]),
};
