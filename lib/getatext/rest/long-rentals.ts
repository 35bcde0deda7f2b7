import type * as z from 'zod/mini';
import { asFields, tenDigits } from '../answer-body.ts';
import type { CallDeps } from '../call.ts';
import type { ChangedLongRental, LongRental, LongRentalAction, Provider } from '../provider.ts';
import { parseList, parseWith, type ParseResult } from './parse.ts';
import { ChangedLongRentalAnswer, LongRentalAnswer, MessageAnswer } from './schemas.ts';
import { callFree, callSpending, type RestCall } from './rest-call.ts';

type LongRentalCalls = Pick<Provider, 'longRentals' | 'createLongRental' | 'updateLongRental' | 'longRentalMessages'>;

/**
 * The calls about numbers rented by the week, month or year. Renting and renewing cost money. Source:
 * `/api/v1/long-rentals`, `/api/v1/long-rentals/{id}/update`, `/api/v1/long-rentals/{id}/messages`.
 */
export function createLongRentalCalls(deps: CallDeps): LongRentalCalls {
  return {
    longRentals: () =>
      callFree(deps, {
        name: 'long-rentals',
        method: 'GET',
        path: '/api/v1/long-rentals',
        read: (answer) => parseList(LongRentalAnswer, answer, 'long_rentals', toLongRental),
      }),
    createLongRental: (time, autoRenew) =>
      callSpending(deps, {
        name: 'long-rentals',
        method: 'POST',
        path: '/api/v1/long-rentals',
        body: { auto_renew: autoRenew, rental_time: time },
        read: readOne,
        isWhole,
      }),
    updateLongRental(id, change, isStillWanted) {
      const spec: RestCall<ChangedLongRental> = {
        name: 'long-rentals.update',
        method: 'POST',
        path: `/api/v1/long-rentals/${encodeURIComponent(id)}/update`,
        body: updateBody(change),
        read: readOne,
        isWhole,
      };
      return change.action === 'renew' ? callSpending(deps, spec) : callFree(deps, { ...spec, isStillWanted });
    },
    longRentalMessages: (id) =>
      callFree(deps, {
        name: 'long-rentals.messages',
        method: 'GET',
        path: `/api/v1/long-rentals/${encodeURIComponent(id)}/messages`,
        read: (answer) =>
          parseList(MessageAnswer, answer, 'messages', (sms) => ({
            text: sms.message,
            number: tenDigits(sms.number) ?? sms.number,
            sender: sms.sender,
            receivedAt: deps.clock.read(sms.rented_at),
          })),
      }),
  };
}

function updateBody(change: LongRentalAction): Record<string, unknown> {
  return change.action === 'auto_renew'
    ? { action: change.action, auto_renew: change.autoRenew }
    : { action: change.action };
}

/** The rental under `long_rental`, or the answer itself. */
function readOne(answer: unknown): ParseResult<ChangedLongRental> {
  const inner = asFields(asFields(answer)?.['long_rental']);
  const parsed = inner
    ? parseWith(ChangedLongRentalAnswer, inner, ['long_rental'])
    : parseWith(ChangedLongRentalAnswer, answer);
  if (!parsed.ok) return parsed;
  const { rented_at: rentedOn, end_time: endsOn, auto_renew: autoRenew, ...same } = parsed.value;
  return { ok: true, value: { ...same, rentedOn, endsOn, autoRenew } };
}

const isWhole = (rental: ChangedLongRental): boolean => Object.values(rental).every((field) => field !== null);

function toLongRental(answer: z.infer<typeof LongRentalAnswer>): LongRental {
  const { rented_at: rentedOn, end_time: endsOn, auto_renew: autoRenew, ...same } = answer;
  return { ...same, rentedOn, endsOn, autoRenew };
}
