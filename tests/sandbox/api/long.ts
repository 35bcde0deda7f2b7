/** Calls 9 to 12: long rentals. */
import { fieldsOf, json, type Ask, type Reply } from '../http.ts';
import { parseAmount } from '../money.ts';
import { requireFunds, shownNumber } from '../rentals.ts';
import { localDate, zonedTime } from '../times.ts';
import type { SandboxLongRental } from '../types.ts';
import { Refusal, type World } from '../world.ts';
import { noErrors } from './answers.ts';

const periods = {
  '1w': { price: '10.55', words: '1 Week', days: 7 },
  '2w': { price: '18.00', words: '2 Weeks', days: 14 },
  '1m': { price: '30.00', words: '1 Month', days: 30 },
  '1y': { price: '250.00', words: '1 Year', days: 365 },
} as const;

const dayMs = 86_400_000;

function fields(world: World, long: SandboxLongRental): Record<string, unknown> {
  return {
    id: long.id,
    number: shownNumber(world, long.number),
    end_time: localDate(long.endsAt, world.options.endTimeZone),
    rented_at: localDate(long.rentedAt, world.options.endTimeZone),
    price: long.price,
    status: long.status,
    period: periods[long.period].words,
    auto_renew: long.autoRenew,
  };
}

function find(world: World, id: string): SandboxLongRental {
  const long = world.longRentals.get(Number(id));
  if (!long) throw new Refusal(404, 'Long rental not found', 'NO_ACTIVATION', 'id');
  return long;
}

function one(world: World, long: SandboxLongRental): Reply {
  return json(200, { status: 'success', long_rental: fields(world, long), errors: noErrors(world, 'null') });
}

/** `GET /api/v1/long-rentals`: the active ones. */
export function listLong(world: World): Reply {
  const active = [...world.longRentals.values()].filter((long) => long.status === 'Active' && long.endsAt > Date.now());
  return json(200, {
    status: 'success',
    long_rentals: active.map((long) => fields(world, long)),
    errors: noErrors(world, 'null'),
  });
}

/** `POST /api/v1/long-rentals`. */
export function createLong(world: World, ask: Ask): Reply {
  const { auto_renew: autoRenew, rental_time: time } = fieldsOf(ask);
  if (typeof autoRenew !== 'boolean') {
    throw new Refusal(400, 'The auto_renew field must be true or false.', 'BAD_ACTION', 'auto_renew');
  }
  if (typeof time !== 'string' || !Object.hasOwn(periods, time)) {
    throw new Refusal(400, 'The selected rental_time is invalid.', 'BAD_ACTION', 'rental_time');
  }
  const period = time as SandboxLongRental['period'];
  const { price, days } = periods[period];
  requireFunds(world, parseAmount(price));
  const now = Date.now();
  const long: SandboxLongRental = {
    id: world.nextLongId(),
    number: world.nextNumber(),
    price,
    period,
    status: 'Active',
    autoRenew,
    rentedAt: now,
    endsAt: now + days * dayMs,
    messages: [],
  };
  world.longRentals.set(long.id, long);
  world.book('charge', price, 'long-rentals', long.id, 'long');
  return one(world, long);
}

/** `POST /api/v1/long-rentals/{id}/update`. */
export function updateLong(world: World, ask: Ask, id: string): Reply {
  const long = find(world, id);
  const { action, auto_renew: autoRenew } = fieldsOf(ask);
  if (long.status !== 'Active') throw new Refusal(400, 'Long rental is not active', 'ALREADY_FINISH', 'id');
  if (action === 'renew') {
    requireFunds(world, parseAmount(long.price));
    long.endsAt += periods[long.period].days * dayMs;
    world.book('charge', long.price, 'long-rentals/update', long.id, 'long');
  } else if (action === 'cancel') {
    long.status = 'Cancelled';
  } else if (action === 'auto_renew') {
    if (typeof autoRenew !== 'boolean') {
      throw new Refusal(400, 'The auto_renew field is required.', 'BAD_ACTION', 'auto_renew');
    }
    long.autoRenew = autoRenew;
  } else {
    throw new Refusal(400, 'The selected action is invalid.', 'BAD_ACTION', 'action');
  }
  return one(world, long);
}

/** `GET /api/v1/long-rentals/{id}/messages`. */
export function longMessages(world: World, _ask: Ask, id: string): Reply {
  const long = find(world, id);
  return json(200, {
    status: 'success',
    messages: long.messages.map((sms) => ({
      message: sms.text,
      number: shownNumber(world, long.number),
      rented_at: zonedTime(sms.at, world.options.endTimeZone),
      sender: sms.sender,
    })),
    errors: noErrors(world, 'null'),
  });
}
