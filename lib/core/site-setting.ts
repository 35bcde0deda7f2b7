/** The settings that a site can have of its own, in the order in which they show. */
export const SITE_SETTINGS = ['fillCodes', 'submitAfterFilling', 'showNotice'] as const;

/** See {@link SITE_SETTINGS}. */
export type SiteSetting = (typeof SITE_SETTINGS)[number];

/** What each is called, as in the options. */
export const SITE_SETTING_LABELS = {
  fillCodes: 'setting_fill_codes',
  submitAfterFilling: 'setting_submit',
  showNotice: 'setting_show_notice',
} as const satisfies Record<SiteSetting, string>;

/** Whether each is on. */
export type SiteSettingValues = Record<SiteSetting, boolean>;

/** Reads {@link SiteSettingValues} out of a message; null for anything else. */
export function readSiteSettingValues(message: unknown): SiteSettingValues | null {
  const values = (message ?? {}) as SiteSettingValues;
  return SITE_SETTINGS.every((name) => typeof values[name] === 'boolean') ? values : null;
}
