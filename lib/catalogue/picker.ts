import * as z from 'zod/mini';

/** By what the list of services is sorted. */
export const PickerSortSchema = z.enum(['name', 'price', 'stock']);

/** See {@link PickerSortSchema}. */
export type PickerSort = z.infer<typeof PickerSortSchema>;

/** How a person uses the list of services: `apiName`s of favourites, and of those last rented, newest first. */
export const PickerSchema = z.object({
  favourites: z.array(z.string()),
  recent: z.array(z.string()),
  sort: PickerSortSchema,
});

/** See {@link PickerSchema}. */
export type Picker = z.infer<typeof PickerSchema>;

/** What a new installation starts with. */
export const DEFAULT_PICKER: Picker = { favourites: [], recent: [], sort: 'name' };

/** More recent services than these would only push the list down. */
const MOST_RECENT = 5;

/** After a number of a service was rented. */
export function withRecent(picker: Picker, apiName: string): Picker {
  return { ...picker, recent: [apiName, ...picker.recent.filter((other) => other !== apiName)].slice(0, MOST_RECENT) };
}

/** After a service was made a favourite, or none any more. */
export function withFavourite(picker: Picker, apiName: string, on: boolean): Picker {
  const others = picker.favourites.filter((other) => other !== apiName);
  return { ...picker, favourites: on ? [...others, apiName] : others };
}
