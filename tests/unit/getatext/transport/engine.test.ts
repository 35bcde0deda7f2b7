import { afterEach, expect, it, vi } from 'vitest';
import { detectEngine } from '../../../../lib/getatext/transport/engine.ts';

afterEach(() => vi.unstubAllGlobals());

it('sees whether a body may be a stream', () => {
  expect(detectEngine()).toEqual({ canStream: true, openXhr: null });
});

it.each([
  ['makes text of it', { asksForDuplex: false, type: 'text/plain' }],
  ['knows the word, and makes text of it', { asksForDuplex: true, type: 'text/plain' }],
  ['does not know the word', { asksForDuplex: false, type: null }],
])('sees that it may not where the browser %s', (_, { asksForDuplex, type }) => {
  vi.stubGlobal(
    'Request',
    class {
      headers = new Headers(type === null ? {} : { 'Content-Type': type });
      constructor(_url: string, init: { duplex: string }) {
        if (asksForDuplex) void init.duplex;
      }
    },
  );
  expect(detectEngine().canStream).toBe(false);
});
