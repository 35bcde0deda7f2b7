import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AppError } from '../../../lib/core/errors.ts';
import { describeError, unreadableSentence } from '../../../lib/i18n/describe-error.ts';
import { givenUpSentence } from '../../../lib/rentals/renting/try-another-texts.ts';

describe('describeError', () => {
  it.each<[AppError, string]>([
    [
      { kind: 'refused', detail: 'Bids are closed' },
      'sms.example turned this down. sms.example says: “Bids are closed”',
    ],
    [{ kind: 'refused', detail: '' }, 'sms.example turned this down.'],
    [
      { kind: 'refused', detail: 'CANT_CANCEL' },
      'sms.example turned this down. sms.example says: “CANT_CANCEL” This rental can no longer be canceled.',
    ],
    [
      { kind: 'not_found', detail: 'toString' },
      'sms.example no longer has this rental or service. sms.example says: “toString”',
    ],
    [{ kind: 'auth' }, 'sms.example didn’t accept this API key. Copy it again from your sms.example profile page.'],
    [
      { kind: 'auth', why: 'either', detail: 'Wrong Api Key or User is restricted' },
      'sms.example didn’t accept this key. Either it’s wrong or your account is restricted. Copy the key again, or check your sms.example account.',
    ],
    [
      { kind: 'auth', why: 'account', detail: 'User is restricted' },
      'sms.example has restricted your account. You may find the reason in your sms.example account. sms.example says: “User is restricted”',
    ],
    [
      { kind: 'auth', why: 'missing', detail: 'Auth is not presented on the request' },
      'Your API key didn’t reach sms.example. If you use a VPN, a proxy, or another extension that changes requests, turn it off and try again.',
    ],
    [
      { kind: 'too_many_rentals', detail: 'TOO_MANY_ACTIVE_RENTALS' },
      'You have as many active rentals as sms.example allows. Finish or cancel one, then try again.',
    ],
    [
      { kind: 'unavailable', status: 503, maintenance: true },
      'sms.example is down for maintenance. Try again in 5 minutes.',
    ],
    [
      { kind: 'refused', detail: 'BAD_COUNTRY' },
      'sms.example turned this down. sms.example says: “BAD_COUNTRY” This server has no US numbers.',
    ],
    [{ kind: 'auth', missing: true }, 'Add your sms.example API key first.'],
    [{ kind: 'rate_limited' }, 'Too many requests to sms.example. Try again in 5 seconds.'],
    [{ kind: 'too_early', retryAfterMs: 91_000 }, 'sms.example doesn’t allow canceling yet. Try again in 2 minutes.'],
    [
      { kind: 'outcome_unknown', cause: 'http 502' },
      'It isn’t clear whether a number was rented, because no confirmation arrived (http 502). Check your sms.example account before you rent again.',
    ],
    [
      { kind: 'permission', host: 'sms.example' },
      'The browser is blocking the extension from sms.example. Save the server again in Options.',
    ],
    [
      { kind: 'permission', host: 'shop.example' },
      'The browser isn’t letting the extension work on shop.example right now. Allow the site, or press Alt+Shift+F on its page.',
    ],
  ])('%j at another server', (error, sentence) => {
    expect(describeError(error, 'sms.example').sentence).toBe(sentence);
  });

  it('puts nothing into the provider’s mouth that the extension itself refused', () => {
    const { sentence, remedy } = describeError(
      { kind: 'refused', why: 'no_balance', detail: 'no getBalance' },
      'sms.example',
    );
    expect(sentence).toBe('This server doesn’t report a balance (getBalance), so you can’t rent numbers from it.');
    expect(remedy).toBeNull();
  });

  it('tells why no other number was rented, with the reason where there is one', () => {
    const givenUp = { state: 'given_up', reason: 'refused' } as const;
    expect(givenUpSentence({ ...givenUp, error: null })).toBe('No other number was rented.');
    expect(givenUpSentence({ ...givenUp, error: { kind: 'timeout' } })).toBe(
      'No other number was rented. GetAText took too long to respond. Try again in a moment.',
    );
  });
});

describe('in a text from right to left', () => {
  const { i18n } = (globalThis as unknown as { chrome: { i18n: { getMessage(key: string): string } } }).chrome;
  const english = i18n.getMessage;
  afterEach(() => vi.restoreAllMocks());

  it('keeps a phone number, and what the provider says, in their own order', () => {
    vi.spyOn(i18n, 'getMessage').mockImplementation((key) => (key === 'language' ? 'ar' : english(key)));
    expect(
      describeError({ kind: 'storage', rented: { service: 'WhatsApp', number: '2025550101' } }).sentence,
    ).toContain('\u2066(202) 555-0101\u2069');
    expect(describeError({ kind: 'storage', rented: { service: 'WhatsApp', number: null } }).sentence).toMatch(
      /^WhatsApp: a number was rented, but/,
    );
    expect(describeError({ kind: 'refused', detail: 'No (3)' }).sentence).toContain('“\u2066No (3)\u2069”');
  });
});

it('has words for every stored item that may be found unreadable', () => {
  const root = new URL('../../../lib/', import.meta.url);
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(file, root), 'utf8'));
  const items = sources.flatMap((text) =>
    text
      .split(/\bstoredItem\b(?:<[^(]*>)?(?=\('[\w-]+',)/)
      .slice(1)
      .map((piece) => piece.slice(0, piece.indexOf('});')))
      .filter((piece) => !piece.includes('disposable: true'))
      .map((piece) => /^\('([\w-]+)'/.exec(piece)?.[1] ?? ''),
  );
  expect(items.length).toBeGreaterThan(10);
  const unnamed = items.filter((item) => unreadableSentence({ item, reason: 'failing' }).includes(item));
  expect(unnamed.filter((item) => !/^(?:account|auctions|bids|lock|purchases|rentals|settings)$/.test(item))).toEqual(
    [],
  );
});
