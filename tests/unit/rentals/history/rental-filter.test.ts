import { describe, expect, it } from 'vitest';
import {
  accountChoices,
  accountName,
  choicesOf,
  filterRentals,
  isFiltering,
  NO_FILTER,
  type RentalFilter,
} from '../../../../lib/rentals/history/rental-filter.ts';
import type { Rental } from '../../../../lib/rentals/model/rental.ts';
import { rental } from '../../components/samples.ts';

const at = (day: string, time = '12:00:00'): number => new Date(`${day}T${time}`).getTime();
const ended = (key: string, changes: Partial<Rental> = {}): Rental =>
  rental({ key, state: 'completed', rentedAt: at('2026-11-24'), endedAt: at('2026-11-24', '12:05:00'), ...changes });
const named = (apiName: string, name: string) => ({ apiName, name, ttlMinutes: 5, multipleSms: false });

describe('filterRentals', () => {
  const telegram = ended('t', {
    service: named('telegram', 'Telegram'),
    number: '3125550199',
    site: null,
    rentedAt: at('2026-11-23', '23:59:59'),
  });
  const whatsapp = ended('w', {
    rentedAt: at('2026-11-24', '00:00:00'),
    state: 'expired',
    note: 'Nephew’s account, 2024',
  });
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
    [{ text: 'account nephew’s' }, 'w'],
    [{ text: 'nephew tele' }, ''],
    [{ text: ' 2024 ' }, 'w'],
    [{ text: '1999' }, ''],
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

describe('two accounts', () => {
  const accounts = [
    { ids: ['work-2', 'work-1'], name: 'Work' },
    { ids: ['home'], name: 'Home' },
  ];
  const rentals = ['home', 'work-1', 'work-2', 'gone'].map((account) => ended(account, { account }));

  it('are told apart by name, with what each had under earlier keys', () => {
    const [home, work] = accountChoices(accounts);
    expect([home?.label, work?.label]).toEqual(['Home', 'Work']);
    const found = (account = ''): string[] => filterRentals(rentals, { ...NO_FILTER, account }).map(({ key }) => key);
    expect(found(home?.value)).toEqual(['home']);
    expect(found(work?.value)).toEqual(['work-1', 'work-2']);
    expect(found()).toHaveLength(4);
    expect(isFiltering({ ...NO_FILTER, account: 'home' })).toBe(true);
    expect(rentals.map((one) => accountName(accounts, one))).toEqual(['Home', 'Work', 'Work', null]);
  });

  it('are no choice where there is one', () => {
    expect(accountChoices(accounts.slice(0, 1))).toEqual([]);
  });
});
