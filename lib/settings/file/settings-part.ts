import * as z from 'zod/mini';
import { optionalFields } from '../../core/optional-fields.ts';
import { formatMoney } from '../../i18n/format.ts';
import { onOff } from '../../i18n/on-off.ts';
import { t, type TextKey } from '../../i18n/t.ts';
import { filePart, type SettingsChange } from './file-part.ts';
import { carrierName } from '../filters.ts';
import { settingsItem } from '../items.ts';
import { SettingsSchema, type Settings } from '../settings.ts';

/**
 * What never leaves the browser: the push channel's address holds a secret, and what may be copied is for each browser to
 * be asked.
 */
type PrivateSetting = 'pushChannel' | 'copyButton' | 'copyUnfilled';

/** What the options page calls each setting that goes into files; the compiler asks for every new one. */
const LABELS = {
  fillCodes: 'setting_fill_codes',
  fillNumbers: 'setting_fill_numbers',
  notify: 'setting_notify',
  showCodes: 'setting_show_codes',
  showNotice: 'setting_show_notice',
  submitAfterFilling: 'setting_submit',
  maximumPrice: 'setting_maximum_price',
  carrier: 'setting_carrier',
  keepCarrier: 'setting_keep_carrier',
  areaCodes: 'setting_area_codes',
  lockAreaCode: 'setting_lock_area_code',
  keepCodes: 'setting_keep_codes',
  rentMenu: 'setting_rent_menu',
  fillMenu: 'setting_fill_menu',
} as const satisfies Record<Exclude<keyof Settings, PrivateSetting>, TextKey>;

type FileSettings = Pick<Settings, keyof typeof LABELS>;

const names = Object.keys(LABELS) as (keyof FileSettings)[];

/** A billion dollars: more is no price, and no safe integer much beyond it. */
const MAX_PRICE = 1_000_000_000_000_000;

/** The settings in a file: any of them; `maximumPrice` in millionths of a dollar. */
const fileSettings = () =>
  z.strictObject(
    optionalFields({
      ...Object.fromEntries(names.map((name) => [name, SettingsSchema.shape[name]])),
      maximumPrice: z.int().check(z.nonnegative(), z.maximum(MAX_PRICE)),
    }),
  );

/** The preferences as a part of the settings file. */
export const settingsPart = filePart<Settings, Partial<FileSettings>>({
  name: 'settings',
  item: settingsItem,
  schema: () => fileSettings() as z.ZodMiniType<Partial<FileSettings>>,
  write: (settings) => Object.fromEntries(names.map((name) => [name, settings[name]])),
  merge: (settings, inFile) => ({ ...settings, ...inFile }),
  replace: (settings, inFile) => ({ ...settings, ...inFile }),
  changes: (before, after) =>
    names.flatMap((name): SettingsChange[] =>
      before[name] === after[name]
        ? []
        : [{ what: t(LABELS[name]), from: inWords(name, before), to: inWords(name, after) }],
    ),
});

function inWords(name: keyof FileSettings, settings: Settings): string {
  if (name === 'carrier') return carrierName(settings.carrier);
  const value = settings[name];
  if (typeof value === 'number') return formatMoney(value);
  if (typeof value === 'string') return value === '' ? t('file_none') : value;
  return onOff(value);
}
