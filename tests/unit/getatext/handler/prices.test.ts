import { describe, expect, it } from 'vitest';
import { readPrices } from '../../../../lib/getatext/handler/prices.ts';

describe('a price list', () => {
  const wa = { apiName: 'wa', name: 'wa', price: 550_000, stock: 66, ttlMinutes: 0, multipleSms: false };
  const offer = { cost: '0.55', count: '66' };
  it.each([
    [{ wa: offer }, null],
    [{ 187: { wa: offer } }, '187'],
    [{ USA: { wa: { price: 0.55, stock: 66 } } }, null],
    [{ USA: { wa: offer }, russia: { wa: { cost: 1, count: 1 } } }, 'USA'],
    [{ 12: { wa: offer } }, '12'],
    [{ 0: { wa: { cost: 9, count: 1 } }, 187: { wa: offer } }, '187'],
    [{ 0: { wa: offer }, 12: { wa: offer } }, '12'],
    [{ wa: { 187: offer } }, '187'],
    [{ wa: { 187: offer, 0: offer } }, '187'],
    [{ wa: { usa: offer, russia: offer } }, 'usa'],
    [[{ 187: { wa: offer } }], '187'],
    [{ data: { wa: offer }, status: 'success' }, null],
    [{ 187: { wa: { '0.55': 60, '0.70': 6 } } }, '187'],
    [{ wa: offer, broken: { cost: 'much', count: 1 }, odd: 5 }, null],
  ])('is read from %j', (body, country) => expect(readPrices(body)).toEqual({ services: [wa], country }));

  it('is read for the country that the server calls the United States', () => {
    const british = { cost: '0.10', count: 3 };
    expect(readPrices({ 5: { wa: offer }, 187: { wa: british } }, '5')).toEqual({ services: [wa], country: '5' });
    expect(readPrices({ wa: { 5: offer, 187: british } }, '5')).toEqual({ services: [wa], country: '5' });
    expect(readPrices({ 187: { wa: british }, 6: { wa: british } }, '5')).toBeNull();
  });

  it('takes no country for the United States that only some servers call so', () => {
    expect(readPrices({ 0: { wa: offer }, 1: { wa: offer } })).toBeNull();
  });

  it('names services as the server does', () => {
    const body = { 187: { 'instagram/threads': offer, 'at&t': offer, '': offer, 'a\u0000b': offer } };
    expect(readPrices(body)?.services.map(({ apiName }) => apiName)).toEqual(['instagram/threads', 'at&t']);
  });

  it('keeps what it says about a service', () => {
    const body = { 187: { wa: { ...offer, name: 'WhatsApp', ttl: 1200, repeatable: true }, dr: { cost: 1 } } };
    expect(readPrices(body)?.services).toEqual([
      { ...wa, name: 'WhatsApp', ttlMinutes: 20, multipleSms: true },
      { ...wa, apiName: 'dr', name: 'dr', price: 1_000_000, stock: 1 },
    ]);
  });

  it.each([
    null,
    5,
    'x',
    {},
    [],
    [[]],
    { 0: { wa: 5 } },
    { error: 'no' },
    { wa: { cost: '-1', count: 2 } },
    { a: { b: { c: { wa: offer } } } },
  ])('is not read from %j', (body) => expect(readPrices(body)).toBeNull());

  it('offers no number of another country', () => {
    expect(readPrices({ 0: { wa: offer }, 6: { wa: offer } })).toBeNull();
  });
});
