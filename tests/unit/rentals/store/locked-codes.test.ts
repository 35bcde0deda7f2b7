import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { importDataKey, newDataKey, seal, unseal } from '../../../../lib/lock/sealing.ts';
import { closeCodes, forgetCodes, openCodes, withCodes } from '../../../../lib/rentals/store/locked-codes.ts';
import { publicRentals } from '../../../../lib/rentals/store/public-rentals.ts';
import { shownRentals } from '../../../../lib/rentals/store/shown-rentals.ts';
import { rental } from '../../components/samples.ts';
import { diskRepository, NO_LOCK } from '../disk-repository.ts';
import { status } from '../support.ts';

vi.mock(import('../../../../lib/platform/browser.ts'), async () => ({ browser: fakeBrowser as never }));

let state: 'off' | 'open' | 'locked';
let key: CryptoKey | null;
const lock = {
  state: async () => state,
  seal: async (text: string) => key && seal(key, 'codes', text),
  unseal: async (sealed: { iv: string; data: string }) => key && unseal(key, 'codes', sealed),
};
const disk = async (): Promise<string> => JSON.stringify(await fakeBrowser.storage.local.get());
const memory = async (): Promise<string> => JSON.stringify(await fakeBrowser.storage.session.get());
const codes = async (from = shownRentals) =>
  Object.fromEntries(
    [...(await from.read()).value.live, ...(await from.read()).value.history].map((r) => [r.key, r.code]),
  );

/** The handlers' steps. */
const unlockWith = (repository: ReturnType<typeof diskRepository>) =>
  repository.rewrite(async (rentals) => withCodes({ ...rentals }, await openCodes(lock)));
const lockUp = (repository: ReturnType<typeof diskRepository>) =>
  repository.rewrite(async (rentals) => {
    await closeCodes();
    [state, key] = ['locked', null];
    return rentals;
  });

beforeEach(async () => {
  fakeBrowser.reset();
  [state, key] = ['open', await importDataKey(newDataKey())];
});

async function withTwoCodes() {
  const repository = diskRepository(lock);
  await repository.add(rental({ key: 'a', state: 'waiting', code: null, codeAt: null }));
  await repository.add(rental({ key: 'b', state: 'completed', code: '271828', text: 'Code 271828', endedAt: 9000 }));
  await repository.apply('a', { type: 'status', at: 5000, status: status({ code: '314159' }), code: '314159' });
  return repository;
}

it('has codes and texts on the disk sealed alone, and in memory while it’s open', async () => {
  const repository = await withTwoCodes();
  for (const secret of ['271828', '314159']) {
    expect(await disk()).not.toContain(secret);
    expect(await memory()).toContain(secret);
  }
  expect(await codes()).toEqual({ a: '314159', b: '271828' });
  expect(await codes(publicRentals)).toEqual({ a: '314159', b: '271828' });
  expect((await repository.find('b'))?.text).toBe('Code 271828');
  // The next worker has them, too.
  expect((await diskRepository(lock).find('a'))?.code).toBe('314159');
});

it('has none in memory while it’s locked, and all of them again with the passphrase', async () => {
  const mine = key;
  const repository = await withTwoCodes();
  await lockUp(repository);
  expect(await memory()).not.toMatch(/271828|314159/);
  expect(await codes()).toEqual({ a: null, b: null });
  // What happens meanwhile takes nothing from what's sealed.
  await repository.apply('a', { type: 'cancel-wanted' });
  await repository.add(rental({ key: 'c', state: 'waiting', code: null }));
  // An answer that was under way when it was locked.
  await repository.apply('c', { type: 'status', at: 7000, status: status({ code: '161803' }), code: '161803' });
  expect(await disk()).not.toContain('161803');
  [state, key] = ['open', mine];
  await unlockWith(repository);
  expect(await codes()).toEqual({ a: '314159', b: '271828', c: '161803' });
  expect((await repository.find('b'))?.text).toBe('Code 271828');
  // And that one is sealed with the others now.
  await lockUp(repository);
  [state, key] = ['open', mine];
  await unlockWith(diskRepository(lock));
  expect(await codes()).toEqual({ a: '314159', b: '271828', c: '161803' });
});

it('keeps a code of a rental that’s deleted or dropped from coming back', async () => {
  const mine = key;
  const repository = await withTwoCodes();
  await repository.dropOldCodes(9000 + 30 * 3_600_000);
  expect(await codes()).toEqual({ a: '314159', b: null });
  await repository.rewrite(async ({ history }) => ({ live: [], history }));
  await lockUp(repository);
  [state, key] = ['open', mine];
  await unlockWith(repository);
  expect(await codes()).toEqual({ b: null });
  expect(await memory()).not.toMatch(/271828|314159/);
});

it('seals what was in the open when it’s turned on, and puts it back when it’s turned off', async () => {
  state = 'off';
  const repository = await withTwoCodes();
  expect(await disk()).toContain('271828');
  await repository.rewrite(async (rentals) => {
    state = 'open';
    return { ...rentals };
  });
  expect(await disk()).not.toMatch(/271828|314159/);
  expect(await codes()).toEqual({ a: '314159', b: '271828' });
  await repository.rewrite(async (rentals) => {
    state = 'off';
    return { ...rentals };
  });
  await forgetCodes();
  expect(await codes()).toEqual({ a: '314159', b: '271828' });
  expect(await memory()).not.toMatch(/271828|314159/);
  expect((await diskRepository(NO_LOCK).find('b'))?.code).toBe('271828');
  // Turned on once more, they're sealed with the data key of that time.
  await repository.rewrite(async (rentals) => {
    [state, key] = ['open', await importDataKey(newDataKey())];
    return { ...rentals };
  });
  await closeCodes();
  await unlockWith(repository);
  expect(await codes()).toEqual({ a: '314159', b: '271828' });
});

it('goes on without codes where what is sealed was damaged', async () => {
  const repository = await withTwoCodes();
  await lockUp(repository);
  [state, key] = ['open', await importDataKey(newDataKey())];
  await unlockWith(repository);
  expect(await codes()).toEqual({ a: null, b: null });
  await fakeBrowser.storage.local.set({ 'sealed-codes': { version: 1, data: 'damaged' } });
  await unlockWith(repository);
  await repository.apply('a', { type: 'status', at: 5000, status: status({ code: '161803' }), code: '161803' });
  expect(await codes()).toMatchObject({ a: '161803' });
});

it('leaves what a private window has in memory where it is', async () => {
  const repository = diskRepository(lock);
  await repository.add(rental({ key: 'p', incognito: true, state: 'waiting', code: null, codeAt: null }));
  await repository.apply('p', { type: 'status', at: 5000, status: status({ code: '314159' }), code: '314159' });
  expect(await disk()).not.toContain('314159');
  expect(await codes()).toEqual({ p: '314159' });
  expect(await codes(publicRentals)).toEqual({ p: null });
});
