import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const folder = new URL('docs/store/listing/', root);
const languages = readdirSync(folder).map((name) => name.replace(/\.md$/, ''));

/** The minimum and maximum of characters that every store takes; the narrowest store counts. */
const LENGTHS = {
  name: [1, 45],
  summary: [20, 132],
  'summary for Mozilla': [20, 250],
  description: [250, 10_000],
} as const;
type Part = keyof typeof LENGTHS;

/** The parts of a listing by their headings, in order. */
function readListing(language: string): Map<string, string> {
  const text = readFileSync(new URL(`${language}.md`, folder), 'utf8');
  const [, ...parts] = text.split(/^## /m);
  return new Map(
    parts.map((part) => [part.slice(0, part.indexOf('\n')).trim(), part.slice(part.indexOf('\n')).trim()]),
  );
}

it('has a listing in English, and nothing but listings', () => {
  expect(languages).toContain('en');
  expect(readdirSync(folder).filter((name) => !/^[a-z]{2}(_[A-Z]{2})?\.md$/.test(name))).toEqual([]);
});

describe.each(languages)('the listing in %s', (language) => {
  const listing = readListing(language);

  it('has the parts that the stores ask for', () => {
    expect([...listing.keys()]).toEqual(Object.keys(LENGTHS));
  });

  it.each(Object.keys(LENGTHS) as Part[])('keeps the length of its %s', (part) => {
    const [min, max] = LENGTHS[part];
    const length = listing.get(part)?.length ?? 0;
    expect(length).toBeGreaterThanOrEqual(min);
    expect(length).toBeLessThanOrEqual(max);
  });

  it('is plain text: stores show marks and tags as they stand', () => {
    expect([...listing.values()].join('\n')).not.toMatch(/<\/?[a-z][^>]*>|\]\(|\*\*|`|^#/m);
  });

  it('has the name and the summary of the manifest, which the stores take from there', () => {
    const messages = new URL(`public/_locales/${language}/messages.json`, root);
    expect(existsSync(messages), `${language} is a language of the extension`).toBe(true);
    const texts = JSON.parse(readFileSync(messages, 'utf8')) as Record<string, { message: string } | undefined>;
    expect(texts['extension_name']?.message).toBe(listing.get('name'));
    expect(texts['extension_description']?.message).toBe(listing.get('summary'));
  });
});
