import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GETATEXT_SERVER } from '../../../../lib/core/server.ts';
import { RentalSchema, type Rental } from '../../../../lib/rentals/model/rental.ts';
import {
  chanceOf,
  recordOfKind,
  trackRecord,
  trackRecords,
  usualWait,
} from '../../../../lib/rentals/model/track-record.ts';
import { inWindow, withoutSecrets } from '../../../../lib/rentals/store/incognito.ts';
import { NO_FILTERS } from '../../../../lib/settings/filters.ts';
import { rental } from '../../components/samples.ts';

const NOON = Date.UTC(2026, 10, 24, 12);
const MINUTE = 60_000;
const DISCORD = { apiName: 'discord', name: 'Discord', ttlMinutes: 5, multipleSms: false };

let made = 0;
/** A number for Discord that was rented `minutes` after noon, for five minutes, and is over. */
function past(minutes: number, changes: Partial<Rental> = {}): Rental {
  const rentedAt = NOON + minutes * MINUTE;
  made += 1;
  return rental({
    key: `past-${made}`,
    service: DISCORD,
    state: 'expired',
    createdAt: rentedAt - 500,
    rentedAt,
    endsAt: rentedAt + 5 * MINUTE,
    endedAt: rentedAt + 5 * MINUTE,
    ...changes,
  });
}
/** One that got a code `seconds` after it was rented. */
const coded = (minutes: number, seconds = 12, changes: Partial<Rental> = {}): Rental => {
  const codeAt = NOON + minutes * MINUTE + seconds * 1000;
  return past(minutes, { state: 'completed', codeAt, firstCodeAt: codeAt, endedAt: codeAt + 1000, ...changes });
};
const kept = (...history: Rental[]) => ({ live: [], history });
const recordOf = (...history: Rental[]) => trackRecord(kept(...history), GETATEXT_SERVER, 'discord');

describe('trackRecord', () => {
  it('counts numbers and codes, and says how long they took and when the last one was', () => {
    expect(recordOf(coded(0, 8), coded(10, 12), past(20), coded(30, 15), coded(40, 90))).toEqual({
      numbers: 5,
      codes: 4,
      usualMs: 13_500,
      slowMs: null,
      lastCodeAt: NOON + 40 * MINUTE + 90_000,
    });
  });

  it('is of one service, at one server, whichever of its keys', () => {
    const elsewhere = coded(0, 12, { account: 'https://sms.example 0123456789abcdef' });
    const all = kept(coded(1, 12, { account: 'another' }), coded(2), elsewhere, past(3, { service: rental().service }));
    expect(trackRecord(all, GETATEXT_SERVER, 'discord')?.numbers).toBe(2);
    expect(trackRecord(all, 'https://sms.example', 'discord')?.numbers).toBe(1);
    expect([...trackRecords(all, GETATEXT_SERVER).keys()].sort()).toEqual(['discord', 'whatsapp']);
    expect(trackRecord(all, GETATEXT_SERVER, 'telegram')).toBeNull();
    expect(trackRecord(all, 'https://other.example', 'discord')).toBeNull();
  });

  it('counts a code that has just arrived, and no number that still waits', () => {
    const live = [
      coded(1, 12, { state: 'received', endedAt: null }),
      past(2, { state: 'waiting', endedAt: null }),
      past(3, { state: 'requesting', number: null, rentedAt: null, endedAt: null }),
    ];
    expect(trackRecord({ live, history: [] }, GETATEXT_SERVER, 'discord')).toMatchObject({ numbers: 1, codes: 1 });
  });

  it.each<[why: string, changes: Partial<Rental>]>([
    ['was never rented', { state: 'failed', number: null, providerId: null, rentedAt: null }],
    ['may never have been rented', { state: 'unknown', number: null, providerId: null, rentedAt: null }],
    ['is lost, whatever its record has', { state: 'unknown', number: '2025550101' }],
    ['was forgotten with its private window', { incognito: true, number: null, codeAt: NOON + 1000 }],
    ['got a text in which no code was read', { textAt: NOON + 1000 }],
    ['was given back at once', { state: 'cancelled', endedAt: NOON + 29_000 }],
    ['was gone at once', { gone: true, endedAt: NOON + 5000 }],
    ['was not watched to its end', { endedAt: NOON + 24 * 60 * MINUTE }],
    ['ended before it was rented, as the clock has it', { state: 'cancelled', endedAt: NOON - 5000 }],
    ['was done with, and nobody knows why', { state: 'completed' }],
  ])('takes nothing from a number that %s', (_, changes) => {
    expect(recordOf(past(0, changes))).toBeNull();
  });

  it.each<[why: string, changes: Partial<Rental>]>([
    ['ran out', {}],
    ['was given back after half a minute', { state: 'cancelled', endedAt: NOON + 30_000 }],
    [
      'was given up for another one, however soon',
      { state: 'cancelled', endedAt: NOON + 9000, tryAnother: { state: 'started', key: 'next' } },
    ],
    ['was found again, rented who knows when', { rentedAt: null, createdAt: NOON }],
  ])('counts a number without a code that %s', (_, changes) => {
    expect(recordOf(past(0, changes))).toMatchObject({ numbers: 1, codes: 0, usualMs: null, lastCodeAt: null });
  });

  it('takes the first of several codes', () => {
    const later = NOON + 200_000;
    expect(recordOf(coded(0, 12, { codeAt: later }))).toMatchObject({ usualMs: 12_000, lastCodeAt: later });
    // As versions before this one stored it.
    expect(recordOf(past(0, { codeAt: NOON + 7000 }))?.usualMs).toBe(7000);
  });

  it.each<[what: string, changes: Partial<Rental>]>([
    ['before the number', { firstCodeAt: NOON - 1, codeAt: NOON - 1 }],
    ['with it, which a clock put back makes of any time', { firstCodeAt: NOON, codeAt: NOON }],
    ['after the number’s time, and was seen then only', { firstCodeAt: NOON + 6 * MINUTE }],
    ['for a number that was rented who knows when', { rentedAt: null }],
  ])('counts a code, and not its time, where it came %s', (_, changes) => {
    expect(recordOf(coded(0, 12, changes))).toMatchObject({ numbers: 1, codes: 1, usualMs: null });
  });

  it('counts every service of a number by itself', () => {
    const together = { group: 'g', number: '2025550199' };
    const all = kept(coded(0, 12, together), past(0, { ...together, service: { ...DISCORD, apiName: 'uber' } }));
    expect(trackRecord(all, GETATEXT_SERVER, 'discord')).toMatchObject({ numbers: 1, codes: 1 });
    expect(trackRecord(all, GETATEXT_SERVER, 'uber')).toMatchObject({ numbers: 1, codes: 0 });
  });

  it('looks at the last twenty, and back to the last code', () => {
    const all = [coded(0), ...Array.from({ length: 25 }, (_, index) => past(10 + index))];
    expect(recordOf(...all)).toMatchObject({ numbers: 20, codes: 0, usualMs: null, lastCodeAt: NOON + 12_000 });
  });

  it('says from five codes on what nine in ten took at most', () => {
    const times = [10, 11, 12, 13, 14, 15, 16, 17, 18, 90];
    const some = (count: number) =>
      recordOf(...times.slice(0, count).map((seconds, index) => coded(index * 10, seconds)));
    expect(some(4)?.slowMs).toBeNull();
    expect(some(5)?.slowMs).toBe(14_000);
    expect(some(10)?.slowMs).toBe(18_000);
  });
});

describe('recordOfKind', () => {
  const ofKind = (kind: Parameters<typeof recordOfKind>[3], ...history: Rental[]) =>
    recordOfKind(kept(...history), GETATEXT_SERVER, 'discord', kind);
  const wish = (carrier: 'verizon' | 'tmobile') => ({ filters: { ...NO_FILTERS, carrier } });

  it('has a record of a carrier and of an area code once there are three numbers', () => {
    const all = [
      coded(0, 10, { ...wish('verizon'), number: '2125550101' }),
      past(10, { ...wish('verizon'), number: '2125550102' }),
      coded(20, 20, { ...wish('tmobile'), number: '2125550103' }),
    ];
    expect(ofKind({ areaCode: '212' }, ...all)).toMatchObject({ numbers: 3, codes: 2, usualMs: 15_000 });
    expect(ofKind({ carrier: 'verizon' }, ...all)).toBeNull();
    expect(ofKind({ carrier: 'verizon' }, ...all, past(30, wish('verizon')))).toMatchObject({ numbers: 3, codes: 1 });
    expect(ofKind({ areaCode: '646' }, ...all)).toBeNull();
  });

  it('looks at the last twenty of the kind, however many others there were', () => {
    const old = Array.from({ length: 3 }, (_, index) => coded(index, 12, { number: `646555010${index}` }));
    const others = Array.from({ length: 30 }, (_, index) => past(10 + index, { number: '2125550101' }));
    expect(ofKind({ areaCode: '646' }, ...old, ...others)).toMatchObject({ numbers: 3, codes: 3 });
  });
});

describe('usualWait', () => {
  const waiting = past(60, { state: 'waiting', endedAt: null });

  it('is known from three codes on, at the server that the number is from', () => {
    const codes = [coded(0, 10), coded(10, 12), coded(20, 14)];
    expect(usualWait(waiting, kept(...codes.slice(0, 2), past(30)))).toBeNull();
    expect(usualWait(waiting, kept(...codes))).toEqual({ usualMs: 12_000, slowMs: null });
    expect(usualWait({ ...waiting, account: 'https://sms.example 01' }, kept(...codes))).toBeNull();
    expect(usualWait({ ...waiting, service: rental().service }, kept(...codes))).toBeNull();
  });
});

it('keeps what was rented in a private window in there, and nothing of it once that is closed', () => {
  const secret = { incognito: true as const };
  const all = kept(coded(0), coded(10, 12, secret), past(20, secret));
  const numbers = (rentals: Parameters<typeof trackRecord>[0]) =>
    trackRecord(rentals, GETATEXT_SERVER, 'discord')?.numbers;
  expect(numbers(inWindow({ live: [], history: all.history }, false))).toBe(1);
  expect(numbers(inWindow({ live: [], history: all.history }, true))).toBe(3);
  expect(numbers(inWindow({ live: [], history: all.history.map(withoutSecrets) }, true))).toBe(1);
});

describe('chanceOf', () => {
  const chance = (codes: number, numbers: number): number =>
    chanceOf({ codes, numbers, usualMs: null, slowMs: null, lastCodeAt: null });

  it('believes many numbers rather than one, and puts what nobody knows in between', () => {
    const ranked = [chance(19, 20), chance(4, 5), chance(1, 1), chanceOf(null), chance(0, 1), chance(0, 5)];
    expect(ranked.toSorted((a, b) => b - a)).toEqual(ranked);
    expect(new Set(ranked).size).toBe(ranked.length);
    expect(chanceOf(undefined)).toBe(0.5);
  });

  it('grows with every code, and falls with every number without one', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), (codes, others) => {
        const numbers = codes + others;
        expect(chance(codes + 1, numbers + 1)).toBeGreaterThan(chance(codes, numbers));
        expect(chance(codes, numbers + 1)).toBeLessThan(chance(codes, numbers));
        expect(chance(codes, numbers)).toBeGreaterThan(0);
        expect(chance(codes, numbers)).toBeLessThan(1);
      }),
    );
  });
});

describe('any history', () => {
  const time = fc.oneof(
    fc.constant(null),
    fc.integer({ min: NOON - 1e12, max: NOON + 1e12 }),
    fc.nat(400_000).map((ms) => NOON + ms),
  );
  const anyRental = fc
    .record({
      state: fc.constantFrom(...RentalSchema.shape.state.options),
      service: fc.constantFrom(DISCORD, rental().service),
      number: fc.constantFrom(null, '2125550101', '6465550101'),
      rentedAt: time,
      endsAt: time,
      endedAt: time,
      codeAt: time,
      textAt: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, time),
    })
    .map((changes): Rental => past(0, changes));
  const anyHistory = fc.array(anyRental, { maxLength: 60 });

  it('makes a record that makes sense, in whatever order it is stored', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const records = trackRecords(kept(...history), GETATEXT_SERVER);
        for (const [apiName, record] of records) {
          const { numbers, codes, usualMs, slowMs } = record;
          expect(numbers).toBeGreaterThan(0);
          expect(numbers).toBeLessThanOrEqual(20);
          expect(codes).toBeLessThanOrEqual(numbers);
          if (usualMs !== null) expect(usualMs).toBeGreaterThan(0);
          if (slowMs !== null) expect(slowMs).toBeGreaterThanOrEqual(usualMs ?? Infinity);
          expect(trackRecord(kept(...history), GETATEXT_SERVER, apiName)).toEqual(record);
          const split = { live: history.slice(5), history: history.slice(0, 5) };
          expect(trackRecord(split, GETATEXT_SERVER, apiName)?.lastCodeAt).toBe(record.lastCodeAt);
        }
      }),
    );
  });
});
