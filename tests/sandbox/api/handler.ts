/** Call 15: `handler_api.php`, one line of plain text for everything but `getPrices`. */
import { json, text, type Ask, type Reply } from '../http.ts';
import { parseAmount } from '../money.ts';
import { cancel, complete, findRental, rent } from '../rentals.ts';
import type { SandboxRental } from '../types.ts';
import { Refusal, type World } from '../world.ts';

function state({ options }: World, rental: SandboxRental): string {
  if (rental.status === 'cancelled' || rental.status === 'expired') return 'STATUS_CANCEL';
  if (rental.awaitingAfter !== null) return `STATUS_WAIT_RETRY:${rental.awaitingAfter}`;
  if (rental.code === null) return rental.status === 'active' ? 'STATUS_WAIT_CODE' : 'STATUS_CANCEL';
  rental.firstReadAt ??= Date.now();
  if (options.handlerHoldsCode) rental.heldCode ??= rental.code;
  return `STATUS_OK:${rental.heldCode ?? rental.code}`;
}

function cancelBy(world: World, id: string): string {
  world.limit('cancel');
  cancel(world, findRental(world, id), 'setStatus');
  return 'ACCESS_CANCEL';
}

function setStatus(world: World, id: string, status: string): string {
  if (status === '8') return cancelBy(world, id);
  const rental = findRental(world, id);
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
  clients: ['getNumber', 'getStatus', 'setStatus', 'getBalance', 'getPrices'],
  all: ['getNumber', 'getCode', 'getStatus', 'setStatus', 'cancelRental', 'getBalance', 'getPrices'],
};

function act(world: World, query: URLSearchParams): Reply {
  const { handlerVerbs, handlerPrices, handlerCaps } = world.options;
  const id = query.get('id') ?? '';
  const action = query.get('action') ?? '';
  if (!known[handlerVerbs].includes(action)) return text('BAD_ACTION');
  switch (action) {
    case 'getNumber': {
      const service = query.get('service') ?? '';
      if (!world.services.has(service)) return text('BAD_SERVICE');
      world.limit('rent');
      const cap = handlerCaps ? query.get('maxPrice') : null;
      const rental = rent(world, { service, call: 'getNumber', maxPrice: cap === null ? null : parseAmount(cap) });
      const reply = text(`ACCESS_NUMBER:${rental.id}:1${rental.number}`);
      if (handlerCaps) reply.headers['x-price'] = rental.price;
      return reply;
    }
    case 'getCode':
    case 'getStatus':
      return text(state(world, findRental(world, id)));
    case 'setStatus': {
      const status = query.get('status') ?? '';
      const isCancel = status === '8';
      if (handlerVerbs === 'documented' && !isCancel) return text('BAD_STATUS');
      return text(setStatus(world, id, status));
    }
    case 'cancelRental':
      return text(cancelBy(world, id));
    case 'getPrices':
      return handlerPrices === 'none'
        ? text('BAD_ACTION')
        : json(200, prices(world, handlerPrices, query.get('service')));
    default:
      return text(`ACCESS_BALANCE:${world.balance}`);
  }
}

/** The price list in a shape; 187 is the United States, 0 Russia. */
function prices(world: World, shape: Exclude<World['options']['handlerPrices'], 'none'>, only: string | null): unknown {
  const offers = [...world.services.values()]
    .filter(({ apiName }) => only === null || apiName === only)
    .map(({ apiName, price, stock }) => [apiName, { cost: price, count: stock }] as const);
  const byService = Object.fromEntries(offers);
  if (shape === 'service') return byService;
  if (shape === 'service-country') return Object.fromEntries(offers.map(([name, offer]) => [name, { 187: offer }]));
  return shape === 'country-service'
    ? { 187: byService }
    : { 0: { whatsapp: { cost: '0.05', count: 9 } }, 187: byService };
}

/** `GET /stubs/handler_api.php`. Refusals are words with status 200, as the protocol's services answer. */
export function handlerApi(world: World, ask: Ask): Reply {
  if (ask.auth !== 'valid') return text('BAD_KEY');
  try {
    return act(world, ask.query);
  } catch (error) {
    if (error instanceof Refusal) return text(error.verb);
    throw error;
  }
}
