import type { Provider, RentalStatus } from '../../getatext/provider.ts';
import { fail, type Result } from '../../core/errors.ts';
import type { BalanceReconciler } from '../../account/balance-reconciler.ts';
import { begunAt } from '../model/cost.ts';
import { isHeld, type Rental } from '../model/rental.ts';
import { afterKeyChange, isGivenUp, ownership, refusalFor } from '../model/ownership.ts';
import type { RentalRepository } from '../store/repository.ts';
import { nextInLine } from './poll-order.ts';
import { isQuiet, nextAsk, nextPace, onClock, readPace, RESTING_PACE, type Pace } from './poll-schedule.ts';
import { saysOver } from './ending.ts';
import { UnreadableItemError } from '../../core/storage-error.ts';
import type { ReadText } from '../model/unread-text.ts';

/** Ports of the poller: rentals, the provider, the clock, the network, the browser's alarms. */
export interface RentalPollerDeps {
  repository: RentalRepository;
  /** Asks with the key of one account and no other, whichever is in use. */
  providerOf(account: string): Pick<Provider, 'status' | 'awaitAnother'>;
  now(): number;
  /** Milliseconds by a clock that nobody sets: what is due is told by it while this worker lives. */
  monotonic(): number;
  isOnline(): boolean;
  /** The tab that the user has in front of them; null where the browser names none. */
  frontTab(): Promise<number | null>;
  /** The account whose key is in use; null without one. */
  account(): Promise<string | null>;
  /** Those whose keys are stored beside it: their numbers are waited for, too. None where this is missing. */
  beside?(): Promise<readonly string[]>;
  readText: ReadText;
  /** Whether nothing may be asked for now; it isn't paused where this is missing. */
  isPaused?(): Promise<boolean>;
  /** Restarts the browser's idle time while something is waited for. */
  stayAwake(): Promise<void>;
  setGuard(): Promise<void>;
  clearGuard(): Promise<void>;
  /** Cancels a rental whose cancelling was asked for and is now allowed. */
  cancel(rental: Rental): Promise<void>;
  /** What only the balance can tell is looked for there: refunds, and the cost of lost answers. */
  reconciler: Pick<BalanceReconciler, 'exclusive' | 'isOpen' | 'settle'>;
  /** The balance that is known of an account, and since when; null where none is. */
  knownBalance(account: string): Promise<HeardBalance | null>;
  /** Whether a push channel would tell of a code now. */
  isPushed(): boolean;
  /** The pace that the provider asked for, kept beyond the worker; anything may have been stored. */
  loadPace(): Promise<unknown>;
  savePace(pace: Pace): Promise<void>;
}

/** A balance, and when it was heard. */
interface HeardBalance {
  balance: number;
  at: number;
}

/** The longest that the timer sleeps; the guard alarm is there for the rest. */
const MAX_SLEEP_MS = 20_000;
/** When to try again where the browser failed, its storage above all. */
const AFTER_FAILURE_MS = 5000;

/** Whether nobody has told how long a rental lasts, so that the provider's word alone ends it; for an hour at most. */
function isEndless(rental: Rental, now: number): boolean {
  return rental.service.ttlMinutes === 0 && rental.providerEndsAt === null && now - begunAt(rental) < 3_600_000;
}

/** Asks the provider about the rentals that are held, one at a time, each when it is due. */
export class RentalPoller {
  #deps: RentalPollerDeps;
  /** When each rental was last asked about, by the monotonic clock, and how many push messages there had been. */
  #asked = new Map<string, { at: number; pushes: number }>();
  #pushes = 0;
  /** By the monotonic clock, too. */
  #pace: Pace | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<void> | null = null;
  #again = false;
  /** How many questions this worker has asked. */
  #turn = 0;
  /** The codes after which another was asked for, by the rental's key. */
  #followed = new Map<string, string>();
  /** What the last answer said of each account's balance. */
  #heard = new Map<string, HeardBalance>();

  constructor(deps: RentalPollerDeps) {
    this.#deps = deps;
  }

  /** Asks about every rental at once: after a start, an alarm, `online`, a new rental, a new key. */
  wake(): Promise<void> {
    this.#asked.clear();
    return this.run();
  }

  /** Asks about every rental as soon as the pace allows: anybody may send a push message, as often as they like. */
  pushed(): Promise<void> {
    this.#pushes += 1;
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
      const next = await this.#round().catch((thrown: unknown) => this.#afterFailure(thrown));
      if (next !== null && !this.#again) this.#sleep(next);
    } while (this.#again);
  }

  /** A round that failed is no end of waiting; only what no time mends is left to the next start. */
  #afterFailure(thrown: unknown): number | null {
    if (thrown instanceof UnreadableItemError && thrown.trouble.reason !== 'failing') return null;
    return this.#deps.now() + AFTER_FAILURE_MS;
  }

  #sleep(until: number): void {
    const delay = Math.min(MAX_SLEEP_MS, Math.max(20, until - this.#deps.now()));
    this.#timer = setTimeout(() => void this.run(), delay);
  }

  /** Asks about the rental that is next in line; gives the moment of the next question, null where none comes. */
  async #round(): Promise<number | null> {
    const { repository, now, monotonic, isOnline } = this.#deps;
    await repository.mendTimes(now());
    const { live } = await repository.all();
    const held = live.filter(isHeld);
    if (held.length === 0) {
      await ((await this.#isOpen()) ? this.#deps.setGuard() : this.#restGuard());
      return null;
    }
    await this.#deps.setGuard();
    if (await this.#deps.isPaused?.()) return null;
    const account = await this.#deps.account();
    const beside = (await this.#deps.beside?.()) ?? [];
    const askable = await this.#withoutPaused(held, account, beside);
    const isOwn = (rental: Rental): boolean => ownership(rental, account, beside) === 'own';
    if (askable.length === 0) return null;
    await this.#deps.stayAwake();
    if (!isOnline()) return now() + MAX_SLEEP_MS;
    const pace = await this.#currentPace();
    const present = now();
    if (isQuiet(pace, monotonic())) return present + pace.quietUntil - monotonic();
    const dueAt = (rental: Rental): number => this.#dueAt(rental, isOwn(rental), present);
    const moments = askable.map((rental) => ({ rental, at: dueAt(rental) }));
    const due = moments.filter(({ at }) => at <= present);
    const next = nextInLine(due, due.length > 1 ? await this.#deps.frontTab() : null, this.#turn);
    if (!next) return Math.min(...moments.map(({ at }) => at));
    this.#turn += 1;
    await this.#ask(next.rental, isOwn(next.rental) ? null : account);
    this.#again = true;
    return null;
  }

  /** Asks about a rental that isn't among them (yet), at their common pace. */
  async askAbout(id: string): Promise<Result<RentalStatus>> {
    const { quietUntil } = await this.#currentPace();
    const retryAfterMs = quietUntil - this.#deps.monotonic();
    if (retryAfterMs > 0) return fail({ kind: 'rate_limited', retryAfterMs });
    const answer = await this.#deps.providerOf((await this.#deps.account()) ?? '').status(id);
    await this.#keepPace(answer);
    return answer;
  }

  async #currentPace(): Promise<Pace> {
    const { now, monotonic, loadPace } = this.#deps;
    const stored = this.#pace ? null : readPace(await loadPace().catch(() => null));
    return (this.#pace ??= onClock(stored ?? RESTING_PACE, now(), monotonic()));
  }

  /** Sets the rentals apart that the stored key can't be used for, and says so in them. */
  async #withoutPaused(held: Rental[], account: string | null, beside: readonly string[]): Promise<Rental[]> {
    const { repository, now } = this.#deps;
    const askable: Rental[] = [];
    for (const rental of held) {
      const error = refusalFor(rental, account, beside);
      if (error === null || ownership(rental, account) === 'untried') askable.push(rental);
      else if (isGivenUp(rental, now())) await repository.apply(rental.key, { type: 'time-up', at: now() });
      else await repository.apply(rental.key, { type: 'asking-failed', at: now(), error });
    }
    return askable;
  }

  /** Whether anything is left for a later worker to do. */
  async #isOpen(): Promise<boolean> {
    const { repository, reconciler } = this.#deps;
    return (await repository.all()).live.length > 0 || repository.hasUnsaved() || reconciler.isOpen();
  }

  /** Stops the guard in a turn of its own: a rental that begins meanwhile has set it for itself. */
  #restGuard(): Promise<void> {
    return this.#deps.reconciler.exclusive(async () => {
      if (!(await this.#isOpen())) await this.#deps.clearGuard();
    });
  }

  /** When a rental is next to be asked about, by the clock that shows `present` now. */
  #dueAt(rental: Rental, isOwn: boolean, present: number): number {
    const { monotonic, isPushed } = this.#deps;
    const asked = this.#asked.get(rental.key);
    const askedAt = asked ? present - (monotonic() - asked.at) : null;
    const slowdown = this.#pace?.slowdown ?? 1;
    const push = asked && asked.pushes < this.#pushes ? 'heard' : isPushed() ? 'listening' : 'none';
    const at = nextAsk(rental, askedAt, slowdown, push) ?? Infinity;
    if (!rental.cancelWanted || !isOwn) return at;
    return Math.min(at, Math.max(rental.cancellableAt ?? 0, (askedAt ?? 0) + 1000 * slowdown));
  }

  /** Asks with a new key about a rental of an older one; gives the answer where the rental turns out to be its. */
  async #askNewKey(rental: Rental, account: string): Promise<Result<RentalStatus> | null> {
    const { repository, providerOf, now } = this.#deps;
    const answer = await providerOf(account).status(rental.providerId ?? '');
    await this.#keepPace(answer);
    const event = afterKeyChange(rental, account, answer, now());
    await repository.apply(rental.key, event);
    return event.type === 'adopted' ? answer : null;
  }

  /** `newKey`: the account to ask with where it isn't the rental's own; null where its own key is stored. */
  async #ask(rental: Rental, newKey: string | null): Promise<void> {
    const { repository, providerOf, now } = this.#deps;
    this.#asked.set(rental.key, { at: this.#deps.monotonic(), pushes: this.#pushes });
    if (newKey !== null) {
      const answer = await this.#askNewKey(rental, newKey);
      if (answer) await this.#record(rental, answer, false);
      return;
    }
    const wasOver = rental.endsAt !== null && now() >= rental.endsAt;
    const answer = await providerOf(rental.account).status(rental.providerId ?? '');
    await this.#keepPace(answer);
    await this.#record(rental, answer, wasOver);
    // Cancelled only after a question, so that a code that has come meanwhile wins over the cancelling.
    const after = answer.ok ? await repository.find(rental.key) : null;
    if (after && isHeld(after) && after.cancelWanted && (after.cancellableAt ?? 0) <= now())
      await this.#deps.cancel(after);
    if (after?.state === 'cancelled') await this.#deps.reconciler.settle();
  }

  /** Goes slower, or rests, as an answer asks for. */
  async #keepPace(answer: Result<RentalStatus>): Promise<void> {
    const { now, monotonic, savePace } = this.#deps;
    const before = this.#pace ?? RESTING_PACE;
    const pace = nextPace(before, answer.ok ? null : answer.error, monotonic());
    this.#pace = pace;
    if (pace.slowdown !== before.slowdown || pace.quietUntil !== before.quietUntil) {
      try {
        // The next worker starts another monotonic clock.
        await savePace(onClock(pace, monotonic(), now()));
      } catch {
        // This worker knows it all the same.
      }
    }
  }

  async #record(rental: Rental, answer: Result<RentalStatus>, wasOver: boolean): Promise<void> {
    const { repository, now, readText } = this.#deps;
    if (!answer.ok) {
      const refused = answer.error.kind === 'auth' && isGivenUp(rental, now());
      if (saysOver(answer.error, rental, now())) {
        await this.#gone(rental);
      } else if (wasOver && (answer.error.kind === 'not_found' || refused)) {
        await repository.apply(rental.key, { type: 'time-up', at: now() });
      } else {
        await repository.apply(rental.key, { type: 'asking-failed', at: now(), error: answer.error });
      }
      return;
    }
    const status = answer.value;
    if (status.balance !== null) this.#heard.set(rental.account, { balance: status.balance, at: now() });
    const reading = await readText(status.code);
    const after = await repository.apply(rental.key, { type: 'status', at: now(), status, ...reading });
    if (after?.state === 'received') await this.#awaitAnother(after);
    if (!after || !isHeld(after) || !wasOver || after.code !== rental.code) return;
    // The provider may hold a number longer than its price list says: its own end then counts.
    const providerEnd = after.providerEndsAt ?? 0;
    const sane = providerEnd - begunAt(after) < 24 * 3_600_000;
    if (status.state === 'active' && sane && providerEnd > now()) return;
    if (status.state === 'active' && after.state === 'waiting' && isEndless(after, now())) return;
    await repository.apply(rental.key, { type: 'time-up', at: now() });
  }

  /** Ends what the provider no longer knows, and asks the balance what became of it. */
  async #gone({ key, account, rentedAt }: Rental): Promise<void> {
    const { repository, now, knownBalance, reconciler } = this.#deps;
    const known = [this.#heard.get(account), await knownBalance(account).catch(() => null)];
    // One of before the renting says nothing about a refund.
    const heard = known.find((one) => one && one.at >= (rentedAt ?? 0)) ?? null;
    await repository.apply(key, { type: 'gone', at: now(), heard });
    await reconciler.settle();
  }

  /** A service that sends several messages may have to be told that another is wanted: once for each code. */
  async #awaitAnother({ account, key, code, service, providerId }: Rental): Promise<void> {
    if (!service.multipleSms || code === null || this.#followed.get(key) === code) return;
    const answer = await this.#deps.providerOf(account).awaitAnother(providerId ?? '');
    // What the line lost is asked for with the next question; a refusal stands.
    if (answer.ok || (answer.error.kind !== 'network' && answer.error.kind !== 'timeout'))
      this.#followed.set(key, code);
  }
}
