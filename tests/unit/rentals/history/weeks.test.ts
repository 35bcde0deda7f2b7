import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { weekBefore, weekOf } from '../../../../lib/rentals/history/weeks.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

/** From ISO 8601 and its usual examples. */
const DAYS = [
  ['2005-01-01', '2004-W53'],
  ['2005-01-02', '2004-W53'],
  ['2005-01-03', '2005-W01'],
  ['2007-12-31', '2008-W01'],
  ['2008-12-28', '2008-W52'],
  ['2008-12-29', '2009-W01'],
  ['2010-01-03', '2009-W53'],
  ['2020-12-31', '2020-W53'],
  ['2021-01-03', '2020-W53'],
  ['2021-01-04', '2021-W01'],
  ['2026-11-24', '2026-W48'],
] as const;

describe.each(['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Australia/Lord_Howe'])('in %s', (name) => {
  beforeEach(() => {
    process.env['TZ'] = name;
  });

  it.each(DAYS)('puts the first and last minute of %s into %s', (day, id) => {
    expect(weekOf(new Date(`${day}T00:00:00`).getTime()).id).toBe(id);
    expect(weekOf(new Date(`${day}T23:59:59`).getTime()).id).toBe(id);
  });

  it('begins each week at a local Monday’s midnight, one after another without gap or repetition', () => {
    let week = weekOf(new Date('2027-01-15T12:00:00').getTime());
    for (let count = 0; count < 600; count += 1) {
      const before = weekBefore(week);
      const monday = new Date(before.start);
      expect([monday.getDay(), monday.getHours(), monday.getMinutes()]).toEqual([1, 0, 0]);
      expect(weekOf(week.start - 1)).toEqual(before);
      expect(weekOf(before.start)).toEqual(before);
      week = before;
    }
  });
});

it('counts a moment for the week that the person’s own clock shows', () => {
  const at = Date.UTC(2026, 10, 23, 3);
  process.env['TZ'] = 'UTC';
  expect(weekOf(at).id).toBe('2026-W48');
  process.env['TZ'] = 'America/New_York';
  expect(weekOf(at).id).toBe('2026-W47');
});
