// What once held up waiting and ending: a full disk, another account's key, a code inside the answer to a cancel.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, type Result } from '../../../../lib/core/errors.ts';
import type { RentalStatus } from '../../../../lib/getatext/provider.ts';
import { cancelNow, complete, wantCancel, type EndingDeps } from '../../../../lib/rentals/polling/ending.ts';
import { RentalPoller } from '../../../../lib/rentals/polling/rental-poller.ts';
import { answer, calm, fakeProvider, memoryRepository, rentOne, status, reconcilerOf, readBare } from '../support.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

async function waiting(cancel: () => Promise<Result<RentalStatus>>) {
  const { repository, stored } = memoryRepository();
  const account = { id: 'acc' };
  const provider = fakeProvider({
    status: vi.fn(() => answer(status({ code: Date.now() > 1_010_000 ? '123456' : null }))),
    cancel: vi.fn(cancel),
    complete: vi.fn(async () => fail({ kind: 'not_found' })),
    balance: () => answer(9_450_000),
  });
  const now = (): number => Date.now();
  const reconciler = reconcilerOf(provider, async () => account.id);
  const ending: EndingDeps = {
    repository,
    providerOf: () => provider,
    now,
    account: async () => account.id,
    reconciler,
    noteBalance: async () => undefined,
    lockMs: async () => 60_000,
    learnLock: async () => undefined,
    readText: readBare,
  };
  const asked = vi.fn(async () => account.id);
  const poller = new RentalPoller({
    ...calm(),
    repository,
    providerOf: () => provider,
    now,
    reconciler,
    account: asked,
    cancel: (rental) => cancelNow(ending, rental),
  });
  await rentOne(repository);
  // `rentOne` rents at 1000: the rental is moved to the present.
  const [rental] = stored.value.live;
  stored.value = {
    live: [{ ...rental!, rentedAt: now(), endsAt: now() + 300_000, cancellableAt: now() }],
    history: [],
  };
  const find = () => stored.value.live[0] ?? stored.value.history[0];
  return { poller, ending, provider, account, asked, stored, find };
}

describe('waiting', () => {
  it('goes on by itself after the disk refused', async () => {
    const { poller, stored, find } = await waiting(() => answer(status()));
    stored.broken = true;
    await poller.wake();
    await vi.advanceTimersByTimeAsync(20_000);
    stored.broken = false;
    await vi.advanceTimersByTimeAsync(21_000);
    expect(find()).toMatchObject({ state: 'received', code: '123456' });
  });

  it("does not go round and round when a cancel waits for its own account's key", async () => {
    const { poller, ending, provider, account, asked, find } = await waiting(() =>
      answer(status({ state: 'cancelled' })),
    );
    await wantCancel(ending, 'k');
    account.id = 'other';
    asked.mockImplementation(async () => {
      if (asked.mock.calls.length > 50) throw new Error('round and round');
      return account.id;
    });
    await poller.wake();
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked.mock.calls.length).toBeLessThan(5);
    expect(provider.cancel).not.toHaveBeenCalled();
    account.id = 'acc';
    await poller.wake();
    await vi.advanceTimersByTimeAsync(1000);
    expect(find()?.state).toBe('cancelled');
  });
});

describe('ending', () => {
  it('keeps a code that came with the answer to a cancel', async () => {
    const { poller, ending, find } = await waiting(() => answer(status({ state: 'cancelled', code: '424242' })));
    await wantCancel(ending, 'k');
    await poller.wake();
    expect(find()).toMatchObject({ state: 'received', code: '424242', cancelWanted: false });
  });

  it("does not call a rental done because another account's key does not know it", async () => {
    const { ending, provider, account, find } = await waiting(() => answer(status()));
    account.id = 'other';
    expect(await complete(ending, 'k')).toMatchObject({ ok: false, error: { kind: 'auth' } });
    expect(provider.complete).not.toHaveBeenCalled();
    expect(find()?.state).toBe('waiting');
  });
});
