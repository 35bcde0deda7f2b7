import type { Service } from '../../core/service.ts';
import type { CallDeps, ProviderDeps } from '../call.ts';
import { capabilitiesOf } from '../capabilities.ts';
import { fail, ok, type Result } from '../../core/errors.ts';
import { readAccessBalance, readAccessNumber, readStatusLine, type HandlerAnswer } from './answers.ts';
import { askHandler, isUnknownAction, spendByHandler, type HandlerQuery, type VerbMemory } from './handler-call.ts';
import { readPrices, type PriceList } from './prices.ts';
import { parseMoney, toDecimal, type Money } from '../../core/money.ts';
import type { Provider, RentalStatus, RentedNumber } from '../provider.ts';
import { createServerClock } from '../server-clock.ts';

/** Ports of the client of the `handler_api.php` protocol, and what is known of its server beforehand. */
export interface HandlerDeps extends ProviderDeps {
  /** Which actions this server knows; to be shared by all clients of one server. */
  verbs?: VerbMemory;
  /** Whether a GET that costs money would not be sent to this server; see `Transport.refusesGets`. */
  refusesGets?(): Promise<boolean>;
  /** GetAText's own API, for what its `handler_api.php` does not tell; missing for other servers. */
  rest?: Pick<Provider, 'services' | 'balance'>;
  /** What may be asked of a server that lists nothing. */
  unlisted?(): Service[];
}

const POST_BALANCE = 'post getBalance';

/**
 * Creates the client of the `handler_api.php` protocol: one address, the key and the action in the query, one line of
 * text for an answer. See {@link Provider} for what its calls promise. Sources: the documentation of GetAText for
 * `getNumber`, `getCode`, `setStatus` 8 and `cancelRental`; the rest is the convention of the protocol's services.
 */
export function createHandlerProvider(deps: HandlerDeps): Provider {
  const { rest, unlisted, refusesGets, verbs = new Map<string, number>(), ...own } = deps;
  const calls: CallDeps = { ...own, clock: createServerClock() };

  const listed = async (service?: string): Promise<Result<PriceList | null>> => {
    if (verbs.get('getPrices') === -1) return ok(null);
    const answer = await askHandler(calls, verbs, {
      name: 'getPrices',
      verbs: [{ action: 'getPrices', ...(service !== undefined && { service }) }],
      read: (line) => (line.kind === 'json' && line.word === null ? readPrices(line.body) : null),
    });
    if (answer.ok) return answer;
    const { kind } = answer.error;
    if (isUnknownAction(answer.error)) verbs.set('getPrices', -1);
    const isMissing = kind === 'refused' || kind === 'contract' || kind === 'not_found';
    return isMissing ? ok(null) : answer;
  };

  /** What the service costs now: `exact` where the list is the one that charges. Null where no list names it. */
  const priceOf = async (
    service: string,
  ): Promise<Result<{ price: Money; exact: boolean; country: string | null } | null>> => {
    const list = await listed(service);
    if (!list.ok) return list;
    const services = list.value ? ok(list.value.services) : await rest?.services();
    if (services && !services.ok) return services;
    const price = services?.value.find(({ apiName }) => apiName === service)?.price;
    return ok(price === undefined ? null : { price, exact: list.value === null, country: list.value?.country ?? null });
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
    const offer = await priceOf(service);
    if (!offer.ok) return offer;
    const price = offer.value?.price ?? null;
    if (maxPrice !== null && price !== null && price > maxPrice) return fail({ kind: 'price_above_cap' });
    const post = (await refusesGets?.()) === true;
    if (post && !(await takesPost()))
      return fail({ kind: 'refused', why: 'only_get', detail: 'getNumber would go out as a GET' });
    // Documented without a cap: asked for where the price is not certain.
    const cap = maxPrice !== null && offer.value?.exact !== true ? { maxPrice: toDecimal(maxPrice) } : {};
    const country = offer.value?.country ? { country: offer.value.country } : {};
    return spendByHandler(calls, {
      name: 'getNumber',
      query: { action: 'getNumber', service, ...country, ...cap },
      post,
      read(line, headers) {
        const rented = readAccessNumber(line);
        if (!rented) return null;
        const told = parseMoney(headers.get('x-price'));
        return { ...rented, serviceName: service, price: told ?? price, endsAt: null, newBalance: null };
      },
    });
  };

  const stateOf = (id: string, name: string, queries: HandlerQuery[], limit: 'status' | 'cancel') =>
    askHandler<RentalStatus>(calls, verbs, {
      name,
      verbs: queries,
      limit,
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
      const list = await listed();
      if (!list.ok) return list;
      return list.value ? ok(list.value.services) : rest ? rest.services() : ok(unlisted?.() ?? []);
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
    cancel: (id) =>
      stateOf(
        id,
        'setStatus',
        [
          { action: 'setStatus', id, status: '8' },
          { action: 'cancelRental', id },
        ],
        'cancel',
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
