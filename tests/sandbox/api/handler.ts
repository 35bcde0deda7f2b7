/** Call 15: `handler_api.php`, one line of plain text for everything but `getPrices`. */
import { json, text, type Ask, type Reply } from '../http.ts';
import { parseAmount } from '../money.ts';
import { cancel, complete, heldRental, rent } from '../rentals.ts';
import type { SandboxRental } from '../types.ts';
import { Refusal, requireKey, type World } from '../world.ts';

function state({ options }: World, rental: SandboxRental): string {
  if (rental.status === 'cancelled' || rental.status === 'expired') return 'STATUS_CANCEL';
  if (rental.awaitingAfter !== null) return `STATUS_WAIT_RETRY:${rental.awaitingAfter}`;
  if (rental.code === null) return rental.status === 'active' ? 'STATUS_WAIT_CODE' : 'STATUS_CANCEL';
  rental.firstReadAt ??= Date.now();
  if (options.handlerHoldsCode) rental.heldCode ??= rental.code;
  return `STATUS_OK:${rental.heldCode ?? rental.code}`;
}

function cancelBy(world: World, id: string, at: number): string {
  world.limit('cancel', at);
  cancel(world, heldRental(world, id), 'setStatus');
  return 'ACCESS_CANCEL';
}

function setStatus(world: World, id: string, status: string, at: number): string {
  if (status === '8') return cancelBy(world, id, at);
  const rental = heldRental(world, id);
  if (status === '6') {
    complete(rental);
    return 'ACCESS_ACTIVATION';
  }
  if (status === '3') {
    if (rental.status !== 'active') return 'ALREADY_FINISH';
    if (!(world.services.get(rental.service)?.multipleSms ?? false)) return 'BAD_STATUS';
    rental.awaitingAfter = rental.heldCode === null || rental.heldCode === rental.code ? rental.code : null;
    rental.heldCode = null;
    return 'ACCESS_RETRY_GET';
  }
  return status === '1' ? 'ACCESS_READY' : 'BAD_STATUS';
}

/** Which actions each choice of verbs knows; `setStatus` is known to all, not every status of it. */
const known = {
  documented: ['getNumber', 'getCode', 'setStatus', 'cancelRental'],
  clients: ['getNumber', 'getStatus', 'setStatus', 'getBalance', 'getPrices', 'getCountries'],
  all: ['getNumber', 'getCode', 'getStatus', 'setStatus', 'cancelRental', 'getBalance', 'getPrices', 'getCountries'],
};

/** What numbers of the countries begin with. */
function prefixes({ options }: World): Record<string, string> {
  return options.handlerCountries === 'us' ? { 187: '1' } : { 0: '7', 187: '44', [options.handlerUsCountry]: '1' };
}

/** What the number of a rental begins with, by the country that was asked for; a word where there is none. */
function prefixOf(world: World, country: string | null): string {
  const isMany = world.options.handlerCountries === 'many';
  const prefix = prefixes(world)[country ?? (isMany ? '0' : '187')];
  if (prefix === undefined) throw new Refusal(400, 'No such country', isMany ? 'BAD_COUNTRY' : 'NO_NUMBERS', 'country');
  return prefix;
}

function countries(world: World): unknown {
  const names: Record<string, string> = { 7: 'Russia', 44: 'United Kingdom', 1: 'USA' };
  return Object.fromEntries(
    Object.entries(prefixes(world)).map(([id, prefix]) => [id, { id: Number(id), eng: names[prefix], visible: 1 }]),
  );
}

function act(world: World, { query, at }: Ask): Reply {
  const { handlerVerbs, handlerPrices, handlerCaps } = world.options;
  const id = query.get('id') ?? '';
  const action = query.get('action') ?? '';
  if (!known[handlerVerbs].includes(action)) return text('BAD_ACTION');
  switch (action) {
    case 'getNumber': {
      const service = query.get('service') ?? '';
      if (!world.services.has(service)) return text('BAD_SERVICE');
      const prefix = prefixOf(world, query.get('country'));
      world.limit('rent', at);
      const cap = handlerCaps ? query.get('maxPrice') : null;
      const rental = rent(world, { service, call: 'getNumber', maxPrice: cap === null ? null : parseAmount(cap) });
      const reply = text(`ACCESS_NUMBER:${rental.id}:${prefix}${rental.number}`);
      if (handlerCaps) reply.headers['x-price'] = rental.price;
      return reply;
    }
    case 'getCode':
    case 'getStatus':
      return text(state(world, heldRental(world, id)));
    case 'setStatus': {
      const status = query.get('status') ?? '';
      const isCancel = status === '8';
      if (handlerVerbs === 'documented' && !isCancel) return text('BAD_STATUS');
      return text(setStatus(world, id, status, at));
    }
    case 'cancelRental':
      return text(cancelBy(world, id, at));
    case 'getPrices':
      return handlerPrices === 'none' ? text('BAD_ACTION') : json(200, prices(world, handlerPrices, query));
    case 'getCountries':
      return world.options.handlerCountries === 'us' ? text('BAD_ACTION') : json(200, countries(world));
    default:
      return text(`ACCESS_BALANCE:${world.balance}`);
  }
}

/** The price list in a shape, of the service and the country that were asked for, or of all. */
function prices(
  world: World,
  shape: Exclude<World['options']['handlerPrices'], 'none'>,
  query: URLSearchParams,
): unknown {
  const only = query.get('service');
  const country = query.get('country');
  const us = world.options.handlerCountries === 'us' ? '187' : world.options.handlerUsCountry;
  const offers = [...world.services.values()]
    .filter(({ apiName }) => only === null || apiName === only)
    .map(({ apiName, price, stock }) => [apiName, { cost: price, count: stock }] as const);
  const byService = Object.fromEntries(offers);
  if (shape === 'service') return byService;
  if (shape === 'service-country') return Object.fromEntries(offers.map(([name, offer]) => [name, { [us]: offer }]));
  const elsewhere = { whatsapp: { cost: '0.05', count: 9 } };
  const others = Object.keys(prefixes(world)).filter((id) => id !== us);
  const all: Record<string, unknown> = { ...Object.fromEntries(others.map((id) => [id, elsewhere])), [us]: byService };
  if (shape === 'many-countries') return { 0: elsewhere, ...all };
  return country === null ? all : { [country]: all[country] ?? {} };
}

/** `GET /stubs/handler_api.php`. Refusals are words with status 200, as the protocol's services answer. */
export function handlerApi(world: World, ask: Ask): Reply {
  try {
    requireKey(world, ask.auth);
    return act(world, ask);
  } catch (error) {
    if (error instanceof Refusal) return text(error.verb);
    throw error;
  }
}
