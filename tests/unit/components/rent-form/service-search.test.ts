import { describe, expect, it } from 'vitest';
import { indexServices, searchServices } from '../../../../components/rent-form/service-search.ts';
import { findSimilar } from '../../../../components/rent-form/similar-texts.ts';
import { picker, service } from '../samples.ts';

const forgiving = { findSimilar, unlisted: null };

const names = (typed: string, ...all: string[]): string[] =>
  searchServices(
    indexServices(all.map((name) => service({ name, apiName: name.toLowerCase() }))),
    typed,
    picker(),
    forgiving,
  ).map((found) => found.name);

describe('searchServices', () => {
  it('puts the whole name before its start, a word in it and any part', () => {
    expect(names('app', 'Snapps', 'Cash App', 'Apple', 'App')).toEqual(['App', 'Apple', 'Cash App', 'Snapps']);
  });

  it('does not care about accents and case', () => {
    expect(names('cafe', 'Café Ole', 'Other')).toEqual(['Café Ole']);
    expect(names('CAFÉ', 'cafe')).toEqual(['cafe']);
  });

  it.each([
    ['face book', 'Facebook'],
    ['facebok', 'Facebook'],
    ['faecbook', 'Facebook'],
    ['facebbook', 'Facebook'],
    ['vacebook', 'Facebook'],
    ['cashapp', 'Cash App'],
    ['snkrs nike', 'Nike / SNKRS'],
    ['disney plus', 'Disney+'],
    ['at and t', 'AT&T'],
    ['tik-tok', 'TikTok'],
    ['tindr', 'Tinder/Match Group'],
    ['pokemon go', 'Pokémon GO'],
    ['mcdonalds', "McDonald's"],
    ['mercado livre', 'Mercado Libre / Mercado Pago'],
  ])('%s finds %s first', (typed, name) => {
    const all = [
      'Facebook',
      'Cash App',
      'Nike / SNKRS',
      'Disney+',
      'AT&T',
      'TikTok',
      'inDrive',
      'Grindr',
      'Tinder/Match Group',
      'Pokémon GO',
      "McDonald's",
      'Mercado Libre / Mercado Pago',
      'Not listed',
    ];
    expect(names(typed, ...all)[0]).toBe(name);
  });

  it('forgives nothing before the matcher is there, and lists the service for unlisted sites last', () => {
    const index = indexServices([service({ name: 'Anything else', apiName: 'other' }), service()]);
    const plain = { findSimilar: null, unlisted: 'other' };
    expect(searchServices(index, 'whatsap', picker(), plain)).toHaveLength(1);
    expect(searchServices(index, 'whastapp', picker(), plain)).toHaveLength(0);
    expect(searchServices(index, '', picker(), plain).map(({ name }) => name)).toEqual(['WhatsApp', 'Anything else']);
  });

  it.each(['zzzzzz', 'qqq', '-facebook"', '((((', 'x'.repeat(500), '€€€€', 'a b c d e f g h i j k l m n'])(
    'takes %j without harm',
    (typed) => {
      const started = performance.now();
      expect(names(typed, 'Facebook', 'Telegram').length).toBeLessThan(2);
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );

  it('sorts by price or stock where asked, what needed an error last', () => {
    const all = [
      service({ name: 'Apple', apiName: 'a', price: 3 }),
      service({ name: 'Apple Pay', apiName: 'b', price: 1, stock: 5 }),
      service({ name: 'Aple', apiName: 'c', price: 2 }),
    ];
    const by = (sort: 'price' | 'stock') =>
      searchServices(indexServices(all), 'apple', picker({ sort }), forgiving).map(({ name }) => name);
    expect(by('price')).toEqual(['Apple Pay', 'Apple', 'Aple']);
    expect(by('stock')).toEqual(['Apple', 'Apple Pay', 'Aple']);
  });

  it('sorts by what works where asked: favorites first, what nobody knows in the middle, and quicker before slower', () => {
    const record = (codes: number, numbers: number, usualMs: number | null = null) => ({
      codes,
      numbers,
      usualMs,
      slowMs: null,
      lastCodeAt: null,
    });
    const records = new Map([
      ['never', record(0, 4)],
      ['slow', record(4, 5, 40_000)],
      ['quick', record(4, 5, 12_000)],
      ['once', record(1, 1, 5000)],
    ]);
    const all = ['never', 'slow', 'unknown', 'once', 'quick', 'favorite'].map((name) =>
      service({ name, apiName: name }),
    );
    const by = (sort: 'works' | 'name') =>
      searchServices(indexServices(all), '', picker({ sort, favourites: ['favorite'], recent: ['never', 'slow'] }), {
        ...forgiving,
        records,
      }).map(({ name }) => name);
    expect(by('works')).toEqual(['favorite', 'quick', 'slow', 'once', 'unknown', 'never']);
    expect(by('name')).toEqual(['favorite', 'never', 'slow', 'once', 'quick', 'unknown']);
  });

  it('finds by the provider’s own name too', () => {
    const index = indexServices([service({ name: 'X', apiName: 'twitter' })]);
    expect(searchServices(index, 'twit', picker(), forgiving)).toHaveLength(1);
  });

  it('lists what is in stock first, and everything for an empty box', () => {
    const index = indexServices([service({ name: 'A', stock: 0 }), service({ name: 'B' })]);
    expect(searchServices(index, ' ', picker(), forgiving).map((found) => found.name)).toEqual(['B', 'A']);
  });

  it('searches 2,000 services well within a frame', () => {
    const index = indexServices(Array.from({ length: 2000 }, (_, i) => service({ name: `Service ${i}` })));
    const started = performance.now();
    expect(searchServices(index, 'service 1', picker(), forgiving)).not.toHaveLength(0);
    expect(performance.now() - started).toBeLessThan(100);
  });
});
