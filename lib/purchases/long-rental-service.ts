import { fail, ok, type Result } from '../core/errors.ts';
import type { Money } from '../core/money.ts';
import { SerialQueue } from '../core/async.ts';
import type {
  ChangedLongRental,
  Listed,
  LongRental,
  LongRentalAction,
  LongRentalTime,
  Provider,
  ProviderId,
} from '../getatext/provider.ts';
import { longNotesItem, longRentalsItem } from './items.ts';
import { keptNotes, withNote, type LongNote } from './long-note.ts';
import { KEY_CHANGED } from '../account/key-changed.ts';
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

/** A rental that an answer tells all of; null where it doesn't. */
function wholeOf(rental: ChangedLongRental): LongRental | null {
  const isWhole = Object.values(rental).every((field) => field !== null);
  return isWhole ? (rental as LongRental) : null;
}

const changeNotes = async (change: (notes: LongNote[]) => LongNote[]): Promise<void> =>
  longNotesItem.overwrite(change(await longNotesItem.getStrict()));

/** The long rentals of the account: the list as last fetched, and what a user may do with them. */
export class LongRentalService {
  #deps: LongRentalServiceDeps;
  #running: Promise<Result<Listed<LongRental>>> | null = null;
  /** Grows with every change that a user made: a list that was asked for before is no longer true. */
  #changes = 0;
  /** Writes of the list run one after another. */
  #writes = new SerialQueue();

  constructor(deps: LongRentalServiceDeps) {
    this.#deps = deps;
  }

  /** Asks for the list; calls in one go share a request. A failure leaves the old list, with the reason beside it. */
  refresh(): Promise<Result<Listed<LongRental>>> {
    this.#running ??= this.#fetch().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** A rental of the cached list of this account; null where there is none. */
  async find(id: ProviderId): Promise<LongRental | null> {
    const account = await this.#deps.account();
    return account === null ? null : this.#findIn(account, id);
  }

  async #findIn(account: string, id: ProviderId): Promise<LongRental | null> {
    return (await this.#cached(account)).rentals.find((rental) => rental.id === id) ?? null;
  }

  /**
   * Rents a number for a time. The price is the provider's: it is known from the answer alone. `expected` is what the
   * person was told that it had cost before, null where nothing was known: what is charged is held against it.
   */
  async rent(time: LongRentalTime, autoRenew: boolean, expected: Money | null): Promise<Result<ChangedLongRental>> {
    const { purchaseService, provider } = this.#deps;
    const account = await this.#deps.account();
    const rented = await purchaseService.buy({
      kind: 'long_rental',
      subject: PERIODS[time],
      account,
      total: expected,
      paid: ({ price }) => price,
      same: `long rental ${time} ${autoRenew}`,
      call: () => provider.createLongRental(time, autoRenew),
    });
    await this.#afterwards(rented, account);
    return rented;
  }

  /** Renews a rental for the total that the user agreed to, unless the provider's list names a higher one by now. */
  async renew(id: ProviderId, total: Money): Promise<Result<ChangedLongRental>> {
    const { purchaseService, provider } = this.#deps;
    // Of the gesture: what is done before its turn may bring another key.
    const account = await this.#deps.account();
    const list = await this.#refreshAnew();
    if (!list.ok) return list;
    const { entries, unread } = list.value;
    const rental = entries.find((one) => one.id === id);
    // It may be the one that can't be read.
    if (!rental) return fail(unread > 0 ? { kind: 'contract', where: 'long-rentals' } : { kind: 'not_found' });
    if (rental.price > total) return fail({ kind: 'price_above_cap' });
    const renewed = await purchaseService.buy({
      kind: 'renewal',
      subject: formatPhoneNumber(rental.number),
      account,
      total,
      paid: ({ price }) => price,
      same: `renewal ${id}`,
      call: () => provider.updateLongRental(id, { action: 'renew' }),
    });
    await this.#afterwards(renewed, account);
    return renewed;
  }

  /** Cancels a rental, or switches its renewal; neither costs anything. */
  async update(
    id: ProviderId,
    change: Exclude<LongRentalAction, { action: 'renew' }>,
  ): Promise<Result<ChangedLongRental>> {
    const account = await this.#deps.account();
    if (account === null || (await this.#findIn(account, id)) === null) return fail({ kind: 'not_found' });
    // Under a key that was replaced since, the id could be somebody else's.
    let isForeign = false;
    const updated = await this.#deps.provider.updateLongRental(id, change, async () => {
      isForeign = (await this.#deps.account()) !== account;
      return !isForeign;
    });
    if (isForeign) return fail(KEY_CHANGED);
    await this.#afterwards(updated, account);
    return updated;
  }

  /** Writes the user's words on a rental of the cached list; empty ones take them away. Rejects where that can't be stored. */
  async note(id: ProviderId, note: string): Promise<Result<Record<string, never>>> {
    const account = await this.#deps.account();
    if (account === null || (await this.#findIn(account, id)) === null) return fail({ kind: 'not_found' });
    await this.#writes.run(() => changeNotes((notes) => withNote(notes, id, account, note)));
    return ok({});
  }

  /** Takes over what an answer says of an account's rental; what it lacks, and one that was lost, may show in the list. */
  async #afterwards(answer: Result<ChangedLongRental>, account: string | null): Promise<void> {
    this.#changes += 1;
    const whole = answer.ok ? wholeOf(answer.value) : null;
    if (whole && account !== null) await this.#put(account, whole).catch(() => undefined);
    const mayShow = answer.ok || answer.error.kind === 'outcome_unknown' || answer.error.kind === 'not_found';
    if (!mayShow) return;
    // Nobody waits for it: the answer stands, whether or not the list can be had.
    void this.refresh().catch(() => undefined);
  }

  #put(account: string, rental: LongRental): Promise<void> {
    return this.#writes.run(async () => {
      if ((await this.#deps.account()) !== account) return;
      const list = await this.#cached(account);
      const isKnown = list.rentals.some((one) => one.id === rental.id);
      const rentals = isKnown
        ? list.rentals.map((one) => (one.id === rental.id ? rental : one))
        : [rental, ...list.rentals];
      await longRentalsItem.set({ ...list, rentals });
    });
  }

  /** A list that is on its way already may be an old one: a price is looked up in one that was asked for after it. */
  async #refreshAnew(): Promise<Result<Listed<LongRental>>> {
    await this.#running?.catch(() => undefined);
    return this.refresh();
  }

  async #fetch(): Promise<Result<Listed<LongRental>>> {
    const account = await this.#deps.account();
    if (account === null) return fail({ kind: 'auth', missing: true });
    const changes = this.#changes;
    const answer = await this.#deps.provider.longRentals();
    if (changes !== this.#changes || account !== (await this.#deps.account())) return this.#fetch();
    return this.#keep(account, answer);
  }

  async #keep(account: string, answer: Result<Listed<LongRental>>): Promise<Result<Listed<LongRental>>> {
    try {
      await this.#writes.run(async () => {
        if (!answer.ok) return longRentalsItem.set({ ...(await this.#cached(account)), error: answer.error });
        const { entries: rentals, unread } = answer.value;
        const list = { account, fetchedAt: this.#deps.now(), rentals, unread, error: null };
        await longRentalsItem.set(list);
        await changeNotes((notes) => keptNotes(notes, list)).catch(() => undefined);
      });
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
