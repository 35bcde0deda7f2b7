import { fail, ok, type Result } from '../core/errors.ts';
import type { Money } from '../core/money.ts';
import type { LongRental, LongRentalAction, LongRentalTime, Provider, ProviderId } from '../getatext/provider.ts';
import { longRentalsItem } from './items.ts';
import { formatPhoneNumber } from '../i18n/format.ts';
import { NO_LONG_RENTALS, PERIODS, type LongRentals } from './long-rental.ts';
import type { PurchaseService } from './purchase-service.ts';

/** Ports of the long rentals: the provider, buying, the account. */
export interface LongRentalServiceDeps {
  provider: Pick<Provider, 'longRentals' | 'createLongRental' | 'updateLongRental'>;
  purchaseService: Pick<PurchaseService, 'buy'>;
  now(): number;
  /** The account whose key is stored; null without one. */
  account(): Promise<string | null>;
}

/** The long rentals of the account: the list as last fetched, and what a person may do with them. */
export class LongRentalService {
  #deps: LongRentalServiceDeps;
  #running: Promise<Result<LongRental[]>> | null = null;
  /** Grows with every change that a person made: a list that was asked for before is no longer true. */
  #changes = 0;

  constructor(deps: LongRentalServiceDeps) {
    this.#deps = deps;
  }

  /** Asks for the list; calls in one go share a request. A failure leaves the old list, with the reason beside it. */
  refresh(): Promise<Result<LongRental[]>> {
    this.#running ??= this.#fetch().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** A rental of the cached list of this account; null where there is none. */
  async find(id: ProviderId): Promise<LongRental | null> {
    const account = await this.#deps.account();
    return account === null ? null : ((await this.#cached(account)).rentals.find((rental) => rental.id === id) ?? null);
  }

  /** Rents a number for a time. The price is the provider's: it is known from the answer alone. */
  async rent(time: LongRentalTime, autoRenew: boolean): Promise<Result<LongRental>> {
    const { purchaseService, provider } = this.#deps;
    const rented = await purchaseService.buy({
      kind: 'long_rental',
      subject: PERIODS[time],
      total: null,
      paid: (rental: LongRental) => rental.price,
      same: `long rental ${time} ${autoRenew}`,
      call: () => provider.createLongRental(time, autoRenew),
    });
    await this.#afterwards(rented);
    return rented;
  }

  /** Renews a rental for the total that the person agreed to, unless the provider's list names a higher one by now. */
  async renew(id: ProviderId, total: Money): Promise<Result<LongRental>> {
    const { purchaseService, provider } = this.#deps;
    const list = await this.#refreshAnew();
    if (!list.ok) return list;
    const rental = list.value.find((one) => one.id === id);
    if (!rental) return fail({ kind: 'not_found' });
    if (rental.price > total) return fail({ kind: 'price_above_cap' });
    const renewed = await purchaseService.buy({
      kind: 'renewal',
      subject: formatPhoneNumber(rental.number),
      total,
      same: `renewal ${id}`,
      call: () => provider.updateLongRental(id, { action: 'renew' }),
    });
    await this.#afterwards(renewed);
    return renewed;
  }

  /** Cancels a rental, or switches its renewal; neither costs anything. */
  async update(id: ProviderId, change: Exclude<LongRentalAction, { action: 'renew' }>): Promise<Result<LongRental>> {
    if ((await this.find(id)) === null) return fail({ kind: 'not_found' });
    const updated = await this.#deps.provider.updateLongRental(id, change);
    await this.#afterwards(updated);
    return updated;
  }

  /** Takes over what an answer says of a rental; one that was lost may show in the list. */
  async #afterwards(answer: Result<LongRental>): Promise<void> {
    this.#changes += 1;
    if (answer.ok) await this.#put(answer.value).catch(() => undefined);
    else if (answer.error.kind !== 'outcome_unknown' && answer.error.kind !== 'not_found') return;
    // Nobody waits for it: the answer stands, whether or not the list can be had.
    void this.refresh().catch(() => undefined);
  }

  async #put(rental: LongRental): Promise<void> {
    const account = await this.#deps.account();
    if (account === null) return;
    const list = await this.#cached(account);
    const isKnown = list.rentals.some((one) => one.id === rental.id);
    const rentals = isKnown
      ? list.rentals.map((one) => (one.id === rental.id ? rental : one))
      : [rental, ...list.rentals];
    await longRentalsItem.set({ ...list, rentals });
  }

  /** A list that is on its way already may be an old one: a price is looked up in one that was asked for after it. */
  async #refreshAnew(): Promise<Result<LongRental[]>> {
    await this.#running?.catch(() => undefined);
    return this.refresh();
  }

  async #fetch(): Promise<Result<LongRental[]>> {
    const account = await this.#deps.account();
    if (account === null) return fail({ kind: 'auth', missing: true });
    const changes = this.#changes;
    const answer = await this.#deps.provider.longRentals();
    if (changes !== this.#changes || account !== (await this.#deps.account())) return this.#fetch();
    return this.#keep(account, answer);
  }

  async #keep(account: string, answer: Result<LongRental[]>): Promise<Result<LongRental[]>> {
    const list = answer.ok
      ? { account, fetchedAt: this.#deps.now(), rentals: answer.value, error: null }
      : { ...(await this.#cached(account)), error: answer.error };
    try {
      await longRentalsItem.set(list);
    } catch {
      // Screens see only what is stored: a list that can't be is an error.
      return fail({ kind: 'storage' });
    }
    return answer.ok ? ok(answer.value) : answer;
  }

  /** The stored list; an empty one where it is another account's. */
  async #cached(account: string): Promise<LongRentals> {
    const list = await longRentalsItem.get();
    return list.account === account ? list : { ...NO_LONG_RENTALS, account };
  }
}
