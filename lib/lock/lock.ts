import { SerialQueue } from '../core/async.ts';
import { fail, ok, type AppError, type Result, type StorageTrouble } from '../core/errors.ts';
import { UnreadableItemError } from '../core/storage-error.ts';
import type { StoredItem } from '../platform/storage/stored-item.ts';
import type { LockChoices } from './choices.ts';
import { LOCKED, type LockSession, type StoredLock } from './items.ts';
import { importDataKey, ITERATIONS, keyOfPassphrase, newDataKey, newSalt, seal, unseal } from './sealing.ts';

/** Ports of the lock: where it's stored, what the browser remembers until it closes, the clock. */
export interface LockDeps {
  stored: Pick<StoredItem<StoredLock | null>, 'read' | 'set' | 'overwrite'>;
  session: Pick<StoredItem<LockSession>, 'get' | 'set'>;
  now(): number;
}

/** Whether there's a lock, and whether the passphrase was given since the browser started. */
export type LockState = 'off' | 'open' | 'locked';

interface Known {
  lock: StoredLock | null;
  session: LockSession;
  /** Why the lock can't be read. */
  trouble: StorageTrouble | null;
}

/** What the data key is sealed under. */
const DATA_KEY = 'data-key';

/** So many wrong ones are typing errors. */
const FREE_TRIES = 4;
const FIRST_WAIT_MS = 30_000;
const MAX_WAIT_MS = 15 * 60_000;

/** How long nothing is tried after a number of wrong passphrases in a row, in milliseconds. */
export const waitAfter = (wrong: number): number =>
  wrong <= FREE_TRIES ? 0 : Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** (wrong - FREE_TRIES - 1));

/** How often a use is written down at most, in milliseconds. */
const USE_GAP_MS = 15_000;

/**
 * The passphrase's lock: whether it's open, and the data key that seals what it guards. What it guards is for those to
 * seal who store it.
 */
export class Lock {
  #deps: LockDeps;
  /** One try at a time, or many at once would all come before the first was counted. */
  #tries = new SerialQueue();
  /** As last read or written: the background is the only writer. */
  #known: Promise<Known> | null = null;
  #key: Promise<CryptoKey | null> | null = null;
  #isLeaving = false;

  constructor(deps: LockDeps) {
    this.#deps = deps;
  }

  #read(): Promise<Known> {
    this.#known ??= Promise.all([this.#deps.stored.read(), this.#deps.session.get()]).then(([reading, session]) => {
      // What couldn't be read now may be readable the next time.
      if (reading.trouble) this.#known = null;
      return { lock: reading.value, session, trouble: reading.trouble };
    });
    return this.#known;
  }

  #forget(): void {
    this.#known = null;
    this.#key = null;
  }

  async #keep(lock: StoredLock): Promise<void> {
    await this.#deps.stored.set(lock).finally(() => this.#forget());
  }

  async #open(dataKey: string): Promise<void> {
    await this.#deps.session.set({ isOpen: true, dataKey, usedAt: this.#deps.now() }).finally(() => this.#forget());
  }

  /** As {@link state}, but rejects where it can't be read: nothing may be stored as if there were a lock, or none. */
  async strictState(): Promise<LockState> {
    const { trouble } = await this.#read();
    if (trouble) throw new UnreadableItemError(trouble);
    return this.state();
  }

  /** Whether there's a lock, and whether it's open. Never rejects; what can't be read counts as locked. */
  async state(): Promise<LockState> {
    const { lock, session, trouble } = await this.#read();
    if (trouble) return 'locked';
    return lock === null || this.#isLeaving ? 'off' : session.isOpen ? 'open' : 'locked';
  }

  /** Why nothing is done now that it keeps from happening; null where it's open, or there's none. */
  async refusal(): Promise<AppError | null> {
    const { trouble } = await this.#read();
    if (trouble) return { kind: 'storage', unreadable: trouble };
    return (await this.isLocked()) ? { kind: 'locked' } : null;
  }

  /** Whether it's locked now. */
  async isLocked(): Promise<boolean> {
    return (await this.state()) === 'locked';
  }

  /** Whether the provider may be asked about live numbers: the key can be had, and the user wants that. */
  async mayAsk(): Promise<boolean> {
    return !(await this.isLocked()) || (await this.key()) !== null;
  }

  /** What the user chose; null without a lock. */
  async choices(): Promise<LockChoices | null> {
    return (await this.#read()).lock;
  }

  /** The data key; null where there's no lock, or it's locked and keeps nothing in memory. */
  key(): Promise<CryptoKey | null> {
    this.#key ??= this.#read()
      .then(({ lock, session: { dataKey } }) => (lock === null || dataKey === null ? null : importDataKey(dataKey)))
      .catch(() => null);
    return this.#key;
  }

  /** Sets a lock up, open for now. Rejects where it can't be stored. */
  async turnOn(passphrase: string, choices: LockChoices): Promise<void> {
    const dataKey = newDataKey();
    const sealed = await sealedWith(passphrase, dataKey);
    // First the key: a lock that's stored without it would ask for the passphrase at once.
    await this.#open(dataKey);
    await this.#keep({ ...choices, ...sealed, wrong: 0, retryAt: 0 });
  }

  /**
   * Opens it with the passphrase; `passphrase` where that's wrong, or isn't tried yet. Rejects where the try can't be
   * counted, and nothing is tried then.
   */
  unlock(passphrase: string): Promise<Result<Record<string, never>>> {
    return this.#with(passphrase, (dataKey) => this.#open(dataKey));
  }

  /** Whether that's the passphrase; answers as {@link unlock} does. */
  check(passphrase: string): Promise<Result<Record<string, never>>> {
    return this.#with(passphrase, async () => undefined);
  }

  /** Takes another passphrase from now on; answers as {@link unlock} does. Rejects where that can't be stored. */
  change(passphrase: string, next: string): Promise<Result<Record<string, never>>> {
    return this.#with(passphrase, async (dataKey) => {
      const { lock } = await this.#read();
      if (lock) await this.#keep({ ...lock, ...(await sealedWith(next, dataKey)) });
    });
  }

  /** Does what the right passphrase is needed for, with the data key that it opens. */
  #with(passphrase: string, act: (dataKey: string) => Promise<void>): Promise<Result<Record<string, never>>> {
    return this.#tries.run(async () => {
      const opened = await this.#try(passphrase);
      if (opened.ok) await act(opened.value);
      return opened.ok ? ok({}) : opened;
    });
  }

  async #try(passphrase: string): Promise<Result<string>> {
    const { lock } = await this.#read();
    if (lock === null) return fail({ kind: 'passphrase' });
    const now = this.#deps.now();
    // Not longer than it was to be, should the clock have been put back.
    const left = Math.min(lock.retryAt - now, waitAfter(lock.wrong));
    if (left > 0) return fail({ kind: 'passphrase', retryAfterMs: left });
    const wrong = lock.wrong + 1;
    // Counted before it's tried: a worker that is ended meanwhile has used up a try.
    await this.#keep({ ...lock, wrong, retryAt: now + waitAfter(wrong) });
    const dataKey = await keyOfPassphrase(passphrase, lock.salt, lock.iterations)
      .then((key) => unseal(key, DATA_KEY, lock.dataKey))
      .catch(() => null);
    if (dataKey === null) return fail({ kind: 'passphrase', retryAfterMs: waitAfter(wrong) });
    await this.#keep({ ...lock, wrong: 0, retryAt: 0 });
    return ok(dataKey);
  }

  /** Changes what the user chose. Rejects where it can't be stored. */
  async choose(choices: LockChoices): Promise<void> {
    const { lock } = await this.#read();
    if (lock) await this.#keep({ ...lock, ...choices });
  }

  /** Locks; the data key stays in memory only where live numbers are to be asked about. Nothing where there's no lock. */
  async lock(): Promise<void> {
    const { lock, session } = await this.#read();
    if (!lock) return;
    const next: LockSession = lock.asksWhileLocked ? { ...session, isOpen: false } : LOCKED;
    await this.#deps.session.set(next).finally(() => this.#forget());
  }

  /**
   * Has what is stored from now on be stored in the open, before {@link remove}, or no longer. A worker that is ended in
   * between leaves the lock as it was, and loses nothing.
   */
  leave(isLeaving: boolean): void {
    this.#isLeaving = isLeaving;
  }

  /** Takes the lock away; what it sealed has to be opened, or deleted, before. Rejects where that can't be stored. */
  async remove(): Promise<void> {
    // Also one that can't be read: that is what starting over is for.
    await this.#deps.stored.overwrite(null).finally(() => this.#forget());
    await this.#deps.session.set(LOCKED).finally(() => this.#forget());
  }

  /** Forgets what this worker knows of it: it was erased. */
  erased(): void {
    this.#forget();
  }

  /** Notes that the user did something. What can't be stored is no reason to fail. */
  async used(): Promise<void> {
    const { session } = await this.#read();
    if (!session.isOpen || Math.abs(this.#deps.now() - session.usedAt) < USE_GAP_MS) return;
    const next = { ...session, usedAt: this.#deps.now() };
    await this.#deps.session.set(next).catch(() => undefined);
    this.#known = null;
  }

  /** Milliseconds until the automatic lock, 0 or less once it's due; null if there's none. */
  async leftMs(): Promise<number | null> {
    const { lock, session } = await this.#read();
    if (!lock || !session.isOpen || lock.afterMinutes === null) return null;
    const all = lock.afterMinutes * 60_000;
    // A clock that was put back doesn't keep it open for longer.
    return Math.min(all, session.usedAt + all - this.#deps.now());
  }
}

/** A data key as a passphrase seals it. */
async function sealedWith(
  passphrase: string,
  dataKey: string,
): Promise<Pick<StoredLock, 'salt' | 'iterations' | 'dataKey'>> {
  const salt = newSalt();
  const key = await keyOfPassphrase(passphrase, salt, ITERATIONS);
  return { salt, iterations: ITERATIONS, dataKey: await seal(key, DATA_KEY, dataKey) };
}
