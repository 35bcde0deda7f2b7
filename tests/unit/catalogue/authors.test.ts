import { parse } from 'tldts';
import { describe, expect, it } from 'vitest';
import { MULTI_AUTHOR } from '../../../lib/catalogue/data/multi-author.ts';
import { siteRules } from '../../../lib/catalogue/site-data.ts';

const { pageSiteOf, siteOf } = await siteRules();
const domainOf = (host: string): string | undefined => siteOf(`https://${host}/x`)?.domain;
const rules = MULTI_AUTHOR.trim().split('\n');

describe('the site of a host that belongs to its author', () => {
  it.each([
    ['alice.tumblr.com', 'alice.tumblr.com'],
    ['www.alice.tumblr.com', 'alice.tumblr.com'],
    ['acme.zendesk.com', 'acme.zendesk.com'],
    ['acme.freshdesk.com', 'acme.freshdesk.com'],
    ['alice.wix.com', 'alice.wix.com'],
    ['alice.medium.com', 'alice.medium.com'],
    ['alice.substack.com', 'alice.substack.com'],
    ['alice.wordpress.com', 'alice.wordpress.com'],
    ['acme.my.salesforce.com', 'acme.my.salesforce.com'],
    ['acme.lightning.force.com', 'acme.lightning.force.com'],
    ['acme.us5.list-manage.com', 'acme.us5.list-manage.com'],
    ['alice.github.io', 'alice.github.io'],
    ['docs.google.com', 'docs.google.com'],
    ['sites.google.com', 'sites.google.com'],
    ['script.google.com', 'script.google.com'],
    ['x-y.googleusercontent.com', 'x-y.googleusercontent.com'],
  ])('%s is %s', (host, domain) => expect(domainOf(host)).toBe(domain));

  it.each([
    ['tumblr.com', 'tumblr.com'],
    ['www.tumblr.com', 'tumblr.com'],
    ['users.wix.com', 'wix.com'],
    ['support.zendesk.com', 'zendesk.com'],
    ['accounts.google.com', 'google.com'],
    ['mail.google.com', 'google.com'],
    ['login.microsoftonline.com', 'microsoftonline.com'],
    ['www.amazon.co.uk', 'amazon.co.uk'],
    ['web.whatsapp.com', 'whatsapp.com'],
    ['tumblr.com.example.com', 'example.com'],
    ['nottumblr.com', 'nottumblr.com'],
  ])('%s belongs to %s', (host, domain) => expect(domainOf(host)).toBe(domain));
});

describe('what is told of a page’s site', () => {
  it.each([
    ['https://www.tumblr.com/', { shared: true }],
    ['https://accounts.google.com/', { shared: true }],
    ['https://github.io/', { shared: true }],
    ['http://localhost:3000/', { shared: true, plain: true }],
    ['https://alice.tumblr.com/', {}],
    ['https://web.whatsapp.com/', {}],
    ['http://web.whatsapp.com/', { plain: true }],
  ])('%s: %j', (url, facts) => expect(pageSiteOf(url)).toEqual({ ...siteOf(url), ...facts }));
});

describe('the list of domains with many authors', () => {
  it('is one rule a line, each once, in names as addresses write them', () => {
    const hosts = rules.map((rule) => rule.split(' ')[0] ?? '');
    expect(new Set(hosts).size).toBe(hosts.length);
    for (const rule of rules) expect(rule).toMatch(/^(\*{1,2}\.)?[a-z0-9-]+(\.[a-z0-9-]+)+( [a-z0-9-]+)*$/);
  });

  it('takes no public suffix for a domain', () => {
    for (const rule of rules) {
      const host = rule.replace(/^\*+\./, '').replace(/ .*/, '');
      expect(parse(host, { allowPrivateDomains: true }).domain, host).not.toBeNull();
    }
  });

  it('leaves the name before every rule, and no other, to its author', () => {
    for (const rule of rules) {
      const [pattern = '', ...own] = rule.split(' ');
      const host = pattern.replace(/^\*+\./, '');
      if (!pattern.startsWith('*')) expect(domainOf(host)).toBe(host);
      else expect(domainOf(`some-author.${host}`), pattern).toBe(`some-author.${host}`);
      for (const name of own) expect(domainOf(`${name}.${host}`), `${name}.${host}`).toBe(domainOf(host));
    }
  });
});
