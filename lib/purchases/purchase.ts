import * as z from 'zod/mini';
import { AppErrorSchema } from '../core/errors.ts';
import { movesOfLost, NO_MOVES, type BalanceMoves } from '../account/balance-moves.ts';
import type { Money } from '../core/money.ts';
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
  /**
   * What the user agreed to, or was told that it had cost before. Once it is bought, what it cost where that was less,
   * or where nothing was known beforehand. Null where nobody said.
   */
  total: z.nullable(z.number()),
  createdAt: z.number(),
  /** When its answer was lost; null where it was not, and where it was before this was written down. */
  lostAt: z._default(z.nullable(z.number()), null),
  balanceBefore: z.number(),
  error: z.nullable(AppErrorSchema),
  outcome: z.nullable(OutcomeSchema),
  /** By how much more than the total it cost, by the answer or by the balance; null where it did not. */
  overcharged: z.nullable(z.number()),
  /** Taken away by the user. */
  dismissed: z.boolean(),
});

/** See {@link PurchaseSchema}. */
export type Purchase = z.infer<typeof PurchaseSchema>;

/** By how much more than the user had agreed to was charged; null where it was not, or where nothing tells. */
export function chargedBeyondTotal({ state, total, outcome, overcharged }: Purchase): Money | null {
  if (state !== 'unknown') return overcharged;
  const charged = outcome?.charged ?? null;
  return charged === null || total === null || charged <= total ? null : charged - total;
}

/** How long the balance is asked what became of a purchase. */
const OPEN_MS = 86_400_000;

/** Whether the balance still has to say what became of it. */
export function isPurchaseOpen({ state, outcome, createdAt }: Purchase, now: number): boolean {
  return state === 'unknown' && outcome === null && now - createdAt < OPEN_MS;
}

/** What a lost purchase may cost at most; null where nothing limits it, as a bid may be more than one. */
export const mostOf = ({ kind, total }: Purchase): Money | null => (kind === 'bid' ? null : total);

/**
 * How a purchase has moved the balance of its account since a moment of the local clock, as far as that is known.
 * `mayComeLate`: whether the purchase, if it got no answer, may still be charged.
 */
export function movesOfPurchase(purchase: Purchase, since: number, mayComeLate: boolean): BalanceMoves {
  const { state, kind, createdAt, total, outcome, overcharged } = purchase;
  const charged: BalanceMoves = { ...NO_MOVES, mostCharged: null };
  if (state === 'unknown') {
    return movesOfLost({ outcome, most: mostOf(purchase), mayComeLate, isWithin: createdAt > since }, since);
  }
  if (createdAt < since) return NO_MOVES;
  // A bid may cost nothing until it wins; equal times don't say which was first.
  if (state === 'requesting' || kind === 'bid' || total === null || createdAt === since) return charged;
  return { ...NO_MOVES, known: -total - (overcharged ?? 0) };
}
