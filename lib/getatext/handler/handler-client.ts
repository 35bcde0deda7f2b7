import type { Service } from '../../core/service.ts';
import type { CallDeps, ProviderDeps } from '../call.ts';
import { capabilitiesOf } from '../capabilities.ts';
import { fail, ok, type Result } from '../../core/errors.ts';
import { readAccessBalance, readAccessNumber, readStatusLine, type HandlerAnswer } from './answers.ts';
import { DEFAULT_US, readCountries } from './countries.ts';
import { askHandler, isUnknownAction, spendByHandler, type HandlerQuery, type VerbMemory } from './handler-call.ts';
import { readPrices, type PriceList } from './prices.ts';
import { parseMoney, toDecimal, type Money } from '../../core/money.ts';
import type { Provider, RentalStatus, RentedNumber } from '../provider.ts';
import { createServerClock } from '../server-clock.ts';

/** Ports of the client of the `handler_api.php` protocol, and what is known of its server beforehand. */
export interface HandlerDeps extends ProviderDeps {
  /** Which actions this server knows; to be shared by all clients of one server. */
  verbs?: VerbMemory;
  /** What this server calls the United States; to be shared by all clients of one server. */
  us?: UsCountry;
  /** Whether a GET that costs money would not be sent to this server; see `Transport.refusesGets`. */
  refusesGets?(): Promise<boolean>;
  /** GetAText's own API, for what its `handler_api.php` does not tell; missing for other servers. */
  rest?: Pick<Provider, 'services' | 'balance'>;
  /** What may be asked of a server that lists nothing. */
  unlisted?(): Promise<Service[]>;
}

/** The number of the United States on a server, by its own list of countries; null until that was asked for. */
interface UsCountry {
  listed: string | null;
}

const POST_BALANCE = 'post getBalance';

/**
 * Creates the client of the `handler_api.php` protocol: one address, the key and the action in the query, one line of
 * text for an answer. See {@link Provider} for what its calls promise. Sources: the documentation of GetAText for
 * `getNumber`, `getCode`, `setStatus` 8 and `cancelRental`; the rest is the convention of the protocol's services.
 */
export function createHandlerProvider(deps: HandlerDeps): Provider {
  const { rest, unlisted, refusesGets, verbs = new Map<string, number>(), us = { listed: null }, ...own } = deps;
  const calls: CallDeps = { ...own, clock: createServerClock() };

  /** What a list says; null where the server has none, which it is asked for no more once it does not know the word. */
  const listOf = async <T>(
    action: string,
    query: Record<string, string>,
    read: (body: object) => T | null,
  ): Promise<Result<T | null>> => {
    if (verbs.get(action) === -1) return ok(null);
    const answer = await askHandler(calls, verbs, {
      name: action,
      verbs: [{ action, ...query }],
      read: (line) => (line.kind === 'json' && line.word === null ? read(line.body) : null),
    });
    if (answer.ok) return answer;
    const { kind } = answer.error;
    if (isUnknownAction(answer.error)) verbs.set(action, -1);
    const isMissing = kind === 'refused' || kind === 'contract' || kind === 'not_found';
    return isMissing ? ok(null) : answer;
  };

  /**
   * What asks for a US number. Never nothing: servers then rent one of their own default country, which costs the same
   * and is of no use.
   */
  const usCountry = async (): Promise<Result<string>> => {
    if (rest) return ok(DEFAULT_US);
    if (us.listed !== null) return ok(us.listed);
    const countries = await listOf('getCountries', {}, readCountries);
    if (!countries.ok) return countries;
    us.listed = countries.value?.us ?? null;
    // Where it is another country's.
    if (us.listed === null && countries.value?.all.includes(DEFAULT_US)) return fail({ kind: 'no_numbers' });
    return ok(us.listed ?? DEFAULT_US);
  };

  const prices = async (service?: string): Promise<Result<{ list: PriceList | null; country: string }>> => {
    const country = await usCountry();
    if (!country.ok) return country;
    const query = { ...(service !== undefined && { service }), country: country.value };
    const list = await listOf('getPrices', query, (body) => readPrices(body, us.listed));
    return list.ok ? ok({ list: list.value, country: list.value?.country ?? country.value }) : list;
  };

  /** What the service costs now, null where no list names it; `exact` where the list is the one that charges. */
  const offerOf = async (
    service: string,
  ): Promise<Result<{ price: Money | null; exact: boolean; country: string }>> => {
    const asked = await prices(service);
    if (!asked.ok) return asked;
    const { list, country } = asked.value;
    const services = list ? ok(list.services) : await rest?.services();
    if (services && !services.ok) return services;
    const price = services?.value.find(({ apiName }) => apiName === service)?.price ?? null;
    return ok({ price, exact: price !== null && list === null, country });
  };

  const takesPost = async (): Promise<boolean> => {
    const known = verbs.get(POST_BALANCE);
    if (known !== undefined) return known === 1;
    const answer = await askHandler(calls, new Map(), { ...BALANCE, method: 'POST' });
    if (answer.ok || !['network', 'timeout', 'rate_limited', 'unavailable'].includes(answer.error.kind)) {
      verbs.set(POST_BALANCE, answer.ok ? 1 : 0);
    }
    return answer.ok;
  };

  const rent = async (service: string, maxPrice: Money | null): Promise<Result<RentedNumber>> => {
    const offer = await offerOf(service);
    if (!offer.ok) return offer;
    const { price, exact, country } = offer.value;
    if (maxPrice !== null && price !== null && price > maxPrice) return fail({ kind: 'price_above_cap' });
    const post = (await refusesGets?.()) === true;
    if (post && !(await takesPost()))
      return fail({ kind: 'refused', why: 'only_get', detail: 'getNumber would go out as a GET' });
    // Documented without a cap: asked for where the price is not certain.
    const cap = maxPrice !== null && !exact ? { maxPrice: toDecimal(maxPrice) } : {};
    return spendByHandler(calls, {
      name: 'getNumber',
      query: { action: 'getNumber', service, country, ...cap },
      post,
      read(line, headers) {
        const rented = readAccessNumber(line);
        if (!rented) return null;
        const told = parseMoney(headers.get('x-price'));
        return { ...rented, serviceName: service, price: told ?? price, endsAt: null, newBalance: null };
      },
    });
  };

  const stateOf = (
    id: string,
    name: string,
    queries: HandlerQuery[],
    limit: 'status' | 'cancel',
    isStillWanted?: () => Promise<boolean>,
  ) =>
    askHandler<RentalStatus>(calls, verbs, {
      name,
      verbs: queries,
      limit,
      isStillWanted,
      read(line) {
        const status = readStatusLine(line);
        // Canceling came too late: the next status call tells how the rental ended.
        if (limit === 'cancel' && status?.state === 'completed') return null;
        return status && { id, ...status, endsAt: null, cost: null, balance: null };
      },
    });

  const balance = async (): Promise<Result<Money>> => {
    const answer = await askHandler(calls, verbs, BALANCE);
    if (answer.ok || !isUnknownAction(answer.error)) return answer;
    return rest ? rest.balance() : fail({ kind: 'refused', why: 'no_balance', detail: 'no getBalance' });
  };

  const notOffered = async () => fail({ kind: 'refused', why: 'not_offered', detail: 'not in the protocol' });
  return {
    capabilities: async () => capabilitiesOf('handler'),
    async services() {
      const asked = await prices();
      if (!asked.ok) return asked;
      const { list } = asked.value;
      return list ? ok(list.services) : rest ? rest.services() : ok((await unlisted?.()) ?? []);
    },
    balance,
    rent,
    status: (id) =>
      stateOf(
        id,
        'getCode',
        [
          { action: 'getCode', id },
          { action: 'getStatus', id },
        ],
        'status',
      ),
    cancel: (id, isStillWanted) =>
      stateOf(
        id,
        'setStatus',
        [
          { action: 'setStatus', id, status: '8' },
          { action: 'cancelRental', id },
        ],
        'cancel',
        isStillWanted,
      ),
    async complete(id) {
      const answer = await askHandler(calls, verbs, {
        name: 'setStatus.done',
        verbs: [{ action: 'setStatus', id, status: '6' }],
        read: (line) => (readStatusLine(line) ? true : null),
      });
      // A server without a word for it has nothing to be told.
      return answer.ok || isUnknownAction(answer.error) ? ok({ newBalance: null }) : answer;
    },
    async awaitAnother(id) {
      const answer = await askHandler(calls, verbs, {
        name: 'setStatus.another',
        verbs: [{ action: 'setStatus', id, status: '3' }],
        read: (line) => (readStatusLine(line) ? true : null),
      });
      // A server without a word for it sends what comes, or nothing more.
      return answer.ok || isUnknownAction(answer.error) ? ok({}) : answer;
    },
    rentMultiple: notOffered,
    rentSpecific: notOffered,
    reRent: notOffered,
    longRentals: notOffered,
    createLongRental: notOffered,
    updateLongRental: notOffered,
    longRentalMessages: notOffered,
    auctions: notOffered,
    bid: notOffered,
  };
}

const BALANCE = {
  name: 'getBalance',
  verbs: [{ action: 'getBalance' }],
  read: (line: HandlerAnswer): Money | null => readAccessBalance(line),
} as const;
