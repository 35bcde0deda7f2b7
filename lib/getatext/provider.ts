import type { Service } from '../core/service.ts';
import type { Capabilities } from './capabilities.ts';
import type { Result } from '../core/errors.ts';
import type { Money } from '../core/money.ts';

/** Identifies a rental at the provider: a whole number on the REST API, kept as text. */
export type ProviderId = string;

/** What a user may ask of a number. Absent fields are left to the provider. */
export interface RentFilters {
  carrier?: string;
  keepCarrier?: boolean;
  areaCodes?: readonly string[];
  lockAreaCode?: boolean;
}

/** A number that was rented: what could not be read of the answer is null. Times as on the local clock. */
export interface RentedNumber {
  id: ProviderId;
  /** Ten digits. */
  number: string | null;
  serviceName: string;
  /** Null where the answer does not say and no list of prices does: the balance then tells. */
  price: Money | null;
  /** The provider's end, moved to the local clock; null where it could not be read. */
  endsAt: number | null;
  newBalance: Money | null;
}

/** Where a rental stands by the provider's word. `other` is a state that the contract does not name. */
export interface RentalStatus {
  id: ProviderId;
  /** Ten digits; missing or null where the answer does not say. */
  number?: string | null;
  /** Missing or empty where the answer does not say. */
  serviceName?: string;
  state: 'active' | 'cancelled' | 'completed' | 'expired' | 'other';
  /** As sent; may be the code alone or a whole text. Null until the SMS arrives. */
  code: string | null;
  endsAt: number | null;
  cost: Money | null;
  balance: Money | null;
}

/** The rentals of one number for several services, in the order of the answer. */
export interface RentedGroup {
  rentals: RentedNumber[];
  /** How many more may have been rented: their entries can't be read. */
  unread: number;
  newBalance: Money | null;
  totalCost: Money | null;
}

/** How long a long rental lasts: one or two weeks, a month, a year. */
export type LongRentalTime = '1w' | '2w' | '1m' | '1y';

/** A number rented by the week, month or year. Dates are `YYYY-MM-DD` as the provider wrote them. */
export interface LongRental {
  id: ProviderId;
  number: string;
  rentedOn: string;
  endsOn: string;
  price: Money;
  status: string;
  period: string;
  autoRenew: boolean;
}

/** A long rental as the answer to renting or changing it tells of it: what could not be read is null. */
export type ChangedLongRental = Pick<LongRental, 'id'> & {
  [K in Exclude<keyof LongRental, 'id'>]: LongRental[K] | null;
};

/** A list of the provider's, without the entries that can't be read. */
export interface Listed<T> {
  entries: T[];
  /** How many those are. */
  unread: number;
}

/** One SMS on a long rental: the whole text. `receivedAt` is null where the time could not be read. */
export interface LongRentalMessage {
  text: string;
  number: string;
  sender: string;
  receivedAt: number | null;
}

/** An auction. `quantity` is the provider's `amount`: a bid costs bid × quantity. */
export interface Auction {
  id: ProviderId;
  serviceName: string;
  currentBid: Money;
  endsAt: number | null;
  quantity: number;
}

/** What a bid came to. */
export interface BidResult {
  currentBid: Money | null;
  message: string;
}

/** What a change of a long rental asks for. */
export type LongRentalAction =
  { action: 'renew' } | { action: 'cancel' } | { action: 'auto_renew'; autoRenew: boolean };

/**
 * A provider's calls. Each resolves, never rejects; calls that cost money (`rent…`, `reRent`, `createLongRental`,
 * `updateLongRental` with `renew`, `bid`) answer `outcome_unknown` whenever the charge can't be ruled out.
 */
export interface Provider {
  /** What can be asked of it; a call beyond that answers `refused`. */
  capabilities(): Promise<Capabilities>;
  services(): Promise<Result<Service[]>>;
  balance(): Promise<Result<Money>>;
  rent(service: string, maxPrice: Money | null, filters?: RentFilters): Promise<Result<RentedNumber>>;
  rentMultiple(
    services: readonly string[],
    maxPrice: Money | null,
    filters?: RentFilters,
  ): Promise<Result<RentedGroup>>;
  rentSpecific(number: string, service: string, maxPrice: Money | null): Promise<Result<RentedNumber>>;
  reRent(id: ProviderId): Promise<Result<RentedNumber>>;
  status(id: ProviderId): Promise<Result<RentalStatus>>;
  complete(id: ProviderId): Promise<Result<{ newBalance: Money | null }>>;
  /**
   * Cancels. `isStillWanted` is asked right before the call leaves, which may be a while later; where it says no nothing
   * is sent, and the answer is `refused` as `not_waiting`.
   */
  cancel(id: ProviderId, isStillWanted?: () => Promise<boolean>): Promise<Result<RentalStatus>>;
  /** Lets another SMS follow the one that came, where the provider must be told so; costs nothing. */
  awaitAnother(id: ProviderId): Promise<Result<Record<string, never>>>;
  longRentals(): Promise<Result<Listed<LongRental>>>;
  createLongRental(time: LongRentalTime, autoRenew: boolean): Promise<Result<ChangedLongRental>>;
  /** `isStillWanted` is asked right before a change that costs nothing leaves; where it says no, nothing is sent. */
  updateLongRental(
    id: ProviderId,
    change: LongRentalAction,
    isStillWanted?: () => Promise<boolean>,
  ): Promise<Result<ChangedLongRental>>;
  longRentalMessages(id: ProviderId): Promise<Result<Listed<LongRentalMessage>>>;
  auctions(): Promise<Result<Listed<Auction>>>;
  bid(id: ProviderId, amount: Money): Promise<Result<BidResult>>;
}
