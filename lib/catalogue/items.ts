import * as z from 'zod/mini';
import { AppErrorSchema } from '../core/errors.ts';
import { storedItem } from '../platform/stored-item.ts';
import { ServiceSchema } from '../core/service.ts';

/** The services as last fetched; `fetchedAt` 0 before the first time. `error`: why the last refresh failed. */
export const CatalogueSchema = z.object({
  fetchedAt: z.number(),
  services: z.array(ServiceSchema),
  error: z.nullable(AppErrorSchema),
});

/** See {@link CatalogueSchema}. */
export type Catalogue = z.infer<typeof CatalogueSchema>;

/** The cached catalogue: one that can't be read is fetched again. */
export const catalogueItem = storedItem<Catalogue>('catalogue', {
  schema: CatalogueSchema,
  fallback: { fetchedAt: 0, services: [], error: null },
  disposable: true,
});
