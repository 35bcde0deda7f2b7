import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ok } from '../../../lib/core/errors.ts';
import { lockItem, lockSessionItem } from '../../../lib/lock/items.ts';
import { Lock, waitAfter } from '../../../lib/lock/lock.ts';
import { seal, unseal } from '../../../lib/lock/sealing.ts';
import { lockedState } from '../../../lib/lock/state.ts';

vi.mock(import('../../../lib/platform/browser.ts'), async () => ({ browser: fakeBrowser as never }));

const RIGHT = 'correct horse';
const CHOICES = { afterMinutes: null, asksWhileLocked: false };
let now = 1_900_000_000_000;
/** As a worker makes one; the browser goes on. */
const lockOf = (): Lock => new Lock({ stored: lockItem, session: lockSessionItem, now: () => now });
const restartBrowser = (): Promise<void> => fakeBrowser.storage.session.clear();
const shown = async () => (await lockedState.read()).value;

beforeEach(() => {
  fakeBrowser.reset();
  now = 1_900_000_000_000;
});

it('is off until it’s set up, open then, and locked when the browser starts again', async () => {
  const lock = lockOf();
  expect([await lock.state(), await lock.key(), await lock.mayAsk(), await shown()]).toEqual(['off', null, true, null]);
  await lock.turnOn(RIGHT, CHOICES);
  expect([await lock.state(), await shown()]).toEqual(['open', false]);
  const key = await lock.key();
  const sealed = key && (await seal(key, 'a', 'secret'));
  // The next worker has the data key as well.
  expect([await lockOf().state(), (await lockOf().key()) !== null]).toEqual(['open', true]);
  await restartBrowser();
  const next = lockOf();
  expect([await next.state(), await next.key(), await next.mayAsk(), await shown()]).toEqual([
    'locked',
    null,
    false,
    true,
  ]);
  expect(await next.unlock('wrong horse')).toMatchObject({ ok: false, error: { kind: 'passphrase' } });
  expect(await next.state()).toBe('locked');
  expect(await next.unlock(RIGHT)).toEqual(ok({}));
  const opened = await next.key();
  expect([await next.state(), opened && sealed && (await unseal(opened, 'a', sealed))]).toEqual(['open', 'secret']);
});

it('stores neither the passphrase nor the data key on the disk', async () => {
  await lockOf().turnOn(RIGHT, CHOICES);
  const dataKey = (await lockSessionItem.get()).dataKey ?? '';
  expect(dataKey.length).toBeGreaterThan(40);
  const disk = JSON.stringify(await fakeBrowser.storage.local.get());
  expect(disk).not.toContain(dataKey);
  expect(disk).not.toContain(RIGHT);
  expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain(RIGHT);
});

it('keeps the data key while it’s locked only for those who want their numbers asked about', async () => {
  const lock = lockOf();
  await lock.turnOn(RIGHT, CHOICES);
  await lock.lock();
  expect([await lock.state(), await lock.key(), await lock.mayAsk()]).toEqual(['locked', null, false]);
  await lock.unlock(RIGHT);
  await lock.choose({ afterMinutes: 5, asksWhileLocked: true });
  await lock.lock();
  expect([await lock.state(), (await lock.key()) !== null, await lock.mayAsk()]).toEqual(['locked', true, true]);
  // Whether it's asked for or not, nobody sees more of it.
  expect(await shown()).toBe(true);
});

it('slows down after a few wrong passphrases, also beyond worker and browser, and not for good', async () => {
  await lockOf().turnOn(RIGHT, CHOICES);
  await lockOf().lock();
  const waits: unknown[] = [];
  for (let n = 0; n < 6; n++) {
    const tried = await lockOf().unlock(`wrong ${n}`);
    waits.push(!tried.ok && tried.error.kind === 'passphrase' && tried.error.retryAfterMs);
    await restartBrowser();
    if (n < 5) now += waitAfter(n + 1);
  }
  expect(waits).toEqual([0, 0, 0, 0, 30_000, 60_000]);
  // The right one isn't tried sooner, and doesn't make it longer.
  now += 20_000;
  for (let n = 0; n < 2; n++) {
    expect(await lockOf().unlock(RIGHT)).toEqual({ ok: false, error: { kind: 'passphrase', retryAfterMs: 40_000 } });
  }
  // A clock that is put back doesn't lock anybody out.
  now -= 365 * 86_400_000;
  expect(await lockOf().unlock(RIGHT)).toEqual({ ok: false, error: { kind: 'passphrase', retryAfterMs: 60_000 } });
  now += 365 * 86_400_000 + 40_000;
  expect(await lockOf().unlock(RIGHT)).toEqual(ok({}));
  await lockOf().lock();
  expect(await lockOf().unlock('wrong')).toEqual({ ok: false, error: { kind: 'passphrase', retryAfterMs: 0 } });
  expect([waitAfter(100), waitAfter(10_000)]).toEqual([900_000, 900_000]);
});

it('counts tries that come all at once', async () => {
  const lock = lockOf();
  await lock.turnOn(RIGHT, CHOICES);
  await lock.lock();
  const tries = await Promise.all(Array.from({ length: 8 }, (_, n) => lock.unlock(`wrong ${n}`)));
  expect(tries.at(-1)).toMatchObject({ error: { retryAfterMs: 30_000 } });
  expect((await lockItem.get())?.wrong).toBe(5);
});

it('takes another passphrase, without sealing anything anew', async () => {
  const lock = lockOf();
  await lock.turnOn(RIGHT, CHOICES);
  const { dataKey } = await lockSessionItem.get();
  expect(await lock.change('wrong', 'battery staple')).toMatchObject({ ok: false });
  expect(await lock.change(RIGHT, 'battery staple')).toEqual(ok({}));
  await restartBrowser();
  expect(await lockOf().unlock(RIGHT)).toMatchObject({ ok: false });
  expect(await lockOf().unlock('battery staple')).toEqual(ok({}));
  expect((await lockSessionItem.get()).dataKey).toBe(dataKey);
});

it('locks after as many minutes without a use as the user chose', async () => {
  const lock = lockOf();
  expect(await lock.leftMs()).toBeNull();
  await lock.turnOn(RIGHT, CHOICES);
  expect(await lock.leftMs()).toBeNull();
  await lock.choose({ ...CHOICES, afterMinutes: 5 });
  expect(await lock.leftMs()).toBe(300_000);
  now += 240_000;
  await lock.used();
  expect(await lockOf().leftMs()).toBe(300_000);
  now += 300_000;
  expect(await lock.leftMs()).toBe(0);
  // A clock that is put back doesn't keep it open.
  now -= 86_400_000;
  expect(await lock.leftMs()).toBe(300_000);
  await lock.lock();
  expect(await lock.leftMs()).toBeNull();
  // What's locked isn't opened by a use.
  await lock.used();
  expect(await lock.state()).toBe('locked');
});

it('takes what it can’t read for locked, and lets it be taken away', async () => {
  await fakeBrowser.storage.local.set({ lock: { version: 1, data: { salt: 5 } } });
  await fakeBrowser.storage.session.set({
    'lock-session': { version: 1, data: { isOpen: 'yes', dataKey: 'x', usedAt: 0 } },
  });
  const lock = lockOf();
  expect([await lock.state(), await lock.key(), await shown()]).toEqual(['locked', null, true]);
  expect(await lock.refusal()).toMatchObject({ kind: 'storage', unreadable: { item: 'lock', reason: 'damaged' } });
  await expect(lock.unlock(RIGHT)).rejects.toThrow('lock');
  await lock.remove();
  expect([await lock.state(), await shown()]).toEqual(['off', null]);
});
