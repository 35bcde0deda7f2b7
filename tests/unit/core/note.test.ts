import { expect, it } from 'vitest';
import { MAX_NOTE, tidyNote } from '../../../lib/core/note.ts';

it.each([
  ['  For my nephew ', 'For my nephew'],
  ['two\r\nlines\tand\u2028one\u0000more', 'two lines and one more'],
  [' \n ', ''],
  ['x'.repeat(300), 'x'.repeat(MAX_NOTE)],
  [`${'x'.repeat(MAX_NOTE - 1)} y`, 'x'.repeat(MAX_NOTE - 1)],
])('makes one line of %j', (text, line) => expect(tidyNote(text)).toBe(line));

it('cuts no character in two', () => {
  const note = tidyNote('😀'.repeat(MAX_NOTE + 1));
  expect(Array.from(note)).toHaveLength(MAX_NOTE);
  expect(note).not.toMatch(/\p{Surrogate}/u);
});
