import type { Service } from '../../core/service.ts';
import { asFields, type Fields } from '../answer-body.ts';
import { parseMoney, type Money } from '../../core/money.ts';
import { DEFAULT_US } from './countries.ts';

/** A server's price list. `country` is the United States as it stands in the list; null where that doesn't tell. */
export interface PriceList {
  services: Service[];
  country: string | null;
}

/** The United States by the numbers of sms-activate and its likes: real numbers first, then virtual ones. */
const US_NUMBERS = [DEFAULT_US, '12'];
const US_WORDS = ['us', 'usa', 'united states'];

const COST = ['cost', 'price', 'retail_cost', 'defaultPrice'];
const COUNT = ['count', 'stock', 'qty', 'quantity', 'physicalCount', 'available'];

/**
 * The US services of a `getPrices` answer in any of the shapes seen: `{country:{service:{cost,count}}}`,
 * `{service:{country:{cost,count}}}`, `{service:{cost,count}}`, the like with a map of prices to counts in place of
 * `{cost,count}`, and any of them inside one more object or array. Null where there is none of that. `own` is the number
 * of the United States by the server's own list of countries, where it has one.
 */
export function readPrices(body: unknown, own: string | null = null, depth = 0): PriceList | null {
  const fields = asFields(body);
  if (!fields || depth > 2)
    return Array.isArray(body) && body.length === 1 && depth < 2 ? readPrices(body[0], own, depth + 1) : null;
  const names = Object.keys(fields);
  const us = usAmong(names, own);
  if (us !== null) {
    const services = readServices(asFields(fields[us]));
    if (services.length > 0) return { services, country: countryOf(us, names) };
  }
  const flat = readServices(fields);
  if (flat.length > 0) return { services: flat, country: null };
  const inner = perService(fields, own);
  if (inner) return inner;
  const only = names.length === 1 ? fields[names[0] ?? ''] : (fields['data'] ?? fields['prices']);
  return only === undefined ? null : readPrices(only, own, depth + 1);
}

/** Which of the names in a list stands for the United States; null where none does. */
function usAmong(names: readonly string[], own: string | null): string | null {
  const codes = [...(own === null ? US_NUMBERS : [own.toLowerCase()]), ...US_WORDS];
  for (const code of codes) {
    const found = names.find((name) => name.trim().toLowerCase() === code);
    if (found !== undefined) return found;
  }
  return null;
}

/** A word that stands alone answers a question by number: what was asked goes on being asked. */
const countryOf = (us: string, names: readonly string[]): string | null =>
  /^\d+$/.test(us) || names.length > 1 ? us : null;

/** `{service:{country:{cost,count}}}`. */
function perService(fields: Fields, own: string | null): PriceList | null {
  let country: string | null = null;
  const services = Object.entries(fields).flatMap(([apiName, byCountry]) => {
    const inner = asFields(byCountry);
    const names = Object.keys(inner ?? {});
    const us = usAmong(names, own);
    const service = us === null ? null : readService(apiName, inner?.[us]);
    if (service && us !== null) country ??= countryOf(us, names);
    return service ? [service] : [];
  });
  return services.length > 0 ? { services, country } : null;
}

function readServices(fields: Fields | null): Service[] {
  return Object.entries(fields ?? {}).flatMap(([apiName, entry]) => readService(apiName, entry) ?? []);
}

function readService(apiName: string, entry: unknown): Service | null {
  const fields = asFields(entry);
  if (!fields || !/^[\p{L}\p{N}]\P{C}{0,63}$/u.test(apiName)) return null;
  const offer = readOffer(fields);
  if (!offer) return null;
  const name = fields['name'] ?? fields['service_name'];
  const ttl = minutesOf(fields['ttl']);
  const several = fields['repeatable'] ?? fields['multiple_sms'];
  return {
    apiName,
    name: typeof name === 'string' && name.trim() !== '' ? name.trim() : apiName,
    price: offer.price,
    stock: offer.stock,
    ttlMinutes: ttl,
    multipleSms: several === true || several === 'true' || several === 1,
  };
}

/** Seconds as DaisySMS gives them, or minutes as GetAText does; 0 where there is none. */
function minutesOf(ttl: unknown): number {
  const value = numberOf(ttl);
  if (!Number.isFinite(value) || value <= 0) return 0;
  return value >= 120 ? Math.floor(value / 60) : value;
}

function readOffer(fields: Fields): { price: Money; stock: number } | null {
  const cost = COST.find((name) => fields[name] !== undefined);
  if (cost !== undefined) {
    const price = parseMoney(fields[cost]);
    const counted = COUNT.map((name) => fields[name]).find((value) => value !== undefined);
    // A list that counts nothing still offers what it lists.
    const stock = counted === undefined ? 1 : numberOf(counted);
    return price !== null && price >= 0 && stock >= 0 ? { price, stock } : null;
  }
  // `{"0.15": 20, "0.30": 66}`: how many there are for each price; the cheapest counts.
  const offers = Object.entries(fields).map(([price, count]) => ({
    price: /\./.test(price) ? parseMoney(price) : null,
    count: numberOf(count),
  }));
  if (offers.length === 0 || !offers.every(({ price, count }) => price !== null && count >= 0)) return null;
  const stocked = offers.filter(({ count }) => count > 0);
  const cheapest = Math.min(...(stocked.length > 0 ? stocked : offers).map(({ price }) => price ?? Infinity));
  return { price: cheapest, stock: stocked.reduce((sum, { count }) => sum + count, 0) };
}

/** Of a number or a text, else NaN: making one of lists nested without end would overflow the stack. */
const numberOf = (value: unknown): number =>
  typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
