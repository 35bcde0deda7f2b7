import * as z from 'zod/mini';
import { nothing } from './shapes.ts';

/** Services that are out of stock. Nothing here rents. */
export const stockProcedures = {
  /**
   * Tells the user when a service (its `apiName`) is back for no more than `maxPrice`, in millionths of a dollar, for an
   * hour; null stops that.
   */
  watchStock: { request: z.object({ service: z.string(), maxPrice: z.nullable(z.number()) }), response: nothing },
} as const;
