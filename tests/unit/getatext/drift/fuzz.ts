// The properties of every endpoint. Each endpoint gets `DRIFT_RUNS` mutated answers: 10,000 in `npm test`, fewer in
// `npm run check`. A failing run prints its seed and path; `DRIFT_SEED=… vitest run tests/unit/getatext/drift` repeats it.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEY } from '../stub.ts';
import { ask, checkMoney, checkResult } from './checks.ts';
import { ENDPOINTS, type Endpoint } from './endpoints.ts';
import { damage, writeAnswer } from './damage.ts';
import { mutate, mutations } from './mutations.ts';
import { fetchOver, wire, type Wire } from './wire.ts';

const RUNS = Number(process.env['DRIFT_RUNS'] ?? 1000);
const SEED = process.env['DRIFT_SEED'];
const PLAIN_KEY = 'Zq+Plain=Key~0123456789&abc';
const GOOD: Wire = { status: 200, retryAfter: null, date: null, contentType: 'application/json', body: 'whole' };

const settings = (numRuns: number): fc.Parameters<unknown> => ({
  numRuns,
  ...(SEED === undefined ? {} : { seed: Number(SEED) }),
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
};

const json = (endpoint: Endpoint, body: unknown, status = 200, key = KEY) =>
  ask(endpoint, fetchOver(JSON.stringify(body), { ...GOOD, status }), key);

/** Declares the tests of some endpoints: several files share the table so that workers can take one each. */
export function fuzzEndpoints(names: readonly string[]): void {
  const endpoints = ENDPOINTS.filter(({ name }) => names.includes(name));
  const rejections: unknown[] = [];
  const note = (reason: unknown): void => void rejections.push(reason);
  beforeAll(() => void process.on('unhandledRejection', note));
  afterAll(async () => {
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', note);
    expect(rejections).toEqual([]);
    expect(endpoints).toHaveLength(names.length);
  });

  describe.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))('%s', (_name, endpoint) => {
    it('survives mutated answers without a wrong verdict', async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(99), mutations, damage, wire, async (which, changes, harm, way) => {
          const body = mutate(endpoint.answers[which % endpoint.answers.length], changes);
          const text = writeAnswer(body, harm);
          const { result, sent } = await ask(endpoint, fetchOver(text, way));
          if (sent !== 1) throw new Error(`sent ${sent} times`);
          checkResult(endpoint, result);
          const isHeard = way.body !== 'no answer' && way.body !== 'throws';
          const heard = way.body === 'whole' || way.body === 'pieces' ? parsed(text) : undefined;
          checkMoney(endpoint, result, isHeard ? way.status : null, heard);
        }),
        settings(RUNS),
      );
    }, 120_000);

    it('shows no key of any form, however it is echoed', async () => {
      const shapes = fc.constantFrom(
        (k: string): unknown => ({ errors: `Wrong Api Key ${k}` }),
        (k: string): unknown => ({ status: 'error', message: [k, { [k]: k }] }),
        (k: string): unknown => ({ errors: { [k]: [`${'y'.repeat(190)} ${encodeURIComponent(k)} ${k}`] } }),
        (k: string): unknown => ({ [k]: [{ api_name: 'x' }], id: 1 }),
        (k: string): unknown => `${' '.repeat(1990)}${k}`,
        (k: string): unknown => ({ error: `${'\u0001'.repeat(1985)}${k}${k}`, id: null }),
        (k: string): unknown => ({ errors: k.repeat(150) }),
      );
      await fc.assert(
        fc.asyncProperty(shapes, fc.constantFrom(200, 201, 400, 401, 403, 404, 422, 429, 500), async (make, status) => {
          for (const key of [KEY, PLAIN_KEY])
            checkResult(endpoint, (await json(endpoint, make(key), status, key)).result, key);
        }),
        settings(60),
      );
    });

    it('reads the same whatever fields are added', async () => {
      const extra = fc.tuple(
        fc.constantFrom(
          'currency',
          'request_id2',
          'x-trace',
          '__proto__',
          'constructor',
          'toString',
          'valueOf',
          'links',
          'meta',
          'then',
          'length',
          '1',
        ),
        fc.oneof(
          fc.jsonValue({ maxDepth: 2 }),
          fc.constantFrom<unknown>([], {}, null, [1], { errors: 'x' }, '0.10', 'error'),
        ),
        fc.nat(99),
      );
      await fc.assert(
        fc.asyncProperty(fc.nat(99), fc.array(extra, { minLength: 1, maxLength: 5 }), async (which, extras) => {
          const answer = endpoint.answers[which % endpoint.answers.length];
          const plain = await json(endpoint, answer);
          expect(plain.result.ok).toBe(true);
          const holder = structuredClone(answer);
          const entries = recordsOf(holder);
          for (const [name, value, at] of extras) {
            const target = entries[at % entries.length];
            if (target)
              Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
          }
          expect((await json(endpoint, holder)).result).toEqual(plain.result);
        }),
        settings(Math.min(RUNS, 1000) / 4),
      );
    });

    it.each(endpoint.required.map((path) => [path.join('.'), path] as const))(
      'names %s where it is missing or unreadable',
      async (_path, path) => {
        const values = [
          undefined,
          null,
          '',
          'null',
          {},
          [],
          true,
          Number.NaN,
          'zwölf Euro?',
          '1'.repeat(5000),
          { value: 1 },
        ];
        for (const value of values) {
          const field = path.at(-1) as string;
          const reads =
            typeof value === 'string' &&
            (field === 'status' || (value !== '' && ['message', 'api_name', 'service_name'].includes(field)));
          if (reads) continue;
          const answer = structuredClone(endpoint.answers[0]) as Record<string, unknown>;
          let holder = answer;
          for (const part of path.slice(0, -1)) holder = holder[part] as Record<string, unknown>;
          if (value === undefined) delete holder[field];
          else holder[field] = value;
          const { result } = await json(endpoint, answer, endpoint.spends ? 201 : 200);
          const place = path.reduce<string>(
            (name, part) => (typeof part === 'number' ? `${name}[${part}]` : `${name}.${part}`),
            endpoint.where,
          );
          expect(result).toMatchObject({
            ok: false,
            error: endpoint.spends
              ? { kind: 'outcome_unknown', cause: `unreadable answer: ${place}` }
              : { kind: 'contract', where: place },
          });
        }
      },
    );

    it('takes what says nothing for no refusal of the provider’s, whatever the status', async () => {
      const silent = [
        nullsOf(endpoint.answers[0]),
        { ...nullsOf(endpoint.answers[0]), errors: null },
        { errors: { service: [null, ''] } },
        {},
        [],
        null,
        0,
        '',
        '<html><h1>Access denied</h1></html>',
      ];
      for (const status of [400, 403, 404, 410, 422]) {
        for (const body of silent) {
          const { result } = await json(endpoint, body, status);
          expect(result.ok).toBe(false);
          if (endpoint.spends)
            expect(result).toEqual({ ok: false, error: { kind: 'outcome_unknown', cause: `http ${status}` } });
        }
        const page = fetchOver('<!doctype html><title>Just a moment...</title>', { ...GOOD, status });
        const { result } = await ask(endpoint, page);
        const unavailable = [403, 404, 410].includes(status);
        if (!endpoint.spends && unavailable) expect(result).toMatchObject({ error: { kind: 'unavailable', status } });
      }
    });

    it('takes a refusal in the documented words for one, and never for a success', async () => {
      const texts: [string, string][] = [
        ['Service is out of stock', 'no_numbers'],
        ['Insufficient funds', 'insufficient_funds'],
        ['Wrong Api Key or User is restricted', 'auth'],
        ['Rental not found', 'not_found'],
        ['Auth is not presented on the request', 'auth'],
        ['You have reached the maximum number of active rentals', 'too_many_rentals'],
        ['Service price is higher than your max price', 'price_above_cap'],
      ];
      const nulls = nullsOf(endpoint.answers[0]);
      const forms: ((text: string) => unknown)[] = [
        (errors) => ({ status: 'error', errors }),
        (text) => ({ status: 'error', errors: { service: [text] } }),
        (text) => ({ status: 'error', message: text, errors: [text] }),
        (error) => ({ success: false, error }),
        (text) => ({ id: null, number: '', status: 'error', errors: { a: { b: text } }, price: null }),
        (errors) => ({ errors }),
        (errors) => ({ ...nulls, errors }),
        (text) => ({ errors: { service: [text] }, ...nulls }),
        (text) => ({ ...nulls, status: 'error', message: text, errors: null }),
      ];
      for (const [text, kind] of texts) {
        for (const form of forms) {
          for (const status of [200, 201, 400, 403, 404, 422]) {
            const { result } = await json(endpoint, form(text), status);
            expect(result).toMatchObject({ ok: false, error: { kind } });
          }
        }
      }
    });
  });
}

/** Every field that an answer documents, `errors` apart, each null, as an older documentation has refusals. */
function nullsOf(answer: unknown): Record<string, null> {
  const names = Object.keys(answer as object).filter((name) => name !== 'errors');
  return Object.fromEntries(names.map((name) => [name, null]));
}

/** The objects of an answer that the contract gives fields to. */
function recordsOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, part]) => (name === 'errors' ? [] : recordsOf(part)));
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}
