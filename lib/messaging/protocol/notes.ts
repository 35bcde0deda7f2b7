import * as z from 'zod/mini';
import { nothing } from './shapes.ts';

/** What users write about their rentals; an empty note takes it away. */
export const notesProcedures = {
  /** About a rental, by our key. */
  noteRental: { request: z.object({ key: z.string(), note: z.string() }), response: nothing },
  /** About a long rental, by the provider's id. */
  noteLongRental: { request: z.object({ id: z.string(), note: z.string() }), response: nothing },
} as const;
