// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import clipboard from '../../../entrypoints/clipboard.ts';

type Listener = (message: unknown, sender: object, respond: (reply: unknown) => void) => boolean;

const listeners: Listener[] = [];
const copied: string[] = [];

beforeEach(() => {
  listeners.length = 0;
  copied.length = 0;
  vi.stubGlobal('chrome', { runtime: { onMessage: { addListener: (heard: Listener) => void listeners.push(heard) } } });
  document.execCommand = vi.fn((command: string) => {
    if (command === 'copy') copied.push(document.querySelector('textarea')?.value ?? '');
    return true;
  });
  void clipboard.main();
});

const hear = (message: unknown, sender: object): unknown => {
  let reply: unknown;
  listeners[0]?.(message, sender, (said) => void (reply = said));
  return reply;
};

it('copies what the background sends, and keeps nothing of it', () => {
  expect(hear({ to: 'clipboard', text: '271828' }, { id: 'own' })).toBe(true);
  expect(copied).toEqual(['271828']);
  expect(document.body.innerHTML).toBe('');
});

it.each([
  ['a page script says', { to: 'clipboard', text: '1' }, { id: 'own', tab: { id: 7 } }],
  ['is for others', { to: 'background', text: '1' }, { id: 'own' }],
  ['is no text', { to: 'clipboard', text: 1 }, { id: 'own' }],
])('leaves what %s', (_, message, sender) => {
  expect(hear(message, sender)).toBeUndefined();
  expect(copied).toEqual([]);
});
