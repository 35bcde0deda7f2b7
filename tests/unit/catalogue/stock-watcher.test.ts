import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { StockWatcher } from '../../../lib/catalogue/stock-watcher.ts';
import { MAX_WATCHES, stockWatchesItem, WATCH_MS } from '../../../lib/catalogue/stock-watches.ts';
import { fail, ok } from '../../../lib/core/errors.ts';
import type { Service } from '../../../lib/core/service.ts';
import { sampleService } from './sample-service.ts';

vi.mock(import('../../../lib/platform/browser.ts'), async () => ({ browser: fakeBrowser as never, assetUrl: String }));
beforeEach(() => fakeBrowser.reset());

const MINUTE = 60_000;
const whatsapp = (changes: Partial<Service> = {}): Service => ({
  ...sampleService('WhatsApp'),
  price: 550_000,
  stock: 0,
  ...changes,
});

function setUp(first: Service[] = [whatsapp()]) {
  const world = {
    now: 1_000_000,
    account: 'acc' as string | null,
    answer: ok(first),
    alarm: false,
    told: [] as string[],
    fifths: 0,
  };
  const refresh = vi.fn(async () => world.answer);
  const make = (): StockWatcher =>
    new StockWatcher({
      catalogue: {
        refresh,
        find: async (apiName) =>
          (world.answer.ok ? world.answer.value : first).find((one) => one.apiName === apiName) ?? null,
      },
      now: () => world.now,
      account: async () => world.account,
      costs: async () => (price) => price + (price / 5) * world.fifths,
      tell: async ({ name, price }) => void world.told.push(`${name} ${price}`),
      setAlarm: async () => void (world.alarm = true),
      clearAlarm: async () => void (world.alarm = false),
    });
  /** A minute later, in a worker of its own. */
  const ring = async (...services: Service[]): Promise<string[]> => {
    world.now += MINUTE;
    if (services.length > 0) world.answer = ok(services);
    await make().round();
    return world.told;
  };
  return { world, refresh, make, ring, watcher: make() };
}
const watched = async (): Promise<string[]> => (await stockWatchesItem.get()).map(({ name }) => name);

describe('watching the stock', () => {
  it('tells once when a service is back, in whichever worker, and then rests', async () => {
    const { world, refresh, ring, watcher } = setUp();
    await watcher.watch('whatsapp', 2_000_000);
    expect(world.alarm).toBe(true);
    expect(await ring()).toEqual([]);
    expect(await ring(whatsapp({ stock: 3 }))).toEqual(['WhatsApp 550000']);
    expect(await watched()).toEqual([]);
    expect(world.alarm).toBe(false);
    await ring();
    expect(world.told).toHaveLength(1);
    // With nothing to watch nothing is asked.
    expect(refresh.mock.calls).toEqual([[true], [true]]);
  });

  it('holds the price against the limit, with the surcharges of what is asked of numbers', async () => {
    const { world, ring, watcher } = setUp();
    await watcher.watch('whatsapp', 600_000);
    expect(await ring(whatsapp({ stock: 3, price: 650_000 }))).toEqual([]);
    world.fifths = 1;
    expect(await ring(whatsapp({ stock: 3, price: 550_000 }))).toEqual([]);
    world.fifths = 0;
    expect(await ring()).toEqual(['WhatsApp 550000']);
  });

  it('takes no stock for news that was listed while a number was refused', async () => {
    const { ring, watcher } = setUp([whatsapp({ stock: 66 })]);
    await watcher.watch('whatsapp', 2_000_000);
    expect(await ring()).toEqual([]);
    expect(await ring(whatsapp({ stock: 2 }))).toEqual([]);
    expect(await ring(whatsapp({ stock: 5 }))).toEqual(['WhatsApp 550000']);
  });

  it('ends after an hour, and where the clock is put back', async () => {
    const { world, refresh, ring, watcher } = setUp();
    await watcher.watch('whatsapp', 2_000_000);
    world.now += WATCH_MS - MINUTE;
    expect(await ring(whatsapp({ stock: 3 }))).toEqual([]);
    expect([await watched(), world.alarm, refresh.mock.calls.length]).toEqual([[], false, 0]);
    world.answer = ok([whatsapp()]);
    await watcher.watch('whatsapp', 2_000_000);
    world.now -= 3 * WATCH_MS;
    expect(await ring(whatsapp({ stock: 3 }))).toEqual([]);
    expect(await watched()).toEqual([]);
  });

  it('can be stopped, also while the list is on its way', async () => {
    const { world, refresh, make, ring, watcher } = setUp();
    await watcher.watch('whatsapp', 2_000_000);
    await watcher.watch('whatsapp', null);
    expect([await watched(), world.alarm]).toEqual([[], false]);
    await watcher.watch('whatsapp', 2_000_000);
    const other = make();
    refresh.mockImplementationOnce(async () => {
      await other.watch('whatsapp', null);
      return world.answer;
    });
    expect(await ring(whatsapp({ stock: 3 }))).toEqual([]);
    expect(await watched()).toEqual([]);
  });

  it('watches a few at once, each once with its latest limit', async () => {
    const many = Array.from({ length: MAX_WATCHES + 1 }, (_, n) => ({ ...sampleService(`S${n}`), stock: 0 }));
    const { watcher } = setUp(many);
    for (const { apiName } of many.slice(0, -1)) await watcher.watch(apiName, 1);
    await watcher.watch(many[0]?.apiName ?? '', 9);
    expect((await stockWatchesItem.get())[0]).toMatchObject({ name: 'S0', maxPrice: 9 });
    expect(await watched()).toHaveLength(MAX_WATCHES);
    await watcher.watch(many.at(-1)?.apiName ?? '', 1);
    expect(await watched()).toEqual(['S5', 'S0', 'S4', 'S3', 'S2']);
  });

  it('watches nothing that has no stock, and nothing without a key', async () => {
    const { world, watcher } = setUp([whatsapp({ unpriced: true })]);
    for (const name of ['whatsapp', 'other']) await watcher.watch(name, 1);
    world.account = null;
    world.answer = ok([whatsapp()]);
    await watcher.watch('whatsapp', 1);
    expect([await watched(), world.alarm]).toEqual([[], false]);
  });
});

describe('asking for the list', () => {
  it('waits for the account whose key it was, and goes on with it', async () => {
    const { world, refresh, ring, watcher } = setUp();
    await watcher.watch('whatsapp', 2_000_000);
    for (const account of [null, 'other']) {
      world.account = account;
      expect(await ring(whatsapp({ stock: 3 }))).toEqual([]);
    }
    expect(refresh).not.toHaveBeenCalled();
    world.account = 'acc';
    expect(await ring()).toHaveLength(1);
  });

  it('tells nothing of a list that comes after the key has gone', async () => {
    const { world, refresh, ring, watcher } = setUp();
    await watcher.watch('whatsapp', 2_000_000);
    refresh.mockImplementationOnce(async () => {
      world.account = null;
      return ok([whatsapp({ stock: 3 })]);
    });
    expect(await ring()).toEqual([]);
  });

  it('goes on where it fails, and takes what it knew for true', async () => {
    const { world, refresh, ring, watcher } = setUp([whatsapp({ stock: 2 })]);
    await watcher.watch('whatsapp', 2_000_000);
    world.answer = fail({ kind: 'network', offline: true });
    await ring();
    world.answer = fail({ kind: 'rate_limited' });
    await ring();
    expect(await ring(whatsapp({ stock: 2 }))).toEqual([]);
    expect(await ring(whatsapp({ stock: 3 }))).toHaveLength(1);
    expect(refresh).toHaveBeenCalledTimes(4);
  });
});
