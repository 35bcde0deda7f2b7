import { describe, expect, it } from 'vitest';
import { ok } from '../../../../lib/core/errors.ts';
import type { HandlerDeps } from '../../../../lib/getatext/handler/handler-client.ts';
import { readCountries } from '../../../../lib/getatext/handler/countries.ts';
import { handlerStub, type Line } from './handler-stub.ts';

const RENTED = 'ACCESS_NUMBER:12345:12025550101';

describe('the number of the United States', () => {
  it.each<[unknown, string | null]>([
    [{ 0: { id: 0, eng: 'Russia' }, 187: { id: 187, rus: 'США', eng: 'USA', chn: '美国', visible: 1 } }, '187'],
    [{ 12: { id: 12, eng: 'USA (virtual)' }, 187: { id: 187, eng: 'USA' } }, '187'],
    [{ 12: { id: 12, eng: 'USA (virtual)' }, 0: { id: 0, eng: 'Russia' } }, '12'],
    [[{ id: 5, title: 'USA', code: 'US' }], '5'],
    [
      [
        { id: '5', name: 'United States of America' },
        { id: 7, name: 'United Kingdom' },
      ],
      '5',
    ],
    [{ countries: [{ country_id: 1, name: 'United States', short_name: 'US' }] }, '1'],
    [{ status: 'success', data: { 3: 'Russia', 9: 'United States' } }, '9'],
    [{ usa: { name: 'USA' }, russia: { name: 'Russia' } }, 'usa'],
    [{ 187: { id: 187, eng: 'South Africa' }, 6: { id: 6, eng: 'Indonesia' } }, null],
    [{ 6: { eng: 'US Virgin Islands' }, 7: { eng: 'Australia' } }, null],
  ])('is read from %j', (body, us) => expect(readCountries(body)).toMatchObject({ us }));

  it.each([null, 5, 'USA', [], {}, { error: 'no' }, { status: 'success' }, [[[[]]]], { 187: {} }])(
    'is not read from %j',
    (body) => expect(readCountries(body)).toBeNull(),
  );
});

describe('renting asks for the United States', () => {
  const priced = JSON.stringify({ 187: { whatsapp: { cost: '0.50', count: 5 } } });
  const getNumber = async (answers: Record<string, Line>, extra: Partial<HandlerDeps> = {}) => {
    const stub = handlerStub({ getNumber: RENTED, ...answers }, extra);
    const answer = await stub.provider.rent('whatsapp', null);
    return { answer, sent: stub.queries().find((query) => query.includes('getNumber')), queries: stub.queries(), stub };
  };

  it.each<[string, Record<string, Line>, string]>([
    ['where the server lists nothing', {}, '187'],
    ['where it lists the United States alone', { getPrices: priced }, '187'],
    ['where it lists services without a country', { getPrices: '{"whatsapp":{"cost":1,"count":1}}' }, '187'],
    [
      'by the number in its prices',
      { getPrices: '{"0":{"a":{"cost":1,"count":1}},"12":{"whatsapp":{"cost":1,"count":1}}}' },
      '12',
    ],
    [
      'by the number that its countries give',
      { getCountries: '[{"id":5,"title":"USA"},{"id":187,"title":"Chad"}]' },
      '5',
    ],
    ['where an answer about countries says nothing', { getCountries: '[]' }, '187'],
    ['where it hides its countries', { getCountries: '<h1>no</h1>' }, '187'],
  ])('%s', async (_, answers, country) => {
    const { answer, sent } = await getNumber(answers);
    expect(answer).toMatchObject({ ok: true });
    expect(sent).toBe(`action=getNumber&service=whatsapp&country=${country}`);
  });

  it('in the questions for prices too', async () => {
    const getPrices = '{"5":{"whatsapp":{"cost":"0.50","count":5}}}';
    const { stub } = await getNumber({ getCountries: '{"5":{"eng":"USA"}}', getPrices });
    await stub.provider.services();
    expect(stub.queries().filter((query) => query.includes('getPrices'))).toEqual([
      'action=getPrices&service=whatsapp&country=5',
      'action=getPrices&country=5',
    ]);
    const listing = handlerStub({ getPrices: priced });
    await listing.provider.services();
    expect(listing.queries()).toContain('action=getPrices&country=187');
  });

  it('and asks for the countries once', async () => {
    const { stub } = await getNumber({ getCountries: '{"5":{"eng":"USA"}}' });
    await stub.provider.rent('whatsapp', null);
    expect(stub.queries().filter((query) => query.includes('getCountries'))).toHaveLength(1);
    const unknown = (await getNumber({})).stub;
    await unknown.provider.rent('whatsapp', null);
    expect(unknown.queries().filter((query) => query.includes('getCountries'))).toHaveLength(1);
  });

  it('of GetAText, whose number of it is known, without asking', async () => {
    const rest = { services: async () => ok([]), balance: async () => ok(1) };
    const { sent, queries } = await getNumber({ getCountries: '{"5":{"eng":"USA"}}' }, { rest });
    expect(sent).toBe('action=getNumber&service=whatsapp&country=187');
    expect(queries.filter((query) => query.includes('getCountries'))).toEqual([]);
  });

  it('and rents nothing where the server has other countries alone', async () => {
    const { answer, sent } = await getNumber({ getCountries: '{"0":{"eng":"Russia"},"187":{"eng":"Chad"}}' });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'no_numbers' } });
    expect(sent).toBeUndefined();
  });

  it.each<[Line, string]>([
    [new TypeError('Failed to fetch'), 'network'],
    [new Response('busy', { status: 503 }), 'unavailable'],
    ['BAD_KEY', 'auth'],
  ])('and rents nothing where that could not be asked (%#)', async (line, kind) => {
    const { answer, sent } = await getNumber({ getCountries: line });
    expect(answer).toMatchObject({ ok: false, error: { kind } });
    expect(sent).toBeUndefined();
  });

  it('never as 0, and never not at all', async () => {
    const lists = [
      '{"0":{"whatsapp":{"cost":1,"count":1}}}',
      '{"whatsapp":{"0":{"cost":1,"count":1}}}',
      '[]',
      '{"status":"error"}',
    ];
    for (const getPrices of lists) {
      const { queries } = await getNumber({ getPrices });
      const asked = queries.filter((query) => /getNumber|getPrices/.test(query));
      expect(asked.length).toBeGreaterThan(0);
      for (const query of asked) expect(new URLSearchParams(query).get('country')).toBe('187');
    }
  });
});
