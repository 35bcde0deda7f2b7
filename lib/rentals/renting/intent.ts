import type { Service } from '../../core/service.ts';
import type { Money } from '../../core/money.ts';
import type { Filters } from '../../settings/filters.ts';
import type { Rental, RentalSite } from '../model/rental.ts';

/** What a rental is wanted for. `filters`: what is asked of the number, to be written down with it. */
export interface Wanted {
  service: Service;
  site: RentalSite | null;
  maxPrice: Money;
  filters?: Filters;
}

/** A rental before anything is sent for it. `group`: what is rented in one call, on one number. */
export function intent(
  key: string,
  wish: Wanted,
  { account, group, now }: { account: string; group: string | null; now: number },
): Rental {
  const { apiName, name, ttlMinutes, multipleSms } = wish.service;
  return {
    key,
    revision: 0,
    group,
    state: 'intent',
    service: { apiName, name, ttlMinutes, multipleSms },
    site: wish.site,
    account,
    unknownTo: null,
    maxPrice: wish.maxPrice,
    filters: wish.filters ?? null,
    createdAt: now,
    balanceBefore: null,
    providerId: null,
    number: null,
    price: null,
    rentedAt: null,
    endsAt: null,
    providerEndsAt: null,
    endedAt: null,
    code: null,
    codeAt: null,
    text: null,
    textAt: null,
    codeDomain: null,
    filledAt: null,
    filledHost: null,
    undoneAt: null,
    copiedAt: null,
    numberFilledAt: null,
    cancellableAt: null,
    cancelWanted: false,
    cancelError: null,
    cancelSentAt: null,
    cancelBalance: null,
    gone: false,
    tryAnother: null,
    refunded: null,
    refundedAt: null,
    error: null,
    outcome: null,
    overcharged: null,
    dismissed: false,
  };
}
