import { expect, it } from 'vitest';
import { createLimiter, type LimiterState } from '../../../../lib/getatext/transport/limiter.ts';

function setUp(stored: unknown = null) {
  let time = 10_000;
  const saved: LimiterState[] = [];
  const limiter = createLimiter({
    minGapMs: 1000,
    now: () => time,
    sleep: async (ms) => void (time += ms),
    load: async () => stored,
    save: async (state) => void saved.push(state),
  });
  return { limiter, saved, now: () => time, pass: (ms: number) => void (time += ms) };
}

it('keeps renting a second after the end of the one before, status after its start', async () => {
  const { limiter, now, pass } = setUp();
  const starts: number[] = [];
  const call = async () => {
    starts.push(now());
    pass(300);
  };
  await Promise.all([limiter.schedule('rent', call), limiter.schedule('rent', call)]);
  expect(starts).toEqual([10_000, 11_300]);
  starts.length = 0;
  await Promise.all([limiter.schedule('status', call), limiter.schedule('status', call)]);
  expect((starts[1] ?? 0) - (starts[0] ?? 0)).toBe(1000);
});

it('saves before it calls, and minds what an earlier worker saved', async () => {
  const { limiter, saved, now } = setUp({ rent: 9_600 });
  await limiter.schedule('rent', async () => expect(saved).toEqual([{ rent: 10_600 }]));
  expect(now()).toBe(10_600);
});

it('does not wait longer than the gap for a clock that was put back', async () => {
  const { limiter, now } = setUp({ rent: 99_999_999, cancel: 'x' });
  await limiter.schedule('rent', async () => undefined);
  expect(now()).toBe(11_000);
});

it('waits for calls to be let through before it counts the gap', async () => {
  let open = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    open = resolve;
  });
  let time = 0;
  const starts: number[] = [];
  const limiter = createLimiter({
    minGapMs: 1000,
    now: () => time,
    sleep: async (ms) => void (time += ms),
    ready: () => held,
    load: async () => null,
    save: async () => undefined,
  });
  const call = async () => void starts.push(time);
  const calls = [limiter.schedule('status', call), limiter.schedule('status', call)];
  time = 5000;
  open();
  await Promise.all(calls);
  expect(starts).toEqual([5000, 6000]);
});

it('continues after a call that failed, one at a time', async () => {
  const { limiter } = setUp();
  const failing = limiter.schedule('cancel', async () => {
    throw new Error('no');
  });
  const next = limiter.schedule('cancel', async () => 5);
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe(5);
});

it('works without a store', async () => {
  const refuse = async () => {
    throw new Error('no');
  };
  const limiter = createLimiter({
    minGapMs: 0,
    now: () => 1,
    sleep: async () => undefined,
    load: refuse,
    save: refuse,
  });
  expect(await limiter.schedule('rent', async () => 1)).toBe(1);
});
