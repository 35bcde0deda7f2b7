import { fail, ok, type AppError, type Result } from '../core/errors.ts';
import type { Money } from '../core/money.ts';
import type { Provider } from '../getatext/provider.ts';
import { storageError } from '../core/storage-error.ts';
import { accountId } from './account-id.ts';
import { FULL_LOCK_MS } from './cancel-lock.ts';
import { accountItem, cancelLocksItem, type Account } from './items.ts';
import { SerialQueue } from '../core/async.ts';

/** Where the keys lie, one a server. */
interface KeyStore {
  read(server: string): Promise<string | null>;
  write(server: string, key: string): Promise<void>;
  remove(server: string): Promise<void>;
}

/** Ports of the account service. `providerFor` makes a client that uses a key not stored yet. */
export interface AccountServiceDeps {
  keys: KeyStore;
  /** The server in use: its origin. */
  server(): Promise<string>;
  provider: Pick<Provider, 'balance'>;
  providerFor(key: string, server: string): Pick<Provider, 'balance'>;
  now(): number;
}

const SERVER_CHANGED: AppError = { kind: 'internal', detail: 'the server was changed before the key was stored' };

/** An account as it is stored, with what was learned of it under an earlier key. */
async function accountWith(id: string, balance: Money | null, balanceAt: number): Promise<Account> {
  const cancelLockMs = (await cancelLocksItem.get())[id] ?? FULL_LOCK_MS;
  return { id, balance, balanceAt, error: null, cancelLockMs };
}

/** The key and the balance of its account. */
export class AccountService {
  #deps: AccountServiceDeps;
  #refreshing: Promise<Result<Money>> | null = null;
  /** Changes of key and account run one after another, or a balance could bring an older account back. */
  #changes = new SerialQueue();

  constructor(deps: AccountServiceDeps) {
    this.#deps = deps;
  }

  /** Checks a key with the balance call; stores it, and answers the balance, only where the provider takes it. */
  async connect(apiKey: string): Promise<Result<{ balance: Money }>> {
    const key = apiKey.trim();
    if (!/^[\x21-\x7e]{8,256}$/.test(key)) {
      return fail({ kind: 'auth', detail: 'not a key' });
    }
    const server = await this.#deps.server().catch((thrown: unknown) => storageError(thrown));
    if (typeof server !== 'string') return fail(server);
    const balance = await this.#deps.providerFor(key, server).balance();
    if (!balance.ok) return balance;
    const account = await accountWith(await accountId(key, server), balance.value, this.#deps.now());
    const stored = await this.#changes.run(() => this.#store(server, key, account));
    return stored.ok ? ok({ balance: balance.value }) : stored;
  }

  /** Forgets the key; rentals stay, and go on when a key of their account comes back. */
  disconnect(): Promise<Result<Record<string, never>>> {
    return this.#changes.run(async () => {
      try {
        return await this.#store(await this.#deps.server(), null, null);
      } catch (thrown) {
        return fail(storageError(thrown));
      }
    });
  }

  /** Forgets the account; `erase` deletes keys and account from the browser's storage. Rejects where that does. */
  forgetAll(erase: () => Promise<void>): Promise<void> {
    this.#refreshing = null;
    return this.#changes.run(erase);
  }

  /** Stores key and account, or neither. */
  async #store(server: string, key: string | null, account: Account | null): Promise<Result<Record<string, never>>> {
    const { keys } = this.#deps;
    const put = (value: string | null): Promise<void> =>
      value === null ? keys.remove(server) : keys.write(server, value);
    try {
      if ((await this.#deps.server()) !== server) return fail(SERVER_CHANGED);
      // Before the key is touched: what can't be read would not be overwritten afterwards.
      await accountItem.getStrict();
      const before = await keys.read(server);
      await put(key);
      try {
        await accountItem.set(account);
      } catch (thrown) {
        await put(before);
        throw thrown;
      }
      return ok({});
    } catch (thrown) {
      return fail(storageError(thrown));
    }
  }

  /** Makes the account that of the stored key again, where a worker died between the two. Call at the start. */
  async reconcile(): Promise<void> {
    try {
      await this.takeUp();
    } catch {
      // Key and account stay as they are: using them says what is wrong.
    }
  }

  /**
   * Takes up the key of the server in use, where there is one. Rejects where what is stored can't be read or written.
   */
  takeUp(): Promise<void> {
    this.#refreshing = null;
    return this.#changes.run(async () => {
      const server = await this.#deps.server();
      const key = await this.#deps.keys.read(server);
      const account = await accountItem.getStrict();
      const id = key === null ? null : await accountId(key, server);
      if (id !== (account?.id ?? null)) {
        await accountItem.set(id === null ? null : await accountWith(id, null, 0));
      }
    });
  }

  /** Lays the account down, its key stays: nothing is asked with it until {@link takeUp}. Rejects as that does. */
  layDown(): Promise<void> {
    this.#refreshing = null;
    return this.#changes.run(() => accountItem.set(null));
  }

  /** The account's id; null without a key. Rejects where what is stored can't be read. */
  async id(): Promise<string | null> {
    return (await accountItem.getStrict())?.id ?? null;
  }

  /** The balance, asked for anew where what is known is older than `maxAgeMs`. */
  async balance(maxAgeMs: number): Promise<Result<Money>> {
    const account = await accountItem.get();
    const age = account ? this.#deps.now() - account.balanceAt : Infinity;
    if (account && account.balance !== null && age >= 0 && age < maxAgeMs) return ok(account.balance);
    if (this.#refreshing) return this.#refreshing;
    const mine = this.#refresh().finally(() => {
      if (this.#refreshing === mine) this.#refreshing = null;
    });
    this.#refreshing = mine;
    return mine;
  }

  async #refresh(): Promise<Result<Money>> {
    const asked = await this.id();
    const answer = await this.#deps.provider.balance();
    // Without an account there is nothing to keep it with.
    if (asked === null || (await this.id()) !== asked) return answer;
    if (answer.ok) await this.noteBalance(asked, answer.value);
    else await this.#update(asked, (account) => ({ ...account, error: answer.error }));
    return answer;
  }

  /** The balance that was last heard of an account, and when; null where another is in use. */
  async known(id: string): Promise<{ balance: Money; at: number } | null> {
    const account = await accountItem.get();
    if (account?.id !== id || account.balance === null) return null;
    return { balance: account.balance, at: account.balanceAt };
  }

  /** Keeps an account's balance that some answer brought along, unless another account was taken up meanwhile. */
  async noteBalance(id: string, balance: Money): Promise<void> {
    await this.#update(id, (account) => ({ ...account, balance, balanceAt: this.#deps.now(), error: null }));
  }

  /** How long after renting an account can't cancel, in milliseconds; null where that isn't known. Never rejects. */
  async lockOf(id: string): Promise<number | null> {
    return (await cancelLocksItem.get())[id] ?? null;
  }

  /** Remembers that, also beyond a change of the key. What can't be stored is learned again. */
  async learnLock(id: string, cancelLockMs: number): Promise<void> {
    await this.#changes
      .run(async () => cancelLocksItem.set({ ...(await cancelLocksItem.get()), [id]: cancelLockMs }))
      .catch(() => undefined);
    await this.#update(id, (account) => ({ ...account, cancelLockMs }));
  }

  /** Survives a failing disk: a balance is asked for again, and nothing depends on this one. */
  #update(id: string, change: (account: Account) => Account): Promise<void> {
    return this.#changes.run(async () => {
      try {
        const account = await accountItem.getStrict();
        if (account?.id === id) await accountItem.set(change(account));
      } catch {
        return;
      }
    });
  }
}
