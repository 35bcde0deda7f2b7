import { describe, expect, it } from 'vitest';
import { withLink, withoutLink, type Link } from '../../../../lib/settings/linked-domains.ts';
import { linkSite, unlinkSite } from '../../../../lib/rentals/delivery/linking.ts';
import { siteRules } from '../../../../lib/catalogue/site-data.ts';
import { isGranted, patternFor, siteOfPattern } from '../../../../lib/rentals/delivery/match-pattern.ts';
import { askedHost } from '../../../../lib/rentals/model/rental.ts';
import type { RentalRepository } from '../../../../lib/rentals/store/repository.ts';
import { memoryRepository, rentOne } from '../support.ts';

const { pageSiteOf } = await siteRules();

describe('match patterns', () => {
  it.each([
    ['web.whatsapp.com', 'whatsapp.com', 'https://web.whatsapp.com/*'],
    ['whatsapp.com', 'whatsapp.com', 'https://*.whatsapp.com/*'],
    ['notwhatsapp.com', 'whatsapp.com', 'https://notwhatsapp.com/*'],
    ['signin.example', 'whatsapp.com', 'https://signin.example/*'],
    ['signin.example', null, 'https://signin.example/*'],
    ['192.168.1.5', '192.168.1.5', 'https://192.168.1.5/*'],
    ['localhost', 'localhost', 'https://localhost/*'],
    ['[::1]', '[::1]', 'https://[::1]/*'],
  ])('asks for no more than %s of %s: %s', (host, domain, pattern) => {
    expect(patternFor(host, domain === null ? null : { domain })).toBe(pattern);
    expect(pattern).toContain(siteOfPattern(pattern));
  });

  it.each([
    ['https://www.tumblr.com/', 'https://www.tumblr.com/*'],
    ['https://accounts.google.com/', 'https://accounts.google.com/*'],
    ['https://alice.tumblr.com/', 'https://*.alice.tumblr.com/*'],
    ['https://docs.google.com/forms', 'https://*.docs.google.com/*'],
    ['https://github.io/', 'https://github.io/*'],
    ['https://web.whatsapp.com/', 'https://*.whatsapp.com/*'],
  ])('asks for one host where those beside it are other people’s: %s', (url, pattern) => {
    const site = { tabId: 1, host: '', domain: '', ...pageSiteOf(url) };
    expect(patternFor(askedHost(site), site)).toBe(pattern);
    expect(isGranted(site, [pattern])).toBe(true);
    expect(isGranted(site, [pattern.replace('https', '*')])).toBe(true);
    expect(isGranted(site, ['https://other.example/*'])).toBe(false);
  });

  it('names a site without the signs of a pattern', () => {
    expect(siteOfPattern('*://*.whatsapp.com/*')).toBe('whatsapp.com');
    expect(siteOfPattern('https://signin.example/*')).toBe('signin.example');
  });
});

describe('linked sites', () => {
  function stored(start: Link[] = []) {
    const box = { value: start };
    return { box, item: { getStrict: async () => box.value, set: async (value: Link[]) => void (box.value = value) } };
  }

  const at = (repository: RentalRepository, url: string | null = null) => ({ repository, tabUrl: async () => url });

  it('are kept once each and by registrable domain, and taken back one by one', async () => {
    const { repository } = memoryRepository();
    await rentOne(repository, { tabId: 7, host: 'web.whatsapp.com', domain: 'whatsapp.com' });
    const { box, item } = stored();
    for (const host of ['login.signin.example', 'signin.example', 'web.whatsapp.com']) {
      expect((await linkSite(at(repository), { key: 'k', host, tabId: 7 }, item)).ok).toBe(true);
    }
    expect(box.value).toEqual([{ site: 'whatsapp.com', domain: 'signin.example' }]);
    await unlinkSite({ site: 'whatsapp.com', domain: 'signin.example' }, item);
    expect(box.value).toEqual([]);
  });

  it('become the rental’s own where it has no site', async () => {
    const { repository } = memoryRepository();
    await rentOne(repository);
    const { box, item } = stored();
    await linkSite(at(repository), { key: 'k', host: 'www.shop.example', tabId: 3 }, item);
    expect((await repository.find('k'))?.site).toEqual({ tabId: 3, host: 'www.shop.example', domain: 'shop.example' });
    expect(box.value).toEqual([]);
  });

  it('keep authors of one domain apart, also for a rental that was stored before they were', async () => {
    const { repository } = memoryRepository();
    await rentOne(repository, { tabId: 7, host: 'alice.tumblr.com', domain: 'tumblr.com' });
    const { box, item } = stored();
    await linkSite(at(repository), { key: 'k', host: 'bob.tumblr.com', tabId: 7 }, item);
    expect(box.value).toEqual([{ site: 'alice.tumblr.com', domain: 'bob.tumblr.com' }]);
  });

  it('remember that the page was not encrypted', async () => {
    const { repository } = memoryRepository();
    await rentOne(repository);
    const link = { key: 'k', host: 'www.shop.example', tabId: 3 };
    await linkSite(at(repository, 'http://www.shop.example/'), link, stored().item);
    expect((await repository.find('k'))?.site).toMatchObject({ host: 'www.shop.example', plain: true });
  });

  it('are refused for what is no host, and for no rental', async () => {
    const { repository } = memoryRepository();
    await rentOne(repository, { tabId: 7, host: 'web.whatsapp.com', domain: 'whatsapp.com' });
    const { box, item } = stored();
    expect((await linkSite(at(repository), { key: 'k', host: 'a b/', tabId: 7 }, item)).ok).toBe(false);
    expect((await linkSite(at(repository), { key: 'other', host: 'a.example', tabId: 7 }, item)).ok).toBe(false);
    expect(box.value).toEqual([]);
  });

  it('leave the others alone', () => {
    const a = { site: 'a.example', domain: 'x.example' };
    const b = { site: 'b.example', domain: 'x.example' };
    expect(withoutLink(withLink(withLink([], a), b), a)).toEqual([b]);
  });
});
