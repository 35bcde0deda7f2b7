import { describe, expect, it } from 'vitest';
import { isEnded, type Rental } from '../../../../lib/rentals/model/rental.ts';
import { MAX_HISTORY, withRentals, type Rentals } from '../../../../lib/rentals/store/items.ts';
import { rental } from '../../components/samples.ts';
import { CODE_LIFE_MS, withoutOldCodes } from '../../../../lib/rentals/store/repository.ts';

const NOW = 1_800_000_000_000;
const done = (key: string, codeAge: number, changes: Partial<Rental> = {}): Rental =>
  rental({ key, state: 'completed', code: '012345', codeAt: NOW - codeAge, endedAt: NOW - codeAge, ...changes });

describe('withoutOldCodes', () => {
  it('drops codes older than a day from what is over, and nothing else of it', () => {
    const old = done('old', CODE_LIFE_MS + 1);
    const fresh = done('fresh', CODE_LIFE_MS - 1);
    const rentals = { live: [], history: [fresh, old] };
    expect(withoutOldCodes(rentals, NOW)).toEqual({ live: [], history: [fresh, { ...old, code: null }] });
    expect(old.code).toBe('012345');
  });

  it('leaves live rentals their codes, however old', () => {
    const live = done('live', 9 * CODE_LIFE_MS, { state: 'received', endedAt: null });
    const rentals = { live: [live], history: [] };
    expect(withoutOldCodes(rentals, NOW)).toBe(rentals);
  });

  it('goes by the end where the arrival is not known, and gives the same object where nothing is old', () => {
    const rentals = { live: [], history: [done('a', 0, { codeAt: null, endedAt: NOW - 1000 }), done('b', 0)] };
    expect(withoutOldCodes(rentals, NOW)).toBe(rentals);
    expect(withoutOldCodes(rentals, NOW + 2 * CODE_LIFE_MS).history.map((r) => r.code)).toEqual([null, null]);
  });

  it('drops a text in which no code was read as it drops a code, each by its own time', () => {
    const both = done('both', CODE_LIFE_MS + 1, { text: 'A text with 4821', textAt: NOW - 1000 });
    const old = done('old', 0, { text: 'A text with 4821', textAt: NOW - CODE_LIFE_MS - 1 });
    const { history } = withoutOldCodes({ live: [], history: [both, old] }, NOW);
    expect(history.map(({ code, text }) => [code, text])).toEqual([
      [null, 'A text with 4821'],
      ['012345', null],
    ]);
    expect(history[1]?.textAt).toBe(NOW - CODE_LIFE_MS - 1);
  });

  it('drops nothing while the clock is behind', () => {
    const rentals = { live: [], history: [done('a', -5 * CODE_LIFE_MS)] };
    expect(withoutOldCodes(rentals, NOW)).toBe(rentals);
  });
});

describe('the history', () => {
  const fullest = (key: string): Rental =>
    done(key, 0, {
      service: {
        apiName: 'a-service-with-a-long-name',
        name: 'A service with a rather long name',
        ttlMinutes: 15,
        multipleSms: true,
      },
      site: { tabId: 1_234_567_890, host: 'a-long-host-name.accounts.some-site.example', domain: 'some-site.example' },
      account: '0123456789abcdef',
      unknownTo: 'fedcba9876543210',
      filledAt: NOW,
      filledHost: 'a-long-host-name.accounts.some-site.example',
      copiedAt: NOW,
      numberFilledAt: NOW,
      providerEndsAt: NOW,
      cancelError: { kind: 'refused', detail: 'x'.repeat(200) },
      error: { kind: 'contract', where: 'rental-status.end_time', detail: 'x'.repeat(200) },
      outcome: { balanceAfter: 123_456_789, charged: 123_456_789, checkedAt: NOW },
    });
  const full = (): Rentals => ({
    live: [rental({ key: 'live-1' }), rental({ key: 'live-2' })],
    history: Array.from({ length: MAX_HISTORY }, (_, i) => fullest(`old-${i}`)),
  });

  it('keeps its newest thousand and loses no live rental', () => {
    const after = withRentals(full(), [done('newest', 0), rental({ key: 'live-3' })]);
    expect(after.live.map((r) => r.key)).toEqual(['live-3', 'live-1', 'live-2']);
    expect(after.history).toHaveLength(MAX_HISTORY);
    expect(after.history[0]?.key).toBe('newest');
    expect(after.history.at(-1)?.key).toBe(`old-${MAX_HISTORY - 2}`);
  });

  it('takes an ended rental out of the live ones, whatever their number', () => {
    const many = Array.from({ length: MAX_HISTORY + 50 }, (_, i) => rental({ key: `live-${i}` }));
    const after = withRentals({ live: many, history: full().history }, [
      { ...rental({ key: 'live-7' }), state: 'expired' },
    ]);
    expect(after.live).toHaveLength(MAX_HISTORY + 49);
    expect(after.live.some(isEnded)).toBe(false);
    expect(after.history[0]?.key).toBe('live-7');
  });

  it('takes less than a fifth of the 10 MB that Chrome gives, with every field as long as they come', () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ version: 2, data: full() })).length;
    expect(bytes).toBeGreaterThan(1000 * MAX_HISTORY);
    expect(bytes).toBeLessThan((10 * 1024 * 1024) / 5);
  });
});
