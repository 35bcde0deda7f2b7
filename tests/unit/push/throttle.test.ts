import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { throttle } from '../../../lib/push/throttle.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

it('works at once, and gathers what comes too fast', () => {
  const work = vi.fn();
  const call = throttle(work, 1000, Date.now);
  call();
  expect(work).toHaveBeenCalledTimes(1);
  for (let n = 0; n < 500; n++) {
    vi.advanceTimersByTime(10);
    call();
  }
  expect(work.mock.calls.length).toBeLessThanOrEqual(6);
  vi.advanceTimersByTime(1000);
  expect(work.mock.calls.length).toBeLessThanOrEqual(7);
  vi.advanceTimersByTime(10_000);
  const rest = work.mock.calls.length;
  call();
  expect(work).toHaveBeenCalledTimes(rest + 1);
});

it('is not silenced by a clock that is put back', () => {
  const work = vi.fn();
  const call = throttle(work, 1000, Date.now);
  call();
  vi.setSystemTime(0);
  call();
  vi.advanceTimersByTime(1000);
  expect(work).toHaveBeenCalledTimes(2);
});
