import { expect, test } from 'vitest';
import {
  formatAge,
  formatDuration,
  formatList,
  formatMoney,
  formatPhoneNumber,
  formatWait,
} from '../../../lib/i18n/format.ts';

test('money is exact and in dollars', () => {
  expect(formatMoney(550_000)).toBe('$0.55');
  expect(formatMoney(1_234_567_890_123)).toBe('$1,234,567.890123');
  expect(formatMoney(-50_000)).toBe('-$0.05');
  expect(formatMoney(10_000_001)).toBe('$10.000001');
});

test('spans of time are rounded so that nobody comes too early', () => {
  expect(formatWait(1)).toBe('1 second');
  expect(formatWait(90_001)).toBe('2 minutes');
  expect(formatDuration(5, 'minute')).toBe('5 minutes');
  expect([20_000, 60_000, 7_200_000, 172_800_000].map(formatAge)).toEqual([
    'a moment ago',
    '1 minute ago',
    '2 hours ago',
    '2 days ago',
  ]);
  expect(formatList(['A', 'B', 'C'])).toBe('A, B, and C');
});

test('US numbers are grouped, anything else stays as it is', () => {
  expect(formatPhoneNumber('2025550101')).toBe('(202) 555-0101');
  for (const other of ['', '202555010', '+12025550101']) expect(formatPhoneNumber(other)).toBe(other);
});
