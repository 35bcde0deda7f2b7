// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { procedures } from '../../../../lib/messaging/protocol.ts';

type Listener = (...args: unknown[]) => unknown;

/** A browser without what Safari, or a browser on a phone, lacks; the rest of it answers with nothing. */
const { browser, messages } = vi.hoisted(() => {
  const missing = new Set(['notifications', 'contextMenus', 'commands', 'windows', 'setAccessLevel']);
  const messages: Listener[] = [];
  const space = (path: string): unknown =>
    new Proxy(async () => ({}), {
      get: (_, name: string) => {
        if (missing.has(name)) return undefined;
        if (name === 'id') return 'own';
        if (name === 'getURL') return () => 'safari-web-extension://own/';
        if (name === 'addListener')
          return (listener: Listener) => void (path === 'runtime.onMessage' && messages.push(listener));
        return space(path === '' ? name : `${path}.${name}`);
      },
    });
  return { browser: space(''), messages };
});
vi.mock(import('../../../../lib/platform/browser.ts'), async () => ({ browser: browser as never, assetUrl: String }));

const SCREEN = { id: 'own', url: 'safari-web-extension://own/popup.html' };
const matchSite = {
  to: 'background',
  procedure: 'matchSite',
  request: { url: 'https://web.whatsapp.com/', incognito: false },
};

it('starts, and answers, where the browser has no notifications, menus, shortcuts and windows', async () => {
  const { listen } = await import('../../../../entrypoints/background/listeners.ts');
  const { createServices } = await import('../../../../entrypoints/background/services.ts');
  listen(createServices());
  const { createMenus } = await import('../../../../lib/platform/menus.ts');
  await expect(createMenus({ 'rent-number': true, 'fill-code': false, 'fill-number': false })).resolves.toBeUndefined();
  expect(await new Promise((send) => messages[0]?.(matchSite, SCREEN, send))).toMatchObject({ ok: true });
});

it('answers its own screens alone: a page script, whoever speaks through it, is not heard', () => {
  const send = vi.fn();
  const page = { id: 'own', url: 'https://shop.example/', tab: { id: 7 }, frameId: 0 };
  for (const procedure of Object.keys(procedures)) {
    expect(messages[0]?.({ to: 'background', procedure, request: {} }, page, send), procedure).toBe(false);
  }
  expect(messages[0]?.({ ...matchSite, from: 'page', type: 'copy', key: 7 }, page, send)).toBe(false);
  expect(messages[0]?.(matchSite, { ...SCREEN, id: 'another extension' }, send)).toBe(false);
  expect(send).not.toHaveBeenCalled();
});
