import { expect, it } from 'vitest';
import { matchSite } from '../../../lib/catalogue/match-site.ts';
import { isShortName } from '../../../lib/catalogue/short-name.ts';
import { unlistedServices } from '../../../lib/catalogue/unlisted.ts';

const services = unlistedServices();

it('offers the known brands, each once, under names that can be asked for', () => {
  const names = services.map(({ apiName }) => apiName);
  expect(names).toEqual(expect.arrayContaining(['whatsapp', 'telegram', 'google']));
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !isShortName(name))).toEqual([]);
  expect(services.find(({ apiName }) => apiName === 'whatsapp')).toMatchObject({ name: 'Whatsapp', unpriced: true });
});

it('takes what no list confirms for a guess, until the person has chosen it for the site', () => {
  const url = 'https://web.whatsapp.com/';
  expect(matchSite(url, services, {})).toMatchObject({ service: { apiName: 'whatsapp' }, confidence: 'guess' });
  expect(matchSite(url, services, { 'telegram.org': 'whatsapp' })).toMatchObject({ confidence: 'guess' });
  expect(matchSite(url, services, { 'whatsapp.com': 'whatsapp' })).toMatchObject({ confidence: 'known' });
});
