import { expect, it } from 'vitest';
import { matchBasis } from '../../../lib/catalogue/site-data.ts';
import { matchSite } from '../../../lib/catalogue/match-site.ts';
import { unlistedServices } from '../../../lib/catalogue/unlisted.ts';
import { sampleService } from './sample-service.ts';

const basis = await matchBasis();
const services = [sampleService('WhatsApp'), sampleService('Zorblo'), sampleService('Not listed', 'other')];

it('offers the service for unlisted sites, in stock', () => {
  expect(matchSite(basis, 'https://unknown.example', services, {})).toMatchObject({
    service: null,
    confidence: null,
    unlisted: { apiName: 'other' },
  });
  expect(
    matchSite(
      basis,
      'https://unknown.example',
      services.map((one) => ({ ...one, stock: 0 })),
      {},
    )?.unlisted,
  ).toBeNull();
  expect(matchSite(basis, 'about:blank', services, {})).toBeNull();
});

it('takes what no list confirms for a guess, until the person has chosen it for the site', () => {
  const guesses = unlistedServices(basis.knowledge);
  const url = 'https://web.whatsapp.com/';
  expect(matchSite(basis, url, guesses, {})).toMatchObject({ service: { apiName: 'whatsapp' }, confidence: 'guess' });
  expect(matchSite(basis, url, guesses, { 'telegram.org': 'whatsapp' })).toMatchObject({ confidence: 'guess' });
  expect(matchSite(basis, url, guesses, { 'whatsapp.com': 'whatsapp' })).toMatchObject({ confidence: 'known' });
});
