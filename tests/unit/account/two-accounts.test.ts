// One person's two accounts: named, switched by hand, each with a key of its own.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fail, ok } from '../../../lib/core/errors.ts';
import { accountId } from '../../../lib/account/account-id.ts';
import { AccountService } from '../../../lib/account/account-service.ts';
import { accountItem } from '../../../lib/account/items.ts';
import { namedAccountsItem, nameIn } from '../../../lib/account/named-accounts.ts';
import { connectionProcedures } from '../../../lib/messaging/protocol/connection.ts';

vi.mock(import('../../../lib/platform/browser.ts'), async () => ({ browser: fakeBrowser as never, assetUrl: String }));
beforeEach(() => fakeBrowser.reset());

const SERVER = 'https://getatext.com';
const ELSEWHERE = 'https://api.example-sms.com';
const HOME = 'sk_home_0123456789abcdef';
const WORK = 'sk_work_0123456789abcdef';
const THIRD = 'sk_third_0123456789abcdef';

async function keeper() {
  const keys = new Map<string, string>();
  const place = (server: string, second = false): string => `${server} ${second}`;
  const world = {
    server: SERVER,
    isBroken: false,
    answer: ok(5) as ReturnType<typeof ok<number>> | ReturnType<typeof fail>,
  };
  const change = async (work: () => unknown): Promise<void> => {
    if (world.isBroken) throw new Error('IndexedDB failed');
    work();
  };
  const account = new AccountService({
    keys: {
      read: async (...at) => keys.get(place(...at)) ?? null,
      write: (server, key, second) => change(() => keys.set(place(server, second), key)),
      remove: (...at) => change(() => keys.delete(place(...at))),
    },
    provider: { balance: async () => ok(5) },
    providerFor: () => ({ balance: async () => world.answer }),
    server: async () => world.server,
    now: () => 1_000_000,
  });
  const [home, work, third] = await Promise.all([HOME, WORK, THIRD].map((key) => accountId(key, SERVER)));
  await account.connect(HOME);
  return {
    account,
    keys,
    world,
    ids: { home: home ?? '', work: work ?? '', third: third ?? '' },
    stored: () => [...keys.values()].sort(),
    names: async () => (await namedAccountsItem.get()).map(({ name }) => name).sort(),
    inUse: async () => (await accountItem.get())?.name,
  };
}

async function pair() {
  const kept = await keeper();
  expect(await kept.account.add(`${WORK}\n`, 'Home', 'Work')).toEqual(ok({}));
  return kept;
}

describe('a second account', () => {
  it('is stored beside the one in use, which goes on being used', async () => {
    const { account, stored, names, inUse, ids } = await keeper();
    expect(await inUse()).toBeUndefined();
    expect(await account.add(WORK, 'Home', 'Work')).toEqual(ok({}));
    expect(stored()).toEqual([HOME, WORK]);
    expect(await names()).toEqual(['Home', 'Work']);
    expect(await inUse()).toBe('Home');
    expect(await accountItem.get()).toMatchObject({ id: ids.home, balance: 5 });
    expect(await account.beside()).toEqual([ids.work]);
    expect(await account.keyOf(SERVER)).toBe(HOME);
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toMatch(/sk_/);
  });

  it.each([fail({ kind: 'auth' }), fail({ kind: 'network' })])('is not stored on %o', async (refusal) => {
    const { account, world, stored, names } = await keeper();
    world.answer = refusal;
    expect(await account.add(WORK, 'Home', 'Work')).toEqual(refusal);
    expect(stored()).toEqual([HOME]);
    expect(await names()).toEqual([]);
  });

  it('is another one, and the last one', async () => {
    const { account, stored, names } = await pair();
    expect(await account.add(THIRD, 'Home', 'Third')).toMatchObject({ ok: false });
    expect(await account.add(HOME, 'Home', 'Again')).toMatchObject({ ok: false });
    expect(stored()).toEqual([HOME, WORK]);
    expect(await names()).toEqual(['Home', 'Work']);
    const alone = await keeper();
    expect(await alone.account.add(HOME, 'Home', 'Again')).toMatchObject({ ok: false });
    expect(alone.stored()).toEqual([HOME]);
  });

  it('has a name of one to thirty characters, as has the first', () => {
    const { addAccount, renameAccount } = connectionProcedures;
    const named = (name: string): boolean =>
      addAccount.request.safeParse({ apiKey: WORK, nameInUse: 'Home', name }).success &&
      addAccount.request.safeParse({ apiKey: WORK, nameInUse: name, name: 'Work' }).success &&
      renameAccount.request.safeParse({ id: 'a', name }).success;
    expect([named('W'), named('العمل'), named('x'.repeat(30))]).toEqual([true, true, true]);
    expect([named(''), named('x'.repeat(31))]).toEqual([false, false]);
  });
});

describe('switching', () => {
  it('uses the other key, and leaves both where they are', async () => {
    const { account, keys, inUse, ids } = await pair();
    const before = [...keys];
    expect(await account.switchTo(ids.work)).toEqual(ok({}));
    expect(await account.id()).toBe(ids.work);
    expect(await account.keyOf(SERVER)).toBe(WORK);
    expect(await accountItem.get()).toMatchObject({ balance: null, name: 'Work' });
    expect(await account.beside()).toEqual([ids.home]);
    expect([...keys]).toEqual(before);
    await account.reconcile();
    expect(await inUse()).toBe('Work');
    expect(await account.switchTo(ids.home)).toEqual(ok({}));
    expect(await account.keyOf(SERVER)).toBe(HOME);
  });

  it('gives each account its own key, and no other', async () => {
    const { account, ids } = await pair();
    const all = () => Promise.all([ids.home, ids.work, ids.third].map((id) => account.keyOf(SERVER, id)));
    expect(await all()).toEqual([HOME, WORK, null]);
    await account.switchTo(ids.work);
    expect(await all()).toEqual([HOME, WORK, null]);
    expect(await account.keyOf(ELSEWHERE, ids.home)).toBeNull();
    expect(await account.keyOf(ELSEWHERE)).toBeNull();
  });

  it('goes to no account without a key', async () => {
    const { account, keys, ids, inUse } = await pair();
    expect(await account.switchTo(ids.third)).toMatchObject({ ok: false });
    keys.clear();
    expect(await account.switchTo(ids.work)).toMatchObject({ ok: false, error: { kind: 'auth', missing: true } });
    expect(await inUse()).toBe('Home');
  });

  it('is what pasting the other account’s key does', async () => {
    const { account, stored, names, inUse } = await pair();
    expect(await account.connect(WORK)).toEqual(ok({ balance: 5 }));
    expect(await inUse()).toBe('Work');
    expect(stored()).toEqual([HOME, WORK]);
    expect(await names()).toEqual(['Home', 'Work']);
  });

  it('lasts while another server is used', async () => {
    const { account, world, ids } = await pair();
    await account.switchTo(ids.work);
    await account.layDown();
    world.server = ELSEWHERE;
    await account.takeUp();
    expect(await accountItem.get()).toBeNull();
    expect(await account.beside()).toEqual([]);
    expect(await account.switchTo(ids.home)).toMatchObject({ ok: false });
    await account.connect(THIRD);
    expect((await accountItem.get())?.name).toBeUndefined();
    world.server = SERVER;
    await account.takeUp();
    expect(await account.id()).toBe(ids.work);
  });
});

describe('an account', () => {
  it('keeps its name, and what it had before, with its next key', async () => {
    const { account, stored, ids, inUse } = await pair();
    await account.switchTo(ids.work);
    expect(await account.connect(THIRD)).toMatchObject({ ok: true });
    expect(stored()).toEqual([HOME, THIRD]);
    expect(await inUse()).toBe('Work');
    expect(await namedAccountsItem.get()).toContainEqual({ ids: [ids.third, ids.work], name: 'Work' });
    expect(await account.beside()).toEqual([ids.home]);
  });

  it('is renamed', async () => {
    const { account, ids, inUse, names } = await pair();
    await account.rename(ids.home, 'Private');
    expect(await inUse()).toBe('Private');
    await account.rename(ids.work, 'Office');
    expect(await names()).toEqual(['Office', 'Private']);
  });

  it('that is removed leaves the other one in use, without a name to tell it by', async () => {
    const { account, ids, stored, inUse } = await pair();
    expect(await account.disconnect(ids.home)).toEqual(ok({}));
    expect(await account.id()).toBe(ids.work);
    expect(stored()).toEqual([WORK]);
    expect(await inUse()).toBeUndefined();
    // The place that came free is used again.
    expect(await account.add(HOME, 'Work', 'Home')).toEqual(ok({}));
    expect(stored()).toEqual([HOME, WORK]);
    expect(await account.disconnect(ids.home)).toEqual(ok({}));
    expect(await account.id()).toBe(ids.work);
    expect(await account.disconnect(ids.work)).toEqual(ok({}));
    expect(await accountItem.get()).toBeNull();
    expect(stored()).toEqual([]);
  });

  it('is as it was where the browser can’t store a change', async () => {
    const { account, ids, stored, names, inUse, world } = await pair();
    const refused = fail({ kind: 'storage' });
    const all = async (): Promise<unknown[]> => [
      await account.switchTo(ids.work),
      await account.disconnect(ids.work),
      await account.disconnect(ids.home),
      await account.connect(THIRD),
      await account.rename(ids.work, 'Office'),
    ];
    const disk = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    expect(await all()).toEqual([refused, refused, refused, refused, refused]);
    disk.mockRestore();
    world.isBroken = true;
    expect(await account.disconnect(ids.work)).toEqual(refused);
    expect(await account.connect(THIRD)).toEqual(refused);
    expect(stored()).toEqual([HOME, WORK]);
    expect(await names()).toEqual(['Home', 'Work']);
    expect(await inUse()).toBe('Home');
  });
});

it('goes on with the one key of an earlier version, which has no names', async () => {
  const { account, inUse, stored } = await keeper();
  await fakeBrowser.storage.local.remove('accounts');
  await account.reconcile();
  expect(await account.keyOf(SERVER)).toBe(HOME);
  expect(await account.beside()).toEqual([]);
  expect(await inUse()).toBeUndefined();
  expect(stored()).toEqual([HOME]);
});

it('names an account only beside another at its server', () => {
  const home = { ids: ['a'], name: 'Home' };
  expect(nameIn([home], 'a')).toBeUndefined();
  expect(nameIn([home, { ids: [`${ELSEWHERE} b`], name: 'Work' }], 'a')).toBeUndefined();
  expect(nameIn([home, { ids: ['b'], name: 'Work' }], 'a')).toBe('Home');
  expect(nameIn([home, { ids: ['b'], name: 'Work' }], 'c')).toBeUndefined();
});
