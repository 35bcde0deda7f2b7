import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readChannelAddress } from '../../../lib/push/address.ts';
import { LARGEST_MESSAGE, readChannelMessage } from '../../../lib/push/channel-message.ts';
import { probeChannel, type ProbeStep } from '../../../lib/push/probe-channel.ts';
import { PushChannel, type Socket } from '../../../lib/push/push-channel.ts';

/** What GetAText posts, by its documentation. */
const POSTED =
  '{"id":12345,"code":654321,"received_at":"2025-07-06 15:43:37","number":"1234567890","service_name":"Whatsapp","status":"active","cost":"0.55"}';

describe('the address of a channel', () => {
  it.each([
    ['wss://ntfy.sh/my-topic/ws', 'wss://ntfy.sh/my-topic/ws'],
    ['  wss://push.example.org:8443/sub/abc?auth=x ', 'wss://push.example.org:8443/sub/abc?auth=x'],
  ])('takes %j', (text, address) => expect(readChannelAddress(text)).toBe(address));

  it.each([
    '',
    'ntfy.sh/x',
    'ws://ntfy.sh/x/ws',
    'https://ntfy.sh/x',
    'wss://',
    'wss://me:secret@ntfy.sh/x',
    'wss://ntfy.sh/x#y',
    `wss://ntfy.sh/${'x'.repeat(3000)}`,
  ])('refuses %j', (text) => expect(readChannelAddress(text)).toBeNull());
});

describe('a message', () => {
  it('is read as posted, and as ntfy wraps it', () => {
    expect(readChannelMessage(POSTED)).toEqual({ kind: 'webhook', rentalId: '12345' });
    const wrapped = JSON.stringify({
      id: 'nFS3knfcQ1xe',
      time: 1735000000,
      event: 'message',
      topic: 'my-topic',
      message: POSTED,
    });
    expect(readChannelMessage(wrapped)).toEqual({ kind: 'webhook', rentalId: '12345' });
  });

  it.each(['open', 'keepalive', 'poll_request'])('of ntfy that says %s is a sign of life', (event) => {
    expect(readChannelMessage(JSON.stringify({ id: 'x', time: 1, event, topic: 't' }))).toEqual({ kind: 'idle' });
  });

  it.each(
    [
      [
        '',
        '{',
        '[]',
        'null',
        '5',
        '"x"',
        '{"event":"message","message":"hello"}',
        '{"id":{"a":1},"code":1}',
        '{"id":"<b>","code":1}',
        '{"id":1}',
      ],
    ].flat(),
  )('that is something else is only that: %j', (data) => expect(readChannelMessage(data)).toEqual({ kind: 'other' }));

  it('that is too large, or not text, is not looked at', () => {
    expect(readChannelMessage(`${POSTED}${' '.repeat(LARGEST_MESSAGE)}`)).toEqual({ kind: 'other' });
    expect(readChannelMessage(new ArrayBuffer(8))).toEqual({ kind: 'other' });
  });

  it('never breaks the reader', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.anything()), (data) => {
        expect(['webhook', 'other', 'idle']).toContain(readChannelMessage(data).kind);
      }),
      { numRuns: 2000 },
    );
  });
});

function fakes() {
  const sockets: (Socket & { closed: boolean })[] = [];
  const open = vi.fn<(address: string) => Socket>(() => {
    const socket: Socket & { closed: boolean } = {
      closed: false,
      close: () => void (socket.closed = true),
      onopen: null,
      onmessage: null,
      onclose: null,
      onerror: null,
    };
    sockets.push(socket);
    return socket;
  });
  const last = () => sockets.at(-1)!;
  const fire = {
    open: (socket = last()) => socket.onopen?.(new Event('open')),
    close: (socket = last()) => socket.onclose?.(new CloseEvent('close')),
    message: (data: unknown, socket = last()) => socket.onmessage?.(new MessageEvent('message', { data })),
  };
  return { sockets, open, last, fire };
}

describe('the channel', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function channel() {
    const fake = fakes();
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

describe('trying a channel out', () => {
  it.each([
    [
      'a webhook',
      (f: ReturnType<typeof fakes>['fire']) => (f.open(), f.message(POSTED)),
      ['connecting', 'listening', 'heard'],
    ],
    ['no connection', (f: ReturnType<typeof fakes>['fire']) => f.close(), ['connecting', 'failed']],
    ['an end', (f: ReturnType<typeof fakes>['fire']) => (f.open(), f.close()), ['connecting', 'listening', 'failed']],
  ])('says what it saw: %s', (_, act, steps) => {
    const { open, fire, last } = fakes();
    const told: ProbeStep[] = [];
    probeChannel(open, 'wss://a/', (step) => told.push(step));
    const socket = last();
    act(fire);
    expect(told.map(({ step }) => step)).toEqual(steps);
    expect(socket.closed).toBe(true);
  });

  it('can be ended', () => {
    const { open, last } = fakes();
    const told: ProbeStep[] = [];
    probeChannel(open, 'wss://a/', (step) => told.push(step))();
    expect(last().closed).toBe(true);
    expect(told.map(({ step }) => step)).toEqual(['connecting']);
  });
});
