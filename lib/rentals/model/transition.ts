import type { AppError } from '../../core/errors.ts';
import type { RentalStatus, RentedNumber } from '../../getatext/provider.ts';
import { isNeverCancellable } from './never-cancellable.ts';
import { isEnded, isHeld, type Rental, type RentalSite, type TryAnotherState } from './rental.ts';
import { found, type Found } from './found.ts';
import { mayBeRefunded } from './open-questions.ts';
import { isUnanswered, withPickedCode, withText } from './unread-text.ts';

type GivenUp = Extract<TryAnotherState, { state: 'given_up' }>;

/** Everything that can happen to a rental; `at` is the local clock in milliseconds. */
export type RentalEvent =
  | { type: 'sent'; at: number; balanceBefore: number | null }
  | { type: 'rented'; at: number; rented: RentedNumber; lockMs: number | null }
  | { type: 'refused'; at: number; error: AppError }
  | { type: 'charge-seen'; balance: number }
  | { type: 'lost'; at: number; error: AppError }
  /** `charged`: what of the difference is this rental's; null where the balance can't tell. */
  | { type: 'balance-checked'; at: number; balance: number; charged: number | null }
  /** The user named its id, and the provider knows it. */
  | ({ type: 'found' } & Found)
  | { type: 'status'; at: number; status: RentalStatus; code: string | null; codeDomain?: string | null }
  | { type: 'asking-failed'; at: number; error: AppError }
  | { type: 'time-up'; at: number }
  /** A new key's account knows the rental: it is the same account. */
  | { type: 'adopted'; account: string }
  /** A new key's account does not know it. */
  | { type: 'disowned'; account: string }
  | { type: 'cancel-wanted' }
  | { type: 'cancel-kept' }
  /** `balance`: the one right before; null where it isn't known. */
  | { type: 'cancel-sent'; at: number; balance: number | null }
  /** Nothing left after all. `isSettled`: nor has any cancel before it that was not refused. */
  | { type: 'cancel-withheld'; isSettled: boolean }
  /** It could not be sent, or its answer was lost: it is sent again. */
  | { type: 'cancel-put-off'; at: number; retryAfterMs: number }
  | { type: 'cancel-too-early'; at: number; retryAfterMs: number }
  | { type: 'cancel-failed'; error: AppError; isSettled: boolean }
  /** `refunded`: what the answer itself shows. */
  | { type: 'cancelled'; at: number; refunded?: number | null }
  /** The provider no longer knows it. `heard`: the balance before that, where it is known. */
  | { type: 'gone'; at: number; heard: { balance: number; at: number } | null }
  | { type: 'another-wanted'; maxPrice: number }
  /** Another number is being rented under `key`. */
  | { type: 'another-started'; key: string }
  | ({ type: 'another-given-up' } & Pick<GivenUp, 'reason' | 'error'>)
  | { type: 'refund-seen'; at: number; amount: number }
  | { type: 'completed'; at: number }
  | { type: 'filled'; at: number; host: string }
  /** The user took the latest fill back. */
  | { type: 'fill-undone'; at: number }
  | { type: 'fill-failed'; error: AppError }
  /** `tabId`: the tab that the rental belonged to then; one that it went on in meanwhile has no number yet. */
  | { type: 'number-filled'; at: number; tabId: number | null }
  | { type: 'copied'; at: number }
  /** The user named the code in a text that we could not read. */
  | { type: 'code-picked'; at: number; code: string }
  | { type: 'site-linked'; site: RentalSite }
  /** The user uses the rental in another tab of its site: number and code go there from now on. */
  | { type: 'tab-bound'; tabId: number }
  /** The user's words about it as they are now; empty for none. */
  | { type: 'noted'; note: string }
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
      return rental.state === 'unknown'
        ? { ...rental, outcome: { balanceAfter: event.balance, charged: event.charged, checkedAt: event.at } }
        : rental;
    case 'found':
      return rental.state === 'unknown' ? found(rental, event) : rental;
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
      // An earlier one that may have been heard leaves its balance: the refund may have come already.
      return isHeld(rental)
        ? {
            ...rental,
            cancelSentAt: rental.cancelSentAt ?? event.at,
            cancelBalance: rental.cancelBalance ?? event.balance,
          }
        : rental;
    case 'cancel-withheld':
      return isHeld(rental) && event.isSettled ? { ...rental, ...NOT_SENT } : rental;
    case 'cancel-put-off':
      return isHeld(rental) ? { ...rental, cancellableAt: event.at + event.retryAfterMs } : rental;
    case 'cancel-kept':
      return isHeld(rental) ? { ...rental, cancelWanted: false, tryAnother: null } : rental;
    case 'cancel-too-early':
      return isHeld(rental) ? tooEarly(rental, event.at + event.retryAfterMs) : rental;
    case 'cancel-failed':
      return isHeld(rental)
        ? {
            ...rental,
            ...(event.isSettled ? NOT_SENT : {}),
            cancelWanted: false,
            cancelError: event.error,
            tryAnother: lapsed(rental, 'refused', event.error),
          }
        : rental;
    case 'cancelled':
      return isHeld(rental) ? cancelled(rental, event) : rental;
    case 'gone':
      return isHeld(rental) ? gone(rental, event) : rental;
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
      return mayBeRefunded(rental) && rental.tryAnother?.state === 'wanted'
        ? { ...rental, tryAnother: { state: 'started', key: event.key } }
        : rental;
    case 'another-given-up':
      return rental.tryAnother === null || rental.tryAnother.state === 'given_up'
        ? rental
        : { ...rental, tryAnother: { state: 'given_up', reason: event.reason, error: event.error } };
    case 'refund-seen':
      return mayBeRefunded(rental) ? { ...rental, refunded: event.amount, refundedAt: event.at } : rental;
    case 'completed':
      return isHeld(rental) ? ended(rental, 'completed', event.at) : rental;
    case 'filled':
      return { ...rental, filledAt: event.at, filledHost: event.host, undoneAt: null, error: null };
    case 'fill-undone':
      return rental.filledAt === null ? rental : { ...rental, undoneAt: event.at };
    case 'fill-failed':
      return rental.code === null ? rental : { ...rental, error: event.error };
    case 'number-filled':
      return (rental.site?.tabId ?? null) === event.tabId ? { ...rental, numberFilledAt: event.at } : rental;
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
    case 'noted':
      return rental.incognito === true ? rental : { ...rental, note: event.note || undefined };
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
    // An account of which no lock is known is asked at the user's word.
    cancellableAt: at + (event.lockMs ?? 0),
    error: null,
  };
}

/**
 * The price, and what was charged beyond it. Where no answer told the price, it is what the balance fell by, as far as
 * the user had agreed to that.
 */
function charge(rental: Rental, price: number | null, after: number | null): Pick<Rental, 'price' | 'overcharged'> {
  const before = rental.balanceBefore;
  if (price !== null) return { price, overcharged: beyondPrice(before, after, price) };
  const spent = before !== null && after !== null && after <= before ? before - after : null;
  if (spent === null) return { price: null, overcharged: null };
  const agreed = Math.min(spent, rental.maxPrice ?? spent);
  return { price: agreed, overcharged: beyondPrice(before, after, agreed) };
}

/** By how much the balance fell more than the price; null where it did not, or where that is not known. */
function beyondPrice(before: number | null, after: number | null, price: number): number | null {
  if (before === null || after === null) return null;
  return before - after > price ? before - after - price : null;
}

function answered(rental: Rental, event: Extract<RentalEvent, { type: 'status' }>): Rental {
  const { status, code, at } = event;
  const next: Rental = {
    ...rental,
    error: rental.code === null || (code !== null && code !== rental.code) ? null : rental.error,
    // What the renting call's answer lacked.
    number: rental.number ?? status.number ?? null,
    price: rental.price ?? status.cost,
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
      firstCodeAt: rental.firstCodeAt ?? rental.codeAt ?? at,
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
      // There may be a code in it all the same: a wish to cancel waits for the user.
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

const NOT_SENT = { cancelSentAt: null, cancelBalance: null };

/** A cancel that is allowed from a moment on, or never, where the rental's time is over by then. */
function tooEarly(rental: Rental, cancellableAt: number): Rental {
  const refused = { ...rental, ...NOT_SENT, cancellableAt };
  if (!isNeverCancellable(refused)) return refused;
  return { ...refused, cancelWanted: false, tryAnother: lapsed(rental, 'not_cancelled', null) };
}

function cancelled(rental: Rental, { at, refunded }: Extract<RentalEvent, { type: 'cancelled' }>): Rental {
  const known = refunded ?? null;
  return { ...ended(rental, 'cancelled', at), refunded: known, refundedAt: known === null ? null : at };
}

/** With a code, or a text, it has served. Else the provider has ended it, or heard a cancel whose answer was lost. */
function gone(rental: Rental, { at, heard }: Extract<RentalEvent, { type: 'gone' }>): Rental {
  if (!isUnanswered(rental)) return ended(rental, 'completed', at);
  const over = { ...ended(rental, 'expired', at), gone: true };
  // Another number may still be wanted for it: its refund tells whether that cancel was heard.
  if (rental.cancelSentAt !== null) return { ...over, tryAnother: rental.tryAnother };
  return heard === null ? over : { ...over, cancelSentAt: heard.at, cancelBalance: heard.balance };
}

function ended(rental: Rental, state: 'completed' | 'cancelled' | 'expired', at: number): Rental {
  const tryAnother = state === 'cancelled' ? rental.tryAnother : lapsed(rental, 'not_cancelled', null);
  return { ...rental, state, endedAt: at, cancelWanted: false, cancelError: null, error: null, tryAnother };
}

/** A wish for another number that the end of this one did not fulfil. */
function lapsed({ tryAnother }: Rental, reason: GivenUp['reason'], error: AppError | null): TryAnotherState | null {
  return tryAnother?.state === 'wanted' ? { state: 'given_up', reason, error } : tryAnother;
}
