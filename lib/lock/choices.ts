import * as z from 'zod/mini';

/** What the user chose about a lock. */
export const LockChoicesSchema = z.object({
  /** After how many minutes without a use it locks by itself; null: when the browser closes, as it always does. */
  afterMinutes: z.nullable(z.number().check(z.gte(1), z.lte(1440))),
  /** Whether live numbers are still asked about while it's locked; the data key stays in the browser's memory for that. */
  asksWhileLocked: z.boolean(),
});

/** See {@link LockChoicesSchema}. */
export type LockChoices = z.infer<typeof LockChoicesSchema>;
