import { describe, expect, it } from 'vitest';
import { probeChannel, type ProbeStep } from '../../../lib/push/probe-channel.ts';
import { fakeSockets, POSTED } from './fake-sockets.ts';

describe('trying a channel out', () => {
  it.each([
    [
      'a webhook',
      (f: ReturnType<typeof fakeSockets>['fire']) => (f.open(), f.message(POSTED)),
      ['connecting', 'listening', 'heard'],
    ],
    ['no connection', (f: ReturnType<typeof fakeSockets>['fire']) => f.close(), ['connecting', 'failed']],
    [
      'an end',
      (f: ReturnType<typeof fakeSockets>['fire']) => (f.open(), f.close()),
      ['connecting', 'listening', 'failed'],
    ],
  ])('says what it saw: %s', (_, act, steps) => {
    const { open, fire, last } = fakeSockets();
    const reported: ProbeStep[] = [];
    probeChannel(open, 'wss://a/', (step) => reported.push(step));
    const socket = last();
    act(fire);
    expect(reported.map(({ step }) => step)).toEqual(steps);
    expect(socket.closed).toBe(true);
  });

  it('can be ended', () => {
    const { open, last } = fakeSockets();
    const reported: ProbeStep[] = [];
    probeChannel(open, 'wss://a/', (step) => reported.push(step))();
    expect(last().closed).toBe(true);
    expect(reported.map(({ step }) => step)).toEqual(['connecting']);
  });
});
