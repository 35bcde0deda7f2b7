import * as z from 'zod/mini';
import type { SerialQueue } from '../core/async.ts';
import { HOST } from '../catalogue/host.ts';
import type { SiteSetting, SiteSettingValues } from '../core/site-setting.ts';
import { storedItem } from '../platform/storage/stored-item.ts';
import { settingsItem } from './items.ts';
import { CAUTIOUS_SETTINGS, type Settings } from './settings.ts';

/** One site's own settings; what isn't there is as it is everywhere. */
export const OwnSettingsSchema = z.strictObject({
  fillCodes: z.optional(z.boolean()),
  submitAfterFilling: z.optional(z.boolean()),
  showNotice: z.optional(z.boolean()),
});

/** A change of one site's own settings; null takes one back. */
export type OwnSettingsPatch = { [S in SiteSetting]?: boolean | null | undefined };

/** The change that takes all of a site's own settings back. */
export const NO_OWN_SETTINGS = { fillCodes: null, submitAfterFilling: null, showNotice: null };

/** See {@link OwnSettingsSchema}. */
export type OwnSettings = z.infer<typeof OwnSettingsSchema>;

/** The settings that sites have of their own: registrable domain, or a host that has none → {@link OwnSettings}. */
export type SiteSettings = Record<string, OwnSettings>;

/** The stored settings of sites. Not in `items.ts`: the popup loads that, and shows these on request. */
export const siteSettingsItem = storedItem<SiteSettings>('site-settings', {
  schema: z.record(z.string().check(z.regex(HOST)), OwnSettingsSchema),
  fallback: {},
});

/** A site's own settings. Looked up with care: a host may be named as what every object has. */
export const ownSettings = (all: SiteSettings, site: string): OwnSettings =>
  Object.hasOwn(all, site) ? (all[site] ?? {}) : {};

/** The settings of sites after some of one site's are set, or, with null, are as everywhere again. */
export function withSitePatch(all: SiteSettings, site: string, patch: OwnSettingsPatch): SiteSettings {
  const others = Object.entries(all).filter(([host]) => host !== site);
  const own = Object.entries({ ...ownSettings(all, site), ...patch }).filter(([, set]) => typeof set === 'boolean');
  return Object.fromEntries(own.length === 0 ? others : [...others, [site, Object.fromEntries(own)]]);
}

/** What holds on a site: its own settings over those for everywhere. */
export function settingsOn(settings: Settings, all: SiteSettings, site: string | null): SiteSettingValues {
  const own = site === null ? {} : ownSettings(all, site);
  return {
    fillCodes: own.fillCodes ?? settings.fillCodes,
    submitAfterFilling: own.submitAfterFilling ?? settings.submitAfterFilling,
    showNotice: own.showNotice ?? settings.showNotice,
  };
}

/** Stores a change of one site's own settings, which waits its turn among the writes of settings. */
export const saveSiteSettings = (changes: SerialQueue, site: string, patch: OwnSettingsPatch): Promise<void> =>
  changes.run(async () => siteSettingsItem.overwrite(withSitePatch(await siteSettingsItem.getStrict(), site, patch)));

/** {@link settingsOn} of what is stored; while the sites' settings can't be read, nothing is filled without being asked. */
export async function readSettingsOn(site: string | null): Promise<SiteSettingValues> {
  const { value, trouble } = await siteSettingsItem.read();
  return trouble ? CAUTIOUS_SETTINGS : settingsOn(await settingsItem.get(), value, site);
}
