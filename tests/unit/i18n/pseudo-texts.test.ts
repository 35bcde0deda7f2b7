import { expect, test } from 'vitest';
import { pseudoText } from '../../screens/support/pseudo-texts.ts';
import { shippedTexts } from './browser-texts.ts';
import { ownFaults } from './translations.ts';

test('a text is told from a hard-coded one, is longer, and has its values', () => {
  expect(pseudoText('Rent number')).toBe('[Ŕéñţ ñûɱƀéŕ one two]');
  expect(pseudoText('{count} of {all}')).toMatch(/^\[\{count\} óƒ \{all\} one/);
});

test('every text of the extension can be lengthened', () => {
  const { extension_description: _, ...english } = shippedTexts('en');
  const lengthened = Object.fromEntries(Object.entries(english).map(([key, text]) => [key, pseudoText(text)]));
  expect(ownFaults({ ...lengthened, extension_short_name: 'x' })).toEqual([]);
  for (const [key, text] of Object.entries(lengthened))
    expect(text.length / (english[key]?.length ?? 0)).toBeGreaterThan(1.3);
});
