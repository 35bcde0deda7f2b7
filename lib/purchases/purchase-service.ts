import { withoutFuturePast } from '../rentals/model/clock-change.ts';
import { KEY_CHANGED } from '../account/key-changed.ts';
import { fail, type AppError, type Result } from '../core/errors.ts';
import type { Money } from '../core/money.ts';
import { SerialQueue } from '../core/async.ts';
import { storageError } from '../core/storage-error.ts';
import { costByBalance, LateCharges, sumOfMoves } from '../account/balance-moves.ts';
import type { BalanceReconciler, MovesSince } from '../account/balance-reconciler.ts';
import { isPurchaseOpen, mostOf, movesOfPurchase, type Purchase } from './purchase.ts';

/** The most purchases that are kept, newest first. */
const MAX_PURCHASES = 200;

/** What the user wants to buy. `call` sends the one request that costs money. */
export interface PurchaseWish<T> {
  kind: Purchase['kind'];
  subject: string;
  /** The account that the user agreed for; null without a key. */
  account: string | null;
  total: Money | null;
  /** What the answer says that it costs; null where it says nothing about it. */
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
  /** Milliseconds by a clock that nobody sets. */
  monotonic(): number;
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
  #late: LateCharges;
  /** Changes of what is stored run one after another. */
  #changes = new SerialQueue();

  constructor(deps: PurchaseServiceDeps) {
    this.#deps = deps;
    this.#late = new LateCharges(deps.monotonic);
    const isOpen = async (account: string): Promise<boolean> => (await this.#open(account)).length > 0;
    deps.reconciler.add({
      isOpen,
      mayBeCharged: isOpen,
      waitsMs: async (account) =>
        Math.max(0, ...(await this.#open(account)).map((one) => this.#late.leftMs(one, deps.now()))),
      movesSince: (...of) => this.#movesSince(...of),
      mendTimes: () => this.#change((one) => withoutFuturePast(one, deps.now())),
      close: (...of) => this.#close(...of),
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
    const lostAt = this.#deps.now();
    return this.#deps.reconciler.exclusive(() =>
      this.#change((one) => (one.state === 'requesting' ? { ...one, state: 'unknown', error: lost, lostAt } : one)),
    );
  }

  /** Takes a purchase out of the user's sight. */
  dismiss(key: string): Promise<void> {
    return this.#change((one) => (one.key === key ? { ...one, dismissed: true } : one));
  }

  async #buy<T>(wish: PurchaseWish<T>): Promise<Result<T>> {
    const { store, reconciler, now } = this.#deps;
    const { account } = wish;
    if (account === null) return fail({ kind: 'auth', missing: true });
    const before = await reconciler.balance(account);
    if (!before.ok) return before;
    // What is charged beyond the total may then be what an earlier call is charged late.
    const isAlone = !(await reconciler.mayChargeLate(account).catch(() => true));
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
      lostAt: null,
      balanceBefore: before.value,
      error: null,
      outcome: null,
      overcharged: null,
      dismissed: false,
    };
    try {
      await this.#changes.run(async () => store.set([purchase, ...(await store.getStrict())].slice(0, MAX_PURCHASES)));
      // A key that was replaced since would charge another account than the one that is written down.
      if ((await this.#deps.account()) !== account) {
        await this.#remove(key).catch(() => undefined);
        return fail(KEY_CHANGED);
      }
    } catch (thrown) {
      return fail(storageError(thrown));
    }
    const answer = await wish.call();
    const paid = answer.ok ? (wish.paid?.(answer.value) ?? null) : null;
    await this.#settle(purchase, answer.ok ? null : answer.error, { total, paid }, isAlone).catch(() => undefined);
    return answer;
  }

  /** Stores what came of a call. Where that fails, the next worker finds it without an answer. */
  async #settle(
    { key, account }: Purchase,
    error: AppError | null,
    { total, paid }: Named,
    isAlone: boolean,
  ): Promise<void> {
    const { reconciler, now } = this.#deps;
    if (error !== null && error.kind !== 'outcome_unknown') return this.#remove(key);
    const state = error === null ? ('done' as const) : ('unknown' as const);
    const lostAt = error === null ? null : now();
    if (error !== null) this.#late.note(key);
    const named = costOf({ total, paid }, null);
    await this.#change((one) => (one.key === key ? { ...one, state, error, lostAt, ...named } : one));
    const after = await reconciler.balance(account);
    if (error !== null || !after.ok || !isAlone) return;
    await this.#change((one) =>
      one.key === key ? { ...one, ...costOf({ total, paid }, one.balanceBefore - after.value) } : one,
    );
  }

  /** What the balance still has to tell about; another account's says nothing about a purchase. */
  async #open(account: string): Promise<Purchase[]> {
    return (await this.#deps.store.getStrict()).filter(
      (one) => one.account === account && isPurchaseOpen(one, this.#deps.now()),
    );
  }

  async #movesSince(...[account, since, except]: Parameters<MovesSince>): ReturnType<MovesSince> {
    const purchases = await this.#deps.store.getStrict();
    const others = purchases.filter((other) => other.account === account && !except.includes(other.key));
    const now = this.#deps.now();
    return sumOfMoves(others.map((other) => movesOfPurchase(other, since, this.#late.leftMs(other, now) > 0)));
  }

  async #close(balance: Money, movesSince: MovesSince, account: string): Promise<void> {
    const at = this.#deps.now();
    // The newest first: what it has cost tells how much is left for those before it.
    for (const purchase of (await this.#open(account)).toSorted((a, b) => b.createdAt - a.createdAt)) {
      const { key, createdAt, balanceBefore } = purchase;
      const others = await movesSince(purchase.account, createdAt, [key]);
      const mayComeLate = this.#late.leftMs(purchase, at) > 0;
      const lost = { before: balanceBefore, after: balance, most: mostOf(purchase), mayComeLate };
      const charged = costByBalance(lost, others);
      if (charged === undefined) continue;
      const outcome = { balanceAfter: balance, charged, checkedAt: at };
      await this.#change((one) => (one.key === key ? { ...one, outcome } : one));
    }
  }

  #remove(key: string): Promise<void> {
    const { store } = this.#deps;
    return this.#changes.run(async () => store.set((await store.getStrict()).filter((one) => one.key !== key)));
  }

  #change(change: (one: Purchase) => Purchase): Promise<void> {
    const { store } = this.#deps;
    return this.#changes.run(async () => {
      const before = await store.getStrict();
      const after = before.map(change);
      if (after.some((one, n) => one !== before[n])) await store.set(after);
    });
  }
}

/** What the user was told beforehand, and what the answer said; null where that is not known. */
interface Named {
  total: Money | null;
  paid: Money | null;
}

/** What something cost, by the answer and by what the balance fell (`spent`), whichever says more. */
function costOf({ total, paid }: Named, spent: Money | null): Pick<Purchase, 'total' | 'overcharged'> {
  const agreed = total ?? paid;
  const cost = paid === null ? spent : Math.max(paid, spent ?? paid);
  if (agreed === null || cost === null) return { total: agreed, overcharged: null };
  if (cost > agreed) return { total: agreed, overcharged: cost - agreed };
  return { total: paid === null ? agreed : cost, overcharged: null };
}
