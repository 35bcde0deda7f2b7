import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { catalogueItem } from '../../../lib/catalogue/items.ts';
import { rentalsV2 } from '../../../lib/rentals/store/migrations/rentals-v2.ts';
import { rentalsItem } from '../../../lib/rentals/store/items.ts';
import { settingsItem } from '../../../lib/settings/items.ts';
import { settingsV2 } from '../../../lib/settings/migrations/settings-v2.ts';
import { ADDED_DEFAULTS, CAUTIOUS_SETTINGS, DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import accountV1 from './fixtures/account-v1.json' with { type: 'json' };
import catalogueV1 from './fixtures/catalogue-v1.json' with { type: 'json' };
import rentalsV1 from './fixtures/rentals-v1.json' with { type: 'json' };
import settingsV1 from './fixtures/settings-v1.json' with { type: 'json' };
import { accountItem } from '../../../lib/account/items.ts';

vi.mock(import('../../../lib/platform/browser.ts'), async () => ({ browser: fakeBrowser as never, assetUrl: String }));
beforeEach(() => fakeBrowser.reset());

const put = (key: string, value: unknown): Promise<void> => fakeBrowser.storage.local.set({ [key]: value });
const raw = async (key: string): Promise<unknown> => (await fakeBrowser.storage.local.get(key))[key];

/** The rentals of version 1 with the one thing that version 2 adds. */
const upToDate = (list: typeof rentalsV1.live): unknown[] => list.map((rental) => ({ ...rental, unknownTo: null }));

describe('rentals of version 1', () => {
  it('become version 2 with nothing lost', () => {
    const before = structuredClone(rentalsV1);
    expect(rentalsV2(rentalsV1)).toEqual({
      live: upToDate(rentalsV1.live),
      history: upToDate(rentalsV1.history as never),
    });
    expect(rentalsV1).toEqual(before);
  });

  it.each([null, 'text', 7, [], { live: 'x' }, { live: [null, 3], history: {} }])('leave %j to the schema', (value) => {
    expect(() => rentalsV2(value)).not.toThrow();
  });

  it('are read from where they lie, and stored with their version at the next write', async () => {
    await put('rentals', rentalsV1);
    const rentals = await rentalsItem.getStrict();
    expect(rentals.live.map((r) => [r.state, r.number, r.code])).toEqual([
      ['waiting', '2025550101', null],
      ['received', '3125550102', '012345'],
    ]);
    expect(rentals.history.map((r) => r.state)).toEqual(['unknown', 'completed', 'cancelled', 'failed']);
    expect(await raw('rentals')).toEqual(rentalsV1);
    await rentalsItem.set(rentals);
    expect(await raw('rentals')).toEqual({ version: 2, data: rentals });
    expect(await rentalsItem.getStrict()).toEqual(rentals);
  });
});

describe('settings of version 1', () => {
  it('become version 2: their values stay, codes are not kept', () => {
    const { version: _version, ...values } = settingsV1;
    expect(Object.assign({}, ADDED_DEFAULTS, settingsV2(settingsV1))).toEqual({ ...DEFAULT_SETTINGS, ...values });
  });

  it('are read from where they lie', async () => {
    await put('settings', settingsV1);
    expect(await settingsItem.getStrict()).toMatchObject({
      maximumPrice: 750_000,
      fillCodes: false,
      keepCodes: false,
      showCodes: false,
    });
  });
});

it('reads account and catalogue as they were stored before there were versions', async () => {
  await put('account', accountV1);
  await put('catalogue', catalogueV1);
  expect(await accountItem.getStrict()).toEqual({ ...accountV1, cancelLockMs: 300_000 });
  expect(await catalogueItem.getStrict()).toEqual(catalogueV1);
  await accountItem.set(null);
  expect(await raw('account')).toEqual({ version: 1, data: null });
  expect(await accountItem.getStrict()).toBeNull();
});

describe.each([
  ['rentals', rentalsItem, { live: [], history: [] }, rentalsV1],
  ['account', accountItem, null, accountV1],
  ['settings', settingsItem, CAUTIOUS_SETTINGS, settingsV1],
] as const)('%s that can’t be read', (key, item, standIn, readable) => {
  it.each([
    ['newer', { version: 99, data: { anything: true } }],
    ['newer', { version: 3.5, data: null }],
    ['newer', { version: 4, live: [], history: [] }],
    ['damaged', { version: 1, data: 'text' }],
    ['damaged', { version: -1, data: {} }],
    ['damaged', { version: 0.5, data: {} }],
    ['damaged', 'text'],
    ['damaged', 17],
    ['damaged', []],
    ['damaged', { live: [{}], history: [] }],
  ])('are refused as %s and stay as they are: %j', async (reason, value) => {
    await put(key, value);
    const trouble = { item: key, reason };
    expect(await item.read()).toEqual({ value: standIn, trouble });
    expect(await item.get()).toEqual(standIn);
    await expect(item.getStrict()).rejects.toMatchObject({ name: 'UnreadableItemError', trouble });
    await expect(item.set(standIn as never)).rejects.toMatchObject({ name: 'UnreadableItemError' });
    expect(await raw(key)).toEqual(value);
  });

  it('are told to those who watch, and so is their return', async () => {
    const seen: unknown[] = [];
    const stop = item.watch((reading) => seen.push(reading.trouble?.reason ?? 'fine'));
    await put(key, { version: 99, data: null });
    await put(key, readable);
    stop();
    await put(key, { version: 99, data: null });
    expect(seen).toEqual(['newer', 'fine']);
  });

  it('are told where the browser itself fails', async () => {
    const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error'));
    expect(await item.read()).toEqual({ value: standIn, trouble: { item: key, reason: 'failing' } });
    get.mockRestore();
  });
});

it('takes a cache that can’t be read for an empty one, and writes over it', async () => {
  await put('catalogue', { version: 99, data: {} });
  expect(await catalogueItem.read()).toMatchObject({ value: { fetchedAt: 0, services: [] }, trouble: null });
  await catalogueItem.set(catalogueV1);
  expect(await catalogueItem.getStrict()).toEqual(catalogueV1);
});
