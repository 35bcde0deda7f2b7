import { expect, test } from 'vitest';
import { chooseLocale } from '../../../lib/i18n/locale.ts';

test('numbers are written as the browser writes them where that is the language of the texts', () => {
  expect(chooseLocale('en', 'en-GB')).toBe('en-GB-u-nu-latn');
  expect(chooseLocale('en', 'nl')).toBe('en-u-nu-latn');
  expect(chooseLocale('de', 'de-AT')).toBe('de-AT-u-nu-latn');
  expect(chooseLocale('ar', 'ar-EG')).toBe('ar-EG-u-nu-latn');
  expect(chooseLocale('zh-CN', 'zh-TW')).toBe('zh-CN-u-nu-latn');
  expect(chooseLocale('en', 'not a language')).toBe('en-u-nu-latn');
});
