import type { Protocol } from '../core/server.ts';

/** What a protocol offers beyond renting one number, waiting for its code and ending it. */
export interface Capabilities {
  /** Every server tells its prices. Where this is false some do, and a catalogue then has them. */
  prices: boolean;
  /** Carrier, area codes and the like. */
  filters: boolean;
  /** Several services on one number. */
  multiple: boolean;
  /** Renting one given number. */
  specific: boolean;
  /** Renting the same number again. */
  reRent: boolean;
  /** Telling of a rental by its id alone: which number it has, for what, and until when. */
  byId: boolean;
  longRentals: boolean;
  auctions: boolean;
}

/**
 * What a protocol offers, for screens that show only what works: GetAText's REST API has all of it, the one-line protocol
 * of `handler_api.php` none.
 */
export function capabilitiesOf(protocol: Protocol): Capabilities {
  const offered = protocol === 'rest';
  return {
    prices: offered,
    filters: offered,
    multiple: offered,
    specific: offered,
    reRent: offered,
    byId: offered,
    longRentals: offered,
    auctions: offered,
  };
}
