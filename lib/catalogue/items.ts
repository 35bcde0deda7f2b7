import * as z from 'zod/mini';
import { AppErrorSchema } from '../core/errors.ts';
import { ServiceSchema } from '../core/service.ts';
import { storedItem } from '../platform/storage/stored-item.ts';
import { DEFAULT_PICKER, PickerSchema } from './picker.ts';

const CatalogueSchema = z.object({
  fetchedAt: z.number(),
  services: z.array(ServiceSchema),
  error: z.nullable(AppErrorSchema),
});

/**
 * The services as last fetched. `fetchedAt` is in milliseconds since 1970, 0 before the first time; `error` is why the
 * last refresh failed.
 */
export type Catalogue = z.infer<typeof CatalogueSchema>;

/** The cached catalogue: one that can't be read is fetched again. */
export const catalogueItem = storedItem<Catalogue>('catalogue', {
  schema: CatalogueSchema,
  fallback: { fetchedAt: 0, services: [], error: null },
  disposable: true,
});

const SiteMatchesSchema = z.object({
  stamp: z.string(),
  hosts: z.array(
    z.object({
      host: z.string(),
      domain: z.string(),
      place: z.nullable(z.number()),
      confidence: z.nullable(z.enum(['known', 'guess'])),
    }),
  ),
});

/** What was found for hosts, with the `place` of the service in the list, as long as list and choices have the `stamp`. */
export type SiteMatches = z.infer<typeof SiteMatchesSchema>;

/** The matches of the last hosts, none of a private window's; in the browser's memory alone. */
export const siteMatchesItem = storedItem<SiteMatches>('site-matches', {
  schema: SiteMatchesSchema,
  fallback: { stamp: '', hosts: [] },
  disposable: true,
  area: 'session',
});

/** How the user uses the list of services. */
export const pickerItem = storedItem('picker', { schema: PickerSchema, fallback: DEFAULT_PICKER });
