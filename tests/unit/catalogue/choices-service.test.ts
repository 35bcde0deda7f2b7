import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createChoicesKeeper } from '../../../lib/catalogue/choices-service.ts';
import { choiceSite, matchService } from '../../../lib/catalogue/match-service.ts';
import { matchSite } from '../../../lib/catalogue/match-site.ts';
import { pickerItem } from '../../../lib/catalogue/picker-item.ts';
import type { Service } from '../../../lib/core/service.ts';
import { siteChoicesItem } from '../../../lib/catalogue/site-choices-item.ts';
import { mergeChoices, SiteChoicesSchema, withoutChoice } from '../../../lib/catalogue/site-choices.ts';

vi.mock(import('../../../lib/platform/browser.ts'), async () => ({ browser: fakeBrowser as never, assetUrl: String }));
beforeEach(() => fakeBrowser.reset());

const service = (name: string, apiName = name.toLowerCase()): Service => ({
  apiName,
  name,
  price: 1,
  stock: 1,
  ttlMinutes: 5,
  multipleSms: false,
});
const services = [service('WhatsApp'), service('Zorblo'), service('Not listed', 'other')];

describe('what a choice is kept under', () => {
  it.each([
    ['https://a.b.example.co.uk/x?y#z', 'example.co.uk'],
    ['https://alice.github.io/', 'alice.github.io'],
    ['https://alice.tumblr.com/', 'alice.tumblr.com'],
    ['https://www.tumblr.com/', 'tumblr.com'],
    ['https://users.wix.com/signin', 'wix.com'],
    ['http://localhost:3000/', 'localhost'],
    ['https://docs.google.com/forms/1', 'docs.google.com'],
    ['about:blank', null],
  ])('%s: %s', (url, site) => expect(choiceSite(url)).toBe(site));

  it('is no other author’s page', () => {
    const choices = { 'alice.tumblr.com': 'zorblo', 'tumblr.com': 'whatsapp' };
    expect(matchService('https://alice.tumblr.com', services, choices)?.service.name).toBe('Zorblo');
    expect(matchService('https://bob.tumblr.com', services, choices)).toBeNull();
    expect(matchService('https://www.tumblr.com', services, choices)?.service.name).toBe('WhatsApp');
  });
});

describe('SiteChoicesSchema', () => {
  it('takes hosts and names, and nothing else', () => {
    const good = { 'example.com': 'whatsapp', localhost: 'other', '[::1]': 'x', 'xn--bcher-kva.de': 'y' };
    expect(SiteChoicesSchema.parse(good)).toEqual(good);
    for (const bad of [
      { 'Example.com': 'a' },
      { 'a b': 'c' },
      { 'x.com/': 'a' },
      { '': 'a' },
      { 'x.com': '' },
      { 'x.com': 1 },
      [],
      null,
      JSON.parse('{"__proto__":"a"}'),
    ]) {
      expect(SiteChoicesSchema.safeParse(bad).success, JSON.stringify(bad)).toBe(false);
    }
  });

  it('merges and forgets without touching what it was given', () => {
    const choices = Object.freeze({ 'a.com': 'one', 'b.com': 'two' });
    expect(mergeChoices(choices, { 'b.com': 'three', 'c.com': 'four' })).toEqual({
      'a.com': 'one',
      'b.com': 'three',
      'c.com': 'four',
    });
    expect(withoutChoice(choices, 'a.com')).toEqual({ 'b.com': 'two' });
  });
});

describe('the keeper', () => {
  it('remembers a choice, known from then on, until it is taken back', async () => {
    const keeper = createChoicesKeeper();
    const url = 'https://www.zorblo.com/join';
    expect(matchSite(url, services, await keeper.choices())?.confidence).toBe('guess');
    await keeper.remember(url, 'zorblo', services);
    expect(await siteChoicesItem.get()).toEqual({ 'zorblo.com': 'zorblo' });
    expect(matchSite('https://zorblo.com', services, await keeper.choices())).toMatchObject({
      confidence: 'known',
      service: { name: 'Zorblo' },
    });
    await keeper.setChoice('zorblo.com', null);
    expect(matchSite(url, services, await keeper.choices())?.confidence).toBe('guess');
  });

  it('needs no choice where the site is known for the service, and forgets an older one', async () => {
    const keeper = createChoicesKeeper();
    await keeper.remember('https://web.whatsapp.com', 'zorblo', services);
    expect(matchSite('https://whatsapp.com', services, await keeper.choices())?.service?.name).toBe('Zorblo');
    await keeper.remember('https://web.whatsapp.com', 'whatsapp', services);
    expect(await keeper.choices()).toEqual({});
  });

  it('keeps a choice whose service is gone, without following it', async () => {
    const keeper = createChoicesKeeper();
    await keeper.setChoice('whatsapp.com', 'gone');
    expect(matchSite('https://whatsapp.com', services, await keeper.choices())?.service?.name).toBe('WhatsApp');
    await keeper.setChoice('a.com', 'other');
    expect(await keeper.choices()).toEqual({ 'whatsapp.com': 'gone', 'a.com': 'other' });
  });

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

  it('leaves pages alone that are no sites', async () => {
    const keeper = createChoicesKeeper();
    await keeper.remember('about:blank', 'zorblo', services);
    await keeper.remember(null, 'zorblo', services);
    expect(await keeper.choices()).toEqual({});
  });

  it('loses no change of several at once', async () => {
    const keeper = createChoicesKeeper();
    await Promise.all([
      ...Array.from({ length: 8 }, (_, i) => keeper.used(`s${i}`)),
      keeper.setFavourite('a', true),
      keeper.setFavourite('b', true),
      keeper.setFavourite('a', true),
      keeper.setFavourite('b', false),
      keeper.setSort('price'),
      keeper.used('s5'),
    ]);
    expect(await pickerItem.get()).toEqual({
      favourites: ['a'],
      recent: ['s5', 's7', 's6', 's4', 's3'],
      sort: 'price',
    });
  });

  it('does not overwrite choices that it can’t read, and says so', async () => {
    await fakeBrowser.storage.local.set({ siteChoices: ['not', 'choices'] });
    const keeper = createChoicesKeeper();
    await expect(keeper.setChoice('a.com', 'zorblo')).rejects.toThrow();
    expect(await keeper.choices()).toEqual({});
    expect((await fakeBrowser.storage.local.get('siteChoices'))['siteChoices']).toEqual(['not', 'choices']);
  });
});
