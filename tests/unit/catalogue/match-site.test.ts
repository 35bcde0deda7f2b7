import { expect, it } from 'vitest';
import { matchSite } from '../../../lib/catalogue/match-site.ts';
import { unlistedServices } from '../../../lib/catalogue/unlisted.ts';
import { sampleService } from './sample-service.ts';

const services = [sampleService('WhatsApp'), sampleService('Zorblo'), sampleService('Not listed', 'other')];

it('offers the service for unlisted sites, in stock', () => {
  expect(matchSite('https://unknown.example', services, {})).toMatchObject({
    service: null,
    confidence: null,
    unlisted: { apiName: 'other' },
  });
  expect(
    matchSite(
      'https://unknown.example',
      services.map((one) => ({ ...one, stock: 0 })),
      {},
    )?.unlisted,
  ).toBeNull();
  expect(matchSite('about:blank', services, {})).toBeNull();
});

it('takes what no list confirms for a guess, until the person has chosen it for the site', () => {
  const guesses = unlistedServices();
  const url = 'https://web.whatsapp.com/';
  expect(matchSite(url, guesses, {})).toMatchObject({ service: { apiName: 'whatsapp' }, confidence: 'guess' });
  expect(matchSite(url, guesses, { 'telegram.org': 'whatsapp' })).toMatchObject({ confidence: 'guess' });
  expect(matchSite(url, guesses, { 'whatsapp.com': 'whatsapp' })).toMatchObject({ confidence: 'known' });
});
