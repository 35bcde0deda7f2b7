/** How the sandbox behaves, and as which of the provider's ages and likes. */

/** Settings that a test may change while the sandbox runs, through `sandbox.options`. */
export interface SandboxSettings {
  /**
   * Seconds after renting during which cancelling is refused: 300 by the newest documentation, 60 by the former, 0 for an
   * account with immediate cancellation.
   */
  lockSeconds: number;
  /** When set, every rental gets a random code this long after it was rented. */
  autoSmsDelayMs: number | null;
  /** How long the sandbox's own sites take to "send" an SMS. */
  siteSmsDelayMs: number;
  /** Zone of the zoneless times in answers. */
  endTimeZone: 'eastern' | 'utc';
  /** Shape of `prices-info`: `{status, prices:[…]}`, `[…]`, one service, or an array under another key. */
  priceEnvelope: 'prices' | 'array' | 'object' | 'other';
  /** `object`: refusals are `{field: [text]}`. `null-string`: successes say `"null"` everywhere. */
  errorsStyle: 'string' | 'object' | 'null-string';
  /** The key under which a refusal's text stands. */
  errorKey: 'errors' | 'error' | 'message';
  /**
   * What stands beside a refusal's text: `status: "error"`, nothing (the newest documentation), or every field that the
   * call documents, each null (an older one).
   */
  refusalShape: 'status' | 'errors' | 'null-filled';
  codeType: 'string' | 'number';
  /** Amounts in REST answers as decimal texts, or as JSON numbers. */
  moneyType: 'string' | 'number';
  /** `multiple_sms` as `"true"` and `"false"`, or as a boolean. */
  flagType: 'string' | 'boolean';
  /** 11 puts the country's 1 before every REST number; handler_api.php always sends 11. */
  numberDigits: 10 | 11;
  cancelledSpelling: 'cancelled' | 'canceled';
  /** One renting and one cancelling call a second, else 429 with `Retry-After`. */
  enforceRateLimits: boolean;
  /** The account's own key is refused by 403: with the text that wrong keys get as well, or with a text of its own. */
  restricted: boolean | string;
  /** Every call of the API is answered by 503 `Service is under maintenance`. */
  maintenance: boolean;
  /** How many rentals may be active at once; null for any number. */
  maxActiveRentals: number | null;
  /** Status, cancelling and completing answer 404 `Rental not found` for a rental that is over; cancelling, once it was read. */
  goneAfterEnd: boolean;
  /** Whether a rental that ran out without a code gives its price back (the documentation doesn't say). */
  refundOnExpiry: boolean;
  /** How long a combination that failed in `rent-multiple-services` goes on failing. */
  combinationCacheSeconds: number;
  /**
   * The documented surcharges: × 1.2 where the carrier that was asked for matches, × 1.2 for the area code, × 1.4 for both,
   * and × 1.4 for a given number.
   */
  surcharges: boolean;
  /** Whether there is a number of the carrier that was asked for. If not, `keep_carrier` finds nothing in stock. */
  matchesCarrier: boolean;
  /** The same for area codes and `lock_area_code`. */
  matchesAreaCode: boolean;
  /** The price that `max_price` is compared with: the one charged, or the one listed (no documentation says). */
  maxPriceBounds: 'final' | 'listed';
  /** An amount that a renting call with a carrier or area codes costs on top of all that, which no list shows. */
  filterSurcharge: string;
  /**
   * What handler_api.php knows: `documented` is what GetAText's documentation names, `clients` what clients of the
   * protocol use instead, `all` both.
   */
  handlerVerbs: 'all' | 'documented' | 'clients';
  /** What `getPrices` answers: unknown, or JSON in one of the shapes that the protocol's services have. */
  handlerPrices: 'none' | 'country-service' | 'service-country' | 'service' | 'many-countries';
  /**
   * `us`: numbers of the United States alone, for `country` 187 or none; any other has none. `many`: other countries
   * too, whose first is rented where no country is named; `getCountries` lists them.
   */
  handlerCountries: 'us' | 'many';
  /** The number of the United States where there are many countries; 187 is then another one. */
  handlerUsCountry: string;
  /** handler_api.php takes the same query by POST. */
  handlerPost: boolean;
  /** handler_api.php heeds `maxPrice`, and tells the price in `X-Price`. */
  handlerCaps: boolean;
  /** handler_api.php goes on answering the first code until `setStatus` 3, as some of its services do. */
  handlerHoldsCode: boolean;
  /** Other hosts behind the TLS port that speak handler_api.php, each with its own key. */
  handlerHosts: Record<string, string>;
  /** Where delivered SMS are announced, `http:` only. */
  webhookUrl: string | null;
}

/** Options of `startSandbox`: any setting, and what is fixed for its life. */
export interface SandboxStartOptions extends Partial<SandboxSettings> {
  /** The one valid API key. */
  key?: string;
  /** Opening balance, `"10.00"` unless told. */
  balance?: string;
  /** Puts `instagram/threads` in the place of `instagram`: a name that can be no path, id or selector. */
  slashNames?: boolean;
  /** Speak HTTP/2 (and HTTP/1.1) on the TLS port instead of HTTP/1.1 alone. */
  http2?: boolean;
  /**
   * Bytes of headers that a request may have, 16,384 unless told, `Infinity` for any; more is answered by 431 and the end
   * of the connection. Over HTTP/2 Node itself takes no more than 64 kB a field and 128 kB altogether.
   */
  headerLimit?: number;
  /** Connections are kept whatever comes: headers over the limit, nonsense, a wish for the end. Faults still break them. */
  neverCloses?: boolean;
  /** TLS port; 0, the default, takes any free one. */
  port?: number;
  /** Port of the plain HTTP listener. */
  plainPort?: number;
  /** Port of the CONNECT proxy. */
  proxyPort?: number;
  /** A test's own pages, asked before the sandbox's sites; null where it has none. */
  pages?: (url: string) => { contentType: string; body: string } | null;
}

const DEFAULTS: SandboxSettings = {
  lockSeconds: 300,
  autoSmsDelayMs: null,
  siteSmsDelayMs: 300,
  endTimeZone: 'eastern',
  priceEnvelope: 'prices',
  errorsStyle: 'string',
  errorKey: 'errors',
  refusalShape: 'status',
  codeType: 'string',
  moneyType: 'string',
  flagType: 'string',
  numberDigits: 10,
  cancelledSpelling: 'cancelled',
  enforceRateLimits: true,
  restricted: false,
  maintenance: false,
  maxActiveRentals: null,
  goneAfterEnd: false,
  refundOnExpiry: false,
  combinationCacheSeconds: 300,
  surcharges: false,
  matchesCarrier: true,
  matchesAreaCode: true,
  maxPriceBounds: 'final',
  filterSurcharge: '0.00',
  handlerVerbs: 'all',
  handlerPrices: 'none',
  handlerCountries: 'us',
  handlerUsCountry: '187',
  handlerPost: false,
  handlerCaps: false,
  handlerHoldsCode: false,
  handlerHosts: {},
  webhookUrl: null,
};

/** The settings that a sandbox starts with. */
export function settingsOf(start: SandboxStartOptions): SandboxSettings {
  const settings = { ...DEFAULTS };
  for (const name of Object.keys(DEFAULTS) as (keyof SandboxSettings)[]) {
    if (start[name] !== undefined) Object.assign(settings, { [name]: start[name] });
  }
  return settings;
}
