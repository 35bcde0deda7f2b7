import type { Money } from '../core/money.ts';

/** How other things than one call have moved the balance since it began. */
export interface BalanceMoves {
  /** The sum of what is certain; charges are negative. */
  known: Money;
  /** Whether something may have been charged beyond that. */
  charge: boolean;
  /** Whether something may have been refunded beyond that. */
  refund: boolean;
}

/** Nothing else moved the balance. */
export const NO_MOVES: BalanceMoves = { known: 0, charge: false, refund: false };

/** Several moves as one. */
export const sumOfMoves = (moves: readonly BalanceMoves[]): BalanceMoves => ({
  known: moves.reduce((sum, { known }) => sum + known, 0),
  charge: moves.some(({ charge }) => charge),
  refund: moves.some(({ refund }) => refund),
});

/** A call whose answer was lost. Times on the local clock. */
export interface LostCall {
  key: string;
  createdAt: number;
  /** When that was found out: after the death of a worker later than it happened. Null where it isn't known. */
  lostAt: number | null;
}

/** No call is waited for any longer, its turn included. */
const MAX_CALL_MS = 20_000;

/** How long after its answer was lost a call may still be charged: the provider may not have noticed the loss yet. */
const LATE_CHARGE_MS = 30_000;

/** Whether lost calls may still be charged: by a clock that nobody sets, where this worker has seen the loss. */
export class LateCharges {
  #seen = new Map<string, number>();
  #monotonic: () => number;

  constructor(monotonic: () => number) {
    this.#monotonic = monotonic;
  }

  /** Notes that the answer to a call was lost just now. */
  note(key: string): void {
    this.#seen.set(key, this.#monotonic());
  }

  /** Whether a lost call may still be charged. `now` on the local clock. */
  mayCome({ key, createdAt, lostAt }: LostCall, now: number): boolean {
    const age = now - Math.min(lostAt ?? Infinity, createdAt + MAX_CALL_MS);
    return Math.min(age, this.#monotonic() - (this.#seen.get(key) ?? -Infinity)) < LATE_CHARGE_MS;
  }
}

/**
 * What a lost call has cost by the balances before and after it, with what else moved them: null where they can't tell,
 * undefined while they can't tell yet, as a charge may still come. A charge is reported as soon as it is seen.
 */
export function costByBalance(
  before: Money | null,
  after: Money,
  { known, charge, refund }: BalanceMoves,
  mayComeLate: boolean,
): Money | null | undefined {
  const spent = before === null ? null : before - after + known;
  const isSure = spent !== null && spent >= 0 && !refund && !(charge && spent > 0);
  if (isSure && spent > 0) return spent;
  if (mayComeLate) return undefined;
  return isSure ? spent : null;
}
