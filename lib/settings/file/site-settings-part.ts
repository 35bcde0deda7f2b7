import * as z from 'zod/mini';
import { HOST } from '../../catalogue/host.ts';
import { SITE_SETTINGS, SITE_SETTING_LABELS } from '../../core/site-setting.ts';
import { onOff } from '../../i18n/on-off.ts';
import { t } from '../../i18n/t.ts';
import {
  OwnSettingsSchema,
  ownSettings,
  siteSettingsItem,
  withSitePatch,
  type SiteSettings,
} from '../site-settings.ts';
import { filePart, type SettingsChange } from './file-part.ts';

const inWords = (value: boolean | undefined): string => (value === undefined ? '' : onOff(value));

/** The settings that sites have of their own as a part of the settings file. A file's win, one by one. */
export const siteSettingsPart = filePart<SiteSettings, SiteSettings>({
  name: 'siteSettings',
  item: siteSettingsItem,
  schema: () => z.record(z.string().check(z.regex(HOST, { error: () => t('file_expected_site') })), OwnSettingsSchema),
  write: (sites) => sites,
  merge: (sites, inFile) =>
    Object.entries(inFile).reduce((merged, [site, own]) => withSitePatch(merged, site, own), sites),
  replace: (_sites, inFile) => inFile,
  changes: (before, after) =>
    Object.keys(after).flatMap((site) =>
      SITE_SETTINGS.flatMap((name): SettingsChange[] => {
        const [from, to] = [ownSettings(before, site)[name], ownSettings(after, site)[name]];
        const what = t('file_setting_on', { setting: t(SITE_SETTING_LABELS[name]), site });
        return from === to ? [] : [{ what, from: inWords(from), to: inWords(to) }];
      }),
    ),
});
