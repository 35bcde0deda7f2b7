import { expect, test } from 'vitest';
import { ALLOWED } from './hard-coded-allowed.ts';
import { hardCodedTexts } from './hard-coded.ts';
import { isKeyOfText } from './keys.ts';
import { shippedSources } from './source.ts';

test('no text for people stands in a source', () => {
  const found: string[] = [];
  const unused = new Map(
    Object.entries(ALLOWED).map(([file, { texts }]) => [file, new Set(texts === 'all' ? ['all'] : texts)]),
  );
  for (const { file, code } of shippedSources()) {
    for (const { line, text } of hardCodedTexts(file, code, isKeyOfText)) {
      const allowed = ALLOWED[file]?.texts ?? [];
      if (allowed !== 'all' && !allowed.includes(text)) found.push(`${file}:${line}  ${text}`);
      unused.get(file)?.delete(allowed === 'all' ? 'all' : text);
    }
  }
  expect(found.join('\n'), `${found.length} texts belong into public/_locales/en/messages.json`).toBe('');
  expect(
    [...unused].filter(([, texts]) => texts.size > 0).map(([file, texts]) => `${file}: ${[...texts].join(', ')}`),
    'allowed without need',
  ).toEqual([]);
});
