import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Services } from '../../../../entrypoints/background/services.ts';
import { dropOldCodes, goOn } from '../../../../entrypoints/background/startup.ts';
import { diskRepository } from '../../rentals/disk-repository.ts';
import { rentalsItem } from '../../../../lib/rentals/store/items.ts';
import { settingsItem } from '../../../../lib/settings/items.ts';
import { DEFAULT_SETTINGS } from '../../../../lib/settings/settings.ts';
import { rental } from '../../components/samples.ts';

vi.mock(import('../../../../lib/platform/browser.ts'), async () => ({
  browser: fakeBrowser as never,
  assetUrl: String,
}));
beforeEach(() => fakeBrowser.reset());

const code = async (): Promise<string | null | undefined> => (await rentalsItem.getStrict()).history[0]?.code;

it('drops old codes unless the person keeps them, or it can’t be known', async () => {
  const services = { repository: diskRepository() } as Services;
  await rentalsItem.set({ live: [], history: [rental({ state: 'completed', code: '012345', codeAt: 1, endedAt: 2 })] });
  await settingsItem.set({ ...DEFAULT_SETTINGS, keepCodes: true });
  await dropOldCodes(services);
  expect(await code()).toBe('012345');
  await fakeBrowser.storage.local.set({ settings: { version: 99, data: {} } });
  await dropOldCodes(services);
  expect(await code()).toBe('012345');
  await settingsItem.overwrite(DEFAULT_SETTINGS);
  await dropOldCodes(services);
  expect(await code()).toBeNull();
});

it('goes on at once when the provider is allowed, and asks nothing while it is not', async () => {
  const asked: string[] = [];
  const named = (name: string) => async () => void asked.push(name);
  const services = {
    account: { id: async () => 'id', balance: named('balance') },
    catalogue: { refresh: named('prices') },
    renting: { recover: named('rentings') },
    purchaseService: { recover: named('purchases') },
    reconciler: { settle: named('refunds') },
    longRentalWatcher: { round: named('messages') },
    poller: { wake: named('codes') },
  } as unknown as Services;
  let allowed = false;
  const contains = vi.fn<(wanted: unknown) => Promise<boolean>>(async () => allowed);
  Object.assign(fakeBrowser.permissions, { contains });
  await goOn(services);
  expect(asked).toEqual([]);
  allowed = true;
  await goOn(services);
  expect(contains).toHaveBeenLastCalledWith({ origins: ['https://getatext.com/*'] });
  expect(asked.toSorted()).toEqual(['balance', 'codes', 'messages', 'prices', 'purchases', 'refunds', 'rentings']);
});
