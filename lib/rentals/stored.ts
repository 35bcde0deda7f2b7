import * as z from 'zod/mini';
import { AppErrorSchema } from '../getatext/errors.ts';
import { storedItem } from '../platform/stored-item.ts';
import { RentalSchema } from './rental.ts';

/** Rentals that are not over, and those that are, newest first. Kept apart so that a change writes little. */
export const RentalsSchema = z.object({ live: z.array(RentalSchema), history: z.array(RentalSchema) });

/** See {@link RentalsSchema}. */
export type Rentals = z.infer<typeof RentalsSchema>;

/** All rentals. One item, so that a rental moves from one list to the other in one write. */
export const rentalsItem = storedItem('rentals', RentalsSchema, { live: [], history: [] });

/** Whether a key is stored, and what its account holds. Never the key: `id` is a one-way digest of it. */
export const AccountSchema = z.object({
  id: z.string(),
  balance: z.nullable(z.number()),
  balanceAt: z.number(),
  error: z.nullable(AppErrorSchema),
});

/** See {@link AccountSchema}. */
export type Account = z.infer<typeof AccountSchema>;

/** The account; null without a key. */
export const accountItem = storedItem('account', z.nullable(AccountSchema), null);
