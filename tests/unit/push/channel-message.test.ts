import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_MESSAGE_LENGTH, readChannelMessage } from '../../../lib/push/channel-message.ts';
import { POSTED } from './fake-sockets.ts';

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

  it('that is too large, or not text, is ignored', () => {
    expect(readChannelMessage(`${POSTED}${' '.repeat(MAX_MESSAGE_LENGTH)}`)).toEqual({ kind: 'other' });
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
