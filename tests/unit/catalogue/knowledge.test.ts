import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parse } from 'tldts';
import { describe, expect, test } from 'vitest';
import { BRANDS } from '../../../lib/catalogue/data/brands.ts';
import { keyOf } from '../../../lib/catalogue/names.ts';
import { readBrandLine } from '../../tools/knowledge-builder.ts';

const lines = BRANDS.split('\n').filter(Boolean);
const brands = lines.map(readBrandLine);
const nameOf = (line: string): string => (line.split(' |')[0] ?? '').split(' / ')[0]?.toLowerCase() ?? '';

describe('the curated brands', () => {
  test('are sorted by name, each once', () => {
    const names = lines.map(nameOf);
    expect(names).toEqual([...names].sort());
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    const keys = brands.map(({ names }) => keyOf(names[0]?.text ?? '')).filter(Boolean);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  test('have the form that is read', () => {
    expect(lines.filter((line) => !/^[^|]+ \|(?: (?:\*\.)?[a-z0-9.,{}-]+)*$/u.test(line))).toEqual([]);
    const primaries = new Set(brands.map(({ names }) => keyOf(names[0]?.text ?? '')));
    expect(brands.filter(({ parent }) => parent !== null && !primaries.has(parent))).toEqual([]);
  });

  test('list each host once, as a registrable domain or a host below one', () => {
    const hosts = brands.flatMap((brand) => brand.hosts);
    expect(hosts.filter((host, i) => hosts.indexOf(host) !== i)).toEqual([]);
    const bad = hosts.filter((entry) => {
      const host = entry.replace(/^\*\./u, '');
      const { domain, isIcann, isPrivate, hostname } = parse(host, { allowPrivateDomains: true });
      return host !== hostname || !domain || !(isIcann || isPrivate) || host.startsWith('www.');
    });
    expect(bad).toEqual([]);
  });
});

test('a brand shares no name with the one whose account it has, but a weak one', () => {
  const byKey = new Map(brands.map((brand) => [keyOf(brand.names[0]?.text ?? ''), brand]));
  const shared = brands.flatMap(({ names, parent }) => {
    const strong = (parent === null ? [] : (byKey.get(parent)?.names ?? [])).filter(({ penalty }) => penalty < 40);
    return names.filter(({ text }) => strong.some((other) => keyOf(other.text) === keyOf(text)));
  });
  expect(shared).toEqual([]);
});

test('the generated knowledge is what its sources give', () => {
  const script = fileURLToPath(new URL('../../tools/build-knowledge.ts', import.meta.url));
  expect(() => execFileSync(process.execPath, [script, '--check'])).not.toThrow();
});
