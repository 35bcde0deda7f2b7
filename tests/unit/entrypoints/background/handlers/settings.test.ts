// Several options pages at once: each change starts from what the one before it has stored.
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rentalsHandlers } from '../../../../../entrypoints/background/handlers/rentals.ts';
import { settingsHandlers } from '../../../../../entrypoints/background/handlers/settings.ts';
import type { Services } from '../../../../../entrypoints/background/services.ts';
import { createChoicesService } from '../../../../../lib/catalogue/choices-service.ts';
import { siteChoicesItem } from '../../../../../lib/catalogue/site-choices.ts';
import { SerialQueue } from '../../../../../lib/core/async.ts';
import { linkedDomainsItem, settingsItem } from '../../../../../lib/settings/items.ts';
import { NO_OWN_SETTINGS, siteSettingsItem } from '../../../../../lib/settings/site-settings.ts';
import { memoryRepository } from '../../../rentals/support.ts';

vi.mock(import('../../../../../lib/platform/browser.ts'), async () => ({
  browser: fakeBrowser as never,
  assetUrl: (path: string) => `chrome-extension://id/${path}`,
}));
beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

function setUp() {
  // A disk whose every answer takes its time, so that changes can overlap.
  const { get } = fakeBrowser.storage.local;
  vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation((async (name: string) => {
    const found: unknown = await get(name);
    await new Promise((resolve) => setTimeout(resolve, 10));
    return found;
  }) as never);
  const settingsWrites = new SerialQueue();
  const { repository } = memoryRepository();
  const services = { settingsWrites, repository, choices: createChoicesService(settingsWrites) } as unknown as Services;
  return { ...settingsHandlers(services), ...rentalsHandlers(services) };
}

it('keeps the settings of both of two pages', async () => {
  const { saveSettings } = setUp();
  await Promise.all([saveSettings({ fillCodes: false }), saveSettings({ notify: false })]);
  expect(await settingsItem.get()).toMatchObject({ fillCodes: false, notify: false });
});

it('keeps what was set while a file was taken in', async () => {
  const { saveSettings, setSiteChoice, importSettings } = setUp();
  const text = JSON.stringify({
    format: 'getatext-autofill-settings',
    version: 1,
    parts: { settings: { fillCodes: false }, siteChoices: { 'a.example': 'a' } },
  });
  const [imported] = await Promise.all([
    importSettings({ text }),
    saveSettings({ notify: false }),
    setSiteChoice({ site: 'b.example', service: 'b' }),
  ]);
  expect(imported).toMatchObject({ value: { imported: true } });
  expect(await settingsItem.get()).toMatchObject({ fillCodes: false, notify: false });
  expect(await siteChoicesItem.get()).toEqual({ 'a.example': 'a', 'b.example': 'b' });
});

it('keeps what two pages set for one site', async () => {
  const { setSiteSettings } = setUp();
  await Promise.all([
    setSiteSettings({ site: 'a.example', patch: { fillCodes: false } }),
    setSiteSettings({ site: 'a.example', patch: { showNotice: false } }),
  ]);
  expect(await siteSettingsItem.get()).toEqual({ 'a.example': { fillCodes: false, showNotice: false } });
  await setSiteSettings({ site: 'a.example', patch: NO_OWN_SETTINGS });
  expect(await siteSettingsItem.get()).toEqual({});
});

it('takes back both of two links', async () => {
  const one = { site: 'a.example', domain: 'b.example' };
  const two = { site: 'a.example', domain: 'c.example' };
  await linkedDomainsItem.set([one, two]);
  const { unlinkSite } = setUp();
  await Promise.all([unlinkSite(one), unlinkSite(two)]);
  expect(await linkedDomainsItem.get()).toEqual([]);
});
