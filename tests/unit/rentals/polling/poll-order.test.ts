import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ok } from '../../../../lib/core/errors.ts';
import { RentalPoller } from '../../../../lib/rentals/polling/rental-poller.ts';
import {
  anyNumber,
  answer,
  calm,
  createRenting,
  fakeProvider,
  memoryRepository,
  reconcilerOf,
  RENTED,
  SERVICE,
  status,
} from '../support.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

const FRONT = 7;

/** When each rental is asked about, by its id, where the provider takes one question a second. */
async function asking(
  rentals: { id: string; tabId: number | null; received: boolean }[],
  frontTab: number | null = FRONT,
): Promise<Map<string, number[]>> {
  const { repository } = memoryRepository();
  let n = 0;
  for (const { id, tabId } of rentals) {
    const renting = createRenting({
      repository,
      provider: fakeProvider({ rent: () => answer({ ...RENTED, id }) }),
      newKey: () => `key-${++n}`,
      reconciler: reconcilerOf({ balance: () => answer(10_000_000) }),
    });
    const site = { host: 'a.test', domain: 'a.test', tabId };
    await renting.rent(anyNumber({ site, service: { ...SERVICE, multipleSms: true } }));
  }
  const at = new Map<string, number[]>();
  const provider = fakeProvider({
    status: async (id) => {
      at.set(id, [...(at.get(id) ?? []), Date.now()]);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return ok(status({ id, code: rentals.find((one) => one.id === id)?.received ? '123456' : null }));
    },
    awaitAnother: () => answer({}),
  });
  const poller = new RentalPoller({
    ...calm(),
    repository,
    providerOf: () => provider,
    now: () => Date.now(),
    frontTab: async () => frontTab,
  });
  void poller.wake();
  // The first minute and a half, in which a number alone is asked about every second.
  await vi.advanceTimersByTimeAsync(85_000);
  return at;
}

/** The wait in the middle of all, in milliseconds, for a code that may arrive at any moment. */
function medianWait(times: readonly number[]): number {
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  let wait = 0;
  while (gaps.reduce((sum, gap) => sum + Math.min(gap, wait), 0) < total / 2) wait += 10;
  return wait;
}

it.each([5, 20, 50])('asks about the number in front as often with %i rentals as alone', async (count) => {
  const front = { id: 'front', tabId: FRONT, received: false };
  const alone = medianWait((await asking([front])).get('front') ?? []);
  const received = Array.from({ length: count - 1 }, (_, n) => ({ id: `r${n}`, tabId: n + 100, received: true }));
  const waiting = received.map(({ id, tabId }) => ({ id, tabId, received: false }));
  for (const others of [received, waiting]) {
    const asked = await asking([...others, front]);
    expect(medianWait(asked.get('front') ?? [])).toBeLessThanOrEqual(alone * 1.3);
    const rest = [...asked].filter(([id]) => id !== 'front').map(([, times]) => times.length);
    expect(rest.reduce((sum, times) => sum + times, 0)).toBeGreaterThan(0);
  }
});

it('prefers numbers without a code where none is in front, and forgets none', async () => {
  const rentals = [
    ...Array.from({ length: 4 }, (_, n) => ({ id: `w${n}`, tabId: n, received: false })),
    ...Array.from({ length: 4 }, (_, n) => ({ id: `r${n}`, tabId: n + 100, received: true })),
  ];
  const asked = await asking(rentals, null);
  const counts = (letter: string) => [...asked].filter(([id]) => id.startsWith(letter)).map(([, at]) => at.length);
  expect(Math.min(...counts('w'))).toBeGreaterThanOrEqual(10);
  expect(Math.max(...counts('r'))).toBeLessThanOrEqual(6);
  expect(counts('r')).toHaveLength(4);
  expect(Math.min(...counts('r'))).toBeGreaterThanOrEqual(1);
});
