import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fail, ok } from '../../../../lib/core/errors.ts';
import { diskRepository } from '../disk-repository.ts';
import { shownRentals } from '../../../../lib/rentals/store/shown-rentals.ts';
import { rentalsItem } from '../../../../lib/rentals/store/items.ts';
import { RentalPoller } from '../../../../lib/rentals/polling/rental-poller.ts';
import { anyNumber, createRenting, answer, calm, fakeProvider, RENTED, status, reconcilerOf } from '../support.ts';

vi.mock(import('../../../../lib/platform/browser.ts'), async () => ({
  browser: fakeBrowser as never,
  assetUrl: String,
}));
const funds = { balance: 0 };
beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  funds.balance = 10_000_000;
  fakeBrowser.reset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const FUTURE = { version: 99, data: {} };
const breakArea = (area: 'local' | 'session') =>
  vi.spyOn(fakeBrowser.storage[area], 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));

/** A worker: its repository, renting and waiting, over the profile's storage. */
function worker(code: { now: string | null } = { now: null }) {
  const repository = diskRepository();
  const calls = {
    rent: vi.fn(() => {
      funds.balance -= RENTED.price ?? 0;
      return answer(RENTED);
    }),
    balance: vi.fn(() => answer(funds.balance)),
    status: vi.fn(() => answer(status({ code: code.now }))),
  };
  const provider = fakeProvider(calls);
  const reconciler = reconcilerOf(provider);
  const renting = createRenting({
    repository,
    provider,
    newKey: () => 'k',
    reconciler,
  });
  const poller = new RentalPoller({
    ...calm(),
    repository,
    providerOf: () => provider,
    now: () => Date.now(),
    reconciler,
  });
  const rent = () => renting.rent(anyNumber());
  return { repository, renting, poller, calls, reconciler, rent };
}
const shown = async () => (await shownRentals.read()).value;

describe('renting', () => {
  it('sends nothing where the request itself can’t be written down, and leaves no rental behind', async () => {
    const { rent, calls, repository } = worker();
    const broken: ReturnType<typeof breakArea>[] = [];
    repository.onChange((before) => {
      if (before === null) broken.push(breakArea('local'));
    });
    expect(await rent()).toEqual(fail({ kind: 'storage' }));
    expect((await rentalsItem.getStrict()).live[0]?.state).toBe('intent');
    expect(calls.rent).not.toHaveBeenCalled();
    broken[0]?.mockRestore();
    expect((await repository.all()).live).toEqual([]);
    expect(await shown()).toMatchObject({ live: [] });
  });

  it('asks the provider nothing at all while the stored rentals can’t be read', async () => {
    await fakeBrowser.storage.local.set({ rentals: FUTURE });
    const { rent, calls } = worker();
    expect(await rent()).toEqual(fail({ kind: 'storage', unreadable: { item: 'rentals', reason: 'newer' } }));
    expect(calls.rent).not.toHaveBeenCalled();
    expect(calls.balance).not.toHaveBeenCalled();
    expect(await fakeBrowser.storage.local.get()).toEqual({ rentals: FUTURE });
  });

  /** Breaks the disk while the renting call is in the air. */
  const rentOnto = async (...areas: ('local' | 'session')[]) => {
    const first = worker();
    const broken: ReturnType<typeof breakArea>[] = [];
    first.calls.rent.mockImplementation(async () => {
      funds.balance -= RENTED.price ?? 0;
      broken.push(...areas.map(breakArea));
      return ok(RENTED);
    });
    return { ...first, result: await first.rent(), repair: () => broken.forEach((area) => area.mockRestore()) };
  };

  it('shows a charged number that the disk did not take, and stores it when there is room', async () => {
    const { result, repair, repository } = await rentOnto('local');
    expect(result).toEqual(ok({ keys: ['k'] }));
    expect((await rentalsItem.getStrict()).live[0]).toMatchObject({ state: 'requesting', number: null });
    expect((await shown()).live[0]).toMatchObject({ state: 'waiting', number: '2025550101' });
    repair();
    await repository.all();
    expect((await rentalsItem.getStrict()).live[0]).toMatchObject({ state: 'waiting', number: '2025550101' });
  });

  it('goes on with it in the next worker, without asking for another', async () => {
    const { repair } = await rentOnto('local');
    const next = worker();
    await next.renting.recover();
    expect((await shown()).live[0]).toMatchObject({ state: 'waiting', number: '2025550101' });
    expect(next.calls.rent).not.toHaveBeenCalled();
    repair();
  });

  it('makes it an unknown outcome with what the balance says, once the browser was closed', async () => {
    const { repair } = await rentOnto('local');
    repair();
    await fakeBrowser.storage.session.clear();
    const next = worker();
    await next.renting.recover();
    await next.reconciler.settle();
    expect(next.calls.rent).not.toHaveBeenCalled();
    expect(await shown()).toMatchObject({ live: [], history: [{ state: 'unknown', outcome: { charged: 550_000 } }] });
  });

  it('tells the number at once where nothing keeps it', async () => {
    const { result, repair, repository } = await rentOnto('local', 'session');
    expect(result).toEqual(fail({ kind: 'storage', rented: { service: 'WhatsApp', number: '2025550101' } }));
    expect((await repository.all()).live[0]).toMatchObject({ state: 'waiting', number: '2025550101' });
    repair();
  });
});

describe('waiting', () => {
  it('loses no code on a full disk: it counts at once and is stored by a later poll', async () => {
    const code = { now: null as string | null };
    const { rent, poller, repository } = worker(code);
    await rent();
    await poller.wake();
    const disk = breakArea('local');
    code.now = '012345';
    await vi.advanceTimersByTimeAsync(2000);
    expect((await repository.find('k'))?.code).toBe('012345');
    expect((await rentalsItem.getStrict()).live[0]?.code).toBeNull();
    disk.mockRestore();
    await poller.wake();
    expect((await rentalsItem.getStrict()).live[0]).toMatchObject({ state: 'received', code: '012345' });
  });

  it.each(['get', 'set'] as const)('goes on by itself after storage.%s has failed for a while', async (call) => {
    const code = { now: null as string | null };
    const { rent, poller, calls, repository } = worker(code);
    await rent();
    const disk = vi.spyOn(fakeBrowser.storage.local, call).mockRejectedValue(new Error('IO error'));
    await expect(poller.wake()).resolves.toBeUndefined();
    await vi.advanceTimersByTimeAsync(30_000);
    disk.mockRestore();
    const asked = calls.status.mock.calls.length;
    code.now = '012345';
    await vi.advanceTimersByTimeAsync(10_000);
    expect(calls.status.mock.calls.length).toBeGreaterThan(asked);
    expect((await repository.find('k'))?.code).toBe('012345');
  });

  it('rests while the stored rentals can’t be read, and begins again when woken', async () => {
    const { rent, poller, calls } = worker();
    await rent();
    const stored = await fakeBrowser.storage.local.get();
    await fakeBrowser.storage.local.set({ rentals: FUTURE });
    await expect(poller.wake()).resolves.toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
    expect(calls.status).not.toHaveBeenCalled();
    await fakeBrowser.storage.local.set(stored);
    await poller.wake();
    expect(calls.status).toHaveBeenCalled();
  });
});
