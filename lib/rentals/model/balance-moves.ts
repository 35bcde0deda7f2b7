import { movesOfLost, NO_MOVES, sumOfMoves, type BalanceMoves } from '../../account/balance-moves.ts';
import { isHeld, type Rental } from './rental.ts';
import { isRefundOpen } from './open-questions.ts';

const charged: BalanceMoves = { ...NO_MOVES, mostCharged: null };
const refunded: BalanceMoves = { ...NO_MOVES, refund: true };

/** From one moment to another, both on the local clock. */
interface Span {
  since: number;
  now: number;
  /** Whether a rental that got no answer may still be charged; missing where nobody needs to know. */
  mayComeLate?(rental: Rental): boolean;
}

/**
 * Whether something happened in a span; null where that can't be told, as it was in its first millisecond, or by a
 * clock that was put back since.
 */
function isIn({ since, now }: Span, at: number | null): boolean | null {
  if (at === null || at < since) return false;
  return at === since || at > now ? null : true;
}

/** How a rental has moved the balance of its account in a span, as far as that is known. */
export function movesOf(rental: Rental, span: Span): BalanceMoves {
  return sumOfMoves([chargeOf(rental, span), refundOf(rental, span)]);
}

/** Whether a rental has, or may have, charged or refunded the same account since a renting call began. */
export function movesBalance(other: Rental, { account, createdAt }: Rental, now: number): boolean {
  if (other.account !== account) return false;
  const { known, mostCharged, refund } = movesOf(other, { since: createdAt, now });
  return known !== 0 || mostCharged !== 0 || refund;
}

function chargeOf(rental: Rental, span: Span): BalanceMoves {
  const { state, price, overcharged, rentedAt, providerId, createdAt } = rental;
  if (state === 'requesting') return charged;
  if (state === 'unknown') return lostChargeOf(rental, span);
  // One that was found by its id was charged at some moment before that.
  const isSince = isIn(span, rentedAt ?? (providerId === null ? null : createdAt));
  if (isSince === false) return NO_MOVES;
  // A call that was on its way may have been charged before the span began.
  const isWithin = isSince && rentedAt !== null && createdAt >= span.since;
  return isWithin && price !== null ? { ...NO_MOVES, known: -price - (overcharged ?? 0) } : charged;
}

function lostChargeOf(rental: Rental, span: Span): BalanceMoves {
  const { createdAt, maxPrice: most, outcome } = rental;
  const mayComeLate = span.mayComeLate?.(rental) ?? false;
  return movesOfLost({ outcome, most, mayComeLate, isWithin: isIn(span, createdAt) === true }, span.since);
}

function refundOf(rental: Rental, span: Span): BalanceMoves {
  const { state, endedAt, refundedAt, cancelSentAt } = rental;
  if (rental.refunded !== null) {
    if (isIn(span, refundedAt ?? endedAt) === false) return NO_MOVES;
    // It came between the cancel and its being seen.
    return isIn(span, cancelSentAt ?? endedAt) ? { ...NO_MOVES, known: rental.refunded } : refunded;
  }
  // A cancel without an answer may have been heard.
  if (isHeld(rental)) return cancelSentAt === null ? NO_MOVES : refunded;
  // Some providers refund by themselves what brought no code.
  const mayRefund = state === 'cancelled' || state === 'expired';
  return mayRefund && (isIn(span, endedAt) !== false || isRefundOpen(rental, span.since)) ? refunded : NO_MOVES;
}
