// A computer with a browser: storage that may fail, workers that may die at any wait, a network, a key, an alarm.
import { fail, type AppError, type Result } from '../../../../lib/core/errors.ts';
import { createLimiter } from '../../../../lib/getatext/transport/limiter.ts';
import type { Provider, RentalStatus } from '../../../../lib/getatext/provider.ts';
import { BalanceReconciler } from '../../../../lib/account/balance-reconciler.ts';
import { cancelNow, type EndingDeps } from '../../../../lib/rentals/polling/ending.ts';
import { refundQuestion } from '../../../../lib/rentals/polling/refunds.ts';
import { Renting } from '../../../../lib/rentals/renting/renting.ts';
import { isEnded, type Rental } from '../../../../lib/rentals/model/rental.ts';
import { createRepository } from '../../../../lib/rentals/store/repository.ts';
import type { Rentals } from '../../../../lib/rentals/store/items.ts';
import { RentalPoller } from '../../../../lib/rentals/polling/rental-poller.ts';
import { answer, fakeProvider, readBare } from '../support.ts';
import { Ledger, type AccountName, type Manners } from './ledger.ts';
import type { VirtualTime } from './virtual-time.ts';

/** The calls that a fault can be planned for. */
export type CallKind = 'rent' | 'status' | 'cancel' | 'complete' | 'balance';

/** What may go wrong with one call, before or after the provider did as it was asked. */
export type Fault =
  | 'refuse'
  | 'drop before'
  | 'drop after'
  | 'error before'
  | 'error after'
  | 'garbage after'
  | 'busy'
  | 'slow'
  | 'double';

/** A fault, and how long after it the provider does as it was asked all the same; null where it never does. */
export interface PlannedFault {
  how: Fault;
  lateMs: number | null;
}

/** One worker's life. After its death nothing that it waits for ever comes. */
export interface Worker {
  renting: Renting;
  reconciler: BalanceReconciler;
  poller: RentalPoller;
  ending: EndingDeps;
  provider: Provider;
}

/** What tells a renting call on the wire from others: the price agreed to, or the rental that is rented again. */
export interface SentCall {
  maxPrice?: number | null;
  id?: string;
}

/** Far more than any rentals cost or refund. */
const TOP_UP = 50_000_000;

/** More waits than any honest work has in one moment. */
const MAX_GATES = 5000;

const NEVER = new Promise<never>(() => undefined);

/** See the head of this file. */
export class World {
  ledger: Ledger;
  time: VirtualTime;
  online = true;
  key: AccountName | null = 'acc';
  guard = false;
  stored: Rentals = { live: [], history: [] };
  session = new Map<string, unknown>();
  /** What the browser's memory holds of rentals that the disk did not take. */
  spare: Rental[] = [];
  /** Which of the next writes fail: `writes` of them after some that do not. */
  #disk = { after: 0, writes: 0 };
  /** How often the disk was filled. */
  diskFaults = 0;
  faults = new Map<CallKind, PlannedFault[]>();
  /** What happened to the account from outside, and what stood in the way of seeing a refund. */
  toppedUp = false;
  isRough = false;
  /** The requests that reached the provider, with the time since the clock was last set. */
  requests: { kind: CallKind; at: number; id: string | null; epoch: number }[] = [];
  /** What the balance answered for whom, and how many movements it took in. */
  balanceAnswers: { account: AccountName; balance: number; movements: number }[] = [];
  /** The rentals whose renting the browser sent twice, and those that the user called done. */
  doubled = new Set<string>();
  done = new Set<string>();
  epoch = 0;
  lastKey = '';
  complaints: string[] = [];
  worker: Worker | null = null;
  /** How many gates the worker still passes; null for a long life. */
  #life: number | null = null;
  #keys = 0;
  #spin = { at: 0, gates: 0 };

  constructor(time: VirtualTime, manners: Manners) {
    this.time = time;
    this.ledger = new Ledger(time, manners);
  }

  /** Plans the worker's death after it has passed some more gates. */
  dieAfter(gates: number | null): void {
    this.#life = gates;
  }

  fillDisk(after: number, writes: number): void {
    this.#disk = { after, writes };
    if (writes > 0) this.diskFaults += 1;
  }

  topUp(): void {
    if (this.key === null) return;
    this.toppedUp = true;
    this.ledger.topUp(this.key, TOP_UP);
  }

  die(): void {
    this.isRough = true;
    const isOpen = this.stored.live.some(({ state }) => state !== 'intent');
    if (isOpen && !this.guard) this.complaints.push('a worker died and nothing brings the next one');
    this.worker = null;
    this.#life = null;
  }

  /** The living worker, started where there is none, as any event of the browser does. */
  wakeUp(): Worker {
    return this.worker ?? this.#start();
  }

  /** What the alarm does. */
  alarm(): void {
    if (!this.guard) return;
    const { poller, renting, reconciler } = this.wakeUp();
    this.watch('alarm', Promise.all([poller.wake(), renting.recover().then(() => reconciler.settle())]));
  }

  /** Notes the failure of something that nobody waits for. A full disk is the only excuse. */
  watch(what: string, work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      if (!(error instanceof StorageFull)) this.complaints.push(`${what} rejected: ${String(error)}`);
    });
  }

  rental(key: string): Rental | undefined {
    return [...this.stored.live, ...this.stored.history].find((rental) => rental.key === key);
  }

  #start(): Worker {
    const mine: { worker: Worker | null } = { worker: null };
    /** Every wait of the worker passes here: one that is dead waits for ever. */
    const gate = async (): Promise<void> => {
      if (mine.worker === null || this.worker !== mine.worker) return NEVER;
      if (this.#isSpinning()) {
        this.die();
        return NEVER;
      }
      if (this.#life !== null && this.#life-- <= 0) {
        this.die();
        return NEVER;
      }
    };
    const reading = async <T>(read: () => T): Promise<T> => {
      await gate();
      return read();
    };
    const writing = async (write: () => void): Promise<void> => {
      await gate();
      if (this.#disk.after > 0) this.#disk.after -= 1;
      else if (this.#disk.writes > 0) {
        this.#disk.writes -= 1;
        throw new StorageFull();
      }
      write();
      await gate();
    };
    const getStrict = (): Promise<Rentals> => reading(() => this.stored);
    const repository = createRepository(
      { getStrict, set: (value) => writing(() => this.#store(value)) },
      { getStrict: () => reading(() => this.spare), set: (value) => reading(() => void (this.spare = value)) },
    );
    const limiter = createLimiter({
      minGapMs: 1000,
      now: this.time.local,
      sleep: this.time.sleep,
      load: () => reading(() => this.session.get('limiter')),
      save: (state) => reading(() => void this.session.set('limiter', state)),
    });
    const call = this.#caller(gate, limiter.schedule);
    const provider = fakeProvider({
      balance: () => call('balance', null, (account) => this.#balance(account)),
      rent: (_service, maxPrice) => {
        this.onRent(mine.worker, { maxPrice });
        return call('rent', null, (account) => this.#rent(account));
      },
      reRent: (id) => {
        this.onRent(mine.worker, { id });
        return call('rent', null, (account) => this.#rent(account));
      },
      awaitAnother: () => answer({}),
      status: (id) => call('status', id, (account) => this.ledger.status(account, id)),
      cancel: (id, isStillWanted) => call('cancel', id, (account) => this.#cancel(account, id), isStillWanted),
      complete: (id) => call('complete', id, (account) => this.ledger.complete(account, id)),
    });
    const account = (): Promise<AccountName | null> => reading(() => this.key);
    const noteBalance = (): Promise<void> => writing(() => undefined);
    const lockMs = (id: string): Promise<number | null> =>
      reading(() => (this.session.get(`lock ${id}`) as number | undefined) ?? null);
    const reconciler = new BalanceReconciler({
      balance: () => provider.balance(),
      noteBalance,
      account,
      stayAwake: () => reading(() => undefined),
    });
    reconciler.add(refundQuestion({ repository, now: this.time.local }));
    const ending: EndingDeps = {
      repository,
      providerOf: () => provider,
      now: this.time.local,
      account,
      reconciler,
      noteBalance,
      lockMs,
      learnLock: (id, ms) => reading(() => void this.session.set(`lock ${id}`, ms)),
      readText: readBare,
    };
    const renting = new Renting({
      repository,
      providerOf: () => provider,
      now: this.time.local,
      monotonic: () => this.time.now,
      newKey: () => (this.lastKey = `key-${(this.#keys += 1)}`),
      account,
      reconciler,
      noteBalance,
      setGuard: () => reading(() => void (this.guard = true)),
      lockMs,
    });
    const poller = new RentalPoller({
      repository,
      providerOf: () => provider,
      now: this.time.local,
      monotonic: () => this.time.now,
      isOnline: () => this.online,
      frontTab: async () => null,
      account,
      readText: readBare,
      stayAwake: () => reading(() => undefined),
      setGuard: () => reading(() => void (this.guard = true)),
      clearGuard: () => reading(() => void (this.guard = false)),
      cancel: (rental) => cancelNow(ending, rental),
      reconciler,
      knownBalance: async () => null,
      isPushed: () => false,
      loadPace: () => reading(() => this.session.get('pace')),
      savePace: (pace) => reading(() => void this.session.set('pace', pace)),
    });
    mine.worker = { renting, reconciler, poller, ending, provider };
    this.worker = mine.worker;
    this.watch(
      'start',
      renting.recover().then(() => Promise.all([poller.wake(), reconciler.settle()])),
    );
    return mine.worker;
  }

  /** Whether the worker goes round and round without letting time pass. */
  #isSpinning(): boolean {
    if (this.#spin.at !== this.time.now) this.#spin = { at: this.time.now, gates: 0 };
    this.#spin.gates += 1;
    if (this.#spin.gates === MAX_GATES) this.complaints.push('the worker goes round and round');
    return this.#spin.gates >= MAX_GATES;
  }

  #rent(account: AccountName): ReturnType<typeof fail> | { ok: true; value: ReturnType<Ledger['rent']> } {
    if (this.ledger.balances[account] < 0) return fail({ kind: 'insufficient_funds' });
    return { ok: true, value: this.ledger.rent(account, this.lastKey, this.ttlMs) };
  }

  /** Nothing that the user has taken back may leave. */
  #cancel(account: AccountName, id: string): Result<RentalStatus> {
    const rental = this.stored.live.find(({ providerId }) => providerId === id);
    if (this.diskFaults === 0 && rental && !rental.cancelWanted)
      this.complaints.push(`${rental.key} was cancelled although it was kept`);
    return this.ledger.cancel(account, id);
  }

  ttlMs = 30_000;
  /** Called when a renting call leaves, with the worker that sends it. */
  onRent: (worker: Worker | null, sent: SentCall) => void = () => undefined;

  #balance(account: AccountName): Result<number> {
    const balance = this.ledger.balances[account];
    this.balanceAnswers.push({ account, balance, movements: this.ledger.movements.length });
    return { ok: true, value: balance };
  }

  #caller(
    gate: () => Promise<void>,
    schedule: <T>(kind: 'rent' | 'cancel' | 'status', run: () => Promise<T>) => Promise<T>,
  ) {
    return async <T>(
      kind: CallKind,
      id: string | null,
      effect: (account: AccountName) => Result<T>,
      isStillWanted?: () => Promise<boolean>,
    ): Promise<Result<T>> => {
      await gate();
      const { key } = this;
      if (key === null) return fail({ kind: 'auth', missing: true });
      const run = async (): Promise<Result<T>> => {
        await gate();
        if (!this.online) return fail({ kind: 'network', offline: true });
        if (isStillWanted && !(await isStillWanted()))
          return fail({ kind: 'refused', why: 'not_waiting', detail: 'kept' });
        const { how: fault, lateMs } = this.faults.get(kind)?.shift() ?? { how: null, lateMs: null };
        if (lateMs !== null && kind === 'rent') this.#later(lateMs, key);
        if (fault === 'drop before') return fail(lost(kind, 'drop'));
        this.requests.push({ kind, at: this.time.now, id, epoch: this.epoch });
        if (fault === 'refuse' && kind === 'rent') return fail({ kind: 'no_numbers' });
        if (fault === 'error before') return fail(lost(kind, 'error'));
        if (fault === 'busy') return fail(lost(kind, 'busy'));
        if (fault === 'double' && kind === 'rent') {
          effect(key);
          this.doubled.add(this.lastKey);
        }
        const answer = effect(key);
        await gate();
        if (fault === 'slow') await this.time.sleep(3000);
        await gate();
        if (fault === 'drop after') return fail(lost(kind, 'drop'));
        if (fault === 'error after') return fail(lost(kind, 'error'));
        if (fault === 'garbage after') return fail(lost(kind, 'garbage'));
        return answer;
      };
      return kind === 'rent' || kind === 'cancel' || kind === 'status' ? schedule(kind, run) : run();
    };
  }

  /** The provider rents for a call that nobody waits for any more. */
  #later(ms: number, account: AccountName): void {
    const { lastKey, ttlMs } = this;
    this.time.set(() => {
      if (this.ledger.balances[account] >= 0) this.ledger.rent(account, lastKey, ttlMs);
    }, ms);
  }

  /** Every write is held against the one before: what is over stays over, what was told stays told. */
  #store(value: Rentals): void {
    const before = new Map([...this.stored.live, ...this.stored.history].map((rental) => [rental.key, rental]));
    const after = [...value.live, ...value.history];
    this.stored = value;
    for (const rental of after) {
      const old = before.get(rental.key);
      before.delete(rental.key);
      if (old === undefined || old === rental) continue;
      if (isEnded(old) && rental.state !== old.state)
        this.complaints.push(`${rental.key}: ${old.state} became ${rental.state}`);
      const entry = this.ledger.entries.find(({ id }) => id === rental.providerId);
      const isHeldThere = entry?.state === 'active' && entry.endsAt > this.time.now;
      if (rental.state === 'completed' && old.state !== 'completed' && isHeldThere && this.epoch === 0)
        this.complaints.push(`${rental.key}: called done while the provider holds it`);
      if (old.code !== null && rental.code === null) this.complaints.push(`${rental.key}: its code was lost`);
      if (old.providerId !== null && rental.providerId !== old.providerId)
        this.complaints.push(`${rental.key}: its id was lost`);
    }
    if (before.size > 0) this.complaints.push('a rental was lost from storage');
    if (value.live.some(isEnded) || !value.history.every(isEnded))
      this.complaints.push('a rental stands in the wrong list');
    if (new Set(after.map(({ key }) => key)).size < after.length) this.complaints.push('a rental stands there twice');
  }
}

/** Nothing can be written. */
export class StorageFull extends Error {
  override name = 'QuotaExceededError';
}

function lost(kind: CallKind, how: 'drop' | 'error' | 'busy' | 'garbage'): AppError {
  if (kind === 'rent') return { kind: 'outcome_unknown', cause: how };
  if (how === 'drop') return { kind: 'network' };
  if (how === 'busy') return { kind: 'rate_limited', retryAfterMs: 10_000 };
  return how === 'error' ? { kind: 'unavailable', status: 502 } : { kind: 'contract', where: kind };
}
