// Lines of `handler_api.php` as no documentation has them.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AppErrorSchema, type Result } from '../../../../lib/core/errors.ts';
import type { Provider } from '../../../../lib/getatext/provider.ts';
import { handlerStub } from '../handler/handler-stub.ts';
import { KEY } from '../stub.ts';
import { ERRORS, NAMES, VALUES, withHugeValues } from './odd-values.ts';

const RUNS = Number(process.env['DRIFT_RUNS'] ?? 1000);
const SEED = process.env['DRIFT_SEED'];

const WORDS = (
  'ACCESS_NUMBER ACCESS_BALANCE ACCESS_CANCEL ACCESS_READY ACCESS_RETRY_GET ACCESS_ACTIVATION STATUS_OK STATUS_WAIT_CODE ' +
  'STATUS_WAIT_RETRY STATUS_CANCEL FULL_SMS NO_NUMBERS NO_MONEY BAD_KEY BAD_SERVICE BAD_ACTION BANNED BAD_COUNTRY ' +
  'TOO_MANY_ACTIVE_RENTALS EARLY_CANCEL_DENIED RENTAL_LOCKED ERROR_SQL MAINTENANCE OUT_OF_STOCK DANCE __PROTO__ CONSTRUCTOR'
).split(' ');
const RESTS = [
  '',
  '12345',
  '12345:12025550101',
  ':',
  '::',
  '12345:79161234567',
  '10.55',
  '-1',
  '1e9',
  `${KEY}:1`,
  '<b>',
];

const line = fc
  .record({ word: fc.constantFrom(...WORDS), rest: fc.option(fc.constantFrom(...RESTS)), wrap: fc.nat(5) })
  .map(({ word, rest, wrap }) => {
    const text = rest === null ? word : `${word}:${rest}`;
    return (
      [text, ` ${text}\r\n`, JSON.stringify(text), text.toLowerCase(), `\uFEFF${text}`, `<p>${text}</p>`][wrap] ?? text
    );
  });
const object = fc
  .array(fc.tuple(fc.constantFrom(...NAMES, '187', '0', 'whatsapp', 'USA'), fc.constantFrom(...VALUES, ...ERRORS)), {
    maxLength: 5,
  })
  .map((entries) => withHugeValues(JSON.stringify(Object.fromEntries(entries))));
const answer = fc.oneof(
  line,
  object,
  object.map((text) => `{"187":${text}}`),
  fc.string(),
);
const status = fc.oneof(
  { weight: 6, arbitrary: fc.constant(200) },
  { weight: 2, arbitrary: fc.constantFrom(201, 400, 401, 403, 404, 408, 422, 429, 500, 503) },
);

const CALLS: [string, (provider: Provider) => Promise<Result<unknown>>, string][] = [
  ['rent', (p) => p.rent('whatsapp', 1_000_000), 'getNumber'],
  ['services', (p) => p.services(), 'getPrices'],
  ['countries', (p) => p.services(), 'getCountries'],
  ['status', (p) => p.status('12345'), 'getCode'],
  ['cancel', (p) => p.cancel('12345'), 'setStatus'],
  ['complete', (p) => p.complete('12345'), 'setStatus'],
  ['another', (p) => p.awaitAnother('12345'), 'setStatus'],
  ['balance', (p) => p.balance(), 'getBalance'],
];

it.each(CALLS)(
  '%s survives any line without a wrong verdict',
  async (name, call, action) => {
    await fc.assert(
      fc.asyncProperty(answer, status, async (text, code) => {
        const stub = handlerStub({ [action]: new Response(text, { status: code }) });
        const result = await call(stub.provider);
        const told = JSON.stringify(result);
        const paid = stub.queries().filter((query) => query.includes('getNumber'));
        expect(paid.length).toBeLessThanOrEqual(name === 'rent' ? 1 : 0);
        for (const query of stub.queries().filter((one) => /action=get(Number|Prices)/.test(one)))
          expect(new URLSearchParams(query).get('country')).toMatch(/^(?!0$)./);
        if (result.ok) {
          if (name === 'rent') expect([code < 300, /access_number/i.test(text)]).toEqual([true, true]);
          return;
        }
        expect(told.toLowerCase()).not.toContain(KEY);
        expect(AppErrorSchema.safeParse(result.error).success).toBe(true);
        expect(told.length).toBeLessThan(700);
        if (name !== 'rent' || result.error.kind === 'outcome_unknown') return;
        expect(code < 500 && ![408, 425, 429].includes(code), 'unknown without a verdict').toBe(true);
        expect(text.trim(), 'unknown without a word').not.toBe('');
        expect(/access_number/i.test(text) && code < 300, 'never "nothing was rented" where a number came').toBe(false);
      }),
      { numRuns: RUNS, ...(SEED === undefined ? {} : { seed: Number(SEED) }) },
    );
  },
  120_000,
);
