import * as z from 'zod/mini';
import { AppErrorSchema } from '../core/errors.ts';
import { storedItem } from '../platform/stored-item.ts';

/** Whether a key is stored, and what its account holds. Never the key: `id` is a one-way digest of it. */
const AccountSchema = z.object({
  id: z.string(),
  balance: z.nullable(z.number()),
  balanceAt: z.number(),
  error: z.nullable(AppErrorSchema),
});

/** See {@link AccountSchema}. */
export type Account = z.infer<typeof AccountSchema>;

/** The account; null without a key. */
export const accountItem = storedItem<Account | null>('account', { schema: z.nullable(AccountSchema), fallback: null });
