import * as z from 'zod/mini';

/**
 * One service that the provider rents numbers for. `price` is in millionths of a dollar, `ttlMinutes` the
 * length of a rental, `stock` the numbers on hand. `unpriced`: the provider lists nothing, `price` and `stock` mean
 * nothing. Source: `GET /api/v1/prices-info`.
 */
export const ServiceSchema = z.object({
  apiName: z.string(),
  name: z.string(),
  price: z.number(),
  stock: z.number(),
  ttlMinutes: z.number(),
  multipleSms: z.boolean(),
  unpriced: z.optional(z.boolean()),
});

/** See {@link ServiceSchema}. */
export type Service = z.infer<typeof ServiceSchema>;
