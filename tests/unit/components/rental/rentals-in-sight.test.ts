import { describe, expect, it } from 'vitest';
import { errorLeftToShow, isBeside, rentalsInSight } from '../../../../components/rental/rentals-in-sight.ts';
import { rental } from '../samples.ts';

const NOW = Date.now();
const lost = { state: 'unknown' as const, outcome: { balanceAfter: null, charged: 550_000, checkedAt: NOW } };

describe('rentalsInSight', () => {
  const old = { endedAt: NOW - 11 * 60_000, createdAt: NOW - 12 * 60_000 };
  const sight = (live: ReturnType<typeof rental>[], history: ReturnType<typeof rental>[]) =>
    rentalsInSight({ live, history }, 'whatsapp.com', NOW - 1000, NOW).map((shown) => shown.key);

  it('shows live ones first, this site’s before others', () => {
    const other = rental({ key: 'other', site: { tabId: 2, host: 'x.com', domain: 'x.com' } });
    const ended = rental({ key: 'ended', state: 'expired', endedAt: NOW });
    expect(sight([other, rental({ key: 'here' })], [ended])).toEqual(['here', 'other', 'ended']);
  });

  it('drops what ended long ago or was dismissed, but keeps a lost answer', () => {
    expect(
      sight(
        [],
        [
          rental({ key: 'old', state: 'expired', ...old }),
          rental({ key: 'gone', state: 'cancelled', endedAt: NOW, dismissed: true }),
          rental({ key: 'lost', ...lost, ...old }),
        ],
      ),
    ).toEqual(['lost']);
  });

  it('leaves a failure of just now to the button that caused it', () => {
    const error = { kind: 'no_numbers' as const };
    expect(
      sight(
        [],
        [
          rental({ key: 'now', state: 'failed', error, createdAt: NOW, endedAt: NOW }),
          rental({ key: 'before', state: 'failed', error, createdAt: NOW - 60_000, endedAt: NOW - 60_000 }),
        ],
      ),
    ).toEqual(['before']);
  });

  it('keeps a number that was wanted in vain', () => {
    const inVain = rental({
      state: 'cancelled',
      createdAt: 0,
      endedAt: 0,
      tryAnother: { state: 'given_up', reason: 'no_refund', error: null },
    });
    expect(rentalsInSight({ live: [], history: [inVain] }, null, 0, 10 ** 9)).toEqual([inVain]);
    expect(rentalsInSight({ live: [], history: [{ ...inVain, dismissed: true }] }, null, 0, 10 ** 9)).toEqual([]);
  });
});

describe('errorLeftToShow', () => {
  const error = { kind: 'outcome_unknown', cause: 'interrupted' } as const;
  const left = (...history: ReturnType<typeof rental>[]) => errorLeftToShow(error, { live: [], history }, NOW);
  const made = { createdAt: NOW + 5 };

  it('leaves a lost answer, and a number that came after all, to the rental', () => {
    expect(left(rental({ ...lost, ...made }))).toBeNull();
    expect(errorLeftToShow(error, { live: [rental(made)], history: [] }, NOW)).toBeNull();
  });

  it('gives what the rental knows of a call that was never sent', () => {
    expect(left(rental({ state: 'failed', error: { kind: 'internal' }, ...made }))).toEqual({ kind: 'internal' });
  });

  it('gives the error itself where there is no rental of this call, and every other error', () => {
    expect(left(rental({ ...lost, createdAt: NOW - 5 }))).toBe(error);
    const other = { kind: 'no_numbers' } as const;
    expect(errorLeftToShow(other, { live: [], history: [rental({ ...lost, ...made })] }, NOW)).toBe(other);
  });
});

describe('isBeside', () => {
  const before = NOW - 60_000;
  const over = rental({ state: 'expired', createdAt: before, endedAt: before });
  const beside = (one: ReturnType<typeof rental>, host: string | null, domain: string | null) =>
    isBeside(one, host, domain, NOW);

  it('is what was over on another site, or on none, before the screen opened', () => {
    expect(beside(over, 'x.com', 'x.com')).toBe(true);
    expect(beside({ ...over, site: null }, 'x.com', 'x.com')).toBe(true);
    expect(beside({ ...over, state: 'unknown', endedAt: null }, 'x.com', 'x.com')).toBe(true);
    expect(beside(over, 'www.whatsapp.com', 'whatsapp.com')).toBe(false);
    expect(beside(rental(), 'x.com', 'x.com')).toBe(false);
  });

  it('is not what ended while the screen was open', () => {
    expect(beside({ ...over, endedAt: NOW }, 'x.com', 'x.com')).toBe(false);
    expect(beside({ ...over, state: 'unknown', createdAt: NOW, endedAt: null }, 'x.com', 'x.com')).toBe(false);
  });

  it('goes by the host until the site is known, and is nothing where there is no site', () => {
    expect(beside(over, 'x.com', null)).toBe(true);
    expect(beside(over, 'notwhatsapp.com', null)).toBe(true);
    expect(beside({ ...over, site: null }, 'x.com', null)).toBe(true);
    expect(beside(over, 'web.whatsapp.com', null)).toBe(false);
    expect(beside(over, 'whatsapp.com', null)).toBe(false);
    expect(beside(over, null, null)).toBe(false);
  });
});
