// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';

type Listener = (...args: unknown[]) => unknown;

/** A browser in which every call fails, and whose events a test can fire: `alarms.onAlarm` and so on, by name. */
const { browser, events } = vi.hoisted(() => {
  const events = new Map<string, Listener[]>();
  const event = (name: string) => ({
    addListener: (listener: Listener) => void events.set(name, [...(events.get(name) ?? []), listener]),
    removeListener: () => undefined,
  });
  const space = (path: string): unknown =>
    new Proxy(() => Promise.reject(new Error(`${path} failed`)), {
      get: (_, name: string) => {
        const full = path === '' ? name : `${path}.${name}`;
        if (full === 'runtime.id') return 'own';
        if (full === 'runtime.getURL') return () => 'chrome-extension://own/';
        return name.startsWith('on') ? event(full) : space(full);
      },
    });
  return { browser: space(''), events };
});
vi.mock(import('../../../../lib/platform/browser.ts'), async () => ({ browser: browser as never, assetUrl: String }));

const unhandled = vi.fn();
process.on('unhandledRejection', unhandled);
afterEach(() => void process.off('unhandledRejection', unhandled));

it('leaves no rejection unhandled, whatever event comes while the browser’s storage fails', async () => {
  const { listen } = await import('../../../../entrypoints/background/listeners.ts');
  const { createServices } = await import('../../../../entrypoints/background/services.ts');
  listen(createServices());
  const fire = (name: string, ...args: unknown[]): unknown[] => {
    const listeners = events.get(name) ?? [];
    expect(listeners, name).not.toHaveLength(0);
    return listeners.map((listener) => listener(...args));
  };
  const tab = { id: 7, url: 'https://web.whatsapp.com/' };
  fire('runtime.onInstalled', { reason: 'install' });
  fire('runtime.onStartup');
  fire('alarms.onAlarm', { name: 'guard' });
  fire('contextMenus.onClicked', { menuItemId: 'rent-number' }, tab);
  fire('commands.onCommand', 'fill-latest-code', tab);
  fire('tabs.onUpdated', 7, { status: 'complete' }, tab);
  fire('notifications.onClicked', 'some-rental');
  fire('notifications.onButtonClicked', 'some-rental', 0);
  fire('permissions.onAdded', { origins: ['https://getatext.com/*'] });
  fire('permissions.onRemoved', { origins: ['https://getatext.com/*'] });
  globalThis.dispatchEvent(new Event('online'));
  const screen = { id: 'own', url: 'chrome-extension://own/popup.html' };
  const ask = (procedure: string, request: unknown): Promise<unknown> =>
    new Promise((send) => fire('runtime.onMessage', { to: 'background', procedure, request }, screen, send));
  const failure = { ok: false, error: { kind: 'storage' } };
  expect(await ask('rent', { service: 'whatsapp', maxPrice: 550_000, tabId: 7 })).toMatchObject({ ok: false });
  expect(await ask('saveSettings', { notify: false })).toMatchObject(failure);
  expect(await ask('cancel', { key: 'k' })).toMatchObject(failure);
  expect(await ask('complete', { key: 'k' })).toMatchObject(failure);
  expect(await ask('dismiss', { key: 'k' })).toMatchObject(failure);
  expect(await ask('disconnect', { id: 'k' })).toMatchObject(failure);
  expect(await ask('saveConnection', { protocol: 'handler', server: 'https://api.example-sms.com' })).toMatchObject({
    ok: false,
  });
  expect(await ask('refreshBalance', {})).toMatchObject({ ok: false });
  expect(await ask('refreshCatalogue', { force: true })).toMatchObject({ ok: false });
  expect(await ask('matchSite', { url: tab.url, incognito: false })).toMatchObject({ ok: true });
  // Node tells of an unhandled rejection after the microtasks of the turn in which it arose.
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(unhandled.mock.calls).toEqual([]);
});
