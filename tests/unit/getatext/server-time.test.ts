import { describe, expect, it } from 'vitest';
import { createServerClock } from '../../../lib/getatext/server-clock.ts';
import { instantsOf } from '../../../lib/getatext/server-time.ts';

const utc = (text: string): number => Date.parse(`${text}Z`);

describe('times', () => {
  it.each([
    ['2025-07-06 15:43:37', ['2025-07-06T19:43:37']],
    ['2025-01-06 15:43:37', ['2025-01-06T20:43:37']],
    ['2025-03-09 01:59:59', ['2025-03-09T06:59:59']],
    ['2025-03-09 02:30:00', ['2025-03-09T07:30:00']],
    ['2025-03-09 03:00:00', ['2025-03-09T07:00:00']],
    ['2025-11-02 00:59:59', ['2025-11-02T04:59:59']],
    ['2025-11-02 01:30:00', ['2025-11-02T05:30:00', '2025-11-02T06:30:00']],
    ['2025-11-02 02:00:00', ['2025-11-02T07:00:00']],
    ['2025-07-28T12:39:32-04:00', ['2025-07-28T16:39:32']],
    ['2025-07-28T12:39:32.500000Z', ['2025-07-28T12:39:32.500']],
    ['2025-07-28 12:39:32 +0200', ['2025-07-28T10:39:32']],
    ['1751831017', ['2025-07-06T19:43:37']],
    ['2025-02-30 10:00:00', []],
    ['2025-07-06', []],
    ['soon', []],
    ['2025-07-06 25:00:00', []],
  ])('%s', (text, expected) => {
    expect(instantsOf(text, 'eastern')).toEqual(expected.map(utc));
  });
  it('reads a fixed offset', () => {
    expect(instantsOf('2025-07-06 15:43:37', { offsetMinutes: 0 })).toEqual([utc('2025-07-06T15:43:37')]);
  });
});

describe('the clock', () => {
  const now = utc('2025-07-06T19:40:00');
  it.each([
    ['2025-07-06 15:45:00', 5, 'eastern'],
    ['2025-07-06 12:45:00', 5, { offsetMinutes: -420 }],
    ['2025-07-06 12:45:00', undefined, { offsetMinutes: -420 }],
    ['2025-07-06 19:45:00', 5, { offsetMinutes: 0 }],
    ['2025-07-06 21:45:00', 5, { offsetMinutes: 120 }],
    ['2025-07-07 07:45:00', 5, { offsetMinutes: 720 }],
  ])('%s with %j minutes', async (text, ttlMinutes, zone) => {
    const clock = createServerClock();
    expect(clock.readNewEnd(text, { now, ttlMinutes })).toBe(utc('2025-07-06T19:45:00'));
    expect(clock.state().zone).toEqual(zone);
    expect(clock.read(text)).toBe(utc('2025-07-06T19:45:00'));
  });
  it('finds the second of the repeated hours', () => {
    const clock = createServerClock();
    const ends = clock.readNewEnd('2025-11-02 01:05:00', { now: utc('2025-11-02T06:00:00') });
    expect(ends).toBe(utc('2025-11-02T06:05:00'));
    expect(clock.state().zone).toBe('eastern');
  });
  it('leaves a sane Eastern reading alone', () => {
    const clock = createServerClock();
    expect(clock.readNewEnd('2025-07-06 19:45:00', { now })).toBe(utc('2025-07-06T23:45:00'));
    expect(clock.state().zone).toBe('eastern');
  });
  it('gives null for what it can not read', () => {
    expect(createServerClock().readNewEnd('soon', { now, ttlMinutes: 5 })).toBeNull();
    expect(createServerClock().read(null)).toBeNull();
  });
  it('learns the skew, keeps it, and takes it up again', async () => {
    let stored: unknown = null;
    const hooks = { load: async () => stored, save: async (state: unknown) => void (stored = state) };
    const clock = createServerClock(hooks);
    clock.hear(new Date(now - 600_000).toUTCString(), now, now + 1000);
    expect(clock.state().skewMs).toBe(600_000);
    clock.readNewEnd('2025-07-06 12:35:00', { now, ttlMinutes: 5 });
    const later = createServerClock(hooks);
    await later.ready();
    expect(later.state()).toEqual({ zone: { offsetMinutes: -420 }, skewMs: 600_000 });
    expect(later.read('2025-07-06 12:35:00')).toBe(utc('2025-07-06T19:45:00'));
  });
  it('survives stores that fail or hold something else', async () => {
    const stores = [
      async () => {
        throw new Error('no');
      },
      async () => ({ zone: 'x', skewMs: 1 }),
      async () => 5,
    ];
    for (const load of stores) {
      const clock = createServerClock({
        load,
        save: async () => {
          throw new Error('no');
        },
      });
      await clock.ready();
      expect(clock.state()).toEqual({ zone: 'eastern', skewMs: 0 });
      clock.hear(new Date(0).toUTCString(), now, now);
    }
  });
  it('takes noise for no skew', () => {
    const clock = createServerClock();
    clock.hear(new Date(now).toUTCString(), now, now + 1800);
    clock.hear('rubbish', now, now);
    clock.hear(null, now, now);
    expect(clock.state().skewMs).toBe(0);
  });
});
