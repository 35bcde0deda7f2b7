import { fail, type Result } from '../core/errors.ts';
import type { Money } from '../core/money.ts';
import { SerialQueue } from '../core/async.ts';
import { NO_MOVES, sumOfMoves, type BalanceMoves } from './balance-moves.ts';
import { KEY_CHANGED } from './key-changed.ts';

/**
 * How the balance of an account has moved since a moment of the local clock, by everything that is known of besides
 * what has the given keys.
 */
export type MovesSince = (account: string, since: number, except: readonly string[]) => Promise<BalanceMoves>;

/** Something that only the balance can tell: what a lost answer cost, whether a refund has come. */
export interface OpenQuestion {
  /** Whether an account's balance can answer it; this and the next two are about one account alone. */
  isOpen(account: string): Promise<boolean>;
  /** Whether what it asks about may be charged at any moment; missing where it may not. */
  mayBeCharged?(account: string): Promise<boolean>;
  /** For how many milliseconds waiting may still tell something; missing where it's always 0. */
  waitsMs?(account: string): Promise<number>;
  /** What whoever asks knows of; missing where that is nothing, or where another question knows it. */
  movesSince?: MovesSince;
  /** Sees to it that nothing that happened lies in the future, as it does once the clock is put back. */
  mendTimes?(): Promise<void>;
  /** Takes an account's balance of this moment; what it can't tell stays open. */
  close(balance: Money, movesSince: MovesSince, account: string): Promise<void>;
}

/** Ports of the {@link BalanceReconciler}: asking for a balance, and keeping it. */
export interface BalanceReconcilerDeps {
  /** An account's balance of this moment: a cached one, or one whose question is already on its way, may be an old one. */
  balance(account: string): Promise<Result<Money>>;
  noteBalance(account: string, balance: Money): Promise<void>;
  /** Restarts the time after which the browser ends an idle worker. */
  stayAwake(): Promise<void>;
  /** The account whose key is in use; null without one. */
  account(): Promise<string | null>;
  /** Those whose keys are stored beside it; none where this is missing. */
  beside?(): Promise<readonly string[]>;
}

/** Half of the time after which browsers end an idle worker. */
const AWAKE_MS = 15_000;

/**
 * Lets what moves the balance happen one after another, so that the difference between two balances belongs to one
 * call alone: a refund between those of a renting call would hide its charge.
 */
export class BalanceReconciler {
  #deps: BalanceReconcilerDeps;
  #questions: OpenQuestion[] = [];
  #queue = new SerialQueue();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(deps: BalanceReconcilerDeps) {
    this.#deps = deps;
  }

  /** Has a question answered by every balance that is asked for. */
  add(question: OpenQuestion): void {
    this.#questions.push(question);
  }

  /** Runs what moves the balance, in its turn; rejects where `work` does. */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    return this.#queue.run(work);
  }

  /**
   * Asks for the balance of an account, and has it answer what is open, see {@link OpenQuestion.close}. For use within a
   * turn. `internal` where its key isn't stored by the end: another account's balance says nothing about this one.
   */
  async balance(account: string): Promise<Result<Money>> {
    const isStored = async (): Promise<boolean> => (await this.#accounts().catch(() => [''])).includes(account);
    if (!(await isStored())) return fail(KEY_CHANGED);
    await attempt(() => this.#followWaiting());
    const balance = await this.#deps.balance(account);
    if (!balance.ok) return balance;
    if (!(await isStored())) return fail(KEY_CHANGED);
    // Spans of time are compared below, and a call that this balance comes before starts another one.
    for (const question of this.#questions) await attempt(async () => question.mendTimes?.());
    // Where storage fails, the balance is asked for again, and what is open stays open.
    await attempt(() => this.#deps.noteBalance(account, balance.value));
    for (const question of this.#questions) {
      await attempt(() => question.close(balance.value, this.#movesSince, account));
    }
    return balance;
  }

  /** Takes a turn to answer what is open; asks for nothing where nothing is. */
  settle(): Promise<void> {
    return this.exclusive(async () => {
      for (const account of await this.#accounts()) {
        if (account !== '' && (await this.#isOpen(account))) await this.balance(account);
      }
    });
  }

  /** Whether a lost call of an account may still be charged: a difference between two balances may then be its own. */
  async mayChargeLate(account: string): Promise<boolean> {
    for (const question of this.#questions) {
      if (await question.mayBeCharged?.(account)) return true;
    }
    return false;
  }

  /** Whether there is anything that a balance should tell. */
  async isOpen(): Promise<boolean> {
    for (const account of await this.#accounts()) {
      if (await this.#isOpen(account)) return true;
    }
    return false;
  }

  async #isOpen(account: string): Promise<boolean> {
    for (const question of this.#questions) {
      if (await question.isOpen(account)) return true;
    }
    return false;
  }

  /** Whose keys are stored. Without one in use, an empty name is in its place: some of what is open waits for no key. */
  async #accounts(): Promise<string[]> {
    return [(await this.#deps.account()) ?? '', ...((await this.#deps.beside?.()) ?? [])];
  }

  /** Has this worker see the end of the waiting: another one would have to begin anew. */
  async #followWaiting(): Promise<void> {
    const left = await this.#waitsMs();
    if (left <= 0 || this.#timer !== null) return;
    this.#timer = setTimeout(() => void attempt(() => this.#goOn()), Math.min(left, AWAKE_MS));
  }

  async #goOn(): Promise<void> {
    this.#timer = null;
    await this.#deps.stayAwake();
    await ((await this.#waitsMs()) > 0 ? this.#followWaiting() : this.settle());
  }

  async #waitsMs(): Promise<number> {
    const accounts = await this.#accounts();
    const waits = this.#questions.flatMap(({ waitsMs }) =>
      accounts.map(async (account) => (await waitsMs?.(account)) ?? 0),
    );
    return Math.max(0, ...(await Promise.all(waits)));
  }

  #movesSince: MovesSince = async (...of) =>
    sumOfMoves(
      await Promise.all(this.#questions.map(async ({ movesSince }) => (await movesSince?.(...of)) ?? NO_MOVES)),
    );
}

/** Waits for work whose failure changes nothing here. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    return;
  }
}
