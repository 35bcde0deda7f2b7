import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCode } from './read-code.ts';
import { normalizeText } from '../../../lib/sms/normalize.ts';
import { corpus } from './corpus/index.ts';

const compact = (text: string): string => text.replace(/[-. ]/g, '');
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'code',
          'is',
          ':',
          'OTP',
          '验证码',
          'رمز',
          '\n',
          '. ',
          '$',
          '@a.example',
          '#',
          '<#>',
          '+',
          '-',
          'order',
        ),
        fc.nat(99_999_999).map(String),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(' ')),
);

test('any text is read without an error, and a code is a part of it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const found = readCode(text);
      if (!found) return;
      expect(found.code).not.toBe('');
      expect(compact(normalizeText(text))).toContain(compact(found.code));
    }),
    { numRuns: 1500 },
  );
});

const sample = fc.constantFrom(...corpus.filter(({ style }) => style !== 'app-hash'));
const hash = fc.stringMatching(/^[A-Za-z0-9+/]{11}$/);

test("an app's hash line changes nothing", () => {
  fc.assert(
    fc.property(sample, hash, fc.boolean(), ({ text }, line, marked) => {
      expect(readCode(`${marked ? '<#> ' : ''}${text}\n${line}`)).toEqual(readCode(text));
    }),
    { numRuns: 600 },
  );
});

test('a last line that binds the code to a site adds the site alone', () => {
  fc.assert(
    fc.property(sample, fc.domain(), ({ text, code }, domain) => {
      if (code === null) return;
      expect(readCode(`${text}\n\n@${domain} #${code}`)).toEqual({
        code,
        domain: new URL(`https://${domain}`).hostname,
      });
    }),
    { numRuns: 600 },
  );
});

test.each([
  ['digits', '1'.repeat(100_000)],
  ['spaced digits', '1 '.repeat(50_000)],
  ['words and codes', 'code 123456 '.repeat(8_333)],
  ['labels and codes', 'order 123456 code '.repeat(5_555)],
  ['dots', '1.'.repeat(50_000)],
  ['mail addresses', 'a@'.repeat(50_000)],
  ['hosts', 'a.b.'.repeat(25_000)],
  ['spaces', `x${' '.repeat(100_000)}x`],
  ['hyphens', 'A-'.repeat(50_000)],
  ['letters', 'ABCD '.repeat(20_000)],
  ['accents', 'e\u0301\u0302\u0303'.repeat(25_000)],
  ['ligatures', '\ufdfa'.repeat(100_000)],
  ['stars', '*1'.repeat(50_000)],
  ['a bound line', `@${'a.'.repeat(50_000)} #1`],
  ['brackets', '(1'.repeat(50_000)],
  ['currencies', '$ 1 '.repeat(25_000)],
])('100 kB of %s take under 50 ms', (_, text) => {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    readCode(text);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(50);
});
