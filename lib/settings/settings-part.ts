import * as z from 'zod/mini';
import { formatMoney } from '../i18n/format.ts';
import { filePart, type SettingsChange } from './file-part.ts';
import { settingsItem } from './settings-item.ts';
import { SettingsSchema, type Settings } from './settings.ts';

/** What never leaves the browser: the push channel's address holds a secret. */
export type PrivateSetting = 'pushChannel';

/** What the options page calls each setting that goes into files; the compiler asks for every new one. */
const LABELS = {
  fillCodes: 'Fill codes automatically',
  fillNumbers: 'Fill phone numbers automatically',
  notify: 'Notify me when a code arrives',
  showNotice: 'Show a notice in the page',
  submitAfterFilling: 'Submit after filling',
  maximumPrice: 'Maximum price',
  carrier: 'Carrier',
  keepCarrier: 'Keep carrier',
  areaCodes: 'Area codes',
  lockAreaCode: 'Lock area code',
  keepCodes: 'Keep codes in the history',
} as const satisfies Record<Exclude<keyof Settings, PrivateSetting>, string>;

type FileSettings = Pick<Settings, keyof typeof LABELS>;

const names = Object.keys(LABELS) as (keyof FileSettings)[];
const mask = Object.fromEntries(names.map((name) => [name, true])) as { [N in keyof FileSettings]: true };

/** A billion dollars: more is no price, and no safe integer much beyond it. */
const LARGEST_PRICE = 1_000_000_000_000_000;

/** The settings in a file: any of them; `maximumPrice` in millionths of a dollar. */
const FileSettingsSchema = z.partial(
  z.strictObject({
    ...z.pick(SettingsSchema, mask).shape,
    maximumPrice: z.int().check(z.nonnegative(), z.maximum(LARGEST_PRICE)),
  }),
);

/** The preferences as a part of the settings file. */
export const settingsPart = filePart<Settings, Partial<FileSettings>>({
  name: 'settings',
  item: settingsItem,
  schema: FileSettingsSchema as z.ZodMiniType<Partial<FileSettings>>,
  write: (settings) => Object.fromEntries(names.map((name) => [name, settings[name]])),
  merge: (settings, inFile) => ({ ...settings, ...inFile }),
  changes: (before, after) =>
    names.flatMap((name): SettingsChange[] =>
      before[name] === after[name]
        ? []
        : [{ what: LABELS[name], from: inWords(before[name]), to: inWords(after[name]) }],
    ),
});

function inWords(value: boolean | number | string | undefined): string {
  if (typeof value === 'number') return formatMoney(value);
  if (typeof value === 'string') return value === '' ? 'none' : value;
  return value ? 'on' : 'off';
}
