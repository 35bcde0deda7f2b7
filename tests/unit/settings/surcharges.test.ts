import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../../lib/settings/filters.ts';
import { maxCost, maxCostOfNumber } from '../../../lib/settings/surcharges.ts';

const filters = (changes: Partial<typeof NO_FILTERS>) => ({ ...NO_FILTERS, ...changes });

describe('the most that a number can cost', () => {
  it.each([
    ['without filters', 550_000, filters({})],
    ['with a lock and nothing to lock', 550_000, filters({ keepCarrier: true, lockAreaCode: true, areaCodes: ' , ' })],
    ['with a carrier', 660_000, filters({ carrier: 'tmobile' })],
    ['with a carrier that is required', 660_000, filters({ carrier: 'tmobile', keepCarrier: true })],
    ['with area codes', 660_000, filters({ areaCodes: '212, 646' })],
    ['with both', 770_000, filters({ carrier: 'at&t', areaCodes: '212', lockAreaCode: true })],
  ])('%s', (_, most, on) => expect(maxCost(550_000, on)).toBe(most));

  it('is two fifths more for a given number', () => expect(maxCostOfNumber(550_000)).toBe(770_000));

  it.each([
    [330_000, 470_000],
    [1, 10_000],
    [0, 0],
    [9_999_990_000, 13_999_990_000],
  ])('is rounded up to a cent: %i', (price, most) => expect(maxCostOfNumber(price)).toBe(most));

  it('leaves a price without a surcharge as it is', () => expect(maxCost(123_456, NO_FILTERS)).toBe(123_456));

  it('is never too low, nor a cent too high', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e15 }), (price) => {
        const exact = BigInt(price) * 7n;
        const most = BigInt(maxCostOfNumber(price)) * 5n;
        expect(most >= exact && most - exact < 50_000n).toBe(true);
      }),
    );
  });
});
