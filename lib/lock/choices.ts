import * as z from 'zod/mini';

/** What the user chose about a lock. */
export const LockChoicesSchema = z.object({
  /** How many idle minutes it takes to lock; null: it only locks when the browser closes, as it always does. */
  afterMinutes: z.nullable(z.number().check(z.gte(1), z.lte(1440))),
  /** Whether live numbers are still asked about while it's locked; the data key stays in the browser's memory for that. */
  asksWhileLocked: z.boolean(),
});

/** See {@link LockChoicesSchema}. */
export type LockChoices = z.infer<typeof LockChoicesSchema>;
