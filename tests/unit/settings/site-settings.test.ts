import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SITE_SETTINGS } from '../../../lib/core/site-setting.ts';
import { settingsItem } from '../../../lib/settings/items.ts';
import { CAUTIOUS_SETTINGS, DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import {
  ownSettings,
  readSettingsOn,
  settingsOn,
  siteSettingsItem,
  withSitePatch,
  type OwnSettingsPatch,
  type SiteSettings,
} from '../../../lib/settings/site-settings.ts';

vi.mock(import('../../../lib/platform/browser.ts'), async () => ({
  browser: fakeBrowser as never,
  assetUrl: String,
}));
beforeEach(() => fakeBrowser.reset());

// Hosts that every object has as a property are among them.
const site = fc.constantFrom('a.com', 'b.co.uk', 'constructor', 'localhost', '[::1]');
const patch: fc.Arbitrary<OwnSettingsPatch> = fc.record(
  Object.fromEntries(SITE_SETTINGS.map((name) => [name, fc.constantFrom(true, false, null)])),
  { requiredKeys: [] },
);

describe('a site’s own settings', () => {
  it('are what was set for it last, whatever was set for others, and can be stored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(site, patch)), async (patches) => {
        fakeBrowser.reset();
        const all = patches.reduce<SiteSettings>((before, [at, change]) => withSitePatch(before, at, change), {});
        for (const at of new Set(patches.map(([name]) => name))) {
          const expected = Object.fromEntries(
            SITE_SETTINGS.flatMap((name) => {
              const last = patches.findLast(([other, change]) => other === at && change[name] !== undefined)?.[1][name];
              return typeof last === 'boolean' ? [[name, last]] : [];
            }),
          );
          expect(ownSettings(all, at)).toEqual(expected);
          expect(Object.hasOwn(all, at)).toBe(Object.keys(expected).length > 0);
        }
        await siteSettingsItem.set(all);
        expect(await siteSettingsItem.getStrict()).toEqual(all);
      }),
      { numRuns: 200 },
    );
  });

  it('go over those for everywhere, on that site alone', () => {
    const all = { 'a.com': { fillCodes: false } };
    expect(settingsOn(DEFAULT_SETTINGS, all, 'a.com')).toEqual({
      fillCodes: false,
      submitAfterFilling: false,
      showNotice: true,
    });
    for (const other of ['b.com', 'www.a.com', 'constructor', null])
      expect(settingsOn(DEFAULT_SETTINGS, all, other).fillCodes).toBe(true);
  });

  it('fill and submit nothing unasked while they can’t be read', async () => {
    await settingsItem.set({ ...DEFAULT_SETTINGS, submitAfterFilling: true });
    expect(await readSettingsOn('a.com')).toMatchObject({ fillCodes: true, submitAfterFilling: true });
    await fakeBrowser.storage.local.set({ 'site-settings': { version: 1, data: { 'a.com': { fillCodes: 'no' } } } });
    const { fillCodes, submitAfterFilling } = await readSettingsOn('a.com');
    expect({ fillCodes, submitAfterFilling }).toEqual({ fillCodes: false, submitAfterFilling: false });
    expect(CAUTIOUS_SETTINGS.fillCodes).toBe(false);
  });
});
