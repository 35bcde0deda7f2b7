import { expect, it } from 'vitest';
import { FIELD_TABLES, SMS_TABLES } from '../../../../lib/core/words/tables.ts';

const fieldWords = FIELD_TABLES.flatMap((table) => Object.values(table) as string[]);

it('has no empty alternative, which would be found everywhere', () => {
  expect(fieldWords.filter((words) => /^\||\|$|\|\||\(\||\|\)|^$/.test(words))).toEqual([]);
});

it('can read all words for fields as expressions', () => {
  for (const words of fieldWords) expect(() => new RegExp(words.replaceAll('~', ''))).not.toThrow();
});

it('separates words in texts by spaces, each with letters of its own', () => {
  const words = SMS_TABLES.flatMap((table) => Object.values(table) as string[]).flatMap((text) =>
    text.trim().split(/\s+/),
  );
  expect(words.filter((word) => word.replaceAll(/[_+]/g, '') === '')).toEqual([]);
  expect(new Set(words).size).toBeGreaterThan(800);
});
