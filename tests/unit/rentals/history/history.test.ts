import { describe, expect, it } from 'vitest';
import { costOf, outcomeOf, totalsOf } from '../../../../lib/rentals/model/cost.ts';
import { numbersUsed } from '../../../../lib/rentals/history/numbers-used.ts';
import {
  choicesOf,
  filterRentals,
  isFiltering,
  NO_FILTER,
  type RentalFilter,
} from '../../../../lib/rentals/history/rental-filter.ts';
import type { Rental } from '../../../../lib/rentals/model/rental.ts';
import { spendingOf } from '../../../../lib/rentals/history/spending.ts';
import { rental } from '../../components/samples.ts';

const at = (day: string, time = '12:00:00'): number => new Date(`${day}T${time}`).getTime();
const ended = (key: string, changes: Partial<Rental> = {}): Rental =>
  rental({ key, state: 'completed', rentedAt: at('2026-11-24'), endedAt: at('2026-11-24', '12:05:00'), ...changes });
const named = (apiName: string, name: string) => ({ apiName, name, ttlMinutes: 5, multipleSms: false });
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

describe('filterRentals', () => {
  const telegram = ended('t', {
    service: named('telegram', 'Telegram'),
    number: '3125550199',
    site: null,
    rentedAt: at('2026-11-23', '23:59:59'),
  });
  const whatsapp = ended('w', { rentedAt: at('2026-11-24', '00:00:00'), state: 'expired' });
  const live = rental({ key: 'l', rentedAt: at('2026-11-25', '00:00:00') });
  const all = [live, whatsapp, telegram];
  const keys = (filter: Partial<RentalFilter>): string =>
    filterRentals(all, { ...NO_FILTER, ...filter })
      .map(({ key }) => key)
      .join('');

  it.each<[Partial<RentalFilter>, string]>([
    [{}, 'lwt'],
    [{ text: '  ' }, 'lwt'],
    [{ text: 'TELE' }, 't'],
    [{ text: 'web whats' }, 'lw'],
    [{ text: 'whats tele' }, ''],
    [{ text: '(312) 555-0199' }, 't'],
    [{ text: '+1 312 555 0199' }, 't'],
    [{ text: '555' }, 'lwt'],
    [{ text: '999999' }, ''],
    [{ service: 'telegram' }, 't'],
    [{ site: 'whatsapp.com' }, 'lw'],
    [{ outcome: 'live' }, 'l'],
    [{ outcome: 'expired' }, 'w'],
    [{ from: '2026-11-24' }, 'lw'],
    [{ to: '2026-11-24' }, 'wt'],
    [{ from: '2026-11-24', to: '2026-11-24' }, 'w'],
    [{ from: '2026-11-25', to: '2026-11-24' }, ''],
    [{ from: '2026-02-31', to: 'soon' }, 'lwt'],
    [{ from: '0001-01-01', to: '9999-12-31' }, 'lwt'],
    [{ text: 'whats', outcome: 'expired', from: '2026-11-01' }, 'w'],
  ])('%j finds "%s"', (filter, found) => expect(keys(filter)).toBe(found));

  it('knows whether anything is asked for', () => {
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(isFiltering({ ...NO_FILTER, text: ' ' })).toBe(false);
    expect(isFiltering({ ...NO_FILTER, outcome: 'live' })).toBe(true);
  });

  it('offers each service and site once, by name', () => {
    expect(choicesOf(all)).toEqual({
      services: [
        { value: 'telegram', label: 'Telegram' },
        { value: 'whatsapp', label: 'WhatsApp' },
      ],
      sites: [{ value: 'whatsapp.com', label: 'whatsapp.com' }],
    });
  });
});

describe('spendingOf', () => {
  const limits = { services: 2, weeks: 52 };
  const spent = (apiName: string, day: string, price: number, changes: Partial<Rental> = {}): Rental =>
    ended(`${apiName} ${day}`, {
      service: named(apiName, apiName.toUpperCase()),
      rentedAt: at(day),
      price,
      ...changes,
    });

  it('fills the weeks between, ranks services, and puts the rest together', () => {
    const spending = spendingOf(
      [
        spent('a', '2026-11-24', 100),
        spent('b', '2026-11-29', 300),
        spent('c', '2026-11-02', 50),
        spent('d', '2026-11-02', 60),
        spent('a', '2026-11-03', 100),
        spent('e', '2026-11-10', 900, { state: 'cancelled', refunded: 900 }),
      ],
      limits,
    );
    expect(spending.services).toEqual([
      { name: 'B', total: 300 },
      { name: 'A', total: 200 },
      { name: 'Other', total: 110 },
    ]);
    expect(spending.weeks.map(({ id, amounts, total }) => [id, amounts, total])).toEqual([
      ['2026-W45', [0, 100, 110], 210],
      ['2026-W46', [0, 0, 0], 0],
      ['2026-W47', [0, 0, 0], 0],
      ['2026-W48', [300, 100, 0], 400],
    ]);
    expect(spending.isCut).toBe(false);
  });

  it('shows the latest weeks where there are more, and is not led astray by a strange clock', () => {
    const spending = spendingOf(
      [
        spent('a', '1971-01-01', 5),
        spent('b', '2026-11-17', 10),
        spent('b', '2026-11-24', 20),
        spent('c', '2026-11-24', 1, { rentedAt: 9e15 }),
      ],
      { services: 2, weeks: 2 },
    );
    expect(spending.weeks.map(({ total }) => total)).toEqual([10, 20]);
    expect(spending.services).toEqual([{ name: 'B', total: 30 }]);
    expect(spending.isCut).toBe(true);
  });

  it('is empty where nothing was spent', () => {
    expect(spendingOf([ended('a', { state: 'unknown', price: null })], limits)).toEqual({
      services: [],
      weeks: [],
      isCut: false,
    });
  });
});

it('says which sites used which number, the latest first', () => {
  const site = (host: string) => ({ tabId: 1, host, domain: host });
  const used = numbersUsed([
    ended('a', { number: '2025550101', site: site('a.com'), rentedAt: 1 }),
    ended('b', { number: '2025550101', site: site('b.com'), rentedAt: 3, service: named('x', 'X') }),
    ended('c', { number: '2025550101', site: site('a.com'), rentedAt: 2, state: 'cancelled', refunded: 550_000 }),
    ended('d', { number: '3125550101', site: null, rentedAt: 4 }),
    ended('e', { number: null }),
  ]);
  expect(used).toEqual([
    { number: '3125550101', sites: [], services: ['WhatsApp'], rentals: 1, spent: 550_000, lastAt: 4 },
    {
      number: '2025550101',
      sites: ['b.com', 'a.com'],
      services: ['X', 'WhatsApp'],
      rentals: 3,
      spent: 1_100_000,
      lastAt: 3,
    },
  ]);
});
