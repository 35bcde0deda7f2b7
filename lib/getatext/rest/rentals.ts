import { asFields, bearsPurchase, saysFailed } from '../answer-body.ts';
import type { CallDeps } from '../call.ts';
import { ok } from '../../core/errors.ts';
import { toDecimal, type Money } from '../../core/money.ts';
import type { Provider, RentalStatus, RentedGroup, RentedNumber, RentFilters } from '../provider.ts';
import { listIn, parseWith, type AnswerPath, type ParseResult } from './parse.ts';
import { CompletedAnswer, GroupAnswer, RentedAnswer, StatusAnswer } from './schemas.ts';
import { callFree, callSpending, type RestCall } from './rest-call.ts';

type RentalCalls = Pick<
  Provider,
  'rent' | 'rentMultiple' | 'rentSpecific' | 'reRent' | 'status' | 'complete' | 'cancel' | 'awaitAnother'
>;

/** What a renting call asked for, which its answer is read by. */
interface Asked {
  serviceName: string;
  ttlMinutes?: number | undefined;
}

/**
 * The calls about short rentals. `ttlOf` gives the length of a service's rentals in minutes where it is known.
 * Source: `POST /api/v1/rent-a-number`, `rent-multiple-services`, `rent-specific-number`, `re-rent`,
 * `rental-status`, `rental-status/{id}/completed`, `cancel-rental`.
 */
export function createRentalCalls(deps: CallDeps, ttlOf: (service: string) => number | undefined): RentalCalls {
  const renting = (name: string, body: Record<string, unknown>, asked: Asked): RestCall<RentedNumber> => ({
    name,
    method: 'POST',
    path: `/api/v1/${name}`,
    body,
    limit: 'rent',
    read: (answer) => readRented(deps, answer, asked),
    isWhole,
  });
  return {
    rent: (service, maxPrice, filters) =>
      callSpending(
        deps,
        renting(
          'rent-a-number',
          { service, ...wishes(maxPrice, filters) },
          { serviceName: service, ttlMinutes: ttlOf(service) },
        ),
      ),
    rentSpecific: (number, service, maxPrice) =>
      callSpending(
        deps,
        renting(
          'rent-specific-number',
          { number, service, ...wishes(maxPrice) },
          { serviceName: service, ttlMinutes: ttlOf(service) },
        ),
      ),
    reRent: (id) => callSpending(deps, renting('re-rent', { rental_id: idForBody(id) }, { serviceName: '' })),
    rentMultiple: (services, maxPrice, filters) =>
      callSpending(deps, {
        name: 'rent-multiple-services',
        method: 'POST',
        path: '/api/v1/rent-multiple-services',
        body: { services: services.join(','), ...wishes(maxPrice, filters) },
        limit: 'rent',
        read: (answer) =>
          readGroup(
            deps,
            answer,
            services.map((name) => ({ serviceName: name, ttlMinutes: ttlOf(name) })),
          ),
        isWhole: ({ rentals, unread }) => unread === 0 && rentals.every(isWhole),
        verdictOf: groupVerdict,
      }),
    status: (id) => callFree(deps, statusSpec(deps, 'rental-status', id, 'status')),
    cancel: (id, isStillWanted) =>
      callFree(deps, { ...statusSpec(deps, 'cancel-rental', id, 'cancel'), isStillWanted }),
    // Further messages come unasked.
    awaitAnother: async () => ok({}),
    complete: (id) =>
      callFree(deps, {
        name: 'rental-status.completed',
        method: 'POST',
        path: `/api/v1/rental-status/${encodeURIComponent(id)}/completed`,
        read(answer) {
          const fields = asFields(answer);
          const parsed = parseWith(CompletedAnswer, asFields(fields?.['rental']) ?? answer);
          return parsed.ok ? { ok: true, value: { newBalance: parsed.value.new_balance } } : parsed;
        },
      }),
  };
}

/** An id as a request carries it: the documented integer where it is one. */
function idForBody(id: string): number | string {
  const value = Number(id);
  return /^\d+$/.test(id) && Number.isSafeInteger(value) ? value : id;
}

function wishes(maxPrice: Money | null, filters: RentFilters = {}): Record<string, unknown> {
  const { carrier, keepCarrier, areaCodes, lockAreaCode } = filters;
  return {
    ...(maxPrice !== null && { max_price: Number(toDecimal(maxPrice)) }),
    ...(carrier && { carrier }),
    ...(keepCarrier !== undefined && { keep_carrier: keepCarrier }),
    ...(areaCodes && areaCodes.length > 0 && { area_codes: areaCodes.join(',') }),
    ...(lockAreaCode !== undefined && { lock_area_code: lockAreaCode }),
  };
}

function readRented(deps: CallDeps, answer: unknown, asked: Asked, path: AnswerPath = []): ParseResult<RentedNumber> {
  const parsed = parseWith(RentedAnswer, answer, path);
  if (!parsed.ok) return parsed;
  const { id, number, service_name: name, price, end_time: endTime, new_balance: newBalance } = parsed.value;
  const endsAt = deps.clock.readNewEnd(endTime, { now: deps.now(), ttlMinutes: asked.ttlMinutes });
  return { ok: true, value: { id, number, serviceName: name || asked.serviceName, price, endsAt, newBalance } };
}

const isWhole = ({ number, price }: RentedNumber): boolean => number !== null && price !== null;

/** The rentals of a group: those that can't be read are counted, as far as they are no plain refusals. */
function readGroup(deps: CallDeps, answer: unknown, asked: readonly Asked[]): ParseResult<RentedGroup> {
  const list = listIn(answer, 'rentals');
  if (!list) return { ok: false, path: ['rentals'], detail: 'expected a list' };
  const beside = parseWith(GroupAnswer, asFields(answer) ?? {});
  if (!beside.ok) return beside;
  const { new_balance: newBalance, total_cost: totalCost } = beside.value;
  const read = list.entries.flatMap((entry, index): ParseResult<RentedNumber>[] => {
    const path = [...list.path, index];
    if (isRefusedEntry(entry)) return [];
    if (saysFailed(entry)) return [{ ok: false, path: [...path, 'errors'], detail: 'contradictory' }];
    return [readRented(deps, entry, asked[index] ?? { serviceName: '' }, path)];
  });
  const rented = read.flatMap((one) => (one.ok ? [one.value] : []));
  if (rented.length === 0)
    return read.find((one) => !one.ok) ?? { ok: false, path: list.path, detail: 'expected a rental' };
  // All of them are on one number.
  const number = rented.find((one) => one.number !== null)?.number ?? null;
  const rentals = rented.map((one) => ({
    ...one,
    number: one.number ?? number,
    newBalance: one.newBalance ?? newBalance,
  }));
  return { ok: true, value: { rentals, unread: read.length - rented.length, newBalance, totalCost } };
}

function isRefusedEntry(entry: unknown): boolean {
  return saysFailed(entry) && !bearsPurchase(entry);
}

/** The refusal of the first service where every one was refused, else the whole answer. */
function groupVerdict(answer: unknown): unknown {
  const entries = listIn(answer, 'rentals')?.entries ?? [];
  return entries.length > 0 && entries.every((entry) => isRefusedEntry(entry)) ? entries[0] : answer;
}

function statusSpec(deps: CallDeps, name: string, id: string, limit: 'status' | 'cancel'): RestCall<RentalStatus> {
  return {
    name,
    method: 'POST',
    path: `/api/v1/${name}`,
    body: { id: idForBody(id) },
    limit,
    read(answer) {
      const parsed = parseWith(StatusAnswer, answer);
      if (!parsed.ok) return parsed;
      const { id: answered, number, service_name: serviceName, status: state, code, cost, balance } = parsed.value;
      // The code of another rental would go to the wrong site.
      if (answered !== undefined && answered !== id) return { ok: false, path: ['id'], detail: 'another rental' };
      const endsAt = deps.clock.read(parsed.value.end_time);
      return { ok: true, value: { id, number, serviceName, state, code, endsAt, cost, balance } };
    },
  };
}
