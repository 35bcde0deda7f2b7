import { describe, expect, it } from 'vitest';
import { readChannelAddress } from '../../../lib/push/channel-address.ts';

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
