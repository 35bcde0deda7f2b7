import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createLock } from '../../../../../entrypoints/background/adapters/lock.ts';
import { lockHandlers } from '../../../../../entrypoints/background/handlers/lock.ts';
import { lockIfDue, refusedByLock } from '../../../../../entrypoints/background/locking.ts';
import type { Services } from '../../../../../entrypoints/background/services.ts';
import { accountItem } from '../../../../../lib/account/items.ts';
import { BalanceReconciler } from '../../../../../lib/account/balance-reconciler.ts';
import { ok } from '../../../../../lib/core/errors.ts';
import { lockItem } from '../../../../../lib/lock/items.ts';
import { procedures, type ProcedureName } from '../../../../../lib/messaging/protocol.ts';
import { keyPlaces } from '../../../../../lib/platform/storage/key-store.ts';
import { conversationsItem } from '../../../../../lib/purchases/items.ts';
import { deletedItem } from '../../../../../lib/rentals/store/items.ts';
import { createKeptRentals } from '../../../../../lib/rentals/store/kept-rentals.ts';
import { createRepository } from '../../../../../lib/rentals/store/repository.ts';
import { shownRentals } from '../../../../../lib/rentals/store/shown-rentals.ts';
import { rental } from '../../../components/samples.ts';

vi.mock(import('../../../../../lib/platform/browser.ts'), async () => ({
  browser: Object.assign(fakeBrowser, { extension: { inIncognitoContext: false } }) as never,
  assetUrl: String,
}));
const goOn = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock(import('../../../../../entrypoints/background/startup.ts'), async (original) => ({
  ...(await original()),
  goOn,
}));

const SERVER = 'https://getatext.com';
const KEY = 'sk_0123456789abcdef';
const PASSPHRASE = 'correct horse';
const OPEN = { afterMinutes: null, asksWhileLocked: false };
let now = 1_900_000_000_000;

/** What a worker has of it; the browser goes on. */
function worker() {
  const { lock, keys, codeLock } = createLock(() => now);
  const repository = createRepository(createKeptRentals(codeLock));
  const reconciler = new BalanceReconciler({
    balance: vi.fn(),
    noteBalance: vi.fn(),
    stayAwake: vi.fn(),
    account: async () => 'acc',
  });
  const rest = vi.fn(async () => undefined);
  const account = { forgetAll: (erase: () => Promise<void>) => erase(), reconcile: vi.fn(async () => undefined) };
  const services = {
    lock,
    keys,
    codeLock,
    repository,
    reconciler,
    account,
    poller: { wake: rest },
    arrival: { repository, showBadge: rest },
  } as unknown as Services;
  return { services, lock, keys, repository, account, handlers: lockHandlers(services) };
}
const shown = async () => {
  const { live, history } = (await shownRentals.read()).value;
  return [...live, ...history].map(({ key, code }) => [key, code]);
};
const everything = async (): Promise<string> =>
  JSON.stringify([
    await fakeBrowser.storage.local.get(),
    await fakeBrowser.storage.session.get(),
    await keyPlaces.entries(),
  ]);

beforeEach(async () => {
  vi.clearAllMocks();
  fakeBrowser.reset();
  now = 1_900_000_000_000;
  for (const [name] of await keyPlaces.entries()) await keyPlaces.remove(name);
  await worker().keys.write(SERVER, KEY);
  await accountItem.set({ id: 'acc', balance: 1, balanceAt: 1, error: null, cancelLockMs: 1 });
});

/** Sets the lock up, with a code in the history. */
async function turnOn(choices: { afterMinutes: number | null; asksWhileLocked: boolean } = OPEN) {
  const first = worker();
  await first.repository.add(rental({ key: 'b', state: 'completed', code: '271828', endedAt: 9000 }));
  expect(await first.handlers.turnOnLock({ passphrase: PASSPHRASE, choices })).toEqual(ok({}));
  return first;
}

describe('the lock', () => {
  it('seals keys and codes, gives them out while it’s open, and puts all back when it’s turned off', async () => {
    const { handlers, keys } = await turnOn();
    expect(JSON.stringify(await keyPlaces.entries())).not.toContain(KEY);
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('271828');
    expect([await keys.read(SERVER), await shown()]).toEqual([KEY, [['b', '271828']]]);
    expect(await handlers.turnOffLock({ passphrase: 'wrong horse' })).toMatchObject({ error: { kind: 'passphrase' } });
    expect(await handlers.turnOffLock({ passphrase: PASSPHRASE })).toEqual(ok({}));
    const next = worker();
    expect([await next.lock.state(), await next.keys.read(SERVER), await shown()]).toEqual([
      'off',
      KEY,
      [['b', '271828']],
    ]);
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain('271828');
  });

  it('stays as it was where the disk doesn’t take what is to be put back', async () => {
    const { handlers, lock } = await turnOn();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    set.mockImplementation((items) => {
      if ('rentals' in items) throw new Error('QuotaExceededError');
    });
    await expect(handlers.turnOffLock({ passphrase: PASSPHRASE })).rejects.toThrow('rentals');
    set.mockRestore();
    expect([await lock.state(), await shown()]).toEqual(['open', [['b', '271828']]]);
    await handlers.lockNow({});
    expect(await everything()).not.toContain('271828');
    expect(await worker().handlers.unlock({ passphrase: PASSPHRASE })).toEqual(ok({}));
    expect(await shown()).toEqual([['b', '271828']]);
    // Keys that were opened already are sealed again.
    expect(JSON.stringify(await keyPlaces.entries())).not.toContain(KEY);
  });

  it('leaves nothing in the open while it’s locked, and goes on where it was with the passphrase', async () => {
    const { handlers } = await turnOn();
    await deletedItem.set({ undo: 'u', rentals: [rental({ key: 'd', code: '141421' })] });
    await conversationsItem.set({ l: { fetchedAt: 1, messages: [], error: null } as never });
    await handlers.lockNow({});
    for (const secret of [KEY, '271828', '141421']) expect(await everything()).not.toContain(secret);
    expect(await shown()).toEqual([['b', null]]);
    const next = worker();
    expect(await next.handlers.unlock({ passphrase: 'wrong horse' })).toMatchObject({ error: { kind: 'passphrase' } });
    expect(goOn).not.toHaveBeenCalled();
    expect(await next.handlers.unlock({ passphrase: PASSPHRASE })).toEqual(ok({}));
    expect([await next.keys.read(SERVER), await shown()]).toEqual([KEY, [['b', '271828']]]);
    expect(next.account.reconcile).toHaveBeenCalledOnce();
    expect(goOn).toHaveBeenCalledOnce();
  });

  it('answers screens nothing that spends or shows while it’s locked', async () => {
    const { services, handlers } = await turnOn();
    const names = Object.keys(procedures) as ProcedureName[];
    for (const name of names) expect(await refusedByLock(services, name)).toBeNull();
    await handlers.lockNow({});
    const refused = await Promise.all(names.map(async (name) => [name, await refusedByLock(services, name)] as const));
    expect(refused.flatMap(([name, error]) => (error === null ? [name] : []))).toEqual([
      'wake',
      'matchSite',
      'unlock',
      'startOver',
    ]);
    expect(new Set(refused.flatMap(([, error]) => (error ? [error.kind] : [])))).toEqual(new Set(['locked']));
  });

  it('is set up once, with a passphrase that is one', async () => {
    const { handlers } = worker();
    expect(await handlers.turnOnLock({ passphrase: '12345', choices: OPEN })).toMatchObject({ ok: false });
    expect(await lockItem.get()).toBeNull();
    await turnOn();
    const before = await lockItem.get();
    expect(await handlers.turnOnLock({ passphrase: 'another one', choices: OPEN })).toMatchObject({ ok: false });
    expect(await handlers.changePassphrase({ passphrase: PASSPHRASE, next: '12345' })).toMatchObject({ ok: false });
    expect(await lockItem.get()).toEqual(before);
    expect(await handlers.changePassphrase({ passphrase: PASSPHRASE, next: 'another one' })).toEqual(ok({}));
    await handlers.lockNow({});
    expect(await handlers.unlock({ passphrase: PASSPHRASE })).toMatchObject({ ok: false });
    expect(await handlers.unlock({ passphrase: 'another one' })).toEqual(ok({}));
  });

  it('starts over without the passphrase: keys and codes are gone, rentals stay', async () => {
    const { handlers } = await turnOn();
    await handlers.lockNow({});
    const next = worker();
    expect(await next.handlers.startOver({})).toEqual(ok({}));
    expect([await next.lock.state(), await keyPlaces.entries(), await accountItem.get()]).toEqual(['off', [], null]);
    expect(await shown()).toEqual([['b', null]]);
    for (const secret of [KEY, '271828']) expect(await everything()).not.toContain(secret);
  });

  it('starts over where the lock can’t be read any more', async () => {
    const { handlers } = await turnOn();
    await fakeBrowser.storage.local.set({ lock: { version: 1, data: 'damaged' } });
    const next = worker();
    expect(await next.lock.state()).toBe('locked');
    await expect(next.handlers.unlock({ passphrase: PASSPHRASE })).rejects.toThrow('lock');
    expect(await next.handlers.startOver({})).toEqual(ok({}));
    expect(await worker().lock.state()).toBe('off');
    expect(handlers).toBeDefined();
  });

  it('locks by itself when it’s time, but sees a cancellation through', async () => {
    const { services, repository, lock } = await turnOn({ afterMinutes: 5, asksWhileLocked: false });
    await repository.add(rental({ key: 'a', state: 'waiting', code: null, cancelWanted: true }));
    now += 299_000;
    await lockIfDue(services);
    expect(await lock.state()).toBe('open');
    now += 2000;
    await lockIfDue(services);
    expect(await lock.state()).toBe('open');
    await repository.apply('a', { type: 'cancel-kept' });
    expect(await refusedByLock(services, 'refreshBalance')).toEqual({ kind: 'locked' });
    expect(await lock.state()).toBe('locked');
  });

  it('isn’t kept open by what a screen asks for by itself', async () => {
    const { services, lock } = await turnOn({ afterMinutes: 5, asksWhileLocked: false });
    for (let minutes = 0; minutes < 4; minutes += 1) {
      now += 60_000;
      expect(await refusedByLock(services, 'refreshBalance')).toBeNull();
    }
    now += 30_000;
    expect(await lock.leftMs()).toBe(30_000);
    expect(await refusedByLock(services, 'saveSettings')).toBeNull();
    await vi.waitFor(async () => expect(await lock.leftMs()).toBe(300_000));
  });

  it('keeps numbers asked about where the user wants that, and locks without waiting for a cancellation', async () => {
    const { services, repository, lock, keys } = await turnOn({ afterMinutes: 5, asksWhileLocked: true });
    await repository.add(rental({ key: 'a', state: 'waiting', code: null, cancelWanted: true }));
    now += 300_000;
    await lockIfDue(services);
    expect([await lock.state(), await lock.mayAsk(), await keys.read(SERVER)]).toEqual(['locked', true, KEY]);
  });
});
