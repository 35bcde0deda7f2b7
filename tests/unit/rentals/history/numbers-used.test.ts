import { expect, it } from 'vitest';
import { numbersUsed } from '../../../../lib/rentals/history/numbers-used.ts';
import type { Rental } from '../../../../lib/rentals/model/rental.ts';
import { rental } from '../../components/samples.ts';

const at = (day: string, time = '12:00:00'): number => new Date(`${day}T${time}`).getTime();
const ended = (key: string, changes: Partial<Rental> = {}): Rental =>
  rental({ key, state: 'completed', rentedAt: at('2026-11-24'), endedAt: at('2026-11-24', '12:05:00'), ...changes });
const named = (apiName: string, name: string) => ({ apiName, name, ttlMinutes: 5, multipleSms: false });

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
