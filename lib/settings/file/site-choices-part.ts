import * as z from 'zod/mini';
import type { SiteChoices } from '../../catalogue/match-service.ts';
import { t } from '../../i18n/t.ts';
import { HOST, mergeChoices, siteChoicesItem } from '../../catalogue/site-choices.ts';
import { filePart, type SettingsChange } from './file-part.ts';
import { ApiNameSchema } from './picker-part.ts';

/** The services chosen for sites as a part of the settings file: site → `apiName`. A file's choices win. */
export const siteChoicesPart = filePart<SiteChoices, Record<string, string>>({
  name: 'siteChoices',
  item: siteChoicesItem,
  schema: z.record(z.string().check(z.regex(HOST, { error: () => t('file_expected_site') })), ApiNameSchema),
  write: (choices) => ({ ...choices }),
  merge: mergeChoices,
  changes: (before, after) =>
    Object.entries(after).flatMap(([site, apiName]): SettingsChange[] => {
      const from = Object.hasOwn(before, site) ? (before[site] ?? '') : '';
      return from === apiName ? [] : [{ what: t('file_service_for', { site }), from, to: apiName }];
    }),
});
