import { parse } from 'tldts';
import { expect, test } from 'vitest';
import { readSuffixes } from '../../../lib/catalogue/public-suffix.ts';
import { siteRulesOver } from '../../../lib/catalogue/site.ts';
import { suffixList } from '../../tools/suffix-list.ts';
import { realSites, trapSites } from './fixtures/sites.ts';
import { worldSites, worldTraps } from './fixtures/world-sites.ts';

const list = suffixList();
const rules = list.split('\n').slice(1);
const { namedSiteOf } = siteRulesOver(readSuffixes(list));

/** What `tldts` says of a host, as it was asked before the list came in a file of its own. */
const expected = (host: string) => {
  const { domain, publicSuffix } = parse(host, {
    allowPrivateDomains: true,
    extractHostname: false,
    validateHostname: false,
    detectIp: true,
  });
  return domain === null ? { registrable: host, suffix: null } : { registrable: domain, suffix: publicSuffix };
};

/** Those of the hosts about which the two disagree. */
const differing = (hosts: Iterable<string>): string[] =>
  [...hosts].filter((host) => {
    const { registrable, suffix } = expected(host);
    const site = namedSiteOf(`https://${host}/`);
    return site?.host !== host || site.registrable !== registrable || site.suffix !== suffix;
  });

test('every rule of the list gives what tldts gives, for its suffix and for hosts below and beside it', () => {
  expect(rules.length).toBeGreaterThan(9000);
  expect(rules.filter((rule) => rule.startsWith('!')).length).toBeGreaterThan(5);
  expect(rules.filter((rule) => rule.startsWith('*.')).length).toBeGreaterThan(200);
  const hosts = new Set<string>();
  for (const rule of rules) {
    const bare = rule.replace(/^(?:\*\.|!)/, '');
    for (const host of [bare, `a.${bare}`, `b.a.${bare}`, `d.c.b.a.${bare}`, `x${bare}`, `a-${bare}`, `www.${bare}`])
      hosts.add(host);
  }
  expect(differing(hosts)).toEqual([]);
});

test('every site of the tables, and odd hosts, give what tldts gives', () => {
  const addresses = [
    ...[...realSites, ...trapSites].map(({ host }) => `https://${host}`),
    ...[...worldSites, ...worldTraps].map(({ url }) => url),
  ];
  const tabled = addresses.map((url) => new URL(url).hostname).filter((host) => host !== '');
  expect(tabled.length).toBeGreaterThan(900);
  const odd = [
    'localhost',
    'com',
    '.com',
    '..com',
    'a..com',
    '.a.com',
    'a..ck',
    '.ck',
    'x.unknown',
    'unknown',
    'a_b.co.uk',
    '10.0.0.1',
    '[::1]',
  ];
  expect(differing([...tabled, ...odd])).toEqual([]);
});

test.each([
  ['an empty file', ''],
  ['a list that was cut off', list.slice(0, 50_000)],
  ['a list without a count', rules.join('\n')],
])('%s is not taken for the list', (_, text) => expect(() => readSuffixes(text)).toThrow());

test('without the list, a host is its own site, shared with others, and no name is read from it', () => {
  const { namedSiteOf, pageSiteOf, siteOf, siteOfHost } = siteRulesOver(null);
  for (const host of ['www.amazon.com', 'amazon.com', 'alice.co.uk', 'docs.google.com', '127.0.0.1', 'co.uk']) {
    expect(siteOf(`https://${host}/a`)).toEqual({ host, domain: host });
    expect(siteOfHost(host)).toEqual({ host, domain: host });
    expect(pageSiteOf(`https://${host}/`)).toEqual({ host, domain: host, shared: true });
    expect(namedSiteOf(`https://${host}/`)).toEqual({
      host,
      domain: host,
      registrable: host,
      suffix: null,
      authored: false,
    });
  }
  expect(siteOf('about:blank')).toBeNull();
});
