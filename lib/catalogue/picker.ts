import * as z from 'zod/mini';

/** What the list of services is sorted by. */
export const PickerSortSchema = z.enum(['name', 'price', 'stock', 'works']);

/** See {@link PickerSortSchema}. */
export type PickerSort = z.infer<typeof PickerSortSchema>;

/** How a user uses the list of services: `apiName`s of favorites, and of those last rented, newest first. */
export const PickerSchema = z.object({
  favourites: z.array(z.string()),
  recent: z.array(z.string()),
  sort: PickerSortSchema,
});

/** See {@link PickerSchema}. */
export type Picker = z.infer<typeof PickerSchema>;

/** What a new installation starts with. */
export const DEFAULT_PICKER: Picker = { favourites: [], recent: [], sort: 'name' };

/** More recent services would only push the list down. */
const MAX_RECENT = 5;

/** The picker after a number was rented for a service: that one comes first among the recent ones. */
export function withRecent(picker: Picker, apiName: string): Picker {
  return { ...picker, recent: [apiName, ...picker.recent.filter((other) => other !== apiName)].slice(0, MAX_RECENT) };
}

/** The picker with a service among the favorites, or no longer among them. */
export function withFavorite(picker: Picker, apiName: string, on: boolean): Picker {
  const others = picker.favourites.filter((other) => other !== apiName);
  return { ...picker, favourites: on ? [...others, apiName] : others };
}
