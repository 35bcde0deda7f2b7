import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createChoicesService } from '../../../lib/catalogue/choices-service.ts';
import { matchBasis } from '../../../lib/catalogue/site-data.ts';
import { matchSite } from '../../../lib/catalogue/match-site.ts';
import { pickerItem } from '../../../lib/catalogue/items.ts';
import { siteChoicesItem } from '../../../lib/catalogue/site-choices.ts';
import { sampleService } from './sample-service.ts';

vi.mock(import('../../../lib/platform/browser.ts'), async () => ({ browser: fakeBrowser as never, assetUrl: String }));
beforeEach(() => fakeBrowser.reset());

const basis = await matchBasis();
const services = [sampleService('WhatsApp'), sampleService('Zorblo')];

it('remembers a choice, known from then on, until it is taken back', async () => {
  const service = createChoicesService();
  const url = 'https://www.zorblo.com/join';
  expect(matchSite(basis, url, services, await service.choices())?.confidence).toBe('guess');
  await service.remember(url, 'zorblo', services);
  expect(await siteChoicesItem.get()).toEqual({ 'zorblo.com': 'zorblo' });
  expect(matchSite(basis, 'https://zorblo.com', services, await service.choices())).toMatchObject({
    confidence: 'known',
    service: { name: 'Zorblo' },
  });
  await service.setChoice('zorblo.com', null);
  expect(matchSite(basis, url, services, await service.choices())?.confidence).toBe('guess');
});

it('needs no choice where the site is known for the service, and forgets an older one', async () => {
  const service = createChoicesService();
  await service.remember('https://web.whatsapp.com', 'zorblo', services);
  expect(matchSite(basis, 'https://whatsapp.com', services, await service.choices())?.service?.name).toBe('Zorblo');
  await service.remember('https://web.whatsapp.com', 'whatsapp', services);
  expect(await service.choices()).toEqual({});
});

it('keeps a choice whose service is gone, without following it', async () => {
  const service = createChoicesService();
  await service.setChoice('whatsapp.com', 'gone');
  expect(matchSite(basis, 'https://whatsapp.com', services, await service.choices())?.service?.name).toBe('WhatsApp');
  await service.setChoice('a.com', 'other');
  expect(await service.choices()).toEqual({ 'whatsapp.com': 'gone', 'a.com': 'other' });
});

it('leaves pages alone that are no sites', async () => {
  const service = createChoicesService();
  await service.remember('about:blank', 'zorblo', services);
  await service.remember(null, 'zorblo', services);
  expect(await service.choices()).toEqual({});
});

it('loses no change of several at once', async () => {
  const service = createChoicesService();
  await Promise.all([
    ...Array.from({ length: 8 }, (_, i) => service.used(`s${i}`)),
    service.setFavorite('a', true),
    service.setFavorite('b', true),
    service.setFavorite('a', true),
    service.setFavorite('b', false),
    service.setSort('price'),
    service.used('s5'),
  ]);
  expect(await pickerItem.get()).toEqual({
    favourites: ['a'],
    recent: ['s5', 's7', 's6', 's4', 's3'],
    sort: 'price',
  });
});

it('does not overwrite choices that it can’t read, and says so', async () => {
  await fakeBrowser.storage.local.set({ siteChoices: ['not', 'choices'] });
  const service = createChoicesService();
  await expect(service.setChoice('a.com', 'zorblo')).rejects.toThrow();
  expect(await service.choices()).toEqual({});
  expect((await fakeBrowser.storage.local.get('siteChoices'))['siteChoices']).toEqual(['not', 'choices']);
});
