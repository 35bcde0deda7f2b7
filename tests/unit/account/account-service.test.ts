import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fail, ok, type Result } from '../../../lib/core/errors.ts';
import { AccountService } from '../../../lib/account/account-service.ts';
import { accountItem } from '../../../lib/account/items.ts';

vi.mock(import('../../../lib/platform/browser.ts'), async () => ({ browser: fakeBrowser as never, assetUrl: String }));
beforeEach(() => fakeBrowser.reset());

const KEY = 'sk_0123456789abcdef';

function keeper(answer: () => Result<number>) {
  const stored = { key: null as string | null, broken: false };
  const asked: string[] = [];
  const balance = vi.fn(async () => answer());
  const clock = { now: 1_000_000, server: 'https://getatext.com' };
  const account = new AccountService({
    keys: {
      read: async (_server, beside) => (beside === true ? null : stored.key),
      write: async (_server, key) => {
        if (stored.broken) throw new Error('IndexedDB failed');
        stored.key = key;
      },
      remove: async () => {
        if (stored.broken) throw new Error('IndexedDB failed');
        stored.key = null;
      },
    },
    provider: { balance },
    providerFor: (key) => {
      asked.push(key);
      return { balance };
    },
    server: async () => clock.server,
    now: () => clock.now,
  });
  return { account, stored, asked, balance, clock };
}

describe('the key', () => {
  it('is stored once the provider has taken it, and appears nowhere else', async () => {
    const { account, stored, asked } = keeper(() => ok(10_000_000));
    expect(await account.connect(`  ${KEY}\n`)).toEqual(ok({ balance: 10_000_000 }));
    expect(asked).toEqual([KEY]);
    expect(stored.key).toBe(KEY);
    const local = JSON.stringify(await fakeBrowser.storage.local.get());
    expect(local).not.toContain(KEY);
    expect(await accountItem.get()).toMatchObject({ balance: 10_000_000, error: null });
  });

  it.each([fail({ kind: 'auth' }), fail({ kind: 'network' }), fail({ kind: 'contract', where: 'balance' })])(
    'is not stored on %o',
    async (refusal) => {
      const { account, stored } = keeper(() => refusal);
      expect(await account.connect(KEY)).toEqual(refusal);
      expect(stored.key).toBeNull();
      expect(await accountItem.get()).toBeNull();
    },
  );

  it.each(['', 'short', 'sk_with space_0123', 'sk_ключ_0123456789', 'x'.repeat(300)])(
    'is not even sent where it can be none: %j',
    async (text) => {
      const { account, asked } = keeper(() => ok(1));
      expect(await account.connect(text)).toMatchObject({ ok: false, error: { kind: 'auth' } });
      expect(asked).toEqual([]);
    },
  );

  it('names its account the same every time, another key another one', async () => {
    const { account } = keeper(() => ok(1));
    await account.connect(KEY);
    const first = await account.id();
    await account.disconnect((await account.id()) ?? '');
    expect(await account.id()).toBeNull();
    await account.connect(KEY);
    expect(await account.id()).toBe(first);
    await account.connect(`${KEY}0`);
    expect(await account.id()).not.toBe(first);
  });
});

describe('the balance', () => {
  it('is asked for anew only where it is older than told, and once at a time', async () => {
    const { account, balance, clock } = keeper(() => ok(5));
    await account.connect(KEY);
    balance.mockClear();
    await account.balance(15_000);
    expect(balance).not.toHaveBeenCalled();
    clock.now += 20_000;
    await Promise.all([account.balance(15_000), account.balance(15_000)]);
    expect(balance).toHaveBeenCalledTimes(1);
  });

  it('stays when a refresh fails, with the reason beside it', async () => {
    let answer: Result<number> = ok(5);
    const { account } = keeper(() => answer);
    await account.connect(KEY);
    answer = fail({ kind: 'timeout' });
    await account.balance(0);
    expect(await accountItem.get()).toMatchObject({ balance: 5, error: { kind: 'timeout' } });
  });
});

describe('storage that fails', () => {
  const full = () => vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
  const OTHER = 'sk_other_0123456789abcdef';

  it('leaves the key and the account as they were: both or neither', async () => {
    const { account, stored } = keeper(() => ok(5));
    await account.connect(KEY);
    const before = await account.id();
    const disk = full();
    expect(await account.connect(OTHER)).toEqual(fail({ kind: 'storage' }));
    expect(stored.key).toBe(KEY);
    expect(await account.disconnect((await account.id()) ?? '')).toEqual(fail({ kind: 'storage' }));
    expect(stored.key).toBe(KEY);
    disk.mockRestore();
    expect(await account.id()).toBe(before);
    stored.broken = true;
    expect(await account.connect(OTHER)).toEqual(fail({ kind: 'storage' }));
    expect(await account.disconnect((await account.id()) ?? '')).toEqual(fail({ kind: 'storage' }));
    expect(await account.id()).toBe(before);
  });

  it('is survived by balances, which are asked for again', async () => {
    const { account } = keeper(() => ok(5));
    await account.connect(KEY);
    const disk = full();
    const id = (await account.id()) ?? '';
    await expect(account.noteBalance(id, 7)).resolves.toBeUndefined();
    expect(await account.balance(0)).toEqual(ok(5));
    disk.mockRestore();
  });

  it('takes no key while the account details can’t be read', async () => {
    const future = { version: 99, data: null };
    await fakeBrowser.storage.local.set({ account: future });
    const { account, stored } = keeper(() => ok(5));
    const refusal = fail({ kind: 'storage', unreadable: { item: 'account', reason: 'newer' } });
    expect(await account.connect(KEY)).toEqual(refusal);
    expect(stored.key).toBeNull();
    expect(await account.disconnect('acc')).toEqual(refusal);
    await account.reconcile();
    await account.noteBalance('acc', 1);
    expect(await fakeBrowser.storage.local.get('account')).toEqual({ account: future });
  });

  it('does not let a balance bring an older account back', async () => {
    const { account, stored } = keeper(() => ok(5));
    await account.connect(OTHER);
    const other = await account.id();
    await account.connect(KEY);
    const id = (await account.id()) ?? '';
    // A disk whose every answer takes its time, so that the changes could overlap.
    const get = fakeBrowser.storage.local.get;
    const slow = vi.spyOn(fakeBrowser.storage.local, 'get');
    slow.mockImplementation((async (name: string) => {
      const found: unknown = await get(name);
      await new Promise((resolve) => setTimeout(resolve, 20));
      return found;
    }) as never);
    const connecting = account.connect(OTHER);
    const balances = Array.from({ length: 8 }, async (_, i) => {
      await new Promise((resolve) => setTimeout(resolve, i * 5));
      await account.noteBalance(i % 2 === 0 ? id : (other ?? ''), i);
    });
    await Promise.all([connecting, ...balances]);
    slow.mockRestore();
    expect(stored.key).toBe(OTHER);
    expect(await accountItem.get()).toMatchObject({ id: other });
  });

  it('does not take the balance of another account for its own', async () => {
    const { account } = keeper(() => ok(5));
    await account.connect(OTHER);
    const other = (await account.id()) ?? '';
    await account.connect(KEY);
    await account.noteBalance(other, 7);
    expect(await accountItem.get()).toMatchObject({ balance: 5 });
  });

  it('is put right at the next start where a worker died between key and account', async () => {
    const { account, stored } = keeper(() => ok(5));
    await account.connect(OTHER);
    const other = await account.id();
    await account.connect(KEY);
    stored.key = OTHER;
    await account.reconcile();
    expect(await accountItem.get()).toEqual({
      id: other,
      balance: null,
      balanceAt: 0,
      error: null,
      cancelLockMs: 300_000,
    });
    stored.key = null;
    await account.reconcile();
    expect(await account.id()).toBeNull();
    stored.key = OTHER;
    await account.reconcile();
    expect(await account.id()).toBe(other);
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await account.reconcile();
    expect(set).not.toHaveBeenCalled();
  });
});
