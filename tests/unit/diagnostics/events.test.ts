import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EventLog, MAX_EVENTS, word, type DiagnosticEvent } from '../../../lib/diagnostics/events.ts';
import { noteChange } from '../../../lib/diagnostics/observed.ts';
import type { AppError } from '../../../lib/core/errors.ts';
import { RentalStateSchema } from '../../../lib/rentals/model/rental.ts';
import { rental } from '../components/samples.ts';
import { stubbed } from '../getatext/stub.ts';

beforeEach(() => void vi.useFakeTimers({ now: 5000 }));
afterEach(() => void vi.useRealTimers());

function setUp(stored: DiagnosticEvent[] = []) {
  const kept = { events: stored, writes: 0 };
  const log = new EventLog(
    {
      get: async () => kept.events,
      async set(events) {
        kept.events = events;
        kept.writes += 1;
      },
    },
    Date.now,
  );
  return { log, kept };
}

it('keeps the last events over workers, written together', async () => {
  const { log, kept } = setUp([{ at: 1, words: ['worker'], ms: null }]);
  for (let n = 0; n < MAX_EVENTS; n += 1) log.note(['call', n % 2 ? 'status' : 'balance', 'ok'], n + 0.4);
  await vi.advanceTimersByTimeAsync(1000);
  expect(kept.writes).toBe(1);
  expect(kept.events).toHaveLength(MAX_EVENTS);
  expect(kept.events[0]).toEqual({ at: 5000, words: ['call', 'balance', 'ok'], ms: 0 });
  expect(kept.events.at(-1)?.ms).toBe(MAX_EVENTS - 1);
});

it('keeps one of those that come again and again, the last', async () => {
  const { log, kept } = setUp([{ at: 1, words: ['rental', 'waiting'], ms: null }]);
  for (let n = 0; n < 60; n += 1) log.note(['call', 'status', 'ok'], n);
  await vi.advanceTimersByTimeAsync(1000);
  expect(kept.events).toEqual([
    { at: 1, words: ['rental', 'waiting'], ms: null },
    { at: 5000, words: ['call', 'status', 'ok'], ms: 59 },
  ]);
});

it('forgets what was noted, also what is not written yet', async () => {
  const { log, kept } = setUp();
  log.note(['worker']);
  log.forget();
  await vi.advanceTimersByTimeAsync(1000);
  expect(kept.events).toEqual([]);
  log.note(['error', 'timeout']);
  await vi.advanceTimersByTimeAsync(1000);
  expect(kept.events).toEqual([{ at: 6000, words: ['error', 'timeout'], ms: null }]);
});

it('notes what a change of a rental was, and nothing where it was none of these', () => {
  const note = vi.fn();
  const before = rental();
  noteChange(note, before, { ...before, revision: 2, copiedAt: 7 });
  expect(note).not.toHaveBeenCalled();
  noteChange(note, before, {
    ...before,
    state: 'received',
    filledAt: 7,
    numberFilledAt: 8,
    error: { kind: 'no_field', what: 'code' },
  });
  expect(note.mock.calls).toEqual([
    [['rental', 'received']],
    [['code_filled']],
    [['number_filled']],
    [['error', 'no_field']],
  ]);
});

/** The compiler wants all of them. */
const KINDS: Record<AppError['kind'], true> = {
  contract: true,
  auth: true,
  refused: true,
  rate_limited: true,
  combination: true,
  too_early: true,
  unavailable: true,
  internal: true,
  locked: true,
  passphrase: true,
  insufficient_funds: true,
  not_found: true,
  no_numbers: true,
  timeout: true,
  too_many_rentals: true,
  price_above_cap: true,
  permission: true,
  no_field: true,
  does_not_fit: true,
  storage: true,
  outcome_unknown: true,
  network: true,
};

it('has a word for every state, every kind of error and every call', () => {
  const { provider } = stubbed({});
  const calls = Object.keys(provider).filter((name) => name !== 'capabilities');
  expect(calls.length).toBeGreaterThan(10);
  for (const one of [...RentalStateSchema.options, ...Object.keys(KINDS), ...calls]) expect(word(one), one).toBe(one);
  expect(word('sk_0123456789')).toBe('other');
});
