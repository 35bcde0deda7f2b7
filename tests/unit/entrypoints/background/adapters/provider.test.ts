import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createProvider } from '../../../../../entrypoints/background/adapters/provider.ts';
import type { Provider } from '../../../../../lib/getatext/provider.ts';

vi.mock(import('../../../../../lib/platform/browser.ts'), async () => ({
  browser: Object.assign(fakeBrowser, { permissions: { contains: async () => true } }) as never,
  isFirefox: () => false,
  assetUrl: String,
}));
const fetch = vi.fn(async () => new Response('{}', { status: 500 }));
vi.stubGlobal('fetch', fetch);

/** The calls that can cost something; every other one is free. */
const SPENDING = ['rent', 'rentMultiple', 'rentSpecific', 'reRent', 'createLongRental', 'updateLongRental', 'bid'];

beforeEach(() => {
  fakeBrowser.reset();
  fetch.mockClear();
});

it('knows of each call whether it spends, and makes none that the lock refuses', async () => {
  const asked: boolean[] = [];
  const provider = createProvider(
    async () => 'sk_0123456789abcdef',
    async (spends) => {
      asked.push(spends);
      return { kind: 'locked' };
    },
  );
  const names = Object.keys(provider).filter((name) => name !== 'capabilities');
  expect(names.length).toBeGreaterThan(SPENDING.length);
  for (const name of names) {
    // Nothing looks at what is asked for before the lock does.
    const call = provider[name as keyof Provider] as () => Promise<unknown>;
    expect(await call(), name).toEqual({ ok: false, error: { kind: 'locked' } });
  }
  expect(names.filter((_, index) => asked[index]).sort()).toEqual(SPENDING.toSorted());
  expect(fetch).not.toHaveBeenCalled();
});
