import * as z from 'zod/mini';
import { optionalFields } from '../../core/optional-fields.ts';
import { pickerItem } from '../../catalogue/items.ts';
import type { SiteChoices } from '../../catalogue/match-service.ts';
import { PickerSortSchema, type Picker, type PickerSort } from '../../catalogue/picker.ts';
import { HOST } from '../../catalogue/host.ts';
import { mergeChoices, siteChoicesItem } from '../../catalogue/site-choices.ts';
import { t, type TextKey } from '../../i18n/t.ts';
import { filePart, type SettingsChange } from './file-part.ts';

const named = { error: () => t('file_expected_service') };

/** A service's name at the provider. */
const apiName = () => z.string().check(z.minLength(1, named), z.maxLength(200, named));

const ORDERS = {
  name: 'file_order_name',
  price: 'file_order_price',
  stock: 'file_order_stock',
  works: 'file_order_works',
} as const satisfies Record<PickerSort, TextKey>;

interface FilePicker {
  favourites?: string[] | undefined;
  sort?: PickerSort | undefined;
}

/** Favorites and the order of services as a part of the settings file; what was rented last is no setting. */
export const pickerPart = filePart<Picker, FilePicker>({
  name: 'services',
  item: pickerItem,
  schema: () => z.strictObject(optionalFields({ favourites: z.array(apiName()), sort: PickerSortSchema })),
  write: ({ favourites, sort }) => ({ favourites, sort }),
  merge: (picker, { favourites = [], sort = picker.sort }) => ({
    ...picker,
    favourites: [...new Set([...picker.favourites, ...favourites])],
    sort,
  }),
  replace: (picker, { favourites = [], sort = picker.sort }) => ({ ...picker, favourites, sort }),
  changes: (before, after) => [
    ...after.favourites
      .filter((apiName) => !before.favourites.includes(apiName))
      .map((apiName): SettingsChange => ({
        what: t('file_favourite', { service: apiName }),
        from: '',
        to: t('file_added'),
      })),
    ...(before.sort === after.sort
      ? []
      : [{ what: t('file_order'), from: t(ORDERS[before.sort]), to: t(ORDERS[after.sort]) }]),
  ],
});

/** The services chosen for sites as a part of the settings file: site → `apiName`. A file's choices win. */
export const siteChoicesPart = filePart<SiteChoices, Record<string, string>>({
  name: 'siteChoices',
  item: siteChoicesItem,
  schema: () => z.record(z.string().check(z.regex(HOST, { error: () => t('file_expected_site') })), apiName()),
  write: (choices) => ({ ...choices }),
  merge: mergeChoices,
  replace: (_choices, inFile) => inFile,
  changes: (before, after) =>
    Object.entries(after).flatMap(([site, apiName]): SettingsChange[] => {
      const from = Object.hasOwn(before, site) ? (before[site] ?? '') : '';
      return from === apiName ? [] : [{ what: t('file_service_for', { site }), from, to: apiName }];
    }),
});
