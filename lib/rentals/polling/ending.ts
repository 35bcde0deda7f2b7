import { fail, ok, type AppError, type Result } from '../../core/errors.ts';
import type { Money } from '../../core/money.ts';
import type { Provider, RentalStatus } from '../../getatext/provider.ts';
import { isHeld, type Rental } from '../model/rental.ts';
import type { BalanceReconciler } from '../../account/balance-reconciler.ts';
import { lockAfterCancel, readLockRefusal } from '../../account/cancel-lock.ts';
import { refusalFor } from '../model/ownership.ts';
import type { RentalRepository } from '../store/repository.ts';
import { refundInAnswer } from './refunds.ts';
import type { ReadText } from '../model/unread-text.ts';

/** Ports of ending a rental: the rentals, the provider, the account and its balance, the locks that were learned. */
export interface EndingDeps {
  repository: RentalRepository;
  /** Asks with the key of one account and no other, whichever is in use. */
  providerOf(account: string): Pick<Provider, 'cancel' | 'complete'>;
  now(): number;
  /** The account whose key is in use; null without one. */
  account(): Promise<string | null>;
  /** Those whose keys are stored beside it; none where this is missing. */
  beside?(): Promise<readonly string[]>;
  noteBalance(account: string, balance: Money): Promise<void>;
  reconciler: BalanceReconciler;
  /** How long after renting an account can't cancel, in milliseconds; null where that isn't known. */
  lockMs(account: string): Promise<number | null>;
  /** Remembers that. */
  learnLock(account: string, lockMs: number): Promise<void>;
  readText: ReadText;
}

/** How long to wait before a cancel that could not be sent, or whose answer was lost, is sent again. */
const RETRY_MS = 5000;
/** A number that was rented so short a time ago may not be known everywhere at the provider yet. */
const NEW_MS = 10_000;

/**
 * Whether an error says that a rental which was ours is over: the provider's own words do, a bare 404 may come from
 * anything before it.
 */
export function saysOver(error: AppError, { rentedAt }: Rental, now: number): boolean {
  return error.kind === 'not_found' && error.detail !== undefined && Math.abs(now - (rentedAt ?? 0)) >= NEW_MS;
}

/**
 * Cancels a held rental at the provider as long as the user wants that, and looks for the refund in the balance. A
 * code that comes along with the answer is kept and wins.
 */
export async function cancelNow(deps: EndingDeps, { key }: Pick<Rental, 'key'>): Promise<void> {
  await deps.reconciler.exclusive(() => cancelInTurn(deps, key));
  await deps.reconciler.settle();
}

async function cancelInTurn(deps: EndingDeps, key: string): Promise<void> {
  const { repository, now } = deps;
  // Read again and again: the user may take it back while it waits for its turn, a balance, or the provider's pace.
  const wanted = async (): Promise<Rental | null> => {
    const rental = await repository.find(key);
    const isWanted = rental !== null && isHeld(rental) && rental.cancelWanted;
    return isWanted && (await refusalOf(deps, rental)) === null ? rental : null;
  };
  const account = (await wanted())?.account;
  if (account === undefined) return;
  // Asked for now: a refund is reported only where the balance shows it, so the one before must not be an old one.
  const before = await deps.reconciler.balance(account);
  const rental = await wanted();
  if (!rental) return;
  if (!before.ok && rental.tryAnother?.state === 'wanted') {
    // Without it the refund, which another number waits for, could never be seen.
    await repository.apply(key, { type: 'cancel-put-off', at: now(), retryAfterMs: RETRY_MS });
    return;
  }
  const sent = { at: now(), balance: before.ok ? before.value : null };
  await repository.apply(key, { type: 'cancel-sent', ...sent });
  let isWithheld = false;
  const answer = await deps.providerOf(account).cancel(rental.providerId ?? '', async () => {
    isWithheld = (await wanted().catch(() => null)) === null;
    return !isWithheld;
  });
  if (isWithheld) await repository.apply(key, { type: 'cancel-withheld', isSettled: rental.cancelSentAt === null });
  else if (answer.ok) await cancelAnswered(deps, rental, sent.balance, answer.value);
  else await cancelRefused(deps, rental, sent, answer.error);
}

/** Why nothing is asked of the provider about a rental; null where its account's key is stored. */
const refusalOf = async (
  { account, beside }: Pick<EndingDeps, 'account' | 'beside'>,
  rental: Rental,
): Promise<AppError | null> => refusalFor(rental, await account(), await beside?.());

/** Takes an answer down. */
async function cancelAnswered(
  deps: EndingDeps,
  rental: Rental,
  before: Money | null,
  answer: RentalStatus,
): Promise<void> {
  const { repository, now, lockMs, learnLock } = deps;
  const { key, account, rentedAt } = rental;
  const at = now();
  const reading = await deps.readText(answer.code);
  if (answer.state !== 'cancelled' || reading.code !== null) {
    await repository.apply(key, { type: 'status', at, status: answer, ...reading });
    await repository.apply(key, { type: 'cancel-kept' });
    return;
  }
  await repository.apply(key, { type: 'cancelled', at, refunded: refundInAnswer(rental, before, answer) });
  if (answer.balance !== null) await deps.noteBalance(account, answer.balance).catch(() => undefined);
  const known = await lockMs(account);
  const lock = rentedAt === null ? known : lockAfterCancel(known, at - rentedAt);
  if (lock !== null && lock !== known) await learnLock(account, lock);
}

/** Takes a refusal down; `sent` tells when the cancel left, and of the balance before. */
async function cancelRefused(
  deps: EndingDeps,
  rental: Rental,
  sent: { at: number; balance: number | null },
  error: AppError,
): Promise<void> {
  const { repository, now } = deps;
  const { key, account } = rental;
  const at = now();
  const isSettled = rental.cancelSentAt === null;
  const isOver = saysOver(error, rental, at);
  // Nothing of this one is on its way any more.
  if (isOver || (error.kind === 'network' && error.offline))
    await repository.apply(key, { type: 'cancel-withheld', isSettled });
  if (error.kind === 'too_early') {
    const rentedAt = rental.rentedAt ?? at;
    const lastsMs = Math.max(rental.endsAt ?? Infinity, rental.providerEndsAt ?? 0) - rentedAt;
    const { retryAfterMs, lockMs } = readLockRefusal(at - rentedAt, error.retryAfterMs, lastsMs);
    await deps.learnLock(account, lockMs);
    await repository.apply(key, { type: 'cancel-too-early', at, retryAfterMs });
  } else if (isOver) {
    const { balance } = sent;
    await repository.apply(key, { type: 'gone', at, heard: balance === null ? null : { at: sent.at, balance } });
  } else if (['network', 'timeout', 'rate_limited', 'unavailable', 'contract', 'not_found'].includes(error.kind)) {
    await repository.apply(key, { type: 'asking-failed', at, error });
    await repository.apply(key, { type: 'cancel-put-off', at, retryAfterMs: RETRY_MS });
  } else {
    await repository.apply(key, { type: 'cancel-failed', error, isSettled });
  }
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
  const foreign = await refusalOf(deps, rental);
  if (foreign) return fail(foreign);
  const answer = await deps.providerOf(rental.account).complete(rental.providerId);
  if (!answer.ok && answer.error.kind !== 'not_found') return answer;
  if (answer.ok && answer.value.newBalance !== null) await deps.noteBalance(rental.account, answer.value.newBalance);
  await deps.repository.apply(key, { type: 'completed', at: deps.now() });
  return ok({});
}
