import type { AppError } from '../../core/errors.ts';
import type { RentalStatus, RentedNumber } from '../../getatext/provider.ts';
import { isEnded, isHeld, type Rental, type RentalSite, type TryAnotherState } from './rental.ts';
import { isUnanswered, withPickedCode, withText } from './unread-text.ts';

/** The provider's documented lock: no cancelling in the first minute. */
export const DEFAULT_LOCK_MS = 60_000;

type GivenUp = Extract<TryAnotherState, { state: 'given_up' }>;

/** Everything that can happen to a rental; `at` is the local clock in milliseconds. */
export type RentalEvent =
  | { type: 'sent'; at: number; balanceBefore: number | null }
  | { type: 'rented'; at: number; rented: RentedNumber; lockMs: number }
  | { type: 'refused'; at: number; error: AppError }
  | { type: 'charge-seen'; balance: number }
  | { type: 'lost'; at: number; error: AppError }
  /** `mixed`: other charges or refunds may be in the difference. `share`: what of it belongs to this rental, of several. */
  | { type: 'balance-checked'; at: number; balance: number | null; mixed?: boolean; share?: number }
  | { type: 'status'; at: number; status: RentalStatus; code: string | null; codeDomain?: string | null }
  | { type: 'asking-failed'; at: number; error: AppError }
  | { type: 'time-up'; at: number }
  /** A new key's account knows the rental: it is the same account. */
  | { type: 'adopted'; account: string }
  /** A new key's account does not know it. */
  | { type: 'disowned'; account: string }
  | { type: 'cancel-wanted' }
  | { type: 'cancel-sent'; balance: number }
  | { type: 'cancel-kept' }
  | { type: 'cancel-too-early'; at: number; error: AppError; retryAfterMs: number }
  | { type: 'cancel-failed'; error: AppError }
  | { type: 'cancelled'; at: number }
  | { type: 'another-wanted'; maxPrice: number }
  /** Another number is being rented under `key`. */
  | { type: 'another-started'; key: string }
  | ({ type: 'another-given-up' } & Pick<GivenUp, 'reason' | 'error'>)
  | { type: 'refund-seen'; amount: number }
  | { type: 'completed'; at: number }
  | { type: 'filled'; at: number; host: string }
  /** The person took the latest fill back. */
  | { type: 'fill-undone'; at: number }
  | { type: 'fill-failed'; error: AppError }
  | { type: 'number-filled'; at: number }
  | { type: 'copied'; at: number }
  /** The person named the code in a text that we could not read. */
  | { type: 'code-picked'; at: number; code: string }
  | { type: 'site-linked'; site: RentalSite }
  /** The person uses the rental in another tab of its site: number and code go there from now on. */
  | { type: 'tab-bound'; tabId: number }
  | { type: 'dismissed' };

/**
 * The state machine of a rental. Pure; an event that does not belong to the rental's state changes nothing, so
 * a late answer can't bring an ended rental back or take a code away.
 */
export function transition(rental: Rental, event: RentalEvent): Rental {
  switch (event.type) {
    case 'sent':
      return rental.state === 'intent'
        ? { ...rental, state: 'requesting', balanceBefore: event.balanceBefore }
        : rental;
    case 'rented':
      return rental.state === 'requesting' ? rented(rental, event) : rental;
    case 'charge-seen':
      return isHeld(rental) ? { ...rental, ...charge(rental, rental.price, event.balance) } : rental;
    case 'refused':
      return rental.state === 'intent' || rental.state === 'requesting'
        ? { ...rental, state: 'failed', endedAt: event.at, error: event.error }
        : rental;
    case 'lost':
      return rental.state === 'requesting'
        ? {
            ...rental,
            state: 'unknown',
            endedAt: event.at,
            error: event.error,
            outcome: { balanceAfter: null, charged: null, checkedAt: null },
          }
        : rental;
    case 'balance-checked':
      return rental.state === 'unknown' ? balanceChecked(rental, event) : rental;
    case 'status':
      return isHeld(rental) ? answered(rental, event) : rental;
    case 'asking-failed':
      return isHeld(rental) ? { ...rental, error: event.error } : rental;
    case 'adopted':
      return isHeld(rental) ? { ...rental, account: event.account, unknownTo: null, error: null } : rental;
    case 'disowned':
      return isHeld(rental) ? { ...rental, unknownTo: event.account, error: { kind: 'auth', foreign: true } } : rental;
    case 'time-up':
      if (!isHeld(rental)) return rental;
      return ended(rental, isUnanswered(rental) ? 'expired' : 'completed', event.at);
    case 'cancel-wanted':
      return rental.state === 'waiting' ? { ...rental, cancelWanted: true, cancelError: null } : rental;
    case 'cancel-sent':
      return isHeld(rental) ? { ...rental, cancelBalance: event.balance } : rental;
    case 'cancel-kept':
      return isHeld(rental) ? { ...rental, cancelWanted: false, tryAnother: null } : rental;
    case 'cancel-too-early':
      return isHeld(rental) ? { ...rental, cancellableAt: event.at + event.retryAfterMs } : rental;
    case 'cancel-failed':
      return isHeld(rental)
        ? {
            ...rental,
            cancelWanted: false,
            cancelError: event.error,
            tryAnother: lapsed(rental, 'refused', event.error),
          }
        : rental;
    case 'cancelled':
      return isHeld(rental) ? ended(rental, 'cancelled', event.at) : rental;
    case 'another-wanted':
      return rental.state === 'waiting'
        ? {
            ...rental,
            cancelWanted: true,
            cancelError: null,
            tryAnother: { state: 'wanted', maxPrice: event.maxPrice },
          }
        : rental;
    case 'another-started':
      return rental.state === 'cancelled' && rental.tryAnother?.state === 'wanted'
        ? { ...rental, tryAnother: { state: 'started', key: event.key } }
        : rental;
    case 'another-given-up':
      return rental.tryAnother === null || rental.tryAnother.state === 'given_up'
        ? rental
        : { ...rental, tryAnother: { state: 'given_up', reason: event.reason, error: event.error } };
    case 'refund-seen':
      return rental.state === 'cancelled' ? { ...rental, refunded: event.amount } : rental;
    case 'completed':
      return isHeld(rental) ? ended(rental, 'completed', event.at) : rental;
    case 'filled':
      return { ...rental, filledAt: event.at, filledHost: event.host, undoneAt: null, error: null };
    case 'fill-undone':
      return rental.filledAt === null ? rental : { ...rental, undoneAt: event.at };
    case 'fill-failed':
      return rental.code === null ? rental : { ...rental, error: event.error };
    case 'number-filled':
      return { ...rental, numberFilledAt: event.at };
    case 'copied':
      return { ...rental, copiedAt: event.at };
    case 'code-picked':
      return withPickedCode(rental, event.code, event.at);
    case 'tab-bound':
      return tabBound(rental, event.tabId);
    case 'site-linked':
      return rental.site === null || rental.site.domain === event.site.domain
        ? { ...rental, site: event.site }
        : rental;
    case 'dismissed':
      return isEnded(rental) ? { ...rental, dismissed: true } : rental;
  }
}

function rented(rental: Rental, event: Extract<RentalEvent, { type: 'rented' }>): Rental {
  const { rented: r, at } = event;
  const ttlMs = rental.service.ttlMinutes * 60_000;
  return {
    ...rental,
    state: 'waiting',
    providerId: r.id,
    number: r.number,
    ...charge(rental, r.price, r.newBalance),
    rentedAt: at,
    endsAt: ttlMs > 0 ? at + ttlMs : (r.endsAt ?? at + 15 * 60_000),
    providerEndsAt: r.endsAt,
    cancellableAt: at + event.lockMs,
    error: null,
  };
}

/**
 * The price, and what was charged beyond it. A price that no answer told is what the balance fell by, and beyond it
 * is then what the person had not agreed to.
 */
function charge(rental: Rental, price: number | null, after: number | null): Pick<Rental, 'price' | 'overcharged'> {
  const before = rental.balanceBefore;
  if (price !== null) return { price, overcharged: beyondPrice(before, after, price) };
  const spent = before !== null && after !== null && after <= before ? before - after : null;
  if (spent === null) return { price: null, overcharged: null };
  return { price: spent, overcharged: rental.maxPrice === null ? null : beyondPrice(before, after, rental.maxPrice) };
}

/** By how much the balance fell more than the price; null where it did not, or where that is not known. */
function beyondPrice(before: number | null, after: number | null, price: number): number | null {
  if (before === null || after === null) return null;
  return before - after > price ? before - after - price : null;
}

function balanceChecked(rental: Rental, event: Extract<RentalEvent, { type: 'balance-checked' }>): Rental {
  const { balance, at } = event;
  const spent = balance !== null && rental.balanceBefore !== null ? rental.balanceBefore - balance : null;
  // A balance that has grown was topped up meanwhile: it says nothing about the call.
  const charged = spent !== null && spent >= 0 && !event.mixed ? (event.share ?? spent) : null;
  return { ...rental, outcome: { balanceAfter: balance, charged, checkedAt: at } };
}

function answered(rental: Rental, event: Extract<RentalEvent, { type: 'status' }>): Rental {
  const { status, code, at } = event;
  const next: Rental = {
    ...rental,
    error: rental.code === null || (code !== null && code !== rental.code) ? null : rental.error,
    providerEndsAt: status.endsAt ?? rental.providerEndsAt,
    endsAt: livesOn(rental, event) ? status.endsAt : rental.endsAt,
  };
  // A code counts even when the same answer calls the rental over: the next answer ends it.
  if (code !== null && code !== rental.code) {
    return {
      ...next,
      state: 'received',
      code,
      codeAt: at,
      text: null,
      codeDomain: event.codeDomain ?? null,
      filledAt: null,
      filledHost: null,
      undoneAt: null,
      copiedAt: null,
      cancelWanted: false,
      tryAnother: null,
    };
  }
  const seen = code === null ? withText(next, status.code, at) : next;
  switch (status.state) {
    case 'cancelled':
      return ended(seen, 'cancelled', at);
    case 'completed':
      return ended(seen, 'completed', at);
    case 'expired':
      return ended(seen, isUnanswered(seen) ? 'expired' : 'completed', at);
    case 'active':
    case 'other':
      // There may be a code in it all the same: a wish to cancel waits for the person.
      return seen.text === next.text ? seen : { ...seen, cancelWanted: false, tryAnother: null };
  }
}

/** What was filled into the old tab is not in the new one, and what went wrong there says nothing of it. */
function tabBound(rental: Rental, tabId: number): Rental {
  if (rental.site === null || rental.site.tabId === tabId) return rental;
  const error = rental.code === null ? rental.error : null;
  return { ...rental, site: { ...rental.site, tabId }, numberFilledAt: null, error };
}

/** Whether the provider still holds a number that the local clock, which may have been put forward, calls over. */
function livesOn(rental: Rental, { status, at }: Extract<RentalEvent, { type: 'status' }>): boolean {
  if (status.state !== 'active' || status.endsAt === null) return false;
  return rental.endsAt !== null && rental.endsAt <= at && status.endsAt > at;
}

function ended(rental: Rental, state: 'completed' | 'cancelled' | 'expired', at: number): Rental {
  const tryAnother = state === 'cancelled' ? rental.tryAnother : lapsed(rental, 'not_cancelled', null);
  return { ...rental, state, endedAt: at, cancelWanted: false, cancelError: null, error: null, tryAnother };
}

/** A wish for another number that the end of this one did not fulfil. */
function lapsed({ tryAnother }: Rental, reason: GivenUp['reason'], error: AppError | null): TryAnotherState | null {
  return tryAnother?.state === 'wanted' ? { state: 'given_up', reason, error } : tryAnother;
}
