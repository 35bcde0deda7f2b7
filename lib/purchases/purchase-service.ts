import { fail, type AppError, type Result } from '../core/errors.ts';
import type { Money } from '../core/money.ts';
import { storageError } from '../core/storage-error.ts';
import type { BalanceReconciler } from '../account/balance-reconciler.ts';
import { isPurchaseOpen, type Purchase } from './purchase.ts';
import { mayChargeLate } from '../rentals/model/rental.ts';

/** The most purchases that are kept, newest first. */
const MAX_PURCHASES = 200;

/** What the person wants to buy. `call` sends the one request that costs money. */
export interface PurchaseWish<T> {
  kind: Purchase['kind'];
  subject: string;
  total: Money | null;
  /** What the answer says that it cost, where the total was not known beforehand. */
  paid?(value: T): Money | null;
  /** Equal for gestures that mean the same purchase: a second one joins the first while that is in the air. */
  same: string;
  call(): Promise<Result<T>>;
}

/** Where purchases are kept; both reject where the browser can't. */
interface PurchaseStore {
  getStrict(): Promise<Purchase[]>;
  set(purchases: Purchase[]): Promise<void>;
}

/** Ports of buying: where purchases are kept, the balance, the account. */
export interface PurchaseServiceDeps {
  store: PurchaseStore;
  reconciler: BalanceReconciler;
  now(): number;
  newKey(): string;
  /** The account whose key is stored; null without one. */
  account(): Promise<string | null>;
}

/**
 * Buys what is no short rental with the same care as {@link Renting}: the intent is stored before the one request
 * leaves, a lost answer is `unknown` and compared with the balance, and nothing is ever sent again unasked.
 */
export class PurchaseService {
  #deps: PurchaseServiceDeps;
  #inAir = new Map<string, Promise<Result<unknown>>>();

  constructor(deps: PurchaseServiceDeps) {
    this.#deps = deps;
    deps.reconciler.add({
      isOpen: async () => {
        const [purchases, account] = await Promise.all([deps.store.getStrict(), deps.account()]);
        return purchases.some((one) => one.account === account && isPurchaseOpen(one, deps.now()));
      },
      close: (balance, last) => this.#close(balance, last),
    });
  }

  /** Buys. An error other than `outcome_unknown` means that nothing was bought. */
  buy<T>(wish: PurchaseWish<T>): Promise<Result<T>> {
    const running = this.#inAir.get(wish.same) as Promise<Result<T>> | undefined;
    if (running) return running;
    const mine = this.#deps.reconciler.exclusive(() => this.#buy(wish)).finally(() => this.#inAir.delete(wish.same));
    this.#inAir.set(wish.same, mine);
    return mine;
  }

  /** Makes what an earlier worker left without an answer `unknown`. Call at the worker's start. */
  recover(): Promise<void> {
    const lost = { kind: 'outcome_unknown', cause: 'interrupted' } as const;
    return this.#deps.reconciler.exclusive(() =>
      this.#change((one) => (one.state === 'requesting' ? { ...one, state: 'unknown', error: lost } : one)),
    );
  }

  /** Takes a purchase out of the person's sight. */
  dismiss(key: string): Promise<void> {
    return this.#deps.reconciler.exclusive(() =>
      this.#change((one) => (one.key === key ? { ...one, dismissed: true } : one)),
    );
  }

  async #buy<T>(wish: PurchaseWish<T>): Promise<Result<T>> {
    const { store, reconciler, now } = this.#deps;
    const account = await this.#deps.account();
    if (account === null) return fail({ kind: 'auth', missing: true });
    const before = await reconciler.balance();
    if (!before.ok) return before;
    const { kind, subject, total } = wish;
    const key = this.#deps.newKey();
    const purchase: Purchase = {
      key,
      kind,
      subject,
      state: 'requesting',
      account,
      total,
      createdAt: now(),
      balanceBefore: before.value,
      error: null,
      outcome: null,
      overcharged: null,
      dismissed: false,
    };
    try {
      await store.set([purchase, ...(await store.getStrict())].slice(0, MAX_PURCHASES));
    } catch (thrown) {
      return fail(storageError(thrown));
    }
    const answer = await wish.call();
    const paid = answer.ok ? (wish.paid?.(answer.value) ?? null) : null;
    await this.#settle(key, answer.ok ? null : answer.error, paid).catch(() => undefined);
    return answer;
  }

  /** Stores what came of a call. Where that fails, the next worker finds it without an answer. */
  async #settle(key: string, error: AppError | null, paid: Money | null): Promise<void> {
    const { reconciler } = this.#deps;
    if (error !== null && error.kind !== 'outcome_unknown') return this.#remove(key);
    const state = error === null ? ('done' as const) : ('unknown' as const);
    await this.#change((one) => (one.key === key ? { ...one, state, error, total: one.total ?? paid } : one));
    const after = await reconciler.balance(false);
    if (error !== null || !after.ok) return;
    await this.#change((one) => {
      if (one.key !== key || one.total === null) return one;
      const beyond = one.balanceBefore - after.value - one.total;
      return beyond > 0 ? { ...one, overcharged: beyond } : one;
    });
  }

  async #close(balance: Money, last: boolean): Promise<void> {
    const at = this.#deps.now();
    const account = await this.#deps.account();
    await this.#change((one) => {
      // Another account's balance says nothing about it.
      if (one.account !== account || !isPurchaseOpen(one, at)) return one;
      if (!last && mayChargeLate(one, balance, at)) return one;
      const spent = one.balanceBefore - balance;
      // A balance that has grown was topped up meanwhile: it says nothing about the call.
      return { ...one, outcome: { balanceAfter: balance, charged: spent >= 0 ? spent : null, checkedAt: at } };
    });
  }

  async #remove(key: string): Promise<void> {
    const { store } = this.#deps;
    await store.set((await store.getStrict()).filter((one) => one.key !== key));
  }

  async #change(change: (one: Purchase) => Purchase): Promise<void> {
    const { store } = this.#deps;
    const before = await store.getStrict();
    const after = before.map(change);
    if (after.some((one, n) => one !== before[n])) await store.set(after);
  }
}
