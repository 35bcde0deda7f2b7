import { describe, expect, test } from 'vitest';
import { siteRules } from '../../../lib/catalogue/site-data.ts';

const { siteOf } = await siteRules();

describe('siteOf', () => {
  test.each([
    ['https://Accounts.Google.com:444/a?b#c', { host: 'accounts.google.com', domain: 'google.com' }],
    ['http://www.amazon.co.jp./', { host: 'www.amazon.co.jp', domain: 'amazon.co.jp' }],
    ['https://a.alice.github.io', { host: 'a.alice.github.io', domain: 'alice.github.io' }],
    ['https://github.io', { host: 'github.io', domain: 'github.io' }],
    ['http://localhost:3000', { host: 'localhost', domain: 'localhost' }],
    ['http://127.0.0.1/', { host: '127.0.0.1', domain: '127.0.0.1' }],
    ['http://[::1]/', { host: '[::1]', domain: '[::1]' }],
    ['https://bücher.de', { host: 'xn--bcher-kva.de', domain: 'xn--bcher-kva.de' }],
  ])('%s', (url, site) => expect(siteOf(url)).toEqual(site));

  test.each([
    'chrome://newtab',
    'file:///etc/hosts',
    'about:blank',
    'ftp://google.com',
    'data:text/html,x',
    '',
    'google.com',
    'https://google.com../',
    'blob:https://google.com/1',
  ])('%s is no site', (url) => expect(siteOf(url)).toBeNull());
});
