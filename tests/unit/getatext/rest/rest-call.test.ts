import { describe, expect, it } from 'vitest';
import { jsonAnswer, SPENDING, stubbed } from '../stub.ts';

const unknown = (cause: string | RegExp) => ({
  ok: false,
  error: {
    kind: 'outcome_unknown',
    cause: typeof cause === 'string' ? cause : (expect.stringMatching(cause) as string),
  },
});
type Case = [answer: Response | Error, cause: string | RegExp];
const cases: Case[] = [
  [new TypeError('Failed to fetch'), 'dropped'],
  ...[301, 408, 425, 429, 500, 502, 503, 504, 520].map((status): Case => [
    jsonAnswer(status, { errors: 'Service is out of stock' }),
    `http ${status}`,
  ]),
  [new Response('<html>Just a moment</html>'), 'unreadable answer'],
  [new Response(''), 'unreadable answer'],
  [new Response('{"id":1,"num', { status: 201 }), 'unreadable answer'],
  [jsonAnswer(200, {}), /^unreadable answer/],
  [jsonAnswer(201, { number: '1234567890' }), /^unreadable answer/],
  [
    jsonAnswer(201, {
      status: 'success',
      id: { value: 5 },
      number: ['1234567890'],
      new_current_bid: ['1'],
      message: {},
    }),
    /^(unreadable|contradictory)/,
  ],
  [jsonAnswer(200, { id: 5, status: 'error', errors: 'Service is out of stock' }), /^(unreadable|contradictory)/],
];
const broken = () =>
  new Response(
    new ReadableStream({
      pull(controller) {
        controller.error(new TypeError('terminated'));
      },
    }),
    { status: 201 },
  );

describe.each(SPENDING)('%s', (_name, _path, call) => {
  it.each(cases)('is unknown after %#, and asked once', async (answer, cause) => {
    const { provider, sent } = stubbed(answer);
    const result = await call(provider);
    expect(result).toEqual(unknown(cause));
    expect(sent).toHaveLength(1);
  });

  it('is unknown when the answer breaks off or does not come', async () => {
    expect(await call(stubbed(broken()).provider)).toEqual(unknown('dropped'));
    const silent = (() => new Promise(() => undefined)) as unknown as typeof fetch;
    expect(await call(stubbed({}, { fetch: silent, timeoutMs: 20 }).provider)).toEqual(unknown('timeout'));
    const stuck = new Response(new ReadableStream({}));
    const half = (async () => stuck) as unknown as typeof fetch;
    expect(await call(stubbed({}, { fetch: half, timeoutMs: 20 }).provider)).toEqual(unknown('timeout'));
  });

  it.each([
    [400, 'no_numbers'],
    [401, 'auth'],
    [402, 'no_numbers'],
    [403, 'no_numbers'],
    [404, 'no_numbers'],
    [409, 'no_numbers'],
    [422, 'no_numbers'],
  ])('is refused for certain with %i', async (status, kind) => {
    const { provider, sent } = stubbed(jsonAnswer(status, { errors: 'Service is out of stock' }));
    expect(await call(provider)).toMatchObject({ ok: false, error: { kind } });
    expect(sent).toHaveLength(1);
    const nulls = { id: null, number: null, price: null, rentals: null, long_rental: null, status: null };
    const filled = jsonAnswer(status, { ...nulls, errors: 'Service is out of stock' });
    expect(await call(stubbed(filled).provider)).toMatchObject({ ok: false, error: { kind } });
    const text = new Response('Service is out of stock', { status });
    expect(await call(stubbed(text).provider)).toMatchObject({ ok: false, error: { kind } });
  });

  it.each([400, 401, 403, 404, 410, 422])('is unknown after %i without a word that can be read', async (status) => {
    const nothing: (string | null)[] = [
      '<html>no</html>',
      '',
      null,
      '{}',
      '[]',
      'null',
      '{"errors":null,"id":null,"number":null}',
      '{"errors":"Service is out of st',
      '{"errors":{"service":["<!doctype html><title>no</title>"]}}',
    ];
    for (const body of nothing) {
      const { provider, sent } = stubbed(new Response(body, { status }));
      expect(await call(provider)).toEqual(unknown(`http ${status}`));
      expect(sent).toHaveLength(1);
    }
  });

  it.each([
    ['Wrong Api Key or User is restricted', 403, { kind: 'auth', why: 'either' }],
    ['You have reached the maximum number of active rentals', 400, { kind: 'too_many_rentals' }],
  ])('is refused for certain by %j', async (errors, status, error) => {
    expect(await call(stubbed(jsonAnswer(status, { errors })).provider)).toMatchObject({ ok: false, error });
    expect(await call(stubbed(jsonAnswer(201, { message: errors })).provider)).toMatchObject({
      error: { kind: error.kind },
    });
  });

  it('is unknown under maintenance', async () => {
    expect(await call(stubbed(jsonAnswer(503, { errors: 'Service is under maintenance' })).provider)).toEqual(
      unknown('http 503'),
    );
  });

  it.each([
    { status: 'error', errors: 'Insufficient funds' },
    { success: false, message: 'Insufficient funds' },
    { message: 'Insufficient funds' },
    { id: null, number: '', status: 'error', error: { balance: ['Insufficient funds'] } },
  ])('is refused for certain by a 2xx that says so %#', async (body) => {
    expect(await call(stubbed(jsonAnswer(201, body)).provider)).toMatchObject({
      error: { kind: 'insufficient_funds' },
    });
  });
});
