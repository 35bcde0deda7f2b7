/** The shapes in which the REST calls answer. */
import { json, type Reply } from '../http.ts';
import { shownNumber } from '../rentals.ts';
import { localTime } from '../times.ts';
import type { SandboxRental } from '../types.ts';
import type { Refusal, World } from '../world.ts';

/** What `errors` says on success: the documentation shows null in some calls and `"null"` in others. */
export function noErrors(world: World, documented: null | 'null'): null | 'null' {
  return world.options.errorsStyle === 'null-string' ? 'null' : documented;
}

const renting = ['id', 'status', 'message', 'end_time', 'number', 'service_name', 'price', 'new_balance'];
const standing = ['id', 'status', 'code', 'end_time', 'number', 'service_name', 'cost', 'balance'];

/** The fields that each call documents, `errors` apart; the first that fits a path counts. */
const documented: [path: RegExp, fields: string[]][] = [
  [/\/prices-info$/, ['status', 'prices']],
  [/\/balance$/, ['status', 'balance']],
  [/\/rent-multiple-services$/, ['status', 'rentals', 'new_balance', 'total_cost']],
  [/\/completed$/, ['status', 'message', 'rental']],
  [/\/(rental-status|cancel-rental)$/, standing],
  [/\/(rent-a-number|rent-specific-number|re-rent)$/, renting],
  [/\/messages$/, ['status', 'messages']],
  [/\/long-rentals/, ['status', 'long_rental', 'long_rentals']],
  [/\/bid$/, ['status', 'message', 'new_current_bid']],
  [/\/auctions$/, ['status', 'auctions']],
];

function documentedFields(path: string): string[] {
  return documented.find(([pattern]) => pattern.test(path))?.[1] ?? ['status'];
}

/** A refusal in the chosen style. */
export function refusalReply(world: World, path: string, refusal: Refusal): Reply {
  const { errorKey, errorsStyle, refusalShape } = world.options;
  const said = errorsStyle === 'object' ? { [refusal.field]: [refusal.message] } : refusal.message;
  const headers: Record<string, string> = {};
  if (refusal.retryAfter !== null) headers['retry-after'] = String(refusal.retryAfter);
  const beside: Record<typeof refusalShape, object> = {
    status: { status: 'error' },
    errors: {},
    'null-filled': Object.fromEntries(documentedFields(path).map((field) => [field, null])),
  };
  return json(refusal.status, { ...beside[refusalShape], [errorKey]: said }, headers);
}

/** What every renting call says of one rental. */
export function rentedFields(world: World, rental: SandboxRental): Record<string, unknown> {
  return {
    id: rental.id,
    status: 'success',
    message: 'Number rented successfully.',
    errors: noErrors(world, null),
    end_time: localTime(rental.endsAt, world.options.endTimeZone),
    number: shownNumber(world, rental.number),
    service_name: rental.serviceName,
    price: rental.price,
  };
}

/** The code as a string or a number. A number loses its leading zeros, which is the point of the option. */
function shownCode(world: World, rental: SandboxRental): string | number | null {
  if (rental.code === null) return null;
  rental.firstReadAt ??= Date.now();
  return world.options.codeType === 'number' && /^\d+$/.test(rental.code) ? Number(rental.code) : rental.code;
}

/** The answer of `rental-status` and `cancel-rental`. */
export function statusFields(world: World, rental: SandboxRental): Record<string, unknown> {
  return {
    id: rental.id,
    status: rental.status === 'cancelled' ? world.options.cancelledSpelling : rental.status,
    code: shownCode(world, rental),
    errors: noErrors(world, null),
    end_time: localTime(rental.endsAt, world.options.endTimeZone),
    number: shownNumber(world, rental.number),
    service_name: rental.serviceName,
    cost: rental.price,
    balance: world.balance,
  };
}

const amounts = new Set(['price', 'cost', 'balance', 'new_balance', 'total_cost', 'current_bid', 'new_current_bid']);

/** The answer with its amounts as they are wanted. */
export function withMoney(world: World, reply: Reply): Reply {
  if (world.options.moneyType === 'string') return reply;
  const toNumber = (name: string, value: unknown): unknown =>
    amounts.has(name) && typeof value === 'string' ? Number(value) : value;
  return { ...reply, body: JSON.stringify(JSON.parse(reply.body, toNumber)) };
}
