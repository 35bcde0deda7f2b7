import * as z from 'zod/mini';
import { AppErrorSchema } from '../core/errors.ts';
import { OutcomeSchema } from '../rentals/model/rental.ts';

/**
 * Something bought that is no short rental: a long rental, its renewal, or a bid. Amounts in millionths of a dollar,
 * times in milliseconds since 1970 on the local clock. `requesting` is stored before the call leaves; one that is
 * found without an answer becomes `unknown`.
 */
export const PurchaseSchema = z.object({
  /** Ours, made before buying. */
  key: z.string(),
  kind: z.enum(['long_rental', 'renewal', 'bid']),
  /** What it is: `1 month` as the provider's lists say it, `(202) 555-0101`, or `WhatsApp × 100`. */
  subject: z.string(),
  state: z.enum(['requesting', 'done', 'unknown']),
  account: z.string(),
  /** What the person agreed to; where it was not known beforehand what the answer said, null without one. */
  total: z.nullable(z.number()),
  createdAt: z.number(),
  balanceBefore: z.number(),
  error: z.nullable(AppErrorSchema),
  outcome: z.nullable(OutcomeSchema),
  /** By how much more than the total the balance fell; null where it did not. */
  overcharged: z.nullable(z.number()),
  /** Taken away by the person. */
  dismissed: z.boolean(),
});

/** See {@link PurchaseSchema}. */
export type Purchase = z.infer<typeof PurchaseSchema>;

/** How long the balance is asked what became of a purchase. */
const OPEN_MS = 86_400_000;

/** Whether the balance still has to say what became of it. */
export function isPurchaseOpen({ state, outcome, createdAt }: Purchase, now: number): boolean {
  return state === 'unknown' && outcome === null && now - createdAt < OPEN_MS;
}
