import { ok, type Result } from '../../core/errors.ts';
import type { Money } from '../../core/money.ts';
import type { Provider, ProviderId, RentedNumber } from '../../getatext/provider.ts';
import { requestedFilters, type Filters } from '../../settings/filters.ts';
import { assignRented } from '../model/group.ts';
import type { Wanted } from './intent.ts';

/**
 * What a user wants rented. Amounts are in millionths of a dollar; `maxPrice` is what they agreed to.
 *
 * - `any`: any number for a service.
 * - `again`: the number of an earlier rental, for the same service, at whatever price: the call takes no limit.
 *   `providerId` names that rental.
 * - `number`: one given number (ten digits), for any service.
 * - `instead`: any number, in place of the rental `of` that brought no code.
 * - `group`: several services on one number; all of them or none.
 */
export type RentRequest =
  | ({ kind: 'any' } & FilteredWanted)
  | ({ kind: 'again'; providerId: ProviderId } & Wanted)
  | ({ kind: 'number'; number: string } & Wanted)
  | ({ kind: 'instead'; of: string } & FilteredWanted)
  | { kind: 'group'; wanted: readonly Wanted[]; maxPrice: Money; filters: Filters };

type FilteredWanted = Wanted & { filters: Filters };

/** What a request is to rent: one service, or several on one number. */
export const wantedOf = (request: RentRequest): readonly Wanted[] =>
  request.kind === 'group' ? request.wanted : [request];

/** The rental whose wish for another number a request answers; it can be answered only once. */
export const answeredBy = (request: RentRequest): string | undefined =>
  request.kind === 'instead' ? request.of : undefined;

/** The same for two gestures that mean the same: the second joins the first while that is under way. */
export function joiningKey(request: RentRequest): string {
  if (request.kind === 'group') {
    const names = request.wanted.map(({ service }) => service.apiName);
    return `group ${names.toSorted().join(',')}`;
  }
  return `${request.service.apiName} ${request.site?.domain ?? ''} ${variantOf(request)}`;
}

function variantOf(request: Exclude<RentRequest, { kind: 'group' }>): string {
  switch (request.kind) {
    case 'any':
      return 'any';
    case 'again':
      return `again ${request.providerId}`;
    case 'number':
      return `number ${request.number}`;
    case 'instead':
      return `instead of ${request.of}`;
  }
}

/** What was rented: a number for each of {@link wantedOf}, null where a service of a group got none. */
export interface Rented {
  numbers: readonly (RentedNumber | null)[];
  /** Whether those that are null may have got one all the same: a part of the answer can't be read. */
  isPartly: boolean;
}

/**
 * Sends the one call that costs money. Errors are the provider's; `outcome_unknown` whenever a charge can't be ruled out.
 */
export async function sendRequest(provider: Provider, request: RentRequest): Promise<Result<Rented>> {
  if (request.kind !== 'group') {
    const answer = await sendSingle(provider, request);
    return answer.ok ? ok({ numbers: [answer.value], isPartly: false }) : answer;
  }
  const services = request.wanted.map(({ service }) => service);
  const names = services.map(({ apiName }) => apiName);
  const answer = await provider.rentMultiple(names, request.maxPrice, requestedFilters(request.filters));
  if (!answer.ok) return answer;
  const { rentals, unread } = answer.value;
  return ok({ numbers: assignRented(rentals, services), isPartly: unread > 0 });
}

function sendSingle(
  provider: Provider,
  request: Exclude<RentRequest, { kind: 'group' }>,
): Promise<Result<RentedNumber>> {
  const { service, maxPrice } = request;
  switch (request.kind) {
    case 'any':
    case 'instead':
      return provider.rent(service.apiName, maxPrice, requestedFilters(request.filters));
    case 'again':
      return provider.reRent(request.providerId);
    case 'number':
      return provider.rentSpecific(request.number, service.apiName, maxPrice);
  }
}
