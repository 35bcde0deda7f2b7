/** Everything that the sandbox remembers, and the money in it. */
import { buildCatalogue } from './catalogue.ts';
import { formatAmount, parseAmount } from './money.ts';
import { settingsOf, type SandboxSettings, type SandboxStartOptions } from './settings.ts';
import type {
  LedgerEntry,
  RequestEntry,
  SandboxAuction,
  SandboxLongRental,
  SandboxPage,
  SandboxRental,
  SandboxService,
  WebhookEntry,
} from './types.ts';

/** Why a call was refused; the REST and the handler_api.php answers are both made from it. */
export class Refusal extends Error {
  readonly status: number;
  readonly field: string;
  /** The handler_api.php word for it. */
  readonly verb: string;
  readonly retryAfter: number | null;

  constructor(status: number, text: string, verb: string, field = 'service', retryAfter: number | null = null) {
    super(text);
    this.status = status;
    this.verb = verb;
    this.field = field;
    this.retryAfter = retryAfter;
  }
}

const areaCodes = ['202', '212', '305', '312', '404', '415', '503', '617', '646', '702', '713', '818'];

const SECOND_KEY = 'sk_second_0123456789abcdef';
/** No number is rented by both accounts. */
const SECOND_NUMBERS = 501;

/** The provider's state. */
export class World {
  key: string;
  /** The key of another account: it has neither money nor rentals. */
  readonly strangerKey = 'sk_stranger_0123456789abcdef';
  #second: World | null = null;
  readonly options: SandboxSettings;
  readonly services: Map<string, SandboxService>;
  readonly rentals = new Map<number, SandboxRental>();
  readonly longRentals = new Map<number, SandboxLongRental>();
  readonly auctions = new Map<number, SandboxAuction>();
  readonly ledger: LedgerEntry[] = [];
  readonly pages = new Map<string, SandboxPage>();
  readonly requests: RequestEntry[] = [];
  readonly webhooks: WebhookEntry[] = [];
  /** Combinations that failed in `rent-multiple-services`, and until when they go on failing. */
  readonly failedCombinations = new Map<string, number>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #lastCall = new Map<string, number>();
  #amount: number;
  #nextRental = 12_345;
  #nextLong = 501;
  #nextNumber: number;

  readonly #start: SandboxStartOptions;

  constructor(start: SandboxStartOptions, firstNumber = 1) {
    this.#start = start;
    this.#nextNumber = firstNumber;
    this.key = start.key ?? 'sk_sandbox_0123456789abcdef';
    this.#amount = parseAmount(start.balance ?? '10.00');
    this.services = buildCatalogue(start.slashNames);
    this.options = settingsOf(start);
    const day = 86_400_000;
    this.#auction(1, 'WhatsApp', '0.55', 100, day);
    this.#auction(2, 'Telegram', '0.40', 5, day);
    this.#auction(3, 'Tinder', '0.85', 1, day / 24);
    this.#auction(4, 'Discord', '0.20', 10, -day);
  }

  /** Whether a key is the one of {@link second}. */
  static isSecond(key: string | null): boolean {
    return key === SECOND_KEY;
  }

  /** The account that the same person has for something else: with money and rentals of its own, and the same ids. */
  get second(): World {
    this.#second ??= new World({ ...this.#start, key: SECOND_KEY, balance: '20.00' }, SECOND_NUMBERS);
    return this.#second;
  }

  get amount(): number {
    return this.#amount;
  }

  get balance(): string {
    return formatAmount(this.#amount);
  }

  setBalance(text: string): void {
    this.#amount = parseAmount(text);
  }

  /** Takes or gives back money, and writes it down. */
  book(kind: LedgerEntry['kind'], amount: string, call: string, rentalId: number, service: string): void {
    this.#amount += (kind === 'charge' ? -1 : 1) * parseAmount(amount);
    this.ledger.push({ at: Date.now(), kind, amount: formatAmount(parseAmount(amount)), call, rentalId, service });
  }

  nextRentalId(): number {
    return this.#nextRental++;
  }

  nextLongId(): number {
    return this.#nextLong++;
  }

  /** A number that nobody else here has, in the 555 range that belongs to no one. */
  nextNumber(wanted: readonly string[] = [], unwanted: readonly string[] = []): string {
    const others = areaCodes.filter((area) => !unwanted.includes(area));
    const codes = wanted.length > 0 ? wanted : others;
    const count = this.#nextNumber++;
    return `${codes[count % codes.length] ?? '202'}555${String(100 + count).padStart(4, '0')}`;
  }

  /**
   * Refuses the second call of a kind within one second. A call counts from when it came (`at`), however much later it
   * is handled.
   */
  limit(kind: string, at: number): void {
    if (!this.options.enforceRateLimits) return;
    const last = this.#lastCall.get(kind) ?? 0;
    if (at >= last && at - last < 1000) {
      throw new Refusal(429, 'Too many requests: 1 request per second', 'TOO_MANY_REQUESTS', 'request', 1);
    }
    this.#lastCall.set(kind, Math.max(last, at));
  }

  /** Runs a task later, unless the sandbox is closed before. */
  later(delayMs: number, task: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      task();
    }, delayMs);
    this.#timers.add(timer);
  }

  close(): void {
    this.#second?.close();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #auction(id: number, serviceName: string, currentBid: string, amount: number, lastsMs: number): void {
    this.auctions.set(id, { id, serviceName, currentBid, amount, endsAt: Date.now() + lastsMs, bids: [] });
  }
}

/** Refuses a call whose key does not open the account. */
export function requireKey({ options }: World, auth: RequestEntry['auth']): void {
  const both = 'Wrong Api Key or User is restricted';
  if (auth === 'missing') throw new Refusal(403, 'Auth is not presented on the request', 'NO_KEY', 'auth');
  if (auth !== 'valid') throw new Refusal(403, both, 'BAD_KEY', 'auth');
  if (options.restricted === true) throw new Refusal(403, both, 'BAD_KEY', 'auth');
  if (options.restricted !== false) throw new Refusal(403, options.restricted, 'BANNED', 'auth');
}
