import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '../../../../lib/core/errors.ts';
import { BalanceReconciler } from '../../../../lib/account/balance-reconciler.ts';
import type { RentalStatus } from '../../../../lib/getatext/provider.ts';
import { movesOf } from '../../../../lib/rentals/model/balance-moves.ts';
import { cancelNow } from '../../../../lib/rentals/polling/ending.ts';
import { RentalPoller } from '../../../../lib/rentals/polling/rental-poller.ts';
import { Following } from '../../../../lib/rentals/renting/following.ts';
import { rental } from '../../components/samples.ts';
import { answer, calm, fakeProvider, memoryRepository, status, readBare } from '../support.ts';

const MINUTE = 60_000;
const START = 10_000_000;

beforeEach(() => void vi.useFakeTimers({ now: START }));
afterEach(() => void vi.useRealTimers());

const told = (over: Partial<RentalStatus> = {}): Result<RentalStatus> =>
  ok(status({ number: '2025550101', serviceName: 'WhatsApp', endsAt: START + 4 * MINUTE, ...over }));

function setUp(ask: () => Result<RentalStatus>) {
  const { repository, stored } = memoryRepository();
  const at: number[] = [];
  const learnLock = vi.fn(async () => undefined);
  const reconciler = new BalanceReconciler({
    stayAwake: async () => undefined,
    balance: () => answer(1_000_000),
    noteBalance: async () => undefined,
    account: async () => 'acc',
  });
  const provider = fakeProvider({
    status: async () => {
      at.push(Date.now() - START);
      return ask();
    },
    cancel: async () => ok(status({ state: 'cancelled' })),
  });
  const now = Date.now;
  const base = { repository, now, account: async () => 'acc', readText: readBare };
  const ending = {
    ...base,
    providerOf: () => provider,
    reconciler,
    noteBalance: async () => undefined,
    lockMs: async () => null,
    learnLock,
  };
  const poller = new RentalPoller({
    ...calm(),
    ...base,
    providerOf: () => provider,
    cancel: (one) => cancelNow(ending, one),
  });
  const following = new Following({
    ...base,
    newKey: () => 'k',
    ask: (id) => poller.askAbout(id),
    capabilities: async () => ({ byId: true }),
    lockMs: async () => null,
    listed: async () => [],
    reconciler,
    hasPrivateWindow: async () => false,
  });
  const one = async () => repository.find('k');
  return { repository, stored, poller, following, at, learnLock, one };
}

it('asks about one that was found like about any other, until its code is there', async () => {
  let code: string | null = null;
  const { poller, following, at, one } = setUp(() => told({ code }));
  await following.follow('1001');
  void poller.run();
  await vi.advanceTimersByTimeAsync(10_500);
  expect(at).toEqual([0, 0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10_000]);
  code = '918273';
  await vi.advanceTimersByTimeAsync(1000);
  expect(await one()).toMatchObject({ state: 'received', code: '918273' });
});

it('ends it when its time is up', async () => {
  const { poller, following, one, stored } = setUp(() => told());
  await following.follow('1001');
  void poller.run();
  await vi.advanceTimersByTimeAsync(4 * MINUTE + 10_000);
  expect(await one()).toMatchObject({ state: 'expired' });
  expect(stored.value.live).toEqual([]);
});

it('learns no lock from canceling one of which nobody knows how old it is', async () => {
  const { poller, following, repository, learnLock, one } = setUp(() => told());
  await following.follow('1001');
  await repository.apply('k', { type: 'cancel-wanted' });
  void poller.run();
  await vi.advanceTimersByTimeAsync(3000);
  expect(await one()).toMatchObject({ state: 'cancelled' });
  expect(learnLock).not.toHaveBeenCalled();
});

it('keeps the rest that the provider asked for, and makes the others rest after a complaint about its own question', async () => {
  const answers = [fail({ kind: 'rate_limited', retryAfterMs: 20_000 }), told()];
  const { following, at, stored } = setUp(() => answers.shift() ?? told());
  expect(await following.follow('1001')).toMatchObject({ ok: false, error: { kind: 'rate_limited' } });
  await vi.advanceTimersByTimeAsync(5000);
  expect(await following.follow('1001')).toEqual(fail({ kind: 'rate_limited', retryAfterMs: 15_000 }));
  expect(at).toEqual([0]);
  expect(stored.writes).toEqual([]);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await following.follow('1001')).toMatchObject({ ok: true });
});

it('moves a lost one from the history back to what is live, and no other', async () => {
  const { following, stored } = setUp(() => told());
  const lost = rental({
    key: 'lost',
    state: 'unknown',
    account: 'acc',
    providerId: null,
    createdAt: START - MINUTE,
    endedAt: START - MINUTE,
    outcome: { balanceAfter: null, charged: null, checkedAt: null },
  });
  const past = rental({ key: 'past', state: 'completed', providerId: '7' });
  stored.value = { live: [], history: [lost, past] };
  await following.follow('1001');
  expect(stored.value.live.map(({ key }) => key)).toEqual(['lost']);
  expect(stored.value.history.map(({ key }) => key)).toEqual(['past']);
});

it('may have been charged at any moment before it was found', () => {
  const found = rental({ rentedAt: null, createdAt: START, balanceBefore: null });
  const unknown = { known: 0, mostCharged: null, refund: false };
  expect(movesOf(found, { since: START - MINUTE, now: START + MINUTE })).toMatchObject(unknown);
  expect(movesOf(found, { since: START + 1, now: START + MINUTE })).toMatchObject({ known: 0, mostCharged: 0 });
  expect(
    movesOf(rental({ state: 'failed', providerId: null, rentedAt: null }), { since: 0, now: START * 1e6 }),
  ).toMatchObject({ known: 0, mostCharged: 0 });
});
