import { expect, test } from 'vitest';
import { formatClock } from '../../../lib/i18n/clock.ts';

test('a clock has hours where there are any, and never runs below zero', () => {
  expect([272_000, 1, 3_600_000, 18_900_000, 90_000_000].map(formatClock)).toEqual([
    '4:32',
    '0:01',
    '1:00:00',
    '5:15:00',
    '25:00:00',
  ]);
  expect(formatClock(-5000)).toBe('0:00');
});
