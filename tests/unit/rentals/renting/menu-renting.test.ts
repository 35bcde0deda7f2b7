import { describe, expect, it, vi } from 'vitest';
import { fail, ok, type AppError } from '../../../../lib/core/errors.ts';
import { rentFromMenu, type MenuDeps } from '../../../../lib/rentals/renting/menu-renting.ts';
import { NO_FILTERS, type Filters } from '../../../../lib/settings/filters.ts';
import { SERVICE } from '../support.ts';

const TAB = { id: 7, url: 'https://web.whatsapp.com/' };
const FILTERS: Filters = { ...NO_FILTERS, carrier: 'tmobile', areaCodes: '646,212' };

function deps(over: Partial<MenuDeps> = {}) {
  return {
    hasKey: async () => true,
    services: async () => ok([SERVICE]),
    knownService: async () => SERVICE,
    maximumPrice: async () => 2_000_000,
    filters: async () => NO_FILTERS,
    rent: vi.fn(async () => ok({ key: 'k' })),
    used: vi.fn(async () => undefined),
    refreshPrices: vi.fn(async () => undefined),
    fillNumber: vi.fn(async () => ok({ status: 'filled' as const })),
    find: async () => null,
    provider: async () => 'api.example-sms.com',
    openOptions: vi.fn(async () => undefined),
    openPopup: vi.fn(async () => undefined),
    notify: vi.fn(async () => undefined),
    ...over,
  } satisfies MenuDeps;
}

describe('renting from the context menu', () => {
  it('rents, fills, and tells', async () => {
    const d = deps();
    await rentFromMenu(d, TAB);
    expect(d.rent).toHaveBeenCalledExactlyOnceWith(SERVICE, { maxPrice: 550_000, tabId: 7, filters: NO_FILTERS });
    expect(d.used).toHaveBeenCalledWith(SERVICE);
    expect(d.fillNumber).toHaveBeenCalledWith('k', 7);
    expect(d.notify).toHaveBeenCalledOnce();
  });

  it('agrees to the most that the usual filters can cost, where that is within the cap', async () => {
    const d = deps({ filters: async () => FILTERS, maximumPrice: async () => 770_000 });
    await rentFromMenu(d, TAB);
    expect(d.rent).toHaveBeenCalledExactlyOnceWith(SERVICE, { maxPrice: 770_000, tabId: 7, filters: FILTERS });
  });

  it.each<[string, Partial<MenuDeps>, 'openOptions' | 'openPopup' | 'notify']>([
    [
      'above the cap with the usual filters',
      { filters: async () => FILTERS, maximumPrice: async () => 769_999 },
      'openPopup',
    ],
    ['no key', { hasKey: async () => false }, 'openOptions'],
    ['no sure match', { knownService: async () => null }, 'openPopup'],
    ['above the cap', { maximumPrice: async () => 549_999 }, 'openPopup'],
    ['out of stock', { knownService: async () => ({ ...SERVICE, stock: 0 }) }, 'openPopup'],
    ['key refused', { services: async () => fail({ kind: 'auth' }) }, 'openOptions'],
    ['provider away', { services: async () => fail({ kind: 'network' }) }, 'notify'],
  ])('spends nothing: %s', async (_, over, instead) => {
    const d = deps(over);
    await rentFromMenu(d, TAB);
    expect(d.rent).not.toHaveBeenCalled();
    expect(d[instead]).toHaveBeenCalledOnce();
  });

  it.each<[AppError, 'openOptions' | 'openPopup' | 'notify']>([
    [{ kind: 'auth' }, 'openOptions'],
    [{ kind: 'price_above_cap' }, 'openPopup'],
    [{ kind: 'insufficient_funds' }, 'notify'],
    [{ kind: 'outcome_unknown', cause: 'dropped' }, 'notify'],
  ])('says why nothing was rented: %o', async (error, instead) => {
    const d = deps({ rent: vi.fn(async () => fail(error)) });
    await rentFromMenu(d, TAB);
    expect(d[instead]).toHaveBeenCalledOnce();
    expect(d.refreshPrices).toHaveBeenCalledTimes(error.kind === 'price_above_cap' ? 1 : 0);
    expect(d.used).not.toHaveBeenCalled();
    expect(d.fillNumber).not.toHaveBeenCalled();
  });

  it.each<Partial<MenuDeps>>([
    { services: async () => fail({ kind: 'network' }) },
    { rent: vi.fn(async () => fail({ kind: 'insufficient_funds' } as const)) },
  ])('names the provider in use: %o', async (over) => {
    const notify = vi.fn(async () => undefined);
    await rentFromMenu(deps({ ...over, notify }), TAB);
    expect(notify).toHaveBeenCalledWith('menu', expect.any(String), expect.stringContaining('api.example-sms.com'));
    expect(JSON.stringify(notify.mock.calls)).not.toContain('GetAText');
  });
});
