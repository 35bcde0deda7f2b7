// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { listen } from '../../../../entrypoints/background/listeners.ts';
import { createServices } from '../../../../entrypoints/background/services.ts';

type Listener = (...args: unknown[]) => unknown;

/** A browser that answers with nothing. */
const { browser, messages } = vi.hoisted(() => {
  const messages: Listener[] = [];
  const space = (path: string): unknown =>
    new Proxy(async () => ({}), {
      get: (_, name: string) => {
        if (name === 'id') return 'own';
        if (name === 'getURL') return () => 'chrome-extension://own/';
        if (name === 'addListener')
          return (listener: Listener) => void (path === 'runtime.onMessage' && messages.push(listener));
        return space(path === '' ? name : `${path}.${name}`);
      },
    });
  return { browser: space(''), messages };
});
vi.mock(import('../../../../lib/platform/browser.ts'), async () => ({ browser: browser as never, assetUrl: String }));
vi.mock(import('../../../../lib/rentals/delivery/page-notices.ts'), async (original) => ({
  ...(await original()),
  answerNotice: async () => 'answered',
}));

it('gives no code and no settings to a notice while it’s locked', async () => {
  const services = createServices();
  const isLocked = vi.spyOn(services.lock, 'isLocked').mockResolvedValue(true);
  listen(services);
  const page = { id: 'own', url: 'https://shop.example/', tab: { id: 7 }, frameId: 0 };
  const answer = (message: object): Promise<unknown> =>
    new Promise((send) => messages[0]?.({ from: 'page', key: 'k', ...message }, page, send));
  const change = { name: 'fillCodes', on: true };
  expect(await answer({ type: 'copy' })).toBeNull();
  expect(await answer({ type: 'site-settings' })).toBeNull();
  expect(await answer({ type: 'site-settings', change })).toBeNull();
  expect(await answer({ type: 'dismissed' })).toBe('answered');
  isLocked.mockResolvedValue(false);
  expect(await answer({ type: 'copy' })).toBe('answered');
  expect(await answer({ type: 'site-settings', change })).toBe('answered');
});
