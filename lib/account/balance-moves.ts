import { sumOfKnown, type Money } from '../core/money.ts';

/** How other things than one call have moved the balance since it began. */
export interface BalanceMoves {
  /** The sum of what is certain; charges are negative. */
  known: Money;
  /** The most that may have been charged beyond that; null where nothing limits it. */
  mostCharged: Money | null;
  /** Whether waiting may tell more about that: for some of it, the time in which a charge can come late isn't over. */
  mayClear: boolean;
  /** Whether something may have been refunded beyond that. */
  refund: boolean;
}

/** Nothing else moved the balance. */
export const NO_MOVES: BalanceMoves = { known: 0, mostCharged: 0, mayClear: false, refund: false };

/** Several moves as one. */
export const sumOfMoves = (moves: readonly BalanceMoves[]): BalanceMoves => ({
  known: moves.reduce((sum, { known }) => sum + known, 0),
  mostCharged: sumOfKnown(moves.map(({ mostCharged }) => mostCharged)),
  mayClear: moves.some(({ mayClear }) => mayClear),
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

/**
 * Whether lost calls may still be charged. The user's clock may have been set since: a clock that nobody sets must have
 * counted the time as well, and that of a worker begins with the worker.
 */
export class LateCharges {
  #seen = new Map<string, number>();
  #monotonic: () => number;
  #start: number;

  constructor(monotonic: () => number) {
    this.#monotonic = monotonic;
    this.#start = monotonic();
  }

  /** Notes that the answer to a call was lost just now. */
  note(key: string): void {
    this.#seen.set(key, this.#monotonic());
  }

  /** For how many milliseconds a lost call may still be charged; 0 where it may no longer. `now` on the local clock. */
  leftMs({ key, createdAt, lostAt }: LostCall, now: number): number {
    const age = now - Math.min(lostAt ?? Infinity, createdAt + MAX_CALL_MS);
    return Math.max(0, LATE_CHARGE_MS - Math.min(age, this.#monotonic() - (this.#seen.get(key) ?? this.#start)));
  }
}

/** A lost call with the balances around it. Amounts in millionths of a dollar. */
export interface LostCharge {
  before: Money | null;
  after: Money;
  /** What it may cost at most, as it was agreed; null without a limit. */
  most: Money | null;
  /** Whether it may still be charged. */
  mayComeLate: boolean;
}

/**
 * What a lost call has cost by the balances before and after it, with what else moved them: null where they can't tell,
 * undefined while they can't tell yet, as a charge may still come. A charge is reported as soon as it is seen.
 */
export function costByBalance(
  { before, after, most, mayComeLate }: LostCharge,
  { known, mostCharged, mayClear, refund }: BalanceMoves,
): Money | null | undefined {
  const spent = before === null || refund ? null : before - after + known;
  if (spent !== null && spent > 0) {
    if (mostCharged === 0) return spent;
    // As much is gone as all of them together may cost: each was charged.
    if (most !== null && mostCharged !== null && spent === most + mostCharged) return most;
  }
  if (mayComeLate) return undefined;
  if (spent === 0) return 0;
  return spent !== null && spent > 0 && mayClear ? undefined : null;
}

/** A lost call, for how it has moved the balance in a span. Amounts in millionths of a dollar. */
export interface LostMove {
  /** What a balance has told of it; `checkedAt`, on the local clock, and `charged` are null while, or where, it can't. */
  outcome: { charged: Money | null; checkedAt: number | null } | null;
  /** What it may cost at most; null without a limit. */
  most: Money | null;
  /** Whether it may still be charged. */
  mayComeLate: boolean;
  /** Whether it was certainly sent within the span: what was sent before may have been charged before, too. */
  isWithin: boolean;
}

/** How a lost call has moved the balance since a moment of the local clock, as far as that is known. */
export function movesOfLost({ outcome, most, mayComeLate, isWithin }: LostMove, since: number): BalanceMoves {
  if (outcome === null || outcome.checkedAt === null) return { ...NO_MOVES, mostCharged: most, mayClear: mayComeLate };
  const { charged, checkedAt } = outcome;
  if (checkedAt < since || charged === 0) return NO_MOVES;
  if (charged !== null && isWithin) return { ...NO_MOVES, known: -charged };
  return { ...NO_MOVES, mostCharged: charged ?? most };
}
