import * as z from 'zod/mini';
import { filterFields, NO_FILTERS } from './filters.ts';

/**
 * What a user can set. `maximumPrice` is in millionths of a dollar: nothing above it is rented without a
 * further yes. `keepCodes`: codes stay in the history; otherwise they are dropped from it after a day.
 */
export const SettingsSchema = z.object({
  fillCodes: z.boolean(),
  fillNumbers: z.boolean(),
  notify: z.boolean(),
  /** Whether a notification holds the code that it tells of: it may show on a locked screen. */
  showCodes: z.boolean(),
  /** Whether the notification of a code has a button that copies it; in Firefox, which has none, its click does. */
  copyButton: z.boolean(),
  /** Whether a code that isn't filled in as it arrives goes to the clipboard. */
  copyUnfilled: z.boolean(),
  submitAfterFilling: z.boolean(),
  /** The card beside a code field. */
  showNotice: z.boolean(),
  maximumPrice: z.number().check(z.nonnegative()),
  keepCodes: z.boolean(),
  /** A `wss:` address that tells when an SMS has come; empty for none. It may hold a secret of the user's server. */
  pushChannel: z.string(),
  /** Whether the context menu offers to rent a number for the site. */
  rentMenu: z.boolean(),
  /** Whether it offers, on a text field, the code or number that is there. */
  fillMenu: z.boolean(),
  ...filterFields,
});

/** See {@link SettingsSchema}. */
export type Settings = z.infer<typeof SettingsSchema>;

/** What a new installation starts with, of the settings that came after version 2: stored settings may lack them. */
export const ADDED_DEFAULTS = {
  showCodes: false,
  copyButton: false,
  copyUnfilled: false,
  rentMenu: true,
  fillMenu: true,
} satisfies Partial<Settings>;

/**
 * What a new installation starts with: a cap of $2.00; fills, notices and menus on; submitting, showing, copying and
 * keeping codes off.
 */
export const DEFAULT_SETTINGS: Settings = {
  fillCodes: true,
  fillNumbers: true,
  notify: true,
  submitAfterFilling: false,
  showNotice: true,
  maximumPrice: 2_000_000,
  keepCodes: false,
  pushChannel: '',
  ...NO_FILTERS,
  ...ADDED_DEFAULTS,
};

/** What to act on while the user's own settings can't be read: fill, spend and drop nothing without being asked. */
export const CAUTIOUS_SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  fillCodes: false,
  fillNumbers: false,
  maximumPrice: 0,
  keepCodes: true,
};
