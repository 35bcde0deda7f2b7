/** What can happen to a short rental. REST and handler_api.php both end here. */
import { formatAmount, parseAmount } from './money.ts';
import { localTime } from './times.ts';
import type { SandboxRental, SandboxService, SandboxSms } from './types.ts';
import { Refusal, type World } from './world.ts';
import { announce } from './webhook.ts';

/** What a renting call may ask for. */
export interface RentWish {
  service: string;
  call: string;
  /** In ten-thousandths. */
  maxPrice?: number | null;
  carrier?: string | null;
  keepCarrier?: boolean;
  areaCodes?: string[];
  lockAreaCode?: boolean;
  number?: string;
  /** The user asked for `number` itself. */
  isGiven?: boolean;
}

/** What a number on hand fulfils of a wish, and what that costs in percent of the listed price and on top. */
interface Match {
  carrier: string | null;
  areaCodes: string[];
  notAreaCodes: string[];
  percent: number;
  extra: number;
}

/** The ten digits of a US number in any spelling. */
export function tenDigits(number: string): string {
  return number.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
}

/** The number as the REST answers show it. */
export function shownNumber(world: World, number: string): string {
  return world.options.numberDigits === 11 ? `1${number}` : number;
}

/** The service of this api name, in stock; refuses otherwise. */
export function serviceInStock(world: World, apiName: string): SandboxService {
  const service = world.services.get(apiName);
  if (!service) throw new Refusal(400, 'Service not found', 'BAD_SERVICE');
  if (service.stock <= 0) throw new Refusal(400, 'Service is out of stock', 'NO_NUMBERS');
  return service;
}

/** Refuses what the balance can't pay. */
export function requireFunds(world: World, cost: number): void {
  if (cost > world.amount) throw new Refusal(400, 'Insufficient funds', 'NO_BALANCE', 'balance');
}

/** Refuses what is dearer than the caller's limit. */
export function requirePrice(cost: number, maxPrice: number | null | undefined): void {
  if (maxPrice !== null && maxPrice !== undefined && cost > maxPrice) {
    throw new Refusal(400, 'Service price is higher than your max price', 'MAX_PRICE_EXCEEDED', 'max_price');
  }
}

/** What there is of what was wished for; refuses where nothing fulfils a requirement. */
export function matchOf(world: World, wish: RentWish): Match {
  const { surcharges, matchesCarrier, matchesAreaCode, filterSurcharge } = world.options;
  const { carrier = null, areaCodes = [], isGiven = false } = wish;
  const misses =
    (carrier !== null && !matchesCarrier && wish.keepCarrier) ||
    (areaCodes.length > 0 && !matchesAreaCode && wish.lockAreaCode);
  if (misses) throw new Refusal(400, 'Service is out of stock', 'NO_NUMBERS');
  const ofCarrier = carrier !== null && matchesCarrier;
  const inArea = areaCodes.length > 0 && matchesAreaCode;
  const percent = isGiven || (ofCarrier && inArea) ? 140 : ofCarrier || inArea ? 120 : 100;
  return {
    carrier: ofCarrier ? carrier : null,
    areaCodes: inArea ? areaCodes : [],
    notAreaCodes: inArea ? [] : areaCodes,
    percent: surcharges ? percent : 100,
    extra: carrier !== null || areaCodes.length > 0 ? parseAmount(filterSurcharge) : 0,
  };
}

/** What a number costs, in ten-thousandths. */
export function costOf({ price }: SandboxService, { percent, extra }: Match): number {
  return Math.round((parseAmount(price) * percent) / 100) + extra;
}

/** A number that nobody has, as the match wants it. */
export function numberFor(world: World, { areaCodes, notAreaCodes }: Match): string {
  return world.nextNumber(areaCodes, notAreaCodes);
}

/** Refuses more active rentals than the account may have. */
export function requireRoom(world: World, wanted = 1): void {
  const active = [...world.rentals.values()].filter((rental) => current(world, rental).status === 'active').length;
  if (active + wanted > (world.options.maxActiveRentals ?? Infinity)) {
    const text = 'You have reached the maximum number of active rentals';
    throw new Refusal(400, text, 'TOO_MANY_ACTIVE_RENTALS', 'rentals');
  }
}

/** Rents and charges. */
export function rent(world: World, wish: RentWish): SandboxRental {
  const service = serviceInStock(world, wish.service);
  const match = matchOf(world, wish);
  const cost = costOf(service, match);
  requirePrice(world.options.maxPriceBounds === 'final' ? cost : parseAmount(service.price), wish.maxPrice);
  requireRoom(world);
  requireFunds(world, cost);
  const now = Date.now();
  const rental: SandboxRental = {
    id: world.nextRentalId(),
    number: wish.number ?? numberFor(world, match),
    service: service.apiName,
    serviceName: service.name,
    price: formatAmount(cost),
    status: 'active',
    code: null,
    messages: [],
    rentedAt: now,
    endsAt: now + service.ttl * 60_000,
    deliveredAt: null,
    firstReadAt: null,
    carrier: match.carrier,
    call: wish.call,
    awaitingAfter: null,
    heldCode: null,
  };
  service.stock -= 1;
  world.rentals.set(rental.id, rental);
  world.book('charge', rental.price, wish.call, rental.id, rental.service);
  const delay = world.options.autoSmsDelayMs;
  if (delay !== null) {
    world.later(delay, () => {
      if (current(world, rental).status === 'active') deliver(world, rental.id, randomCode());
    });
  }
  return rental;
}

/** The rental as it stands now: one whose time has run out is ended first. */
function current(world: World, rental: SandboxRental): SandboxRental {
  if (rental.status === 'active' && Date.now() >= rental.endsAt) runOut(world, rental);
  return rental;
}

/** The rental with this id, or a refusal. */
export function findRental(world: World, id: unknown): SandboxRental {
  const rental = world.rentals.get(typeof id === 'string' && /^\d+$/.test(id) ? Number(id) : (id as number));
  if (!rental) throw notFound();
  return current(world, rental);
}

/** {@link findRental}, for a call about a rental that is held: where ended ones are gone, it refuses them. */
export function heldRental(world: World, id: unknown): SandboxRental {
  const rental = findRental(world, id);
  if (world.options.goneAfterEnd && rental.status !== 'active') throw notFound();
  return rental;
}

function notFound(): Refusal {
  return new Refusal(404, 'Rental not found', 'NO_ACTIVATION', 'id');
}

/** Ends a rental as its time does. */
export function runOut(world: World, rental: SandboxRental): void {
  rental.endsAt = Math.min(rental.endsAt, Date.now());
  rental.status = rental.code === null ? 'expired' : 'completed';
  if (rental.status === 'expired' && world.options.refundOnExpiry) {
    world.book('refund', rental.price, 'expiry', rental.id, rental.service);
  }
}

function requireActive(rental: SandboxRental): void {
  if (rental.status === 'cancelled') {
    throw new Refusal(400, 'Rental is already cancelled', 'ALREADY_CANCEL', 'id');
  }
  if (rental.status !== 'active') throw new Refusal(400, 'Rental is not active', 'ALREADY_FINISH', 'id');
}

/** Cancels and gives the money back. */
export function cancel(world: World, rental: SandboxRental, call: string): void {
  requireActive(rental);
  if (rental.code !== null) {
    if (world.options.goneAfterEnd) throw notFound();
    throw new Refusal(400, 'A code was already received, this rental cannot be cancelled', 'CANT_CANCEL', 'id');
  }
  const lock = world.options.lockSeconds;
  if (Date.now() < rental.rentedAt + lock * 1000) {
    throw new Refusal(
      400,
      `You must wait at least ${span(lock)} before requesting a cancellation`,
      'EARLY_CANCEL_DENIED',
      'id',
    );
  }
  rental.status = 'cancelled';
  const service = world.services.get(rental.service);
  if (service) service.stock += 1;
  world.book('refund', rental.price, call, rental.id, rental.service);
}

function span(seconds: number): string {
  if (seconds % 60 !== 0) return `${seconds} second${seconds === 1 ? '' : 's'}`;
  return `${seconds / 60} minute${seconds === 60 ? '' : 's'}`;
}

/** Ends a rental as done. */
export function complete(rental: SandboxRental): void {
  requireActive(rental);
  rental.status = 'completed';
}

/** Six random digits, leading zeros included. */
export function randomCode(): string {
  return String(Math.floor(Math.random() * 1_000_000)).padStart(6, '0');
}

/** The newest active rental on a number, one of the preferred service first. */
export function activeOn(
  world: World,
  number: string,
  prefer: (rental: SandboxRental) => boolean = () => false,
): SandboxRental | undefined {
  const digits = tenDigits(number);
  const found = [...world.rentals.values()].filter(
    (rental) => rental.number === digits && current(world, rental).status === 'active',
  );
  return found.findLast(prefer) ?? found.at(-1);
}

/** Stores an SMS, and announces it to the webhook. */
export function deliver(world: World, idOrNumber: number | string, code: string, text?: string): void {
  const byId = Number(idOrNumber);
  const rental = world.rentals.get(byId) ?? activeOn(world, String(idOrNumber));
  const now = Date.now();
  if (!rental) {
    const digits = tenDigits(String(idOrNumber));
    const long = world.longRentals.get(byId) ?? [...world.longRentals.values()].find((one) => one.number === digits);
    if (!long) throw new Error(`no rental can receive an SMS for ${idOrNumber}`);
    long.messages.push({ code, text: text ?? `Your verification code is ${code}`, sender: '8888', at: now });
    return;
  }
  if (current(world, rental).status !== 'active') throw new Error(`rental ${rental.id} is ${rental.status}`);
  const sms: SandboxSms = {
    code,
    text: text ?? `${code} is your ${rental.serviceName} verification code`,
    sender: rental.serviceName,
    at: now,
  };
  rental.messages.push(sms);
  const several = world.services.get(rental.service)?.multipleSms ?? false;
  if (rental.code !== null && !several) return;
  rental.code = code;
  rental.deliveredAt = now;
  rental.awaitingAfter = null;
  announce(world, {
    id: rental.id,
    // The documented example is an integer: a leading zero is lost on purpose.
    code: /^\d+$/.test(code) ? Number(code) : code,
    received_at: localTime(now, world.options.endTimeZone),
    number: shownNumber(world, rental.number),
    service_name: rental.serviceName,
    status: 'active',
    cost: rental.price,
  });
}
