import { fail, ok, type Result } from '../../core/errors.ts';
import type { Money } from '../../core/money.ts';
import type { Provider } from '../../getatext/provider.ts';
import { isRefundOpen, type Rental } from '../model/rental.ts';
import type { BalanceReconciler, OpenQuestion } from '../../account/balance-reconciler.ts';
import { refusalFor } from '../model/ownership.ts';
import type { RentalRepository } from '../store/repository.ts';
import { DEFAULT_LOCK_MS } from '../model/transition.ts';

/** Ports of ending a rental: the rentals, the provider, the account and its balance, the lock that was learned. */
export interface EndingDeps {
  repository: RentalRepository;
  provider: Pick<Provider, 'cancel' | 'complete'>;
  now(): number;
  /** The account whose key is stored; null without one. */
  account(): Promise<string | null>;
  noteBalance(balance: Money): Promise<void>;
  reconciler: BalanceReconciler;
  /** Remembers how long the provider locks cancelling, in milliseconds from renting. */
  learnLock(lockMs: number): Promise<void>;
  readCode(text: string): string | null;
  /** See `RentalPollerDeps`. */
  boundDomain?(text: string): string | null;
}

/** How long to wait when cancelling is refused as too early without a word on how long. */
const UNTOLD_WAIT_MS = 30_000;
/** How long to wait when the lock that was told should be over already. */
const SHORT_WAIT_MS = 5000;

/**
 * The provider's "wait 5 minutes" may count from renting or from now. Taken from renting first: a try too early
 * costs a refusal, one too late the person's time.
 */
function waitAfterRefusal(rental: Rental, told: number | undefined, now: number): number {
  if (told === undefined) return UNTOLD_WAIT_MS;
  const fromRenting = (rental.rentedAt ?? now) + told - now;
  return fromRenting > 1000 ? fromRenting : Math.min(told, SHORT_WAIT_MS);
}

/**
 * Cancels a held rental at the provider, and looks for the refund in the balance. A code that comes along with the
 * answer is kept and wins.
 */
export async function cancelNow(deps: EndingDeps, rental: Rental): Promise<void> {
  await deps.reconciler.exclusive(() => cancelInTurn(deps, rental));
  await deps.reconciler.settle();
}

async function cancelInTurn(deps: EndingDeps, rental: Rental): Promise<void> {
  const { repository, provider, now } = deps;
  if ((await deps.account()) !== rental.account) return;
  if (rental.cancelBalance === null) {
    // Asked for now: a refund is reported only where the balance shows it, so the one before must not be an old one.
    const before = await deps.reconciler.balance();
    if (before.ok) await repository.apply(rental.key, { type: 'cancel-sent', balance: before.value });
    else if (rental.tryAnother?.state === 'wanted') {
      // Without it the refund, which another number waits for, could never be seen.
      await repository.apply(rental.key, {
        type: 'cancel-too-early',
        at: now(),
        error: before.error,
        retryAfterMs: SHORT_WAIT_MS,
      });
      return;
    }
  }
  const answer = await provider.cancel(rental.providerId ?? '');
  if (!answer.ok) {
    const { error } = answer;
    if (error.kind === 'too_early') {
      const retryAfterMs = waitAfterRefusal(rental, error.retryAfterMs, now());
      const lockMs = now() + retryAfterMs - (rental.rentedAt ?? now());
      if (lockMs > DEFAULT_LOCK_MS) await deps.learnLock(lockMs);
      await repository.apply(rental.key, { type: 'cancel-too-early', at: now(), error, retryAfterMs });
      return;
    }
    if (['network', 'timeout', 'rate_limited', 'unavailable', 'contract'].includes(error.kind)) {
      await repository.apply(rental.key, { type: 'asking-failed', at: now(), error });
      await repository.apply(rental.key, { type: 'cancel-too-early', at: now(), error, retryAfterMs: 5000 });
      return;
    }
    await repository.apply(rental.key, { type: 'cancel-failed', error });
    return;
  }
  const code = answer.value.code === null ? null : deps.readCode(answer.value.code);
  if (answer.value.state !== 'cancelled' || code !== null) {
    const codeDomain = answer.value.code === null ? null : (deps.boundDomain?.(answer.value.code) ?? null);
    await repository.apply(rental.key, { type: 'status', at: now(), status: answer.value, code, codeDomain });
    await repository.apply(rental.key, { type: 'cancel-kept' });
    return;
  }
  await repository.apply(rental.key, { type: 'cancelled', at: now() });
}

/** The refunds of rentals cancelled in the last minutes: promised only where the balance shows them. */
export function refundQuestion({
  repository,
  now,
  account,
}: Pick<EndingDeps, 'repository' | 'now' | 'account'>): OpenQuestion {
  const open = async (): Promise<Rental[]> => {
    const [{ history }, current] = await Promise.all([repository.all(), account()]);
    return history.filter((rental) => rental.account === current && isRefundOpen(rental, now()));
  };
  return {
    isOpen: async () => (await open()).length > 0,
    async close(balance) {
      // One rise isn't counted twice: what an earlier rental takes of it is gone for the later ones.
      let told = 0;
      for (const { key, cancelBalance, price } of (await open()).sort((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0))) {
        const amount = Math.min(balance - (cancelBalance ?? balance) - told, price ?? Infinity);
        if (amount <= 0) continue;
        told += amount;
        await repository.apply(key, { type: 'refund-seen', amount });
      }
    },
  };
}

/**
 * What `Cancel rental` does: remembers the wish; the poller cancels as soon as the lock allows, which may be at
 * once. `scheduled` says that the lock is still on.
 */
export async function wantCancel(deps: EndingDeps, key: string): Promise<Result<{ scheduled: boolean }>> {
  const rental = await deps.repository.apply(key, { type: 'cancel-wanted' });
  if (!rental) return fail({ kind: 'not_found' });
  if (rental.state === 'received') return fail({ kind: 'refused', why: 'code_arrived', detail: rental.state });
  return ok({ scheduled: (rental.cancellableAt ?? 0) > deps.now() });
}

/** Tells the provider that a number has served. A rental that it no longer knows is over as well. */
export async function complete(deps: EndingDeps, key: string): Promise<Result<Record<string, never>>> {
  const rental = await deps.repository.find(key);
  if (!rental?.providerId) return fail({ kind: 'not_found' });
  // Another account's provider would not know it, which must not end it here.
  const foreign = refusalFor(rental, await deps.account());
  if (foreign) return fail(foreign);
  const answer = await deps.provider.complete(rental.providerId);
  if (!answer.ok && answer.error.kind !== 'not_found') return answer;
  if (answer.ok && answer.value.newBalance !== null) await deps.noteBalance(answer.value.newBalance);
  await deps.repository.apply(key, { type: 'completed', at: deps.now() });
  return ok({});
}
