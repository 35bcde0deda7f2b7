import { expect, test } from 'vitest';
import { formatAge, formatDuration, formatList, formatMoney, formatWait } from '../../../lib/i18n/format.ts';
import { chooseLocale } from '../../../lib/i18n/locale.ts';

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

test('numbers are written as the browser writes them where that is the language of the texts', () => {
  expect(chooseLocale('en', 'en-GB')).toBe('en-GB-u-nu-latn');
  expect(chooseLocale('en', 'nl')).toBe('en-u-nu-latn');
  expect(chooseLocale('de', 'de-AT')).toBe('de-AT-u-nu-latn');
  expect(chooseLocale('ar', 'ar-EG')).toBe('ar-EG-u-nu-latn');
  expect(chooseLocale('zh-CN', 'zh-TW')).toBe('zh-CN-u-nu-latn');
  expect(chooseLocale('en', 'not a language')).toBe('en-u-nu-latn');
});
