import { expect, it } from 'vitest';
import { readFieldDescription } from '../../../lib/core/field-description.ts';
import { pointedOn, SitePointedSchema, withPointed, type PointedFields } from '../../../lib/settings/pointed-fields.ts';

const FIELD = { form: 'f', name: 'ref', id: '', label: 'reference', type: 'text', place: 0, count: 1 };
const SITE = { code: { host: 'www.shop.example', field: FIELD } };

it('keeps the fields of each site, and forgets them', () => {
  const both = withPointed(withPointed({}, 'shop.example', SITE), 'bank.example', SITE);
  expect(Object.keys(both)).toEqual(['shop.example', 'bank.example']);
  expect(withPointed(both, 'shop.example', null)).toEqual({ 'bank.example': SITE });
});

it('keeps two hundred sites, those of last', () => {
  let all: PointedFields = {};
  for (let site = 0; site < 205; site++) all = withPointed(all, `s${site}.example`, SITE);
  expect(Object.keys(all)).toHaveLength(200);
  expect(Object.keys(all)[0]).toBe('s5.example');
});

it('takes no inherited property for a site’s fields', () => {
  expect(pointedOn({}, 'constructor')).toEqual({});
});

it('reads descriptions, and nothing else', () => {
  expect(readFieldDescription({ ...FIELD, value: 'secret' })).toEqual(FIELD);
  for (const odd of [
    null,
    'focus',
    {},
    { ...FIELD, name: 7 },
    { ...FIELD, label: 'x'.repeat(81) },
    { ...FIELD, place: 0.5 },
  ])
    expect(readFieldDescription(odd)).toBeNull();
  expect(SitePointedSchema.safeParse({ code: { host: 'a.example', field: { ...FIELD, id: 3 } } }).success).toBe(false);
});
