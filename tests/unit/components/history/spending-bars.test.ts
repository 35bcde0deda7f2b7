import fc from 'fast-check';
import { expect, it } from 'vitest';
import { labeled, ticksTo } from '../../../../components/history/spending-bars.tsx';

it.each([
  [0, [0, 10_000]],
  [550_000, [0, 200_000, 400_000, 600_000]],
  [14_570_000, [0, 5_000_000, 10_000_000, 15_000_000]],
])('puts ticks at round amounts up to %d', (largest, ticks) => expect(ticksTo(largest, 4)).toEqual(ticks));

it('always covers the largest amount with few ticks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e15 }), fc.integer({ min: 1, max: 8 }), (largest, count) => {
      const ticks = ticksTo(largest, count);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest);
      expect(ticks.length).toBeLessThanOrEqual(count + 1);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
    }),
  );
});

it('labels as many as have room, the last one always', () => {
  const shown = (count: number, fitting: number): number[] =>
    Array.from({ length: count }, (_, index) => index).filter(labeled(count, fitting));
  expect(shown(4, 10)).toEqual([0, 1, 2, 3]);
  expect(shown(10, 4)).toEqual([0, 3, 6, 9]);
  expect(shown(3, 0.2)).toEqual([2]);
});
