import * as z from 'zod/mini';

/**
 * What a person can set. `maximumPrice` is in millionths of a dollar: nothing dearer is rented without a
 * further yes.
 */
export const SettingsSchema = z.object({
  version: z.literal(1),
  fillCodes: z.boolean(),
  fillNumbers: z.boolean(),
  notify: z.boolean(),
  submitAfterFilling: z.boolean(),
  /** Absent in what older versions stored: shown. */
  showNotice: z.optional(z.boolean()),
  maximumPrice: z.number().check(z.nonnegative()),
});

/** See {@link SettingsSchema}. */
export type Settings = z.infer<typeof SettingsSchema>;

/** What a new installation starts with: a cap of $2.00, fills and notices on, submitting off. */
export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  fillCodes: true,
  fillNumbers: true,
  notify: true,
  submitAfterFilling: false,
  showNotice: true,
  maximumPrice: 2_000_000,
};
