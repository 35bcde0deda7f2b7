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
  longRentals: boolean;
  auctions: boolean;
}

/** GetAText's REST API has all of it, the one-line protocol of `handler_api.php` none. */
const all = (offered: boolean): Capabilities => ({
  prices: offered,
  filters: offered,
  multiple: offered,
  specific: offered,
  reRent: offered,
  longRentals: offered,
  auctions: offered,
});

const CAPABILITIES: Record<Protocol, Capabilities> = { rest: all(true), handler: all(false) };

/** What a protocol offers, for screens that show only what works. */
export const capabilitiesOf = (protocol: Protocol): Capabilities => CAPABILITIES[protocol];
