import { describe, expect, it } from 'vitest';
import { withLink, withoutLink, type Link } from '../../../../lib/settings/linked-domains.ts';
import { linkSite, unlinkSite } from '../../../../lib/rentals/delivery/linking.ts';
import { patternFor, siteOfPattern } from '../../../../lib/rentals/delivery/match-pattern.ts';
import { memoryRepository, rentOne } from '../support.ts';

describe('match patterns', () => {
  it.each([
    ['web.whatsapp.com', 'whatsapp.com', '*://*.whatsapp.com/*'],
    ['whatsapp.com', 'whatsapp.com', '*://*.whatsapp.com/*'],
    ['notwhatsapp.com', 'whatsapp.com', '*://notwhatsapp.com/*'],
    ['signin.example', 'whatsapp.com', '*://signin.example/*'],
    ['signin.example', null, '*://signin.example/*'],
    ['192.168.1.5', '192.168.1.5', '*://192.168.1.5/*'],
    ['localhost', 'localhost', '*://localhost/*'],
    ['[::1]', '[::1]', '*://[::1]/*'],
  ])('asks for no more than %s of %s: %s', (host, domain, pattern) => {
    expect(patternFor(host, domain)).toBe(pattern);
    expect(pattern).toContain(siteOfPattern(pattern));
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

  it('are kept once each and by registrable domain, and taken back one by one', async () => {
    const { repository } = memoryRepository();
    await rentOne(repository, { tabId: 7, host: 'web.whatsapp.com', domain: 'whatsapp.com' });
    const { box, item } = stored();
    for (const host of ['login.signin.example', 'signin.example', 'web.whatsapp.com']) {
      expect((await linkSite(repository, { key: 'k', host, tabId: 7 }, item)).ok).toBe(true);
    }
    expect(box.value).toEqual([{ site: 'whatsapp.com', domain: 'signin.example' }]);
    await unlinkSite({ site: 'whatsapp.com', domain: 'signin.example' }, item);
    expect(box.value).toEqual([]);
  });

  it('become the rental’s own where it has no site', async () => {
    const { repository } = memoryRepository();
    await rentOne(repository);
    const { box, item } = stored();
    await linkSite(repository, { key: 'k', host: 'www.shop.example', tabId: 3 }, item);
    expect((await repository.find('k'))?.site).toEqual({ tabId: 3, host: 'www.shop.example', domain: 'shop.example' });
    expect(box.value).toEqual([]);
  });

  it('are refused for what is no host, and for no rental', async () => {
    const { repository } = memoryRepository();
    await rentOne(repository, { tabId: 7, host: 'web.whatsapp.com', domain: 'whatsapp.com' });
    const { box, item } = stored();
    expect((await linkSite(repository, { key: 'k', host: 'a b/', tabId: 7 }, item)).ok).toBe(false);
    expect((await linkSite(repository, { key: 'other', host: 'a.example', tabId: 7 }, item)).ok).toBe(false);
    expect(box.value).toEqual([]);
  });

  it('leave the others alone', () => {
    const a = { site: 'a.example', domain: 'x.example' };
    const b = { site: 'b.example', domain: 'x.example' };
    expect(withoutLink(withLink(withLink([], a), b), a)).toEqual([b]);
  });
});
