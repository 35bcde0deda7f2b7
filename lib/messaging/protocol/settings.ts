import * as z from 'zod/mini';
import { optionalFields } from '../../core/optional-fields.ts';
import { PickerSortSchema } from '../../catalogue/picker.ts';
import { SettingsFileReportSchema } from '../../settings/file/file-report.ts';
import { SettingsSchema } from '../../settings/settings.ts';
import { HOST } from '../../catalogue/host.ts';
import { nothing, undoName } from './shapes.ts';

const fileText = z.object({ text: z.string() });

const settingsPatch = z.object(optionalFields(SettingsSchema.shape));

/** What the user set, settings files, and erasing everything. */
export const settingsProcedures = {
  /** Changes settings. */
  saveSettings: { request: settingsPatch, response: nothing },
  /** Sets the service chosen for a site, or with null takes the choice back. */
  setSiteChoice: { request: z.object({ site: z.string(), service: z.nullable(z.string()) }), response: nothing },
  /** Sets some of a site's own settings; what is null becomes as it is everywhere. */
  setSiteSettings: {
    request: z.object({
      site: z.string().check(z.regex(HOST)),
      patch: z.strictObject({
        fillCodes: z.optional(z.nullable(z.boolean())),
        submitAfterFilling: z.optional(z.nullable(z.boolean())),
        showNotice: z.optional(z.nullable(z.boolean())),
      }),
    }),
    response: nothing,
  },
  /** Sets the fields that the user pointed at on a site, or with null forgets them. */
  setPointedFields: {
    request: z.object({ site: z.string().check(z.regex(HOST)), fields: z.nullable(z.unknown()) }),
    response: nothing,
  },
  /** Makes a service a favorite, or none any more. */
  setFavourite: { request: z.object({ service: z.string(), on: z.boolean() }), response: nothing },
  /** Sets by what the list of services is sorted. */
  setPickerSort: { request: z.object({ sort: PickerSortSchema }), response: nothing },
  /** Has the settings follow the user's browser profile, or stops that. */
  setSync: { request: z.object({ on: z.boolean() }), response: nothing },
  /** The settings as the text of a file, without keys, codes, numbers and the push channel. */
  exportSettings: { request: nothing, response: z.object({ text: z.string() }) },
  /** What a settings file would change, or what is wrong with it. Changes nothing. */
  checkSettingsFile: { request: fileText, response: SettingsFileReportSchema },
  /** Takes all of a settings file in, or nothing of it where any of it is wrong. */
  importSettings: { request: fileText, response: z.object({ imported: z.boolean(), undo: z.nullable(z.string()) }) },
  /** Takes the last import back, unless a setting has been changed since. */
  undoImport: { request: undoName, response: z.object({ result: z.enum(['done', 'changed', 'gone']) }) },
  /**
   * Deletes keys, rentals, choices, settings, caches and the permissions of sites, unless more rentals live than the
   * person was told of; `erased` says whether it did.
   */
  eraseEverything: { request: z.object({ liveRentals: z.number() }), response: z.object({ erased: z.boolean() }) },
} as const;
