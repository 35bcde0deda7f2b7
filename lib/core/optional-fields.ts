import * as z from 'zod/mini';

/**
 * The fields of an object's schema, none of which need be there. Smaller than `z.partial`, which would bring half a
 * kilobyte into what the popup loads before it shows.
 */
export function optionalFields<S extends z.core.$ZodShape>(shape: S): { [N in keyof S]: z.ZodMiniOptional<S[N]> } {
  const fields = Object.entries(shape).map(([name, field]) => [name, z.optional(field)]);
  return Object.fromEntries(fields) as { [N in keyof S]: z.ZodMiniOptional<S[N]> };
}
