import { expect, it } from 'vitest';
import { shownDomain } from '../../../../lib/rentals/delivery/fill-target.ts';
import { SITE, withTabs } from './page.ts';

it.each([
  ['the page’s own site', 'https://login.example.co.uk/x', 'example.co.uk'],
  ['the rental’s, where the browser hides the page', null, 'whatsapp.com'],
  ['the rental’s, where the page is none of the web', 'about:blank', 'whatsapp.com'],
])('is that of %s', async (_, url, domain) => {
  const { deps, repository } = await withTabs({ 7: { url } });
  const rental = await repository.find('k');
  expect(await shownDomain(deps, rental!)).toBe(domain);
  expect(await shownDomain(deps, { ...rental!, site: { ...SITE, tabId: null } })).toBe('whatsapp.com');
  expect(await shownDomain(deps, { ...rental!, site: null })).toBeNull();
});
