import * as z from 'zod/mini';
import { AppErrorSchema } from '../core/errors.ts';
import { FULL_LOCK_MS } from './cancel-lock.ts';
import { storedItem } from '../platform/storage/stored-item.ts';

/** Whether a key is stored, and what its account holds. Never the key: `id` is a one-way digest of it. */
const AccountSchema = z.object({
  id: z.string(),
  balance: z.nullable(z.number()),
  balanceAt: z.number(),
  error: z.nullable(AppErrorSchema),
  /** How long after renting it can't cancel, in milliseconds, as far as that is known. */
  cancelLockMs: z._default(z.number(), FULL_LOCK_MS),
  /** What the user calls it; missing where it's the only one. */
  name: z.optional(z.string()),
});

/** See {@link AccountSchema}. */
export type Account = z.infer<typeof AccountSchema>;

/** The account; null without a key. */
export const accountItem = storedItem<Account | null>('account', { schema: z.nullable(AccountSchema), fallback: null });

/** How long after renting each account can't cancel, in milliseconds, as refusals and successes have told; by its id. */
export const cancelLocksItem = storedItem<Record<string, number>>('cancel-locks', {
  schema: z.record(z.string(), z.number()),
  fallback: {},
  disposable: true,
});
