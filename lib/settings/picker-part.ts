import * as z from 'zod/mini';
import { pickerItem } from '../catalogue/picker-item.ts';
import { PickerSortSchema, type Picker, type PickerSort } from '../catalogue/picker.ts';
import { filePart, type SettingsChange } from './file-part.ts';

/** A service's name at the provider. */
export const ApiNameSchema = z.string().check(z.minLength(1, 'a service’s name'), z.maxLength(200, 'a service’s name'));

interface FilePicker {
  favourites?: string[] | undefined;
  sort?: PickerSort | undefined;
}

/** Favourites and the order of services as a part of the settings file; what was rented last is no setting. */
export const pickerPart = filePart<Picker, FilePicker>({
  name: 'services',
  item: pickerItem,
  schema: z.partial(z.strictObject({ favourites: z.array(ApiNameSchema), sort: PickerSortSchema })),
  write: ({ favourites, sort }) => ({ favourites, sort }),
  merge: (picker, { favourites = [], sort = picker.sort }) => ({
    ...picker,
    favourites: [...new Set([...picker.favourites, ...favourites])],
    sort,
  }),
  changes: (before, after) => [
    ...after.favourites
      .filter((apiName) => !before.favourites.includes(apiName))
      .map((apiName): SettingsChange => ({ what: `Favourite ${apiName}`, from: '', to: 'added' })),
    ...(before.sort === after.sort ? [] : [{ what: 'Order of services', from: before.sort, to: after.sort }]),
  ],
});
