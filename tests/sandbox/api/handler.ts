/** Call 15: `handler_api.php`, one line of plain text for everything. It knows no `max_price`. */
import { text, type Ask, type Reply } from '../http.ts';
import { cancel, complete, findRental, rent } from '../rentals.ts';
import type { SandboxRental } from '../types.ts';
import { Refusal, type World } from '../world.ts';

function state(rental: SandboxRental): string {
  if (rental.status === 'cancelled' || rental.status === 'expired') return 'STATUS_CANCEL';
  if (rental.awaitingAfter !== null) return `STATUS_WAIT_RETRY:${rental.awaitingAfter}`;
  if (rental.code === null) return rental.status === 'active' ? 'STATUS_WAIT_CODE' : 'STATUS_CANCEL';
  rental.firstReadAt ??= Date.now();
  return `STATUS_OK:${rental.code}`;
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
    rental.awaitingAfter = rental.code;
    return 'ACCESS_RETRY_GET';
  }
  return status === '1' ? 'ACCESS_READY' : 'BAD_STATUS';
}

function act(world: World, query: URLSearchParams): string {
  const id = query.get('id') ?? '';
  switch (query.get('action')) {
    case 'getNumber': {
      const service = query.get('service') ?? '';
      if (!world.services.has(service)) return 'BAD_SERVICE';
      world.limit('rent');
      const rental = rent(world, { service, call: 'getNumber' });
      return `ACCESS_NUMBER:${rental.id}:1${rental.number}`;
    }
    case 'getCode':
    case 'getStatus':
      return state(findRental(world, id));
    case 'setStatus':
      return setStatus(world, id, query.get('status') ?? '');
    case 'cancelRental':
      return cancelBy(world, id);
    case 'getBalance':
      return `ACCESS_BALANCE:${world.balance}`;
    default:
      return 'BAD_ACTION';
  }
}

/** `GET /stubs/handler_api.php`. Refusals are words with status 200, as the protocol's services answer. */
export function handlerApi(world: World, ask: Ask): Reply {
  if (ask.auth !== 'valid') return text('BAD_KEY');
  try {
    return text(act(world, ask.query));
  } catch (error) {
    if (error instanceof Refusal) return text(error.verb);
    throw error;
  }
}
