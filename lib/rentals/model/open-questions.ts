import type { Rental } from './rental.ts';

/** Whether a rental is over in a way that a refund may follow: it was cancelled, or the provider no longer knew it. */
export function mayBeRefunded({ state, gone }: Rental): boolean {
  return state === 'cancelled' || (state === 'expired' && gone);
}

/** How long a refund is looked for in the balance: of what was cancelled, and of what the provider no longer knew. */
const REFUND_MS = { cancelled: 600_000, gone: 120_000 } as const;

/** Whether the balance still has to show the refund of a rental that was cancelled, or that the provider has ended. */
export function isRefundOpen(rental: Rental, now: number): boolean {
  const { state, refunded, cancelBalance, endedAt } = rental;
  if (!mayBeRefunded(rental) || refunded !== null || cancelBalance === null) return false;
  return now - (endedAt ?? 0) < REFUND_MS[state === 'cancelled' ? state : 'gone'];
}

/** Whether the balance still has to say what became of a renting call; given up after a day. */
export function isOutcomeOpen(rental: Rental, now: number): boolean {
  return rental.state === 'unknown' && rental.outcome?.checkedAt === null && now - rental.createdAt < 86_400_000;
}
