// Values in the forms that a provider may change to, and the odd answers that once crashed, held up or misled the client.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonAnswer, LONG, RENTED, SERVICE, SPENDING, STATUS, stubbed, valueOf } from '../stub.ts';
import { workedMs } from './checks.ts';

describe('the same value in another form', () => {
  it('amounts: text or number, padded, with a currency sign or separators', async () => {
    const amount = fc.record({ whole: fc.nat(999_999), fraction: fc.nat(999_999), form: fc.nat(5) });
    await fc.assert(
      fc.asyncProperty(amount, async ({ whole, fraction, form }) => {
        const plain = `${whole}.${String(fraction).padStart(6, '0')}`;
        const grouped = plain.replace(/^(\d+)(\d{3})\./, '$1,$2.');
        const written = [plain, Number(plain), `$${plain}`, ` ${plain} `, `${plain}000`, `$${grouped}`][form];
        const rented = valueOf(
          await stubbed({ ...RENTED, price: written, new_balance: written }).provider.rent('x', null),
        );
        const expected = whole * 1_000_000 + fraction;
        expect([rented.price, rented.newBalance]).toEqual([expected, expected]);
        expect(valueOf(await stubbed({ balance: written }).provider.balance())).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('ids and numbers: text or number', async () => {
    const whole = fc.record({
      id: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      number: fc.integer({ min: 2_000_000_000, max: 9_999_999_999 }),
      form: fc.nat(3),
    });
    await fc.assert(
      fc.asyncProperty(whole, async ({ id, number, form }) => {
        const [i, n] =
          (
            [
              [id, number],
              [String(id), String(number)],
              [` ${id} `, `+1 ${number}`],
              [id, 10_000_000_000 + number],
            ] as const
          )[form] ?? [];
        const rented = valueOf(await stubbed({ ...RENTED, id: i, number: n }).provider.rent('x', null));
        expect([rented.id, rented.number]).toEqual([String(id), String(number)]);
        expect(valueOf(await stubbed({ ...STATUS, id: i }).provider.status(String(id))).id).toBe(String(id));
      }),
      { numRuns: 500 },
    );
  });

  it.each(['1e999', '12345678901234567890', '1e16', '-5', '1.5'])(
    'an id %s that no number holds exactly is not taken for another',
    async (id) => {
      const answer = new Response(JSON.stringify({ ...RENTED, id: '@' }).replace('"@"', id), { status: 201 });
      expect(await stubbed(answer).provider.rent('x', null)).toMatchObject({
        error: { kind: 'outcome_unknown', cause: 'unreadable answer: rent-a-number.id' },
      });
    },
  );
});

describe('answers that once did harm', () => {
  const deep = `{"status":"error","id":null,"errors":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  it.each(SPENDING)('%s survives errors nested without end', async (_name, _path, call) => {
    for (const status of [201, 400, 500])
      expect(await call(stubbed(new Response(deep, { status })).provider)).toMatchObject({ ok: false });
  });

  it.each([
    ['amounts', { balance: `0.${'0'.repeat(1_000_000)}1` }],
    ['digits', { status: 'error', errors: '1'.repeat(1_000_000) }],
    ['prices', { status: 'error', errors: 'price '.repeat(200_000) }],
    ['brackets', { status: 'error', errors: '<a'.repeat(500_000) }],
    ['field names', { [`<${'<a'.repeat(500_000)}`]: [{ api_name: 'x' }] }],
  ])('long %s take no long time', async (_what, body) => {
    const startedAt = workedMs();
    for (const status of [200, 400, 403, 429]) {
      const { provider } = stubbed(jsonAnswer(status, body));
      for (const result of [await provider.balance(), await provider.services(), await provider.rent('x', null)])
        expect(result.ok).toBe(false);
    }
    expect(workedMs() - startedAt).toBeLessThan(5000);
  });

  it('the word null is no id', async () => {
    expect(await stubbed({ ...RENTED, id: 'null' }).provider.rent('x', null)).toMatchObject({
      error: { cause: 'unreadable answer: rent-a-number.id' },
    });
    expect(await stubbed({ long_rentals: [{ ...LONG, id: 'NULL' }] }).provider.longRentals()).toMatchObject({
      error: { where: 'long-rentals.long_rentals[0].id' },
    });
  });

  it.each(['1,000,000,000,000,000', '9,999,999,999.5', 1e9])(
    'an amount of %s is past what can be counted exactly',
    async (balance) => {
      expect(await stubbed({ balance }).provider.balance()).toMatchObject({
        error: { kind: 'contract', where: 'balance.balance' },
      });
    },
  );

  it.each([{ price: '-0.55' }, { price: -1 }, { ttl: 1e300 }, { ttl: 600_000 }, { stock: 1e12 }])(
    'a service with %j is left out',
    async (odd) => {
      const { provider } = stubbed({
        prices: [
          { ...SERVICE, ...odd },
          { ...SERVICE, api_name: 'telegram' },
        ],
      });
      expect(valueOf(await provider.services()).map(({ apiName }) => apiName)).toEqual(['telegram']);
    },
  );

  it('a negative balance is one, a negative price is none', async () => {
    expect(valueOf(await stubbed({ balance: '-0.20' }).provider.balance())).toBe(-200_000);
    expect(valueOf(await stubbed({ ...RENTED, price: '-0.20' }).provider.rent('x', null)).price).toBeNull();
  });

  it('an empty list beside it does not stand for one that was renamed', async () => {
    expect(valueOf(await stubbed({ links: [], data: [LONG] }).provider.longRentals()).entries).toHaveLength(1);
    expect(await stubbed({ links: ['x'], data: [LONG] }).provider.longRentals()).toMatchObject({
      error: { kind: 'contract', where: 'long-rentals.long_rentals' },
    });
  });

  it('a number that came with a refusing status is not given up for lost', async () => {
    const unknown = { ok: false, error: { kind: 'outcome_unknown', cause: 'contradictory answer' } };
    expect(await stubbed(jsonAnswer(409, RENTED)).provider.rent('x', null)).toEqual(unknown);
    expect(await stubbed(jsonAnswer(400, { long_rental: LONG })).provider.createLongRental('1w', false)).toEqual(
      unknown,
    );
    const refused = jsonAnswer(400, { ...RENTED, errors: 'Service is out of stock' });
    expect(await stubbed(refused).provider.rent('x', null)).toMatchObject({ error: { kind: 'no_numbers' } });
  });

  it('a long refusal keeps its meaning and its beginning', async () => {
    const errors = `Service is out of stock ${'and so on '.repeat(1000)}`;
    const refused = await stubbed(jsonAnswer(400, { errors })).provider.rent('x', null);
    expect(refused).toMatchObject({
      error: {
        kind: 'no_numbers',
        detail: expect.stringMatching(/^Service is out of stock and so on .{100,}…$/) as string,
      },
    });
  });
});
