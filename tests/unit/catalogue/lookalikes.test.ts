import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchService } from '../../../lib/catalogue/match-service.ts';
import { matchBasis } from '../../../lib/catalogue/site-data.ts';
import { services } from './fixtures/services.ts';

const basis = await matchBasis();
const known = [...basis.knowledge.owners.keys()].filter(
  (host) => matchService(basis, `https://${host}`, services)?.confidence === 'known',
);
const owned = new Set(basis.knowledge.owners.keys());

const HOMOGLYPHS: Record<string, string> = {
  a: 'аàɑ@4',
  b: 'ЬƄ8',
  c: 'сϲ',
  d: 'ԁ',
  e: 'еéẹ3',
  g: 'ɡ9',
  h: 'һ',
  i: 'іíl1',
  j: 'ј',
  k: 'κ',
  l: 'ⅼ1i',
  m: 'ｍn',
  n: 'ոη',
  o: 'оοö0',
  p: 'рρ',
  q: 'ԛ',
  r: 'г',
  s: 'ѕ5',
  t: 'τ7',
  u: 'υü',
  v: 'ѵ',
  w: 'ԝ',
  x: 'хχ',
  y: 'уý',
  z: 'ᴢ2',
};
/** Two letters that look like one, and one that looks like two. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['m', 'rn'],
  ['w', 'vv'],
  ['d', 'cl'],
  ['nn', 'm'],
  ['h', 'lh'],
  ['oo', 'o0'],
  ['ll', '1l'],
  ['ck', 'kc'],
];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789-'.split('');
const word = fc.string({ unit: fc.constantFrom(...LETTERS.slice(0, 26)), minLength: 1, maxLength: 8 });
const tail = fc.constantFrom(
  'com',
  'net',
  'org',
  'ru',
  'example',
  'co',
  'info',
  'top',
  'com.br',
  'co.uk',
  'github.io',
  'web.app',
);

const lookalike = fc.constantFrom(...known).chain((host) => {
  const dot = host.indexOf('.');
  const at = fc.nat({ max: dot - 1 });
  return fc.oneof(
    fc.tuple(at, fc.constantFrom(...LETTERS)).map(([i, c]) => host.slice(0, i) + c + host.slice(i)),
    at.map((i) => host.slice(0, i) + (host[i + 1] ?? '') + (host[i] ?? '') + host.slice(i + 2)),
    at.map((i) => host.slice(0, i) + host.slice(i + 1)),
    fc.tuple(at, fc.nat()).map(([i, n]) => {
      const twins = Array.from(HOMOGLYPHS[host[i] ?? ''] ?? '-');
      return host.slice(0, i) + (twins[n % twins.length] ?? '-') + host.slice(i + 1);
    }),
    fc.constantFrom(...PAIRS).map(([from, to]) => host.slice(0, dot).replace(from, to) + host.slice(dot)),
    at.map((i) => host.slice(0, i) + (host[i] ?? '') + host.slice(i)),
    at.map((i) => `${host.slice(0, i)}-${host.slice(i)}`),
    tail.map((t) => `${host.slice(0, dot)}.${t}`),
    fc.tuple(word, tail).map(([w, t]) => `${host.slice(0, dot)}.${w}.${t}`),
    fc.tuple(word, word, tail).map(([v, w, t]) => `${v}.${host}.${w}.${t}`),
    fc.tuple(word, tail).map(([w, t]) => `www-${host.replaceAll('.', '-')}-${w}.${t}`),
    word.map((w) => `${w}-${host}`),
    word.map((w) => `${w}${host}`),
    word.map((w) => `${host.slice(0, dot)}-${w}${host.slice(dot)}`),
    fc.tuple(word, tail).map(([w, t]) => `${host}.${w}.${t}`),
    fc.tuple(word, tail).map(([w, t]) => `${host.replaceAll('.', '-')}.${w}.${t}`),
    tail.map((t) => `${host}.${t}`),
    fc.tuple(word, tail).map(([w, t]) => `${host}@${w}x.${t}`),
    fc.tuple(word, tail).map(([w, t]) => `${w}x.${t}/${host}?u=https://${host}#${host}`),
  );
});

test('nothing of the shape of a lookalike is known', () => {
  expect(known.length).toBeGreaterThan(500);
  fc.assert(
    fc.property(lookalike, (text) => {
      const url = `https://${text}`;
      const site = basis.rules.siteOf(url);
      // One edit can lead from one real site to another, or to a page below the same one.
      fc.pre(site !== null && !owned.has(site.domain) && !owned.has(site.host));
      expect(matchService(basis, url, services)?.confidence).not.toBe('known');
    }),
    { numRuns: 20_000 },
  );
});

test('any path, query, fragment or user-info leaves the match as it is', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...known),
      fc.webPath(),
      fc.webQueryParameters(),
      fc.constantFrom(...known),
      (host, path, query, other) => {
        const plain = matchService(basis, `https://${host}`, services);
        expect(matchService(basis, `http://${other}:x@${host}:8443${path}?${query}#${other}`, services)).toEqual(plain);
      },
    ),
    { numRuns: 60 },
  );
});
