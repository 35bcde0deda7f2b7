import type { Strategy } from '../code-field.ts';
import { isInput } from '../dom.ts';
import { attempt, insertEach, pasteWhole, setEach, typeEach } from '../fill/input-methods.ts';

/** One drawn input for the whole code. */
export const single: Strategy = {
  id: 'single',
  find: (seen) =>
    seen
      .filter((at) => at.drawn && isInput(at.element))
      .map((at) => ({ elements: [at.element], sizes: null, length: null, slots: 0 })),
  fill: (field, code) => attempt(field, code, [setEach, insertEach, typeEach, pasteWhole]),
};
