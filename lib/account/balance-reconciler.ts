import type { Result } from '../core/errors.ts';
import type { Money } from '../core/money.ts';
import { SerialQueue } from '../core/async.ts';

/** Something that only the balance can tell: what a lost answer cost, whether a refund has come. */
export interface OpenQuestion {
  isOpen(): Promise<boolean>;
  /**
   * Takes a balance of this moment; what it can't tell stays open. `last`: something else may move the balance next,
   * so that no later one can tell any better.
   */
  close(balance: Money, last: boolean): Promise<void>;
}

/** Ports of the {@link BalanceReconciler}: asking for a balance, and keeping it. */
export interface BalanceReconcilerDeps {
  /** The balance of this moment: a cached one, or one whose question is already on its way, may be an old one. */
  balance(): Promise<Result<Money>>;
  noteBalance(balance: Money): Promise<void>;
}

/**
 * Lets what moves the balance happen one after another, so that the difference between two balances belongs to one
 * call alone: a refund between those of a renting call would hide its charge.
 */
export class BalanceReconciler {
  #deps: BalanceReconcilerDeps;
  #questions: OpenQuestion[] = [];
  #queue = new SerialQueue();

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

  /** Asks for the balance, and has it answer what is open, see {@link OpenQuestion.close}. For use within a turn. */
  async balance(last = true): Promise<Result<Money>> {
    const balance = await this.#deps.balance();
    if (!balance.ok) return balance;
    // Where storage fails, the balance is asked for again, and what is open stays open.
    await attempt(() => this.#deps.noteBalance(balance.value));
    for (const question of this.#questions) await attempt(() => question.close(balance.value, last));
    return balance;
  }

  /** Takes a turn to answer what is open; asks for nothing where nothing is. */
  settle(): Promise<void> {
    return this.exclusive(async () => {
      if (await this.isOpen()) await this.balance(false);
    });
  }

  /** Whether there is anything that the balance should tell. */
  async isOpen(): Promise<boolean> {
    for (const question of this.#questions) {
      if (await question.isOpen()) return true;
    }
    return false;
  }
}

/** Waits for work whose failure changes nothing here. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    return;
  }
}
