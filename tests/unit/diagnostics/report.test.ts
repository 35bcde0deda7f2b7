import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noteAnswer, noteChange, observed } from '../../../lib/diagnostics/observed.ts';
import { EventLog, type DiagnosticEvent } from '../../../lib/diagnostics/events.ts';
import { diagnosticsText, type DiagnosticFacts } from '../../../lib/diagnostics/report.ts';
import { fail, ok, type AppError } from '../../../lib/core/errors.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import type { Rental } from '../../../lib/rentals/model/rental.ts';
import { rental } from '../components/samples.ts';
import { fakeProvider } from '../rentals/support.ts';

const NOW = 1_800_000_000_000;
const HOST = 'secret-shop.example';

const facts = (changes: Partial<DiagnosticFacts> = {}): DiagnosticFacts => ({
  version: '0.1.0',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  permissions: { permissions: ['storage', 'alarms'], origins: ['https://getatext.com/*', `https://*.${HOST}/*`] },
  connection: { protocol: 'rest', server: 'https://getatext.com' },
  hasKey: true,
  settings: DEFAULT_SETTINGS,
  rentals: { live: [], history: [] },
  events: [],
  now: NOW,
  ...changes,
});

it('says what helps with a report, and how long ago each event was', () => {
  const events: DiagnosticEvent[] = [
    { at: NOW - 90_500, words: ['worker'], ms: null },
    { at: NOW - 1200, words: ['call', 'status', 'ok'], ms: 134 },
  ];
  const rentals = { live: [rental()], history: [rental({ state: 'expired' }), rental({ state: 'expired' })] };
  expect(diagnosticsText(facts({ events, rentals })).split('\n')).toEqual([
    'Extension: 0.1.0',
    'Browser: Chrome 156, Linux',
    'Permissions: 2 named, 2 sites',
    'Protocol: GetAText REST',
    'Server: GetAText',
    'API key: stored',
    'Settings: fillCodes on, fillNumbers on, notify on, submitAfterFilling off, showNotice on, keepCodes off, keepCarrier off, lockAreaCode off, showCodes off, copyButton off, copyUnfilled off, rentMenu on, fillMenu on, pushChannel none, areaCodes none, carrier any',
    'Rentals: 1 waiting; in the history: 2 expired',
    'Events, in seconds before now:',
    '      90.5  worker',
    '       1.2  call status ok  134 ms',
    '',
  ]);
});

it.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153, Windows'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0', 'Edg 156, Mac OS X'],
  ['my key is sk_0123456789', 'unknown, unknown system'],
  ['Firefox/123456', 'unknown, unknown system'],
])('takes browser and system alone of %j', (userAgent, browser) => {
  expect(diagnosticsText(facts({ userAgent }))).toContain(`Browser: ${browser}\n`);
});

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));

/** Made-up secrets of every kind. */
const secrets = fc.record({
  key: digits(24).map((id) => `sk_${id}`),
  code: digits(6),
  number: digits(10),
  host: digits(6).map((id) => `s${id}.${HOST}`),
  id: digits(8),
  words: digits(7).map((id) => `Something private ${id}`),
});
type Secrets = typeof secrets extends fc.Arbitrary<infer T> ? T : never;

/** A rental with a secret in every place that can hold one. */
function secretRental({ key, code, number, host, id, words }: Secrets): Rental {
  const error: AppError = { kind: 'refused', detail: `${words} ${key} ${code}` };
  return rental({
    key: id,
    group: id,
    state: 'received',
    service: { apiName: words, name: words, ttlMinutes: 5, multipleSms: false },
    site: { tabId: 1, host, domain: host },
    account: `https://${host} ${key}`,
    unknownTo: key,
    providerId: id,
    number,
    code,
    text: `${words} ${code}`,
    note: words,
    codeDomain: host,
    filledAt: NOW,
    filledHost: host,
    numberFilledAt: NOW,
    error,
    cancelError: error,
    createdAt: NOW,
  });
}

/** What notes anything keeps in the end, fed with secrets wherever it takes something. */
async function notedOf(secret: Secrets): Promise<DiagnosticEvent[]> {
  const kept: { events: DiagnosticEvent[] } = { events: [] };
  const log = new EventLog(
    { get: async () => [], set: async (events) => void (kept.events = events) },
    () => NOW - 1000,
  );
  const note: EventLog['note'] = (...event) => log.note(...event);
  const { key, code, number, host, id, words } = secret;
  note([key, code, number, host, id, words], 12);
  const before = secretRental(secret);
  noteChange(note, null, before);
  noteChange(note, before, { ...before, state: words as 'waiting', error: { kind: words as 'timeout' }, filledAt: 5 });
  noteAnswer(note, fail({ kind: 'contract', where: words, detail: key }));
  noteAnswer(note, fail({ kind: key as 'timeout' }));
  noteAnswer(note, ok({ key }));
  const provider = observed(
    {
      ...fakeProvider({}),
      status: async () => fail({ kind: 'not_found', detail: `${words} ${id}` }),
      balance: async () => ok(Number(code)),
    },
    note,
    () => 0,
  );
  await provider.status(id);
  await provider.balance();
  await new Promise((resolve) => setTimeout(resolve, 0));
  await log.flush();
  return kept.events;
}

it('lets no key, code, number, host, id or word of anyone’s in, wherever it stands', async () => {
  await fc.assert(
    fc.asyncProperty(secrets, async (secret) => {
      const { key, host, words, id, number } = secret;
      const held = secretRental(secret);
      const events = await notedOf(secret);
      expect(events).toHaveLength(12);
      const text = diagnosticsText(
        facts({
          version: `0.1.${id}`,
          userAgent: `${words} ${key} Chrome/156.0.0.0 ${number}`,
          permissions: { permissions: [words, key], origins: [`https://*.${host}/*`] },
          connection: { protocol: 'handler', server: `https://${host}` },
          settings: {
            ...DEFAULT_SETTINGS,
            pushChannel: `wss://${host}/${key}`,
            areaCodes: number.slice(0, 3),
            maximumPrice: Number(id),
          },
          rentals: { live: [held], history: [held, { ...held, state: words as 'waiting' }] },
          events: [...events, { at: NOW, words: [words as 'worker', key as 'worker'], ms: Number(number) }],
        }),
      );
      expect(text).toContain('Chrome 156');
      expect(text).toContain('Server: another');
      for (const one of [...Object.values(secret), HOST, 'Something', 'private', 'sk_'])
        expect(text).not.toContain(one);
      // Not even by chance: no number in it is as long as a code.
      expect(text).not.toMatch(/\d{6}/);
    }),
    { numRuns: 200 },
  );
});
