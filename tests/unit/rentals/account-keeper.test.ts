import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fail, ok, type Result } from '../../../lib/getatext/errors.ts';
import { AccountKeeper } from '../../../lib/rentals/account-keeper.ts';
import { accountItem } from '../../../lib/rentals/stored.ts';

vi.mock(import('../../../lib/platform/browser.ts'), async () => ({ browser: fakeBrowser as never, assetUrl: String }));
beforeEach(() => fakeBrowser.reset());

const KEY = 'sk_0123456789abcdef';

function keeper(answer: () => Result<number>) {
  const stored = { key: null as string | null };
  const asked: string[] = [];
  const balance = vi.fn(async () => answer());
  const clock = { now: 1_000_000, server: 'https://getatext.com' };
  const account = new AccountKeeper({
    keys: {
      read: async () => stored.key,
      write: async (_server, key) => void (stored.key = key),
      remove: async () => void (stored.key = null),
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
    await account.disconnect();
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
