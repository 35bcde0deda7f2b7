import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PushChannel } from '../../../lib/push/push-channel.ts';
import { fakeSockets, POSTED } from './fake-sockets.ts';

describe('the channel', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function channel() {
    const fake = fakeSockets();
    const heard: unknown[] = [];
    const health: boolean[] = [];
    const push = new PushChannel({
      open: fake.open,
      onMessage: (m) => heard.push(m),
      onHealth: (h) => health.push(h),
      random: () => 1,
    });
    return { ...fake, heard, health, push };
  }

  it('listens while it is wanted, and tells what comes', () => {
    const { push, fire, heard, health, last, open } = channel();
    push.listen('wss://a/');
    push.listen('wss://a/');
    expect(open).toHaveBeenCalledTimes(1);
    expect(push.isHealthy).toBe(false);
    fire.open();
    fire.message(POSTED);
    fire.message('{"event":"keepalive"}');
    fire.message('junk');
    expect(heard).toEqual([{ kind: 'webhook', rentalId: '12345' }, { kind: 'other' }]);
    push.listen(null);
    expect(last().closed).toBe(true);
    expect(health).toEqual([true, false]);
    vi.advanceTimersByTime(600_000);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('reconnects with growing waits, and starts over after a steady connection', () => {
    const { push, fire, open } = channel();
    push.listen('wss://a/');
    const waits: number[] = [];
    for (let n = 0; n < 9; n++) {
      fire.close();
      const before = open.mock.calls.length;
      let waited = 0;
      while (open.mock.calls.length === before) vi.advanceTimersByTime(((waited += 500), 500));
      waits.push(waited);
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    fire.open();
    vi.advanceTimersByTime(30_000);
    fire.close();
    vi.advanceTimersByTime(1000);
    expect(open).toHaveBeenCalledTimes(11);
  });

  it('gives up on a socket that does not open, and forgets what it still says', () => {
    const { push, fire, open, sockets, heard } = channel();
    push.listen('wss://a/');
    vi.advanceTimersByTime(10_000);
    expect(sockets[0]!.closed).toBe(true);
    vi.advanceTimersByTime(1000);
    expect(open).toHaveBeenCalledTimes(2);
    fire.message(POSTED, sockets[0]);
    expect(heard).toEqual([]);
  });

  it('survives a browser that refuses the address, and tries at once when the network is back', () => {
    const { push, open } = channel();
    open.mockImplementationOnce(() => {
      throw new DOMException('no', 'SecurityError');
    });
    push.listen('wss://a/');
    expect(push.isHealthy).toBe(false);
    push.retryNow();
    expect(open).toHaveBeenCalledTimes(2);
    push.retryNow();
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('moves to another address', () => {
    const { push, open, sockets } = channel();
    push.listen('wss://a/');
    push.listen('wss://b/');
    expect(sockets[0]!.closed).toBe(true);
    expect(open.mock.calls.map(([address]) => address)).toEqual(['wss://a/', 'wss://b/']);
  });
});
