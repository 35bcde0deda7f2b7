// Something was bought and the answer is odd: whatever was understood is kept, above all the id.
import { describe, expect, it } from 'vitest';
import { jsonAnswer, LONG, RENTED, stubbed, valueOf } from '../stub.ts';

const unknown = { ok: false, error: { kind: 'outcome_unknown' } };

describe('the answer to a renting call', () => {
  it.each([
    ['without a price', { price: null }, { number: '1234567890', price: null }],
    ['with a price that is none', { price: 'free' }, { number: '1234567890', price: null }],
    ['with a negative price', { price: '-1' }, { number: '1234567890', price: null }],
    ['without a number', { number: null }, { number: null, price: 550_000 }],
    ['with an odd number', { number: '12345' }, { number: null, price: 550_000 }],
    ['with an end that is none', { end_time: {} }, { number: '1234567890', endsAt: null }],
    [
      'with little but the id',
      { number: undefined, price: undefined, service_name: 5, new_balance: [] },
      { id: '12345' },
    ],
  ])('keeps the id: %s', async (_, over, kept) => {
    const { provider } = stubbed(jsonAnswer(201, { ...RENTED, ...over }));
    expect(valueOf(await provider.rent('whatsapp', null))).toMatchObject({ id: '12345', ...kept });
    expect(valueOf(await provider.rentSpecific('1234567890', 'whatsapp', null))).toMatchObject({ id: '12345' });
    expect(valueOf(await provider.reRent('7'))).toMatchObject({ id: '12345' });
  });

  it.each([
    ['without an id', jsonAnswer(201, { ...RENTED, id: null })],
    ['with an id that is none', jsonAnswer(201, { ...RENTED, id: { value: 5 } })],
    ['with an id and a refusal', jsonAnswer(201, { ...RENTED, errors: 'Service is out of stock' })],
    [
      'with little but an id, and the words of a refusal',
      jsonAnswer(200, { id: 5, message: 'Service is out of stock' }),
    ],
  ])('leaves the outcome open: %s', async (_, answer) => {
    expect(await stubbed(answer).provider.rent('whatsapp', null)).toMatchObject(unknown);
  });

  it('stays a refusal where a refusing status has an id beside its words', async () => {
    const answer = jsonAnswer(400, { id: 5, message: 'Service is out of stock' });
    expect(await stubbed(answer).provider.rent('whatsapp', null)).toMatchObject({ error: { kind: 'no_numbers' } });
  });
});

describe('the answer for several services', () => {
  const rent = (rentals: unknown[]) =>
    stubbed(jsonAnswer(201, { status: 'success', rentals, new_balance: '9' })).provider.rentMultiple(['a', 'b'], null);

  it('keeps each that has an id, with the number of the others', async () => {
    const { rentals, unread } = valueOf(
      await rent([
        { ...RENTED, number: null, price: null },
        { ...RENTED, id: 6 },
      ]),
    );
    expect(rentals).toMatchObject([
      { id: '12345', number: '1234567890', price: null },
      { id: '6', number: '1234567890', price: 550_000 },
    ]);
    expect(unread).toBe(0);
  });

  it.each([[{ ...RENTED, id: null }], [null], [{}], [{ ...RENTED, id: 7, errors: 'Something failed' }]])(
    'counts one that can’t be read, and keeps the other: %j',
    async (odd) => {
      const { rentals, unread } = valueOf(await rent([RENTED, odd]));
      expect(rentals).toMatchObject([{ id: '12345' }]);
      expect(unread).toBe(1);
    },
  );

  it('leaves the outcome open where none can be read', async () => {
    expect(await rent([{ ...RENTED, id: null }, {}])).toMatchObject(unknown);
  });
});

describe('the answer to renting or renewing for longer', () => {
  it.each([
    ['a price', { price: null }, 'price'],
    ['a number', { number: 'soon' }, 'number'],
    ['an end', { end_time: '' }, 'endsOn'],
    ['a beginning', { rented_at: null }, 'rentedOn'],
    ['whether it renews itself', { auto_renew: 'maybe' }, 'autoRenew'],
  ])('keeps the id without %s', async (_, over, missing) => {
    const { provider } = stubbed(jsonAnswer(200, { status: 'success', long_rental: { ...LONG, ...over } }));
    expect(valueOf(await provider.createLongRental('1w', false))).toMatchObject({ id: '1', [missing]: null });
    expect(valueOf(await provider.updateLongRental('1', { action: 'renew' }))).toMatchObject({
      id: '1',
      [missing]: null,
    });
  });

  it('leaves the outcome open without an id', async () => {
    const { provider } = stubbed(jsonAnswer(200, { status: 'success', long_rental: { ...LONG, id: null } }));
    expect(await provider.createLongRental('1w', false)).toMatchObject(unknown);
  });
});
