import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fail, ok, type Result } from '../../../lib/core/errors.ts';
import { AccountService } from '../../../lib/account/account-service.ts';
import { transition } from '../../../lib/rentals/model/transition.ts';
import { complete, type EndingDeps } from '../../../lib/rentals/polling/ending.ts';
import { accountId, serverOf } from '../../../lib/account/account-id.ts';
import { ownership, refusalFor } from '../../../lib/rentals/model/ownership.ts';
import { memoryRepository, RENTED, rentOne } from '../rentals/support.ts';
import { accountItem } from '../../../lib/account/items.ts';

vi.mock(import('../../../lib/platform/browser.ts'), async () => ({ browser: fakeBrowser as never, assetUrl: String }));
beforeEach(() => fakeBrowser.reset());

const KEY = 'sk_0123456789abcdef';
const OTHER = 'https://api.example-sms.com';

it('keeps a key and an account for each server', async () => {
  const stored = new Map<string, string>();
  let server = 'https://getatext.com';
  let answer: () => Promise<Result<number>> = async () => ok(5);
  const account = new AccountService({
    keys: {
      read: async (at, beside) => (beside === true ? null : (stored.get(at) ?? null)),
      write: async (at, key) => void stored.set(at, key),
      remove: async (at) => void stored.delete(at),
    },
    server: async () => server,
    provider: { balance: () => answer() },
    providerFor: () => ({ balance: async () => ok(5) }),
    now: () => 1000,
  });
  await account.connect(KEY);
  const first = await account.id();
  server = OTHER;
  await account.takeUp();
  expect(await accountItem.get()).toBeNull();
  await account.connect(KEY);
  expect(await account.id()).not.toBe(first);
  expect([...stored.keys()]).toEqual(['https://getatext.com', OTHER]);
  // A balance that was asked for before says nothing about the account after.
  answer = async () => {
    server = 'https://getatext.com';
    await account.takeUp();
    return fail({ kind: 'timeout' });
  };
  await account.balance(0);
  expect(await accountItem.get()).toEqual({
    id: first,
    balance: null,
    balanceAt: 0,
    error: null,
    cancelLockMs: 300_000,
  });
});

it('knows the server of an account by its name', async () => {
  const [own, other] = await Promise.all([accountId(KEY, 'https://getatext.com'), accountId(KEY, OTHER)]);
  expect([own, other].map(serverOf)).toEqual(['https://getatext.com', OTHER]);
  expect(own).toMatch(/^[\da-f]{16}$/);
  expect(other).not.toContain(KEY);
});

it('tries another key of the same server, and never a key of another server', async () => {
  const { repository } = memoryRepository();
  await rentOne(repository);
  const rental = await repository.find('k');
  if (!rental) throw new Error('no rental');
  const foreign = { ...rental, account: await accountId(KEY, OTHER) };
  const [here, there] = await Promise.all([
    accountId('sk_another_0123456789', 'https://getatext.com'),
    accountId('sk_another_0123456789', OTHER),
  ]);
  expect(ownership(rental, here)).toBe('untried');
  expect(ownership(rental, there)).toBe('foreign');
  expect(ownership(foreign, here)).toBe('foreign');
  expect(ownership(foreign, there)).toBe('untried');
  expect(refusalFor(foreign, here)).toEqual({ kind: 'auth', foreign: true });
});

it('stores no key for a server that was left while the key was checked', async () => {
  const stored = new Map<string, string>();
  let server = 'https://getatext.com';
  const account = new AccountService({
    keys: {
      read: async (at, beside) => (beside === true ? null : (stored.get(at) ?? null)),
      write: async (at, key) => void stored.set(at, key),
      remove: async (at) => void stored.delete(at),
    },
    server: async () => server,
    provider: { balance: async () => ok(5) },
    providerFor: () => ({
      balance: async () => {
        server = OTHER;
        return ok(5);
      },
    }),
    now: () => 1000,
  });
  expect(await account.connect(KEY)).toMatchObject({ ok: false });
  expect([...stored]).toEqual([]);
  expect(await accountItem.get()).toBeNull();
});

it('asks nothing of a server about a number of another', async () => {
  const { repository } = memoryRepository();
  await rentOne(repository);
  const done = vi.fn();
  const deps = {
    repository,
    providerOf: () => ({ complete: done }),
    account: async () => `${OTHER} 0123`,
  } as unknown as EndingDeps;
  expect(await complete(deps, 'k')).toEqual(fail({ kind: 'auth', foreign: true }));
  expect(done).not.toHaveBeenCalled();
});

it('takes what the balance fell by for a price that nobody told', async () => {
  const { repository } = memoryRepository();
  await rentOne(repository);
  const rental = await repository.find('k');
  if (!rental) throw new Error('no rental');
  const requesting = {
    ...rental,
    state: 'requesting' as const,
    price: null,
    maxPrice: 600_000,
    balanceBefore: 10_000_000,
  };
  const rented = transition(requesting, {
    type: 'rented',
    at: 1,
    rented: { ...RENTED, price: null, newBalance: null },
    lockMs: 1,
  });
  expect(rented).toMatchObject({ state: 'waiting', price: null, overcharged: null });
  expect(transition(rented, { type: 'charge-seen', balance: 9_450_000 })).toMatchObject({
    price: 550_000,
    overcharged: null,
  });
  expect(transition(rented, { type: 'charge-seen', balance: 9_000_000 })).toMatchObject({
    price: 600_000,
    overcharged: 400_000,
  });
  expect(transition(rented, { type: 'charge-seen', balance: 11_000_000 })).toMatchObject({
    price: null,
    overcharged: null,
  });
});
