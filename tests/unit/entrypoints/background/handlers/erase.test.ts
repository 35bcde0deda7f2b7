import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SerialQueue } from '../../../../../lib/core/async.ts';
import { eraseEverything } from '../../../../../entrypoints/background/handlers/erase.ts';
import type { Services } from '../../../../../entrypoints/background/services.ts';
import { EventLog, eventsItem } from '../../../../../lib/diagnostics/events.ts';
import { keyPlaces } from '../../../../../lib/platform/storage/key-store.ts';
import { BalanceReconciler } from '../../../../../lib/account/balance-reconciler.ts';
import { diskRepository } from '../../../rentals/disk-repository.ts';
import { rentalsItem } from '../../../../../lib/rentals/store/items.ts';
import { rental } from '../../../components/samples.ts';

const permissions = vi.hoisted(() => ({
  getAll: vi.fn(async () => ({ origins: ['https://getatext.com/*', 'https://*.shop.example/*'] })),
  remove: vi.fn(async () => true),
}));
vi.mock(import('../../../../../lib/platform/browser.ts'), async () => ({
  browser: Object.assign(fakeBrowser, {
    permissions,
    runtime: { ...fakeBrowser.runtime, getManifest: () => ({ host_permissions: ['https://getatext.com/*'] }) },
    notifications: { getAll: async () => ({}), clear: async () => true },
    action: {
      setBadgeText: async () => undefined,
      setBadgeBackgroundColor: async () => undefined,
      setIcon: async () => undefined,
    },
  }) as never,
  assetUrl: String,
}));
beforeEach(() => {
  vi.clearAllMocks();
  fakeBrowser.reset();
});

const SERVERS = ['https://getatext.com', 'https://api.example-sms.com'] as const;

function services() {
  const repository = diskRepository();
  const asked = vi.fn(async () => null);
  const reconciler = new BalanceReconciler({
    balance: vi.fn(),
    noteBalance: vi.fn(),
    stayAwake: vi.fn(),
    account: async () => 'acc',
  });
  const rest = vi.fn(async () => undefined);
  const events = new EventLog(eventsItem, Date.now);
  return {
    asked,
    events,
    repository,
    services: {
      events,
      repository,
      reconciler,
      account: { forgetAll: (erase: () => Promise<void>) => erase() },
      catalogue: { forget: rest },
      notices: { ask: asked },
      arrival: { repository, settings: rest, deliver: rest, isInFront: rest, notify: rest, showBadge: rest },
      longRentalWatcher: { follow: rest },
      stockWatcher: { follow: rest },
      push: { listen: vi.fn() },
      poller: { wake: rest },
      lock: { erased: vi.fn() },
      settingsWrites: new SerialQueue(),
    } as unknown as Services,
  };
}
const keys = () => Promise.all(SERVERS.map((server) => keyPlaces.get(keyPlaces.nameOf(server, false))));
const stored = async () => ({
  ...(await fakeBrowser.storage.local.get()),
  ...(await fakeBrowser.storage.session.get()),
});

it('leaves nothing behind: no key of any server, nothing stored, no permission that the person gave', async () => {
  const { services: all, repository, events, asked } = services();
  events.note(['worker']);
  await events.flush();
  events.note(['call', 'balance', 'ok']);
  for (const server of SERVERS) await keyPlaces.set(keyPlaces.nameOf(server, false), 'sk_0123456789abcdef');
  await repository.add(rental({ key: 'key-1' }));
  await fakeBrowser.storage.local.set({ settings: { version: 99, data: {} } });
  await fakeBrowser.storage.session.set({ pace: 7 });
  expect(await eraseEverything(all, 1)).toEqual({ ok: true, value: { erased: true } });
  expect(await keys()).toEqual([undefined, undefined]);
  expect(await stored()).toEqual({});
  expect(permissions.remove.mock.calls).toEqual([[{ origins: ['https://*.shop.example/*'] }]]);
  expect(asked).toHaveBeenCalledWith(1, { to: 'page', type: 'end-notice', key: 'key-1' });
  // Nor does what was in hand come back.
  expect(await repository.apply('key-1', { type: 'copied', at: 1 })).toBeNull();
  expect(await repository.all()).toEqual({ live: [], history: [] });
});

it('does nothing where more rentals live than the person was told of', async () => {
  const { services: all, repository } = services();
  await keyPlaces.set(keyPlaces.nameOf(SERVERS[0], false), 'sk_0123456789abcdef');
  await repository.add(rental());
  const before = await stored();
  expect(await eraseEverything(all, 0)).toEqual({ ok: true, value: { erased: false } });
  expect(await stored()).toEqual(before);
  expect((await keys())[0]).toBe('sk_0123456789abcdef');
  expect(permissions.remove).not.toHaveBeenCalled();
});

it('waits for what is being bought, and counts it', async () => {
  const { services: all, repository } = services();
  let answered = (): void => undefined;
  const answer = new Promise<void>((resolve) => (answered = resolve));
  const buying = all.reconciler.exclusive(async () => {
    await answer;
    await repository.add(rental());
  });
  const erasing = eraseEverything(all, 0);
  answered();
  await buying;
  expect(await erasing).toEqual({ ok: true, value: { erased: false } });
  expect((await rentalsItem.getStrict()).live).toHaveLength(1);
});

it('is not undone by a change of the settings that was on its way', async () => {
  const { services: all } = services();
  await fakeBrowser.storage.local.set({ settings: 'old' });
  const saving = all.settingsWrites.run(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await fakeBrowser.storage.local.set({ settings: 'new' });
  });
  await Promise.all([saving, eraseEverything(all, 0)]);
  expect(await stored()).toEqual({});
});

it('forgets what only the memory held while the disk was full', async () => {
  const { services: all, repository } = services();
  await repository.add(rental());
  const disk = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
  await repository.apply('key-1', { type: 'copied', at: 1 });
  expect(repository.hasUnsaved()).toBe(true);
  disk.mockRestore();
  expect(await eraseEverything(all, 1)).toMatchObject({ value: { erased: true } });
  expect(repository.hasUnsaved()).toBe(false);
  expect(await repository.all()).toEqual({ live: [], history: [] });
});
