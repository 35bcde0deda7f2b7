import { describe, expect, it } from 'vitest';
import type { Rental } from '../../../../lib/rentals/model/rental.ts';
import { spendingOf } from '../../../../lib/rentals/history/spending.ts';
import { rental } from '../../components/samples.ts';

const at = (day: string, time = '12:00:00'): number => new Date(`${day}T${time}`).getTime();
const ended = (key: string, changes: Partial<Rental> = {}): Rental =>
  rental({ key, state: 'completed', rentedAt: at('2026-11-24'), endedAt: at('2026-11-24', '12:05:00'), ...changes });
const named = (apiName: string, name: string) => ({ apiName, name, ttlMinutes: 5, multipleSms: false });

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
