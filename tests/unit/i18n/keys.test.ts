import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedTexts } from './browser-texts.ts';
import { isKeyOfText, keyUses, pluralBase, stringsOf } from './keys.ts';
import { shippedSources } from './source.ts';

const english = shippedTexts('en');
const keys = Object.keys(english);
const sources = shippedSources();

describe('keys of texts', () => {
  it('are all there, and never put together from parts', () => {
    const faults = sources.flatMap(({ file, code }) =>
      keyUses(file, code).flatMap(({ key, isPlural, line }) => {
        if (key === null) return [`${file}:${line}: a key must stand in the source as it is, in a table for instance`];
        return Object.hasOwn(english, isPlural ? `${key}_other` : key) ? [] : [`${file}:${line}: there is no ${key}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('are all used', () => {
    const strings = new Set(sources.flatMap(({ file, code }) => stringsOf(file, code)));
    const inManifest = new Set(
      [...readFileSync('wxt.config.ts', 'utf8').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key),
    );
    const unused = keys.filter(
      (key) => !strings.has(key) && !inManifest.has(key) && !strings.has(pluralBase(key, english) ?? ''),
    );
    expect(unused).toEqual([]);
  });

  it('differ in more than capitals, which browsers do not tell apart', () => {
    expect(keys.filter((key) => !/^[a-z][a-z\d_]*$/.test(key))).toEqual([]);
  });
});

describe('the search for keys', () => {
  const uses = (code: string) => keyUses('sample.tsx', code).map(({ key, isPlural }) => (isPlural ? `${key}_*` : key));

  it('sees every way to read a text', () => {
    expect(
      uses(
        't("a"); plural("b", 2); rawText("c"); t(x ? "d" : "e"); const f = <Rich text="f" parts={{}} />; const g = <Rich text={x ? "g" : "h"} />;',
      ),
    ).toEqual(['a', 'b_*', 'c', 'd', 'e', 'f', 'g', 'h']);
    expect(uses('t(TABLE[x]); other("a"); <Other text="b" />;')).toEqual([]);
  });

  it('sees keys that are put together', () => {
    expect(uses('t(`state_${x}`); plural("a" + x, 1);')).toEqual([null, 'null_*']);
  });

  it('tells plurals from texts that end like one', () => {
    const texts = { rentals_one: '', rentals_other: '', another_one: '' };
    expect(Object.keys(texts).map((key) => pluralBase(key, texts))).toEqual(['rentals', 'rentals', null]);
    expect(isKeyOfText('picker_found')).toBe(true);
  });
});
