import type { Money } from '../../lib/core/money.ts';

/** Steps that people count in. */
const STEPS = [1, 2, 5];
/** The smallest step: a cent, in millionths of a dollar. */
const CENT = 10_000;

/** The ticks of an axis from zero to at least `largest`, at most `count` steps of 1, 2 or 5 times a power of ten. */
export function ticksTo(largest: Money, count: number): Money[] {
  for (let power = CENT; ; power *= 10) {
    for (const step of STEPS) {
      const steps = Math.max(1, Math.ceil(largest / (step * power)));
      if (steps <= count) return Array.from({ length: steps + 1 }, (_, index) => index * step * power);
    }
  }
}

/** Which of `count` labels have room beside each other, when there is room for `fitting`: every n-th, from the last. */
export function labelled(count: number, fitting: number): (index: number) => boolean {
  const every = Math.max(1, Math.ceil(count / Math.max(1, Math.floor(fitting))));
  return (index) => (count - 1 - index) % every === 0;
}
