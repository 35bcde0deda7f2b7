import { describe, expect, test } from 'vitest';
import { matchService, type SiteChoices } from '../../../lib/catalogue/match-service.ts';
import { matchBasis } from '../../../lib/catalogue/site-data.ts';
import { slug } from './fixtures/services.ts';

const basis = await matchBasis();
const catalogue = (...names: string[]) => names.map((name) => ({ name, apiName: slug(name) }));
const match = (url: string, names: string[], choices?: SiteChoices): string | null => {
  const found = matchService(basis, url, catalogue(...names), choices);
  return found && `${found.confidence} ${found.service.name}`;
};

describe('what decides', () => {
  test('a service of a more specific host, else its domain’s', () => {
    expect(match('https://voice.google.com', ['Google', 'Google Voice'])).toBe('known Google Voice');
    expect(match('https://voice.google.com', ['Google'])).toBe('known Google');
    expect(match('https://auctions.yahoo.co.jp', ['Yahoo'])).toBeNull();
    expect(match('https://auctions.yahoo.co.jp', ['Yahoo', 'Yahoo Japan'])).toBe('known Yahoo Japan');
    expect(match('https://sites.google.com/view/x', ['Google'])).toBeNull();
  });

  test('a host of its own outranks its domain, which stays with the plainer service', () => {
    const driving = ['Walmart', 'Spark Driver', 'Uber / Uber Eats', 'Uber Driver', 'Amazon / AWS', 'Amazon Flex'];
    expect(match('https://drive4spark.walmart.com', driving)).toBe('known Spark Driver');
    expect(match('https://www.walmart.com', driving)).toBe('known Walmart');
    expect(match('https://drive4spark.walmart.com', ['Walmart'])).toBe('known Walmart');
    expect(match('https://drivers.uber.com', driving)).toBe('known Uber Driver');
    expect(match('https://www.uber.com', driving)).toBe('known Uber / Uber Eats');
    expect(match('https://www.uber.com', ['Uber Driver'])).toBe('known Uber Driver');
    expect(match('https://flex.amazon.de', driving)).toBe('known Amazon Flex');
    expect(match('https://www.amazon.de', driving)).toBe('known Amazon / AWS');
  });

  test('a brand on other suffixes, and nobody else of its name there', () => {
    const names = ['Chase', "Domino's", 'Foot Locker', 'MEGA', 'BIGO LIVE', 'Target', 'Aldi', 'Stake'];
    expect(match('https://www.chase.co.uk', names)).toBe('known Chase');
    expect(match('https://www.dominos.com.au', names)).toBe("known Domino's");
    expect(match('https://www.footlocker.co.uk', names)).toBe('known Foot Locker');
    expect(match('https://mega.nz', names)).toBe('known MEGA');
    expect(match('https://www.bigo.tv', names)).toBe('known BIGO LIVE');
    for (const host of ['target.com.au', 'aldi.fr', 'stake.com.au', 'mega.com', 'chase.com.au']) {
      expect(match(`https://${host}`, names)).toBeNull();
    }
  });

  test('of services that claim one site, the most specific', () => {
    expect(match('https://youtube.com', ['Google / Gmail / YouTube', 'YouTube'])).toBe('known YouTube');
    expect(match('https://google.com', ['Gmail', 'Google / YouTube'])).toBe('known Google / YouTube');
    expect(match('https://www.whatsapp.com', ['WhatsApp Business', 'WhatsApp'])).toBe('known WhatsApp');
    expect(match('https://match.com', ['Tinder/Match Group', 'Match'])).toBe('known Match');
    expect(match('https://match.com', ['Tinder/Match Group'])).toBe('guess Tinder/Match Group');
  });

  test.each([
    ['https://x.com', 'Twitter'],
    ['https://x.com', 'X'],
    ['https://twitter.com', 'Twitter / X'],
    ['https://x.com', 'X/Twitter'],
    ['https://wise.com', 'TransferWise'],
    ['https://chatgpt.com', 'ChatGPT'],
    ['https://openai.com', 'ChatGPT / OpenAI'],
    ['https://outlook.com', 'Outlook / Hotmail'],
    ['https://login.live.com', 'Microsoft'],
    ['https://battle.net', 'Blizzard'],
    ['https://mcdonalds.com', "McDonald's"],
    ['https://att.com', 'AT & T'],
    ['https://tinder.com', 'Tinder App'],
    ['https://paypal.com', 'PAYPAL (USA)'],
    ['https://cash.app', 'CashApp'],
    ['https://pof.com', 'POF'],
    ['https://youtube.com', 'Google, YouTube & Gmail'],
    ['https://amazon.com', 'Amazon / AWS'],
    ['https://apple.com', 'Apple / iCloud'],
  ])('%s is %s’s', (url, name) => expect(match(url, [name])).toBe(`known ${name}`));

  test('an apiName, where the name says nothing', () => {
    expect(
      matchService(basis, 'https://whatsapp.com', [{ name: 'Green messenger', apiName: 'whatsapp' }])?.confidence,
    ).toBe('known');
  });

  test.each(['Instagram / Threads', 'Instagram/Threads', 'Instagram', 'Meta apps', 'Threads', 'instagram/threads'])(
    'an apiName with a slash covers both brands, however it is shown: %s',
    (name) => {
      const services = [
        { name, apiName: 'instagram/threads' },
        { name: 'Facebook', apiName: 'facebook' },
      ];
      for (const host of ['www.instagram.com', 'threads.net', 'www.threads.com']) {
        expect(matchService(basis, `https://${host}/`, services)).toEqual({
          service: services[0],
          confidence: 'known',
        });
      }
      expect(matchService(basis, 'https://facebook.com/', services)?.service).toBe(services[1]);
    },
  );

  test('an apiName with a slash gives way to a service of the brand alone', () => {
    const both = { name: 'Tinder', apiName: 'tinder/bumble' };
    const one = { name: 'Bumble', apiName: 'bumble' };
    expect(matchService(basis, 'https://bumble.com/', [both])).toEqual({ service: both, confidence: 'known' });
    expect(matchService(basis, 'https://bumble.com/', [both, one])?.service).toBe(one);
    expect(matchService(basis, 'https://bumble.com/', [one, both])?.service).toBe(one);
    expect(matchService(basis, 'https://tinder.com/', [one, both])?.service).toBe(both);
    expect(matchService(basis, 'https://example.com/', [{ name: 'A/B', apiName: 'a/b/' }])).toBeNull();
  });

  test('a catch-all is never picked', () => {
    for (const name of [
      'Not Listed',
      'Other',
      'Any Other',
      'Unlisted service',
      'Others / Not listed',
      'Service not listed',
      'Any other website',
    ]) {
      for (const host of ['other.com', 'notlisted.com', 'anyother.com', 'unlisted.com', 'any.com', 'example.com']) {
        expect(match(`https://${host}`, [name])).toBeNull();
      }
    }
    expect(match('https://any.do', ['Any.do'])).not.toBeNull();
  });

  test('a guess needs the very name, a common suffix and a name of its own', () => {
    expect(match('https://www.zorblo.com/join', ['Zorblo'])).toBe('guess Zorblo');
    expect(match('https://zorblo.de', ['Zorblo'])).toBeNull();
    expect(match('https://zorblo-app.com', ['Zorblo'])).toBeNull();
    expect(match('https://zorblo.github.io', ['Zorblo'])).toBeNull();
    expect(match('https://abc.com', ['ABC'])).toBeNull();
    expect(match('https://wallet.com', ['Wallet'])).toBeNull();
    expect(match('https://chime.io', ['Chime'])).toBeNull();
  });

  test('the person’s choice, before everything else', () => {
    const choices = {
      'example.com': 'zorblo',
      'shop.google.com': 'zorblo',
      localhost: 'zorblo',
      'github.io': 'zorblo',
      'gone.com': 'gone',
    };
    const names = ['Google', 'Zorblo', 'Other'];
    expect(match('https://a.example.com', names, choices)).toBe('known Zorblo');
    expect(match('https://x.shop.google.com', names, choices)).toBe('known Zorblo');
    expect(match('https://google.com', names, choices)).toBe('known Google');
    expect(match('http://localhost:1', names, choices)).toBe('known Zorblo');
    expect(match('https://alice.github.io', names, choices)).toBeNull();
    expect(match('https://gone.com', names, choices)).toBeNull();
    expect(match('https://google.com', names, { 'google.com': 'other' })).toBe('known Other');
  });

  test.each([
    '',
    'nonsense',
    'http://',
    'chrome://x',
    'http://localhost',
    'http://10.0.0.1',
    'http://[::1]',
    'https://com',
    'https://constructor.com',
    'https://__proto__.com',
  ])('%s has none', (url) => expect(match(url, ['Google', 'Zorblo'])).toBeNull());
});

describe('what a choice is kept under', () => {
  test.each([
    ['https://a.b.example.co.uk/x?y#z', 'example.co.uk'],
    ['https://alice.github.io/', 'alice.github.io'],
    ['https://alice.tumblr.com/', 'alice.tumblr.com'],
    ['https://www.tumblr.com/', 'tumblr.com'],
    ['https://users.wix.com/signin', 'wix.com'],
    ['http://localhost:3000/', 'localhost'],
    ['https://docs.google.com/forms/1', 'docs.google.com'],
    ['about:blank', null],
  ])('%s: %s', (url, site) => expect(basis.rules.siteOf(url)?.domain ?? null).toBe(site));

  test('is no other author’s page', () => {
    const choices = { 'alice.tumblr.com': 'zorblo', 'tumblr.com': 'whatsapp' };
    const names = ['WhatsApp', 'Zorblo'];
    expect(match('https://alice.tumblr.com', names, choices)).toBe('known Zorblo');
    expect(match('https://bob.tumblr.com', names, choices)).toBeNull();
    expect(match('https://www.tumblr.com', names, choices)).toBe('known WhatsApp');
  });
});

test('a match takes under 0.2 ms among 2,000 services', () => {
  const many = catalogue('Google', 'Discord', ...Array.from({ length: 2000 }, (_, i) => `Made-up ${i} Co`));
  matchService(basis, 'https://google.com', many);
  const start = performance.now();
  for (let i = 0; i < 2000; i += 1)
    matchService(basis, `https://a${i}.${i % 2 ? 'google' : 'unknownsite'}.com/x`, many);
  expect((performance.now() - start) / 2000).toBeLessThan(0.2);
});
