import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The languages that the extension speaks, as Chrome calls their folders. */
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'hi', 'ja', 'pt_BR', 'ru', 'zh_CN'];

test('the extension speaks these languages and no other', () => {
  expect(readdirSync('public/_locales').sort()).toEqual(LANGUAGES);
});
