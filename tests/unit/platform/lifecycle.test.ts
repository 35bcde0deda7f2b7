import { expect, it, vi } from 'vitest';
import type { Sender } from '../../../lib/platform/lifecycle.ts';

type Receive = (message: unknown, raw: object, send: (answer: unknown) => void) => unknown;
const listeners = vi.hoisted((): Receive[] => []);
vi.mock(import('../../../lib/platform/browser.ts'), async () => ({
  browser: {
    runtime: {
      id: 'own',
      getURL: (path: string) => `chrome-extension://own/${path}`,
      onMessage: { addListener: (listener: Receive) => listeners.push(listener) },
    },
  } as never,
  assetUrl: String,
}));
const { onMessage } = await import('../../../lib/platform/lifecycle.ts');

it.each<[string, object, Sender | null]>([
  ['the popup', { id: 'own', url: 'chrome-extension://own/popup.html' }, { from: 'screen' }],
  [
    'the options page in a tab',
    { id: 'own', url: 'chrome-extension://own/options.html', tab: { id: 4 }, frameId: 0 },
    { from: 'screen' },
  ],
  [
    'the script in a page',
    { id: 'own', url: 'https://shop.example/', tab: { id: 4 }, frameId: 0 },
    { from: 'page', tabId: 4, frameId: 0 },
  ],
  [
    'the script in a frame',
    { id: 'own', url: 'https://shop.example/in', tab: { id: 4 }, frameId: 9 },
    { from: 'page', tabId: 4, frameId: 9 },
  ],
  [
    'a page whose address tells of a screen',
    { id: 'own', url: 'https://shop.example/#chrome-extension://own/popup.html', tab: { id: 4 }, frameId: 0 },
    { from: 'page', tabId: 4, frameId: 0 },
  ],
  [
    'another extension of a like name',
    { id: 'own', url: 'chrome-extension://own.other/popup.html' },
    { from: 'other' },
  ],
  ['who names no place', { id: 'own' }, { from: 'other' }],
  ['another extension', { id: 'other', url: 'chrome-extension://own/popup.html' }, null],
  ['who names no extension', { url: 'chrome-extension://own/popup.html' }, null],
])('tells %s by the browser’s word', (_, raw, expected) => {
  listeners.length = 0;
  const heard = vi.fn<(message: unknown, sender: Sender) => undefined>();
  onMessage(heard);
  const send = vi.fn();
  expect(listeners[0]?.({ to: 'background' }, raw, send)).toBe(false);
  if (expected) expect(heard).toHaveBeenCalledExactlyOnceWith({ to: 'background' }, expected);
  else expect(heard).not.toHaveBeenCalled();
});

it.each([
  ['gives the answer when it is there', async () => 'answer', 'answer'],
  ['keeps nobody waiting where there will be none', () => Promise.reject(new Error('no')), undefined],
])('%s', async (_, answer, sent) => {
  listeners.length = 0;
  onMessage(answer);
  const send = vi.fn();
  expect(listeners[0]?.({}, { id: 'own', url: 'chrome-extension://own/popup.html' }, send)).toBe(true);
  await vi.waitFor(() => expect(send).toHaveBeenCalledExactlyOnceWith(sent));
});
