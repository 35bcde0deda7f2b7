import { describe, expect, it } from 'vitest';
import { chargedBeyondAgreed, costOf, outcomeOf, totalsOf } from '../../../../lib/rentals/model/cost.ts';
import type { Rental } from '../../../../lib/rentals/model/rental.ts';
import { rental } from '../../components/samples.ts';

const at = (day: string, time = '12:00:00'): number => new Date(`${day}T${time}`).getTime();
const ended = (key: string, changes: Partial<Rental> = {}): Rental =>
  rental({ key, state: 'completed', rentedAt: at('2026-11-24'), endedAt: at('2026-11-24', '12:05:00'), ...changes });
const outcome = (charged: number | null) => ({ balanceAfter: 1, charged, checkedAt: 1 });

describe('what a rental cost and came to', () => {
  it.each([
    ['live', 550_000, rental()],
    ['live', null, rental({ state: 'requesting', price: null })],
    ['completed', 550_000, ended('a')],
    ['completed', 700_000, ended('a', { overcharged: 150_000 })],
    ['refunded', 0, ended('a', { state: 'cancelled', refunded: 550_000 })],
    ['refunded', 50_000, ended('a', { state: 'cancelled', refunded: 500_000 })],
    ['cancelled', 550_000, ended('a', { state: 'cancelled' })],
    ['expired', 550_000, ended('a', { state: 'expired' })],
    ['failed', 0, ended('a', { state: 'failed', price: null })],
    ['unknown', null, ended('a', { state: 'unknown', price: null, outcome: outcome(null) })],
    ['unknown', 600_000, ended('a', { state: 'unknown', price: null, outcome: outcome(600_000) })],
  ] as const)('is %s at %j', (name, cost, one) => {
    expect([outcomeOf(one), costOf(one)]).toEqual([name, cost]);
  });

  it('adds up, and counts what nobody knows apart', () => {
    const all = [
      rental(),
      ended('a', { codeAt: 1, code: null }),
      ended('b', { state: 'cancelled', refunded: 550_000 }),
      ended('c', { state: 'unknown', price: null, outcome: outcome(null) }),
    ];
    expect(totalsOf(all)).toEqual({ count: 4, live: 1, spent: 1_100_000, refunded: 550_000, codes: 1, unknown: 1 });
    expect(totalsOf([])).toEqual({ count: 0, live: 0, spent: 0, refunded: 0, codes: 0, unknown: 0 });
  });
});

describe('what was charged beyond what was agreed to', () => {
  const agreed = { maxPrice: 550_000 };
  it.each<[string, number | null, Partial<Rental>]>([
    ['nothing', null, {}],
    ['nothing of a price that was not told', null, { price: null }],
    ['the price in the answer, though no balance tells', 200_000, { price: 750_000 }],
    ['what the balance fell by', 150_000, { overcharged: 150_000 }],
    ['both', 350_000, { price: 750_000, overcharged: 150_000 }],
    ['nothing where the surcharge was agreed to', null, { price: 550_000, overcharged: 220_000, maxPrice: 770_000 }],
    ['a lost answer that cost more', 100_000, { state: 'unknown', price: null, outcome: outcome(650_000) }],
    ['nothing of a lost answer that cost that', null, { state: 'unknown', price: null, outcome: outcome(550_000) }],
  ])('is %s', (_, beyond, changes) => {
    expect(chargedBeyondAgreed(ended('a', { ...agreed, ...changes }))).toBe(beyond);
  });
});
