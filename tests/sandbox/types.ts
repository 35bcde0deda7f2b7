/** What tests see of the sandbox: its records and handles. */
import type { SandboxSettings } from './settings.ts';

/** A service on offer. Mutable: a test may set any field. */
export interface SandboxService {
  apiName: string;
  name: string;
  multipleSms: boolean;
  price: string;
  /** Length of a rental in minutes. */
  ttl: number;
  stock: number;
}

/** One SMS as it was stored. */
export interface SandboxSms {
  code: string;
  text: string;
  sender: string;
  at: number;
}

/** A short rental. Mutable: a test may, for instance, move `rentedAt` into the past. */
export interface SandboxRental {
  id: number;
  /** Always ten digits here, whatever the answers show. */
  number: string;
  service: string;
  serviceName: string;
  price: string;
  status: 'active' | 'cancelled' | 'completed' | 'expired';
  /** The latest code, or the first where the service takes one SMS only. */
  code: string | null;
  messages: SandboxSms[];
  rentedAt: number;
  endsAt: number;
  /** When the current code was stored. */
  deliveredAt: number | null;
  /** When an answer first carried a code to the client. */
  firstReadAt: number | null;
  carrier: string | null;
  /** The call that rented it: `rent-a-number`, `re-rent`, `getNumber`, … */
  call: string;
  /** Set by handler_api.php `setStatus` 3: the code to which the next one is awaited. */
  awaitingAfter: string | null;
  /** What handler_api.php goes on answering until `setStatus` 3, where the sandbox holds codes so. */
  heldCode: string | null;
}

/** A long rental. */
export interface SandboxLongRental {
  id: number;
  number: string;
  price: string;
  period: '1w' | '2w' | '1m' | '1y';
  status: 'Active' | 'Cancelled';
  autoRenew: boolean;
  rentedAt: number;
  endsAt: number;
  messages: SandboxSms[];
}

/** An auction; `amount` is read as the quantity. */
export interface SandboxAuction {
  id: number;
  serviceName: string;
  currentBid: string;
  endsAt: number;
  amount: number;
  bids: { amount: string; at: number }[];
}

/** One movement of money. */
export interface LedgerEntry {
  at: number;
  kind: 'charge' | 'refund';
  /** Decimal text, never negative. */
  amount: string;
  call: string;
  rentalId: number;
  service: string;
}

/** One request as it was heard, sites included. */
export interface RequestEntry {
  at: number;
  method: string;
  host: string;
  path: string;
  /** With its question mark, or empty. handler_api.php carries the key here. */
  search: string;
  headers: Record<string, string>;
  /** The parsed JSON body, else the raw text, else null. */
  body: unknown;
  auth: 'valid' | 'stranger' | 'wrong' | 'missing';
  /** The key exactly as sent, in the `Auth` header or in `api_key`. */
  rawAuth: string | null;
  /** Null until answered, and for ever when the connection was dropped. */
  status: number | null;
  /** The fault that struck this request. */
  fault: string | null;
  /** When the answer was out or the connection gone; null while the request is open. */
  endedAt: number | null;
}

/** One webhook that was sent. */
export interface WebhookEntry {
  at: number;
  body: Record<string, unknown>;
  /** Null until the receiver answered. */
  status: number | null;
}

/** A document of a test's own; its headers may hold a policy or a `location`. */
export interface SandboxPage {
  html: string;
  status?: number;
  headers?: Record<string, string>;
}

/** Which requests a fault strikes; a string must equal the path, a pattern sees path and query. */
export interface FaultMatcher {
  method?: string;
  host?: string;
  path: string | RegExp;
}

/**
 * What goes wrong. `drop-before`: nothing is handled. `drop-after`: handled, charges included, and
 * never answered. `reset-after`: the same, but over HTTP/2 the one request is reset and the connection lives on. `{delayMs}`: handled at once, answered late. `{status}`: answered without being
 * handled, or after it with `after`. `truncated` and `wrong-types` spoil the real answer. `{hold}`: answered when
 * the hold is let go, and handled before that, after it, or never (the connection then breaks). `{chargeAfterMs}`:
 * answered at once, by a break, by silence for as long as the client waits, or by a status, and handled (charged) only
 * so many milliseconds later.
 */
export type FaultKind =
  | 'drop-before'
  | 'drop-after'
  | 'reset-after'
  | 'garbage'
  | 'truncated'
  | 'wrong-types'
  | { delayMs: number }
  | { hold: Hold; handled: 'before' | 'after' | 'never' }
  | { chargeAfterMs: number; answer: 'drop' | 'silence' | 502 | 504 }
  | { status: number; body?: unknown; headers?: Record<string, string>; after?: boolean };

/** Holds one request in the air until it is let go. */
export interface Hold {
  /** The sandbox tells that the request is there (and handled, where that comes first). */
  arrive(): void;
  /** Resolves when the request may go on. */
  readonly released: Promise<void>;
}

/** What tests see of the second account. */
interface SandboxAccount {
  readonly key: string;
  readonly options: SandboxSettings;
  readonly rentals: Map<number, SandboxRental>;
  readonly ledger: LedgerEntry[];
  balance(): string;
  deliverSms(id: number, code: string): void;
}

/** A running sandbox. */
export interface Sandbox {
  /** TLS port: `getatext.com` is the API, any other host the sandbox's own sites. */
  readonly port: number;
  /** Plain HTTP base URL: the API under `/api` and `/stubs` whatever the host, the sites elsewhere. */
  readonly apiUrl: string;
  /** CONNECT proxy that leads every host to the TLS port. */
  readonly proxyPort: number;
  /** The throwaway certificate, PEM. */
  readonly cert: string;
  readonly key: string;
  /** The key of another account, which has neither money nor rentals. */
  readonly strangerKey: string;
  /** Another account at this server, with money and rentals of its own, whose ids are the same. */
  readonly second: SandboxAccount;
  readonly options: SandboxSettings;
  readonly services: Map<string, SandboxService>;
  readonly rentals: Map<number, SandboxRental>;
  readonly longRentals: Map<number, SandboxLongRental>;
  readonly auctions: Map<number, SandboxAuction>;
  readonly ledger: LedgerEntry[];
  readonly requests: RequestEntry[];
  /** Further pages, by host and path: `web.whatsapp.com/odd`. A test puts in what it wants shown. */
  readonly pages: Map<string, SandboxPage>;
  readonly webhooks: WebhookEntry[];
  /** Gives the account another key; the one before is wrong from now on. */
  setKey(key: string): void;
  setBalance(amount: string): void;
  balance(): string;
  setStock(apiName: string, stock: number): void;
  /** Changes the price listed and charged. */
  setPrice(apiName: string, price: string): void;
  /**
   * Stores an SMS for an active short rental (id, or number in any spelling) or a long one.
   * A service that takes one SMS keeps its first code. Throws where nothing can receive it.
   */
  deliverSms(idOrNumber: number | string, code: string, text?: string): void;
  /** Ends a rental as if its time had run out. */
  expire(id: number): void;
  /** Makes matching requests fail, once unless `times` says otherwise. Returns what lifts it. */
  fault(matcher: FaultMatcher, kind: FaultKind, times?: number): () => void;
  close(): Promise<void>;
}
