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

/** A refusal in the chosen style. */
export function refusalReply(world: World, refusal: Refusal): Reply {
  const { errorKey, errorsStyle } = world.options;
  const said = errorsStyle === 'object' ? { [refusal.field]: [refusal.message] } : refusal.message;
  const headers: Record<string, string> = {};
  if (refusal.retryAfter !== null) headers['retry-after'] = String(refusal.retryAfter);
  return json(refusal.status, { status: 'error', [errorKey]: said }, headers);
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
