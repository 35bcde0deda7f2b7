import { describe, expect, it } from 'vitest';
import { withTimesMended } from '../../../../lib/rentals/model/clock-change.ts';
import { rental } from '../../components/samples.ts';

const HOUR = 3_600_000;

describe('a rental after the clock was put back', () => {
  it('stays as it is where all of its past is past', () => {
    const past = rental({ createdAt: 1000, rentedAt: 2000, endsAt: 9000, cancellableAt: 8000 });
    expect(withTimesMended(past, 2000)).toBe(past);
  });

  it('has happened by now, and is as far from its end and its lock as before', () => {
    const live = rental({ revision: 3, createdAt: 11 * HOUR, rentedAt: 12 * HOUR, endsAt: 13 * HOUR, endedAt: null });
    expect(withTimesMended({ ...live, providerEndsAt: null, cancellableAt: 12.5 * HOUR }, 8 * HOUR)).toMatchObject({
      revision: 4,
      createdAt: 8 * HOUR,
      rentedAt: 8 * HOUR,
      endsAt: 9 * HOUR,
      cancellableAt: 8.5 * HOUR,
      endedAt: null,
    });
  });

  it('comes before nothing that it came after', () => {
    const first = rental({ state: 'expired', createdAt: HOUR, rentedAt: HOUR, endsAt: 2 * HOUR, endedAt: 4 * HOUR });
    const second = rental({ createdAt: 2 * HOUR, rentedAt: 2 * HOUR, endsAt: 6 * HOUR });
    const now = 3 * HOUR;
    expect(withTimesMended(first, now).endedAt).toBeGreaterThanOrEqual(withTimesMended(second, now).createdAt);
  });

  it('was compared by now, too', () => {
    const outcome = { balanceAfter: 1, charged: 0, checkedAt: 5 * HOUR };
    const lost = rental({ state: 'unknown', createdAt: HOUR, rentedAt: null, endedAt: HOUR, outcome });
    expect(withTimesMended(lost, 2 * HOUR).outcome).toEqual({ ...outcome, checkedAt: 2 * HOUR });
  });
});
