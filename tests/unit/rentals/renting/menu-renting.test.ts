import { describe, expect, it, vi } from 'vitest';
import { fail, ok, type AppError } from '../../../../lib/core/errors.ts';
import { rentFromMenu, type MenuDeps } from '../../../../lib/rentals/renting/menu-renting.ts';
import { SERVICE } from '../support.ts';

const TAB = { id: 7, url: 'https://web.whatsapp.com/' };

function deps(over: Partial<MenuDeps> = {}) {
  return {
    hasKey: async () => true,
    services: async () => ok([SERVICE]),
    knownService: async () => SERVICE,
    maximumPrice: async () => 2_000_000,
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
    expect(d.rent).toHaveBeenCalledOnce();
    expect(d.used).toHaveBeenCalledWith(SERVICE);
    expect(d.fillNumber).toHaveBeenCalledWith('k', 7);
    expect(d.notify).toHaveBeenCalledOnce();
  });

  it.each<[string, Partial<MenuDeps>, 'openOptions' | 'openPopup' | 'notify']>([
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
