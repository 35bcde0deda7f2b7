import { expect, test } from 'vitest';
import { corpus } from './corpus/index.ts';
import { tally } from './tally.ts';

const result = tally(corpus);
const misses = result.misses.join('\n');
if (misses) process.stdout.write(`Texts read wrongly:\n${misses}\n`);

test('the corpus is large and varied', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(330);
  expect(new Set(corpus.map((sample) => sample.text)).size).toBe(corpus.length);
  expect(new Set(corpus.map((sample) => sample.language)).size).toBeGreaterThanOrEqual(22);
  expect(result.nones / corpus.length).toBeGreaterThanOrEqual(1 / 3);
});

test('at least 98 % of the codes are exact', () => {
  expect(result.codesExact / result.codes, misses).toBeGreaterThanOrEqual(0.98);
});

test('at least 98 % of the texts without a code give none', () => {
  expect(result.nonesNull / result.nones, misses).toBeGreaterThanOrEqual(0.98);
});
