import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEnded, isHeld, type Rental } from '../../../../lib/rentals/model/rental.ts';
import { transition, type RentalEvent } from '../../../../lib/rentals/model/transition.ts';
import { memoryRepository, RENTED, rentOne, status } from '../support.ts';

async function fresh(): Promise<Rental> {
  const { repository, stored } = memoryRepository();
  await rentOne(repository);
  return stored.writes[0]!.live[0]!;
}

const events: fc.Arbitrary<RentalEvent> = fc.oneof(
  fc.constant<RentalEvent>({ type: 'sent', at: 2, balanceBefore: 10_000_000 }),
  fc.constant<RentalEvent>({ type: 'rented', at: 3, rented: RENTED, lockMs: 60_000 }),
  fc.constant<RentalEvent>({ type: 'refused', at: 3, error: { kind: 'no_numbers' } }),
  fc.constant<RentalEvent>({ type: 'lost', at: 3, error: { kind: 'outcome_unknown', cause: 'x' } }),
  fc.record({
    type: fc.constant('balance-checked' as const),
    at: fc.nat(),
    balance: fc.nat(20_000_000),
    charged: fc.option(fc.nat(20_000_000)),
  }),
  fc.record({
    type: fc.constant('found' as const),
    at: fc.nat(),
    status: fc.option(fc.nat()).map((endsAt) => status({ number: '2025550101', endsAt })),
    lockMs: fc.option(fc.nat(300_000)),
  }),
  fc.record({
    type: fc.constant('status' as const),
    at: fc.nat(),
    code: fc.option(fc.constantFrom('111111', '222222')),
    status: fc
      .constantFrom('active', 'cancelled', 'completed', 'expired', 'other')
      .map((state) => status({ state: state as 'active' })),
  }),
  fc.constantFrom<RentalEvent>(
    { type: 'time-up', at: 9 },
    { type: 'cancel-wanted' },
    { type: 'cancel-kept' },
    { type: 'cancelled', at: 9 },
    { type: 'completed', at: 9 },
    { type: 'filled', at: 9, host: 'a.example' },
    { type: 'fill-undone', at: 9 },
    { type: 'copied', at: 9 },
    { type: 'dismissed' },
    { type: 'asking-failed', at: 9, error: { kind: 'timeout' } },
  ),
);

describe('the state machine', () => {
  it('keeps its promises over any sequence of events', async () => {
    const start = await fresh();
    fc.assert(
      fc.property(fc.array(events, { maxLength: 40 }), (sequence) => {
        let rental = start;
        for (const event of sequence) {
          const before = rental;
          rental = transition(before, event);
          const isBack = before.state === 'unknown' && event.type === 'found';
          if (isEnded(before)) expect(rental.state).toBe(isBack ? 'waiting' : before.state);
          if (isBack) expect(rental.dismissed).toBe(false);
          if (isHeld(rental)) expect(rental.providerId).not.toBeNull();
          if (before.code !== null) expect(rental.code).not.toBeNull();
          if (rental.state === 'received') expect(rental.code).not.toBeNull();
          if (rental.state === 'expired') expect(rental.code).toBeNull();
          if (rental.undoneAt !== null) expect(rental.filledAt).not.toBeNull();
          if (rental.cancelWanted) expect(rental.state).toBe('waiting');
          if (rental.state === 'unknown') expect(rental.outcome).not.toBeNull();
          if (event.type !== 'dismissed' && !isBack) expect(rental.dismissed).toBe(before.dismissed);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('replaces a code by a later one, which is then unfilled', async () => {
    let rental = transition(await fresh(), { type: 'sent', at: 1, balanceBefore: 1 });
    rental = transition(rental, { type: 'rented', at: 1, rented: RENTED, lockMs: 1 });
    rental = transition(rental, { type: 'status', at: 2, status: status(), code: '111111' });
    rental = transition(rental, { type: 'filled', at: 3, host: 'a.example' });
    rental = transition(rental, { type: 'status', at: 4, status: status(), code: '222222' });
    expect(rental).toMatchObject({ state: 'received', code: '222222', codeAt: 4, filledAt: null });
    // When the first one came says how long the number took.
    expect(rental.firstCodeAt).toBe(2);
  });

  it('takes the code of an answer that also calls the rental over', async () => {
    let rental = transition(await fresh(), { type: 'sent', at: 1, balanceBefore: 1 });
    rental = transition(rental, { type: 'rented', at: 1, rented: RENTED, lockMs: 1 });
    rental = transition(rental, { type: 'status', at: 2, status: status({ state: 'completed' }), code: '111111' });
    expect(rental).toMatchObject({ state: 'received', code: '111111' });
    rental = transition(rental, { type: 'status', at: 3, status: status({ state: 'completed' }), code: '111111' });
    expect(rental).toMatchObject({ state: 'completed', code: '111111' });
  });
});

it('keeps the user’s words whatever else happens, and none about a private window', async () => {
  const noted = transition(await fresh(), { type: 'noted', note: 'For my nephew' });
  const sent = transition(noted, { type: 'sent', at: 2, balanceBefore: 10_000_000 });
  expect(transition(sent, { type: 'rented', at: 3, rented: RENTED, lockMs: 0 }).note).toBe('For my nephew');
  expect(transition(noted, { type: 'noted', note: '' }).note).toBeUndefined();
  const hidden = { ...(await fresh()), incognito: true };
  expect(transition(hidden, { type: 'noted', note: 'For my nephew' })).toBe(hidden);
});
