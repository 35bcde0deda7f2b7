import { expect, it } from 'vitest';
import { knownSites } from '../../../lib/catalogue/site-data.ts';
import { isShortName, unlistedServices } from '../../../lib/catalogue/unlisted.ts';

const services = unlistedServices(await knownSites());

it('offers the known brands, each once, under names that can be asked for', () => {
  const names = services.map(({ apiName }) => apiName);
  expect(names).toEqual(expect.arrayContaining(['whatsapp', 'telegram', 'google']));
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !isShortName(name))).toEqual([]);
  expect(services.find(({ apiName }) => apiName === 'whatsapp')).toMatchObject({ name: 'Whatsapp', unpriced: true });
});

it.each([
  ['wa', true],
  ['instagram/threads', true],
  ['crypto_com', true],
  ['/', false],
  ['a b', false],
  ['', false],
  ['x'.repeat(33), false],
])('takes %j for a short name: %s', (text, isName) => expect(isShortName(text)).toBe(isName));
