import { fail, ok, type Result } from '../getatext/errors.ts';
import type { Money } from '../getatext/money.ts';
import type { Provider } from '../getatext/provider.ts';
import { GETATEXT_SERVER } from '../settings/connection.ts';
import { accountItem, type Account } from './stored.ts';

/** Where the keys lie, one a server. */
export interface KeyStore {
  read(server: string): Promise<string | null>;
  write(server: string, key: string): Promise<void>;
  remove(server: string): Promise<void>;
}

/** What the account keeper needs from outside; `providerFor` makes a client that uses a key not stored yet. */
export interface AccountDeps {
  keys: KeyStore;
  /** The server in use: its origin. */
  server(): Promise<string>;
  provider: Pick<Provider, 'balance'>;
  providerFor(key: string, server: string): Pick<Provider, 'balance'>;
  now(): number;
}

/** The key and the balance of its account. */
export class AccountKeeper {
  #deps: AccountDeps;
  #refreshing: Promise<Result<Money>> | null = null;

  constructor(deps: AccountDeps) {
    this.#deps = deps;
  }

  /** Checks a key with the balance call; stores it, and answers the balance, only where the provider takes it. */
  async connect(apiKey: string): Promise<Result<{ balance: Money }>> {
    const key = apiKey.trim();
    if (!/^[\x21-\x7e]{8,256}$/.test(key)) {
      return fail({ kind: 'auth', detail: 'not a key' });
    }
    const server = await this.#deps.server();
    const balance = await this.#deps.providerFor(key, server).balance();
    if (!balance.ok) return balance;
    try {
      await this.#deps.keys.write(server, key);
      await accountItem.set({
        id: await accountId(key, server),
        balance: balance.value,
        balanceAt: this.#deps.now(),
        error: null,
      });
    } catch {
      return fail({ kind: 'storage' });
    }
    return ok({ balance: balance.value });
  }

  /** Forgets the key; rentals stay, and go on when a key of their account comes back. */
  async disconnect(): Promise<void> {
    await this.#deps.keys.remove(await this.#deps.server());
    await accountItem.set(null);
  }

  /** Takes up the key of the server that is in use from now on, where there is one. */
  async takeUp(): Promise<void> {
    this.#refreshing = null;
    const server = await this.#deps.server();
    const key = await this.#deps.keys.read(server);
    await accountItem.set(key === null ? null : { id: await accountId(key, server), balance: null, balanceAt: 0, error: null });
  }

  /** The account's id; null without a key. */
  async id(): Promise<string | null> {
    return (await accountItem.get())?.id ?? null;
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
    // The balance of one account says nothing about another that was taken up meanwhile.
    if ((await this.id()) !== asked) return answer;
    if (answer.ok) await this.noteBalance(answer.value);
    else await this.#update((account) => ({ ...account, error: answer.error }));
    return answer;
  }

  /** Keeps a balance that some answer brought along. */
  async noteBalance(balance: Money): Promise<void> {
    await this.#update((account) => ({ ...account, balance, balanceAt: this.#deps.now(), error: null }));
  }

  async #update(change: (account: Account) => Account): Promise<void> {
    const account = await accountItem.get();
    if (account) await accountItem.set(change(account));
  }
}

/** A one-way name for a key's account at a server: rentals remember it, and it says nothing about the key. */
async function accountId(key: string, server: string): Promise<string> {
  const salt = server === GETATEXT_SERVER ? 'getatext-autofill' : `getatext-autofill ${server}`;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt} ${key}`));
  return Array.from(new Uint8Array(digest).slice(0, 8), (b) => b.toString(16).padStart(2, '0')).join('');
}
