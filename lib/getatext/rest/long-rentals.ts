import type * as z from 'zod/mini';
import { asFields, tenDigits } from '../answer-body.ts';
import type { CallDeps } from '../call.ts';
import type { LongRental, LongRentalAction, Provider } from '../provider.ts';
import { listIn, parseList, parseWith, type ParseResult } from './parse.ts';
import { LongRentalAnswer, MessageAnswer } from './schemas.ts';
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
        read(answer) {
          const list = listIn(answer, 'long_rentals');
          if (!list) return { ok: false, path: ['long_rentals'], detail: 'expected a list' };
          const parsed = parseList(LongRentalAnswer, list);
          return parsed.ok ? { ok: true, value: parsed.value.map(toLongRental) } : parsed;
        },
      }),
    createLongRental: (time, autoRenew) =>
      callSpending(deps, {
        name: 'long-rentals',
        method: 'POST',
        path: '/api/v1/long-rentals',
        body: { auto_renew: autoRenew, rental_time: time },
        read: readOne,
      }),
    updateLongRental(id, change) {
      const spec: RestCall<LongRental> = {
        name: 'long-rentals.update',
        method: 'POST',
        path: `/api/v1/long-rentals/${encodeURIComponent(id)}/update`,
        body: updateBody(change),
        read: readOne,
      };
      return change.action === 'renew' ? callSpending(deps, spec) : callFree(deps, spec);
    },
    longRentalMessages: (id) =>
      callFree(deps, {
        name: 'long-rentals.messages',
        method: 'GET',
        path: `/api/v1/long-rentals/${encodeURIComponent(id)}/messages`,
        read(answer) {
          const list = listIn(answer, 'messages');
          if (!list) return { ok: false, path: ['messages'], detail: 'expected a list' };
          const parsed = parseList(MessageAnswer, list);
          if (!parsed.ok) return parsed;
          const messages = parsed.value.map((sms) => ({
            text: sms.message,
            number: tenDigits(sms.number) ?? sms.number,
            sender: sms.sender,
            receivedAt: deps.clock.read(sms.rented_at),
          }));
          return { ok: true, value: messages };
        },
      }),
  };
}

function updateBody(change: LongRentalAction): Record<string, unknown> {
  return change.action === 'auto_renew'
    ? { action: change.action, auto_renew: change.autoRenew }
    : { action: change.action };
}

/** The rental under `long_rental`, or the answer itself. */
function readOne(answer: unknown): ParseResult<LongRental> {
  const inner = asFields(asFields(answer)?.['long_rental']);
  const parsed = inner ? parseWith(LongRentalAnswer, inner, ['long_rental']) : parseWith(LongRentalAnswer, answer);
  return parsed.ok ? { ok: true, value: toLongRental(parsed.value) } : parsed;
}

function toLongRental(answer: z.infer<typeof LongRentalAnswer>): LongRental {
  const { rented_at: rentedOn, end_time: endsOn, auto_renew: autoRenew, ...same } = answer;
  return { ...same, rentedOn, endsOn, autoRenew };
}
