import type { Provider, RentalStatus } from '../getatext/provider.ts';
import type { Result } from '../getatext/errors.ts';
import { isHeld, isOutcomeOpen, type Rental } from './rental.ts';
import type { RentalRepository } from './repository.ts';
import { nextAsk, nextSlowdown, quietAfter } from './schedule.ts';

/** What the waiter needs from outside. */
export interface WaiterDeps {
  repository: RentalRepository;
  provider: Pick<Provider, 'status'>;
  now(): number;
  isOnline(): boolean;
  /** The account whose key is stored; null without one. */
  account(): Promise<string | null>;
  /** Reads the code out of what the provider sent. */
  readCode(text: string): string | null;
  /** Restarts the browser's idle time while something is waited for. */
  stayAwake(): Promise<void>;
  setGuard(): Promise<void>;
  clearGuard(): Promise<void>;
  /** Cancels a rental whose cancelling was asked for and is now allowed. */
  cancel(rental: Rental): Promise<void>;
}

/** When to go on after the browser could not read or store the rentals. */
const RETRY_MS = 5000;
/** The longest that the timer sleeps; the guard alarm is there for the rest. */
const LONGEST_SLEEP_MS = 20_000;

/** Asks the provider about the rentals that are held, one at a time, each when it is due. */
export class Waiter {
  #deps: WaiterDeps;
  #askedAt = new Map<string, number>();
  #slowdown = 1;
  #quietUntil = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<void> | null = null;
  #again = false;

  constructor(deps: WaiterDeps) {
    this.#deps = deps;
  }

  /** Asks about every rental at once: after a start, an alarm, `online`, a new rental, a new key, a push. */
  wake(): Promise<void> {
    this.#askedAt.clear();
    return this.run();
  }

  /** Asks about what is due and sets the timer for the rest. One run at a time; a call during one repeats it. */
  run(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#loop().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #loop(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    do {
      this.#again = false;
      const next = await this.#round().catch(() => this.#deps.now() + RETRY_MS);
      if (next !== null && !this.#again) this.#sleep(next);
    } while (this.#again);
  }

  #sleep(until: number): void {
    const delay = Math.min(LONGEST_SLEEP_MS, Math.max(20, until - this.#deps.now()));
    this.#timer = setTimeout(() => void this.run(), delay);
  }

  /** Asks about the rental that is due longest; gives the moment of the next question, null where none comes. */
  async #round(): Promise<number | null> {
    const { repository, now, isOnline } = this.#deps;
    const { live, history } = await repository.all();
    const held = live.filter(isHeld);
    if (held.length === 0) {
      // A rental that is being made is not over either: were this worker to die, the next one has to see to it.
      const isOpen = live.length > 0 || history.some((rental) => isOutcomeOpen(rental, now()));
      await (isOpen ? this.#deps.setGuard() : this.#deps.clearGuard());
      return null;
    }
    await Promise.all([this.#deps.setGuard(), this.#deps.stayAwake()]);
    if (!isOnline()) return now() + LONGEST_SLEEP_MS;
    const quiet = this.#quietUntil - now();
    if (quiet > 0) return this.#quietUntil;
    const due = held
      .map((rental) => ({ rental, at: this.#dueAt(rental) }))
      .sort((a, b) => a.at - b.at)[0];
    if (!due) return null;
    if (due.at > now()) return due.at;
    await this.#ask(due.rental);
    this.#again = true;
    return null;
  }

  #dueAt(rental: Rental): number {
    const at = nextAsk(rental, this.#askedAt.get(rental.key) ?? null, this.#slowdown) ?? Infinity;
    // With another account's key stored, or none, the wish waits for the next question.
    const canCancel = rental.cancelWanted && rental.error?.kind !== 'auth';
    const cancelAt = canCancel ? (rental.cancellableAt ?? 0) : Infinity;
    return Math.min(at, cancelAt);
  }

  async #ask(rental: Rental): Promise<void> {
    const { repository, provider, now } = this.#deps;
    if ((await this.#deps.account()) !== rental.account) {
      this.#askedAt.set(rental.key, now());
      await repository.apply(rental.key, { type: 'asking-failed', at: now(), error: { kind: 'auth', detail: 'other account' } });
      return;
    }
    if (rental.cancelWanted && (rental.cancellableAt ?? 0) <= now()) {
      await this.#deps.cancel(rental);
      return;
    }
    this.#askedAt.set(rental.key, now());
    const wasOver = rental.endsAt !== null && now() >= rental.endsAt;
    const answer = await provider.status(rental.providerId ?? '');
    await this.#record(rental, answer, wasOver);
  }

  async #record(rental: Rental, answer: Result<RentalStatus>, wasOver: boolean): Promise<void> {
    const { repository, now, readCode } = this.#deps;
    this.#slowdown = nextSlowdown(this.#slowdown, answer.ok ? null : answer.error);
    if (!answer.ok) {
      this.#quietUntil = now() + quietAfter(answer.error);
      if (wasOver && answer.error.kind === 'not_found') {
        await repository.apply(rental.key, { type: 'time-up', at: now() });
      } else {
        await repository.apply(rental.key, { type: 'asking-failed', at: now(), error: answer.error });
      }
      return;
    }
    const status = answer.value;
    const code = status.code === null ? null : readCode(status.code);
    const after = await repository.apply(rental.key, { type: 'status', at: now(), status, code });
    if (!after || !isHeld(after) || !wasOver || after.code !== rental.code) return;
    // The provider may hold a number longer than its price list says: its own end then counts.
    const providerEnd = after.providerEndsAt ?? 0;
    const sane = after.rentedAt !== null && providerEnd - after.rentedAt < 24 * 3_600_000;
    if (status.state === 'active' && sane && providerEnd > now()) return;
    await repository.apply(rental.key, { type: 'time-up', at: now() });
  }
}
