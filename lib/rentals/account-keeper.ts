import { fail, ok, type Result } from '../getatext/errors.ts';
import type { Money } from '../getatext/money.ts';
import type { Provider } from '../getatext/provider.ts';
import { storageError } from '../messaging/storage-error.ts';
import { accountItem, type Account } from './stored.ts';

/** Where the key lies. */
export interface KeyStore {
  read(): Promise<string | null>;
  write(key: string): Promise<void>;
  remove(): Promise<void>;
}

/** What the account keeper needs from outside; `providerFor` makes a client that uses a key not stored yet. */
export interface AccountDeps {
  keys: KeyStore;
  provider: Pick<Provider, 'balance'>;
  providerFor(key: string): Pick<Provider, 'balance'>;
  now(): number;
}

/** The key and the balance of its account. */
export class AccountKeeper {
  #deps: AccountDeps;
  #refreshing: Promise<Result<Money>> | null = null;
  /** Changes of key and account run one after another, or a balance could bring an older account back. */
  #changes: Promise<unknown> = Promise.resolve();

  constructor(deps: AccountDeps) {
    this.#deps = deps;
  }

  /** Checks a key with the balance call; stores it, and answers the balance, only where the provider takes it. */
  async connect(apiKey: string): Promise<Result<{ balance: Money }>> {
    const key = apiKey.trim();
    if (!/^[\x21-\x7e]{8,256}$/.test(key)) {
      return fail({ kind: 'auth', detail: 'not a key' });
    }
    const balance = await this.#deps.providerFor(key).balance();
    if (!balance.ok) return balance;
    const account = { id: await accountId(key), balance: balance.value, balanceAt: this.#deps.now(), error: null };
    const stored = await this.#exclusive(() => this.#store(key, account));
    return stored.ok ? ok({ balance: balance.value }) : stored;
  }

  /** Forgets the key; rentals stay, and go on when a key of their account comes back. */
  disconnect(): Promise<Result<Record<string, never>>> {
    return this.#exclusive(() => this.#store(null, null));
  }

  #exclusive<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#changes.then(work);
    this.#changes = run.catch(() => undefined);
    return run;
  }

  /** Stores key and account, or neither. */
  async #store(key: string | null, account: Account | null): Promise<Result<Record<string, never>>> {
    const { keys } = this.#deps;
    const put = (value: string | null): Promise<void> => (value === null ? keys.remove() : keys.write(value));
    try {
      // Before the key is touched: what can't be read would not be overwritten afterwards.
      await accountItem.getStrict();
      const before = await keys.read();
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
  reconcile(): Promise<void> {
    return this.#exclusive(() => this.#reconcile());
  }

  async #reconcile(): Promise<void> {
    try {
      const key = await this.#deps.keys.read();
      const account = await accountItem.getStrict();
      const id = key === null ? null : await accountId(key);
      if (id !== (account?.id ?? null)) {
        await accountItem.set(id === null ? null : { id, balance: null, balanceAt: 0, error: null });
      }
    } catch {
      // Key and account stay as they are: using them says what is wrong.
    }
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
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  async #refresh(): Promise<Result<Money>> {
    const answer = await this.#deps.provider.balance();
    if (answer.ok) await this.noteBalance(answer.value);
    else await this.#update((account) => ({ ...account, error: answer.error }));
    return answer;
  }

  /** Keeps a balance that some answer brought along. */
  async noteBalance(balance: Money): Promise<void> {
    await this.#update((account) => ({ ...account, balance, balanceAt: this.#deps.now(), error: null }));
  }

  /** Survives a failing disk: a balance is asked for again, and nothing depends on this one. */
  #update(change: (account: Account) => Account): Promise<void> {
    return this.#exclusive(async () => {
      try {
        const account = await accountItem.getStrict();
        if (account) await accountItem.set(change(account));
      } catch {
        return;
      }
    });
  }
}

/** A one-way name for a key's account: rentals remember it, and it says nothing about the key. */
async function accountId(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`getatext-autofill ${key}`));
  return Array.from(new Uint8Array(digest).slice(0, 8), (b) => b.toString(16).padStart(2, '0')).join('');
}
