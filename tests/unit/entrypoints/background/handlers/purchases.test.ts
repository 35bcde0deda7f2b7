import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { purchasesHandlers } from '../../../../../entrypoints/background/handlers/purchases.ts';
import type { Services } from '../../../../../entrypoints/background/services.ts';
import { fail, ok } from '../../../../../lib/core/errors.ts';
import { guardAlarm } from '../../../../../lib/platform/alarms.ts';

vi.mock(import('../../../../../lib/platform/browser.ts'), async () => ({
  browser: fakeBrowser as never,
  assetUrl: (path: string) => `chrome-extension://id/${path}`,
}));
beforeEach(() => fakeBrowser.reset());

const MESSAGE = { key: 'k', sender: '8888', text: 'Your code is 048213', receivedAt: 1, code: '048213', domain: null };
const RENTAL = { id: '1', number: '2025550101' };

function setUp() {
  const longRentalService = {
    find: vi.fn(async (id: string) => (id === '1' ? RENTAL : null)),
    rent: vi.fn(async () => ok({ ...RENTAL, price: 1, endsOn: '2026-06-08' })),
    update: vi.fn(async () => ok(RENTAL)),
  };
  const longRentalWatcher = {
    find: vi.fn(async (id: string, key: string) => (id === '1' && key === 'k' ? MESSAGE : null)),
    refresh: vi.fn(async () => ok([])),
    watch: vi.fn(async () => undefined),
  };
  const poller = { run: vi.fn(async () => undefined) };
  const ask = vi.fn(async () => ({ status: 'filled' }));
  const delivery = {
    tabUrl: async () => 'https://www.shop.example/',
    inject: async () => [{ frameId: 0, origin: 'https://www.shop.example' }],
    ask,
    submitAfterFilling: async () => false,
    pointed: { read: async () => ({}), add: async () => undefined },
  };
  const services = {
    longRentalService,
    longRentalWatcher,
    poller,
    delivery,
    auctionService: {},
    purchaseService: {},
  } as unknown as Services;
  return { handlers: purchasesHandlers(services), longRentalService, longRentalWatcher, poller, ask };
}

describe('what screens may ask about long rentals', () => {
  it('buys with the guard set beforehand, and lets the waiter decide on it afterwards', async () => {
    const { handlers, longRentalService, poller } = setUp();
    longRentalService.rent.mockImplementation(async () => {
      expect((await fakeBrowser.alarms.get(guardAlarm.name))?.periodInMinutes).toBe(0.5);
      expect(poller.run).not.toHaveBeenCalled();
      return fail({ kind: 'outcome_unknown', cause: 'timeout' });
    });
    expect(await handlers.rentLongTerm({ time: '1w', autoRenew: false, expected: null })).toMatchObject({ ok: false });
    expect(poller.run).toHaveBeenCalledOnce();
  });

  it('asks nothing about a rental that is not this account’s', async () => {
    const { handlers, longRentalWatcher } = setUp();
    const unknown = fail({ kind: 'not_found' });
    expect(await handlers.refreshLongMessages({ id: '99' })).toEqual(unknown);
    expect(await handlers.watchLongRental({ id: '99', watched: true })).toEqual(unknown);
    expect(longRentalWatcher.refresh).not.toHaveBeenCalled();
    expect(longRentalWatcher.watch).not.toHaveBeenCalled();
  });

  it('stops watching what was cancelled', async () => {
    const { handlers, longRentalWatcher } = setUp();
    expect(await handlers.cancelLongRental({ id: '1' })).toEqual(ok({}));
    expect(longRentalWatcher.watch).toHaveBeenCalledWith('1', '2025550101', false);
  });

  it('fills the code of a message that it has itself, into the site that was agreed to', async () => {
    const { handlers, ask } = setUp();
    await fakeBrowser.tabs.create({ url: 'https://www.shop.example/' });
    await fakeBrowser.tabs.create({ url: 'chrome-extension://id/dashboard.html' });
    const target = await handlers.findTargetTab({ id: '1', message: 'k' });
    expect(target).toMatchObject({ ok: true, value: { host: 'www.shop.example', domain: 'shop.example' } });
    const fill = { id: '1', message: 'k', tabId: 1, domain: 'shop.example' };
    expect((await handlers.fillTextCode({ ...fill, message: 'forged' })).ok).toBe(false);
    expect((await handlers.fillTextCode({ ...fill, domain: 'other.example' })).ok).toBe(false);
    expect(ask).not.toHaveBeenCalled();
    expect(await handlers.fillTextCode(fill)).toEqual(ok({ status: 'filled' }));
    expect(ask).toHaveBeenCalledWith(1, expect.objectContaining({ type: 'fill-code', code: '048213' }), 0);
  });
});
