// Numbers of two accounts at once: each is asked about, cancelled and refunded with its own key, whichever is in use.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../../lib/core/errors.ts';
import { BalanceReconciler } from '../../../../lib/account/balance-reconciler.ts';
import { cancelNow, complete, wantCancel, type EndingDeps } from '../../../../lib/rentals/polling/ending.ts';
import { refundQuestion } from '../../../../lib/rentals/polling/refunds.ts';
import { RentalPoller } from '../../../../lib/rentals/polling/rental-poller.ts';
import type { Rental } from '../../../../lib/rentals/model/rental.ts';
import {
  anyNumber,
  calm,
  createRenting,
  fakeProvider,
  memoryRepository,
  readBare,
  RENTED,
  status,
} from '../support.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

/** Two accounts whose rentals have the same ids, as each counts its own. */
function twoAccounts() {
  const { repository, stored } = memoryRepository();
  const held = { inUse: 'home', keys: ['home', 'work'] };
  const asked: string[] = [];
  const balances: Record<string, number> = { home: 10_000_000, work: 20_000_000 };
  const codes: Record<string, string | null> = { home: null, work: null };
  const numbers: Record<string, string> = { home: '2125550101', work: '2125550601' };
  const providerOf = (account: string) => {
    const note = async <T>(call: string, answer: () => T) => {
      asked.push(`${call} ${account}`);
      return held.keys.includes(account) ? ok(answer()) : fail({ kind: 'auth', missing: true });
    };
    return fakeProvider({
      balance: () => note('balance', () => balances[account] ?? 0),
      rent: () =>
        note('rent', () => {
          balances[account]! -= 550_000;
          return { ...RENTED, number: numbers[account]!, price: 550_000, newBalance: balances[account]! };
        }),
      status: () => note('status', () => status({ number: numbers[account]!, code: codes[account] ?? null })),
      complete: () => note('complete', () => ({ newBalance: null })),
      cancel: () =>
        note('cancel', () => {
          balances[account]! += 550_000;
          return status({ number: numbers[account]!, state: 'cancelled', balance: null });
        }),
    });
  };
  const account = async (): Promise<string> => held.inUse;
  const beside = async (): Promise<string[]> => held.keys.filter((id) => id !== held.inUse);
  const noteBalance = vi.fn(async () => undefined);
  const now = Date.now;
  const reconciler = new BalanceReconciler({
    balance: (id) => providerOf(id).balance(),
    noteBalance,
    stayAwake: async () => undefined,
    account,
    beside,
  });
  reconciler.add(refundQuestion({ repository, now }));
  let n = 0;
  const renting = createRenting({
    repository,
    provider: fakeProvider({}),
    providerOf,
    reconciler,
    account,
    now,
    newKey: () => `k${++n}`,
    lockMs: async () => 0,
  });
  const ending: EndingDeps = {
    repository,
    providerOf,
    now,
    account,
    beside,
    reconciler,
    noteBalance,
    lockMs: async () => 0,
    learnLock: async () => undefined,
    readText: readBare,
  };
  const poller = new RentalPoller({
    ...calm(),
    repository,
    providerOf,
    now,
    account,
    beside,
    reconciler,
    cancel: (rental) => cancelNow(ending, rental),
  });
  const find = (key: string): Rental => [...stored.value.live, ...stored.value.history].find((one) => one.key === key)!;
  const rentBoth = async (): Promise<void> => {
    await renting.rent(anyNumber());
    held.inUse = 'work';
    await renting.rent(anyNumber({ site: { tabId: 2, host: 'other.example', domain: 'other.example' } }));
    asked.length = 0;
  };
  return { held, asked, balances, codes, poller, ending, reconciler, find, rentBoth, stored };
}

it('waits for the numbers of both', async () => {
  const { codes, poller, asked, find, rentBoth } = twoAccounts();
  await rentBoth();
  expect([find('k1').account, find('k2').account]).toEqual(['home', 'work']);
  codes['home'] = '1111';
  codes['work'] = '2222';
  await poller.wake();
  expect(asked.toSorted()).toEqual(['status home', 'status work']);
  expect(find('k1')).toMatchObject({ state: 'received', code: '1111', error: null });
  expect(find('k2')).toMatchObject({ state: 'received', code: '2222', error: null });
});

it('cancels a number with its own account, and sees the refund there', async () => {
  const { balances, poller, ending, asked, find, rentBoth } = twoAccounts();
  await rentBoth();
  expect(await wantCancel(ending, 'k1')).toEqual(ok({ scheduled: false }));
  await poller.wake();
  expect(asked.filter((call) => call.startsWith('cancel'))).toEqual(['cancel home']);
  expect(find('k1')).toMatchObject({ state: 'cancelled', refunded: 550_000 });
  expect(find('k2')).toMatchObject({ state: 'waiting', refunded: null });
  expect(balances).toEqual({ home: 10_000_000, work: 19_450_000 });
});

it('takes one account’s balance for no answer about the other', async () => {
  const { balances, poller, ending, reconciler, find, rentBoth } = twoAccounts();
  await rentBoth();
  await wantCancel(ending, 'k1');
  const cancel = ending.providerOf;
  // The refund of this one takes its time.
  ending.providerOf = (account) => ({
    ...cancel(account),
    cancel: async () => ok(status({ state: 'cancelled', balance: null })),
  });
  await poller.wake();
  expect(find('k1')).toMatchObject({ state: 'cancelled', refunded: null });
  balances['work']! += 550_000;
  await reconciler.settle();
  expect(find('k1').refunded).toBeNull();
  balances['home']! += 550_000;
  await reconciler.settle();
  expect(find('k1').refunded).toBe(550_000);
});

it('tells the right account that a number has served', async () => {
  const { asked, ending, find, rentBoth } = twoAccounts();
  await rentBoth();
  expect(await complete(ending, 'k1')).toEqual(ok({}));
  expect(asked).toEqual(['complete home']);
  expect(find('k1').state).toBe('completed');
});

it('leaves the numbers of an account without a key alone, once the other says that they aren’t its own', async () => {
  const { held, asked, poller, find, rentBoth } = twoAccounts();
  await rentBoth();
  held.keys = ['work'];
  await poller.wake();
  expect(find('k1')).toMatchObject({ state: 'waiting', unknownTo: 'work', error: { kind: 'auth', foreign: true } });
  expect(asked).not.toContain('status home');
  asked.length = 0;
  await poller.wake();
  expect(asked).toEqual(['status work']);
});
