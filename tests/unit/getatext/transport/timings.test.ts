import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RequestTimings } from '../../../../lib/getatext/transport/timings.ts';

const URL_ = 'https://api.test/favicon.ico';
const KEYED = 'https://api.test/stubs/handler_api.php?api_key=secret&action=getNumber';

type Entry = { name: string; nextHopProtocol: string; startTime: number; connectStart: number; connectEnd: number };

let clock: number;
let queue: Entry[];
let told: ((entries: Entry[]) => void) | null;
let timings: RequestTimings;
const bufferSize = vi.fn();
const clear = vi.fn();

const entry = (change: Partial<Entry> = {}): Entry => ({
  name: URL_,
  nextHopProtocol: 'h2',
  startTime: clock,
  connectStart: 3,
  connectEnd: 7,
  ...change,
});

beforeEach(async () => {
  [clock, queue, told] = [1000, [], null];
  class Observer {
    constructor(callback: (list: { getEntries(): Entry[] }) => void) {
      told = (entries) => callback({ getEntries: () => entries });
    }
    observe = vi.fn();
    takeRecords = () => queue.splice(0);
  }
  vi.stubGlobal('PerformanceObserver', Observer);
  vi.stubGlobal('performance', {
    now: () => clock,
    setResourceTimingBufferSize: bufferSize,
    clearResourceTimings: clear,
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.resetModules();
  const { watchRequests } = await import('../../../../lib/getatext/transport/timings.ts');
  timings = watchRequests();
  expect(watchRequests()).toBe(timings);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('has the browser keep no addresses', () => {
  expect(bufferSize).toHaveBeenCalledWith(0);
  expect(clear).toHaveBeenCalled();
});

it('tells the protocol that was spoken lately, and no older one', () => {
  expect(timings.protocolOf('https://api.test')).toBe('');
  queue.push(entry({ name: KEYED, nextHopProtocol: 'http/1.1' }));
  expect(timings.protocolOf('https://api.test')).toBe('http/1.1');
  told?.([entry(), entry({ nextHopProtocol: '' })]);
  expect(timings.protocolOf('https://api.test/')).toBe('h2');
  expect(timings.protocolOf('https://other.test')).toBe('');
  clock += 5001;
  expect(timings.protocolOf('https://api.test')).toBe('');
});

it('gives a request its own timing, whether it comes with it or later', async () => {
  const soon = await timings.time(URL_, async () => {
    queue.push(entry({ startTime: clock - 1, connectEnd: 1 }), entry({ name: KEYED }), entry());
    return 'answer';
  });
  expect(soon).toMatchObject({ result: 'answer', timing: { connectEnd: 7 } });
  const later = timings.time(URL_, async () => 'answer');
  await vi.advanceTimersByTimeAsync(500);
  told?.([entry({ connectEnd: 9 })]);
  expect(await later).toMatchObject({ timing: { connectEnd: 9 } });
});

it('waits a second for one that never comes', async () => {
  const never = timings.time(URL_, async () => 'answer');
  await vi.advanceTimersByTimeAsync(1000);
  expect(await never).toEqual({ result: 'answer', timing: null });
  // Nor does a failure leave anything that waits.
  await expect(timings.time(URL_, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  told?.([entry()]);
});
