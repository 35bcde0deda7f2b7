import * as z from 'zod/mini';
import { HOST } from '../catalogue/host.ts';
import { readFieldDescription, type FieldDescription } from '../core/field-description.ts';
import { storedItem } from '../platform/storage/stored-item.ts';

/** What can be filled by pointing at a field. */
export type Pointed = 'code' | 'phone';

/** A field that the user pointed at, and the host of the document that it's in. */
export interface PointedField {
  host: string;
  field: FieldDescription;
}

const PointedFieldSchema = z.object({
  host: z.string(),
  field: z.custom<FieldDescription>((value) => readFieldDescription(value) !== null),
});

/** The fields that the user pointed at on one site. */
export const SitePointedSchema = z.object({
  code: z.optional(PointedFieldSchema),
  phone: z.optional(PointedFieldSchema),
});

/** See {@link SitePointedSchema}. */
export type SitePointed = { [P in Pointed]?: PointedField | undefined };

/** Those of all sites: registrable domain, or a host that has none → {@link SitePointed}. */
export type PointedFields = Record<string, SitePointed>;

/** The stored fields. If they can't be read, they're dropped, and the user points again. */
export const pointedFieldsItem = storedItem<PointedFields>('pointed-fields', {
  schema: z.record(z.string().check(z.regex(HOST)), SitePointedSchema),
  fallback: {},
  disposable: true,
});

/** So many sites are remembered; the one that was pointed at longest ago goes first. */
const MAX_SITES = 200;

/** The fields of a site; none where the user pointed at none. */
export const pointedOn = (all: PointedFields, site: string): SitePointed =>
  Object.hasOwn(all, site) ? (all[site] ?? {}) : {};

/** All fields with those of a site, or, with null, without them. */
export function withPointed(all: PointedFields, site: string, fields: SitePointed | null): PointedFields {
  const others = Object.entries(all).filter(([host]) => host !== site);
  const kept = fields === null ? others : [...others, [site, fields] as const];
  return Object.fromEntries(kept.slice(-MAX_SITES));
}
