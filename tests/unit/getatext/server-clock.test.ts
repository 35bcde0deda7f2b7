import { expect, it } from 'vitest';
import { createServerClock } from '../../../lib/getatext/server-clock.ts';

const utc = (text: string): number => Date.parse(`${text}Z`);
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
  const store = { load: async () => stored, save: async (state: unknown) => void (stored = state) };
  const clock = createServerClock(store);
  clock.learnSkew(new Date(now - 600_000).toUTCString(), now, now + 1000);
  expect(clock.state().skewMs).toBe(600_000);
  clock.readNewEnd('2025-07-06 12:35:00', { now, ttlMinutes: 5 });
  const later = createServerClock(store);
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
    clock.learnSkew(new Date(0).toUTCString(), now, now);
  }
});

it('takes noise for no skew', () => {
  const clock = createServerClock();
  clock.learnSkew(new Date(now).toUTCString(), now, now + 1800);
  clock.learnSkew('rubbish', now, now);
  clock.learnSkew(null, now, now);
  expect(clock.state().skewMs).toBe(0);
});
