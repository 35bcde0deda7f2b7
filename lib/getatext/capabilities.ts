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

const CAPABILITIES: Record<Protocol, Capabilities> = {
  // GetAText's REST API.
  rest: {
    prices: true,
    filters: true,
    multiple: true,
    specific: true,
    reRent: true,
    longRentals: true,
    auctions: true,
  },
  // The one-line protocol of `handler_api.php`.
  handler: {
    prices: false,
    filters: false,
    multiple: false,
    specific: false,
    reRent: false,
    longRentals: false,
    auctions: false,
  },
};

/** What a protocol offers, for screens that show only what works. */
export const capabilitiesOf = (protocol: Protocol): Capabilities => CAPABILITIES[protocol];
