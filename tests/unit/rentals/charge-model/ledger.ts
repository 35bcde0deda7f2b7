// The model of the provider: its own books, kept apart from everything under test.
import { fail, ok, type Result } from '../../../../lib/core/errors.ts';
import type { RentalStatus, RentedNumber } from '../../../../lib/getatext/provider.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Whose key is used. */
export type AccountName = 'acc' | 'other';

/** A number that the provider rented out. Times are true ones. */
export interface Entry {
  id: string;
  account: AccountName;
  /** Our key of the rental that the request was sent for. */
  key: string;
  price: number;
  rentedAt: number;
  endsAt: number;
  state: 'active' | 'cancelled' | 'completed' | 'expired';
  codes: string[];
  refunded: number;
  endedBy: 'person' | 'provider' | null;
}

/** How a provider behaves where its documentation leaves it open. */
export interface Manners {
  lockMs: number;
  /** Whether a refusal to cancel says how long to wait. */
  tellsLock: boolean;
  /** What it says of a rental whose time is over. */
  afterEnd: 'state' | 'forgets' | 'active';
  tellsEnd: boolean;
  /** Whether answers bring the balance along. */
  tellsBalance: boolean;
  /** Whether cancelling after a code answers with the rental, or refuses. */
  answersLateCancel: boolean;
}

const PRICE = 550_000;
const NOT_FOUND = { kind: 'not_found', detail: 'Rental not found' } as const;

/** The books. */
export class Ledger {
  entries: Entry[] = [];
  balances: Record<AccountName, number> = { acc: 20_000_000, other: 7_000_000 };
  /** Every change of a balance, in order. */
  movements: { account: AccountName; amount: number }[] = [];
  time: VirtualTime;
  manners: Manners;

  constructor(time: VirtualTime, manners: Manners) {
    this.time = time;
    this.manners = manners;
  }

  #move(account: AccountName, amount: number): void {
    this.balances[account] += amount;
    this.movements.push({ account, amount });
  }

  topUp(account: AccountName, amount: number): void {
    this.#move(account, amount);
  }

  /** Ends what has run out. */
  tick(): void {
    for (const entry of this.entries) {
      if (entry.state === 'active' && entry.endsAt <= this.time.now) entry.state = 'expired';
    }
  }

  rent(account: AccountName, key: string, ttlMs: number): RentedNumber {
    const id = String(1001 + this.entries.length);
    const { now, shift } = this.time;
    const entry: Entry = {
      id,
      account,
      key,
      price: PRICE,
      rentedAt: now,
      endsAt: now + ttlMs,
      state: 'active',
      codes: [],
      refunded: 0,
      endedBy: null,
    };
    this.entries.push(entry);
    this.#move(account, -PRICE);
    const endsAt = this.manners.tellsEnd ? entry.endsAt + shift : null;
    return { id, number: `202555${id}`, serviceName: 'S', price: PRICE, endsAt, newBalance: this.#told(account) };
  }

  status(account: AccountName, id: string): Result<RentalStatus> {
    this.tick();
    const entry = this.#find(account, id);
    const isGone = entry?.state === 'expired' && this.manners.afterEnd === 'forgets';
    return entry && !isGone ? ok(this.#describe(entry)) : fail(NOT_FOUND);
  }

  cancel(account: AccountName, id: string): Result<RentalStatus> {
    this.tick();
    const entry = this.#find(account, id);
    if (!entry) return fail(NOT_FOUND);
    if (entry.state !== 'active' || entry.codes.length > 0) {
      return this.manners.answersLateCancel
        ? ok(this.#describe(entry))
        : fail({ kind: 'refused', detail: 'Not any more' });
    }
    const rest = entry.rentedAt + this.manners.lockMs - this.time.now;
    if (rest > 0) return fail({ kind: 'too_early', ...(this.manners.tellsLock ? { retryAfterMs: rest } : {}) });
    this.end(entry, 'cancelled', 'person');
    return ok(this.#describe(entry));
  }

  complete(account: AccountName, id: string): Result<{ newBalance: number | null }> {
    this.tick();
    const entry = this.#find(account, id);
    if (!entry) return fail(NOT_FOUND);
    if (entry.state === 'active') this.end(entry, 'completed', 'person');
    return ok({ newBalance: this.balances[account] });
  }

  /** Ends a rental; a cancelled one is refunded. */
  end(entry: Entry, state: 'cancelled' | 'completed', by: 'person' | 'provider'): void {
    entry.state = state;
    entry.endedBy = by;
    if (state !== 'cancelled') return;
    entry.refunded = entry.price;
    this.#move(entry.account, entry.price);
  }

  #told(account: AccountName): number | null {
    return this.manners.tellsBalance ? this.balances[account] : null;
  }

  #find(account: AccountName, id: string): Entry | undefined {
    return this.entries.find((entry) => entry.id === id && entry.account === account);
  }

  #describe(entry: Entry): RentalStatus {
    const stays = entry.state === 'expired' && this.manners.afterEnd === 'active';
    return {
      id: entry.id,
      state: stays ? 'active' : entry.state,
      code: entry.codes.at(-1) ?? null,
      endsAt: this.manners.tellsEnd ? entry.endsAt + this.time.shift : null,
      cost: entry.price,
      balance: this.#told(entry.account),
    };
  }
}
