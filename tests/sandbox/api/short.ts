/** Calls 1 to 8: the catalogue, the balance and short rentals. */
import { fieldsOf, json, type Ask, type Reply } from '../http.ts';
import { amountOfNumber, formatAmount, formatShort, parseAmount } from '../money.ts';
import {
  cancel,
  complete,
  costOf,
  findRental,
  heldRental,
  matchOf,
  numberFor,
  rent,
  requireFunds,
  requirePrice,
  requireRoom,
  serviceInStock,
  tenDigits,
  type RentWish,
} from '../rentals.ts';
import type { SandboxService } from '../types.ts';
import { Refusal, type World } from '../world.ts';
import { noErrors, rentedFields, statusFields } from './answers.ts';

function serviceFields(world: World, service: SandboxService): Record<string, unknown> {
  return {
    service_name: service.name,
    api_name: service.apiName,
    multiple_sms: world.options.flagType === 'boolean' ? service.multipleSms : String(service.multipleSms),
    price: service.price,
    ttl: service.ttl,
    stock: service.stock,
  };
}

/** `GET /api/v1/prices-info`. */
export function pricesInfo(world: World): Reply {
  const services = [...world.services.values()].map((service) => serviceFields(world, service));
  switch (world.options.priceEnvelope) {
    case 'array':
      return json(200, services);
    case 'object':
      return json(200, services[0]);
    case 'other':
      return json(200, { data: services });
    default:
      return json(200, { status: 'success', prices: services });
  }
}

/** `GET /api/v1/balance`. */
export function balance(world: World): Reply {
  return json(200, { status: 'success', balance: world.balance, errors: noErrors(world, 'null') });
}

function invalid(field: string, text: string): Refusal {
  return new Refusal(400, text, 'BAD_ACTION', field);
}

function requiredText(ask: Ask, field: string): string {
  const value = fieldsOf(ask)[field];
  if (typeof value !== 'string' || value === '') throw invalid(field, `The ${field} field is required.`);
  return value;
}

function wishOf(ask: Ask, call: string, service: string): RentWish {
  const fields = fieldsOf(ask);
  const wish: RentWish = { service, call };
  if (fields['max_price'] !== undefined && fields['max_price'] !== null) {
    wish.maxPrice = amountOfNumber(fields['max_price']);
    if (wish.maxPrice === null) throw invalid('max_price', 'The max_price field must be a number.');
  }
  const { carrier } = fields;
  if (carrier !== undefined && carrier !== null) {
    if (typeof carrier !== 'string' || !['at&t', 'tmobile', 'verizon'].includes(carrier)) {
      throw invalid('carrier', 'The selected carrier is invalid.');
    }
    wish.carrier = carrier;
  }
  const areas = fields['area_codes'];
  if (areas !== undefined && areas !== null) {
    if (typeof areas !== 'string') throw invalid('area_codes', 'The area_codes field must be a string.');
    wish.areaCodes = areas
      .split(',')
      .map((area) => area.trim())
      .filter((area) => /^\d{3}$/.test(area));
  }
  for (const flag of ['keep_carrier', 'lock_area_code']) {
    const value = fields[flag];
    if (value !== undefined && value !== null && typeof value !== 'boolean')
      throw invalid(flag, `The ${flag} field must be true or false.`);
  }
  wish.keepCarrier = fields['keep_carrier'] === true;
  wish.lockAreaCode = fields['lock_area_code'] === true;
  return wish;
}

/** `POST /api/v1/rent-a-number`. */
export function rentANumber(world: World, ask: Ask): Reply {
  const rental = rent(world, wishOf(ask, 'rent-a-number', requiredText(ask, 'service')));
  return json(201, { ...rentedFields(world, rental), new_balance: world.balance });
}

/** `POST /api/v1/rent-specific-number`. */
export function rentSpecificNumber(world: World, ask: Ask): Reply {
  const wish = wishOf(ask, 'rent-specific-number', requiredText(ask, 'service'));
  wish.number = tenDigits(requiredText(ask, 'number'));
  wish.isGiven = true;
  if (!/^\d{10}$/.test(wish.number)) throw invalid('number', 'The number is invalid.');
  const rental = rent(world, wish);
  return json(201, { ...rentedFields(world, rental), new_balance: world.balance });
}

/** `POST /api/v1/rent-multiple-services`: all of them or none; `max_price` is taken as the total's limit. */
export function rentMultiple(world: World, ask: Ask): Reply {
  const names = requiredText(ask, 'services')
    .split(',')
    .map((name) => name.trim());
  const wish = wishOf(ask, 'rent-multiple-services', '');
  const combination = names.toSorted().join(',');
  if (Date.now() < (world.failedCombinations.get(combination) ?? 0)) {
    throw new Refusal(
      400,
      'These services are not available on the same number, try again later',
      'NO_NUMBERS',
      'services',
    );
  }
  const match = matchOf(world, wish);
  let total = 0;
  let listed = 0;
  try {
    for (const name of names) {
      const service = serviceInStock(world, name);
      total += costOf(service, match);
      listed += parseAmount(service.price);
    }
  } catch (error) {
    world.failedCombinations.set(combination, Date.now() + world.options.combinationCacheSeconds * 1000);
    throw error;
  }
  requirePrice(world.options.maxPriceBounds === 'final' ? total : listed, wish.maxPrice);
  requireRoom(world, names.length);
  requireFunds(world, total);
  wish.number = numberFor(world, match);
  const rentals = names.map((service) => rent(world, { ...wish, service, maxPrice: null }));
  return json(201, {
    status: 'success',
    rentals: rentals.map((rental) => rentedFields(world, rental)),
    new_balance: world.balance,
    total_cost: formatAmount(total),
  });
}

/** `POST /api/v1/rental-status`. */
export function rentalStatus(world: World, ask: Ask): Reply {
  return json(200, statusFields(world, heldRental(world, fieldsOf(ask)['id'])));
}

/** `POST /api/v1/rental-status/{id}/completed`. */
export function completed(world: World, _ask: Ask, id: string): Reply {
  const rental = heldRental(world, id);
  complete(rental);
  const { end_time, number, service_name } = statusFields(world, rental);
  return json(200, {
    status: 'success',
    message: 'Rental marked as completed successfully.',
    errors: noErrors(world, 'null'),
    rental: {
      id: rental.id,
      end_time,
      number,
      service_name,
      price: formatShort(parseAmount(rental.price)),
      new_balance: formatShort(world.amount),
    },
  });
}

/** `POST /api/v1/cancel-rental`. */
export function cancelRental(world: World, ask: Ask): Reply {
  const rental = heldRental(world, fieldsOf(ask)['id']);
  cancel(world, rental, 'cancel-rental');
  return json(200, statusFields(world, rental));
}

/** `POST /api/v1/re-rent`. */
export function reRent(world: World, ask: Ask): Reply {
  const before = findRental(world, fieldsOf(ask)['rental_id']);
  const rental = rent(world, { service: before.service, call: 're-rent', number: before.number });
  rental.carrier = before.carrier;
  return json(201, { ...rentedFields(world, rental), new_balance: world.balance });
}
