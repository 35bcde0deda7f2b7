import { fail, ok, type AppError, type Result } from '../core/errors.ts';
import type { Money } from '../core/money.ts';
import type { Provider } from '../getatext/provider.ts';
import { storageError } from '../core/storage-error.ts';
import { storeTogether } from '../platform/storage/stored-item.ts';
import { accountId, serverOf } from './account-id.ts';
import { FULL_LOCK_MS } from './cancel-lock.ts';
import { accountItem, cancelLocksItem, type Account } from './items.ts';
import {
  accountsAt,
  idsOf,
  MAX_ACCOUNTS,
  nameIn,
  withNewKey,
  withoutAccount,
  type NamedAccount,
  namedAccountsItem,
} from './named-accounts.ts';
import { SerialQueue } from '../core/async.ts';

/** Where the keys lie: for each server one, and maybe a `second`. In use is the one of the stored account. */
interface KeyStore {
  read(server: string, second?: boolean): Promise<string | null>;
  write(server: string, key: string, second?: boolean): Promise<void>;
  remove(server: string, second?: boolean): Promise<void>;
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

const NOT_THERE: AppError = { kind: 'auth', missing: true };

interface Stored {
  account: Account | null;
  named: NamedAccount[];
}

/** Stores the account in use and all names, or neither. For one who has just read both strictly. */
async function storeBoth(account: Account | null, named: NamedAccount[]): Promise<null> {
  await storeTogether({
    ...accountItem.entry(account && { ...account, name: nameIn(named, account.id) }),
    ...namedAccountsItem.entry(named),
  });
  return null;
}

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
    const checked = await this.#check(apiKey);
    if (!checked.ok) return checked;
    const { key, server, id, balance } = checked.value;
    const account = await accountWith(id, balance, this.#deps.now());
    const stored = await this.#store(server, key, account);
    return stored.ok ? ok({ balance }) : stored;
  }

  /** Asks for the balance with a key. */
  async #check(apiKey: string): Promise<Result<{ key: string; server: string; id: string; balance: Money }>> {
    const key = apiKey.trim();
    if (!/^[\x21-\x7e]{8,256}$/.test(key)) {
      return fail({ kind: 'auth', detail: 'not a key' });
    }
    const server = await this.#deps.server().catch((thrown: unknown) => storageError(thrown));
    if (typeof server !== 'string') return fail(server);
    const balance = await this.#deps.providerFor(key, server).balance();
    return balance.ok ? ok({ key, server, id: await accountId(key, server), balance: balance.value }) : balance;
  }

  /**
   * Forgets an account's key; rentals stay, and go on when a key of their account comes back. Where it was in use and
   * another is stored, that one is in use from now on. Nothing may be bought meanwhile.
   */
  disconnect(id: string): Promise<Result<Record<string, never>>> {
    const server = serverOf(id);
    return this.#change(server, async ({ account, named }) => {
      const rest = withoutAccount(named, id);
      const next = accountsAt(rest, server)[0]?.ids[0];
      const left = account?.id !== id ? account : next === undefined ? null : await accountWith(next, null, 0);
      const found = await this.#find(id, server);
      return found ? this.#put(server, found.second, null, left, rest) : storeBoth(left, rest);
    });
  }

  /**
   * Checks the key of a second account as {@link connect} does, and stores it beside the one in use, which gets a name as
   * well.
   */
  async add(apiKey: string, nameInUse: string, name: string): Promise<Result<Record<string, never>>> {
    const checked = await this.#check(apiKey);
    if (!checked.ok) return checked;
    const { key, server, id } = checked.value;
    return this.#change(server, async ({ account, named }) => {
      const inUse = account?.id ?? '';
      const others = withoutAccount(named, inUse);
      if (!account || inUse === id || accountsAt(others, server).length > MAX_ACCOUNTS - 2) return NOT_THERE;
      const { ids } = named.find((one) => one.ids[0] === inUse) ?? { ids: [inUse] };
      const after = [{ ids, name: nameInUse }, { ids: [id], name }, ...others];
      return this.#put(server, !(await this.#find(inUse, server))?.second, key, account, after);
    });
  }

  /** Uses another stored account from now on. Nothing may be bought meanwhile. */
  switchTo(id: string): Promise<Result<Record<string, never>>> {
    return this.#change(serverOf(id), async ({ named }) => {
      if (!(await this.#find(id, serverOf(id)))) return NOT_THERE;
      const isIt = ({ ids }: NamedAccount): boolean => ids[0] === id;
      // The one in use comes first: it's taken up again when its server is.
      return storeBoth(await accountWith(id, null, 0), [...named.filter(isIt), ...withoutAccount(named, id)]);
    });
  }

  /** Gives an account another name. */
  rename(id: string, name: string): Promise<Result<Record<string, never>>> {
    return this.#change(serverOf(id), ({ account, named }) =>
      storeBoth(
        account,
        named.map((one) => (one.ids[0] === id ? { ...one, name } : one)),
      ),
    );
  }

  /** The accounts whose keys are stored beside the one in use. Rejects where what is stored can't be read. */
  async beside(): Promise<string[]> {
    const [server, inUse, named] = [await this.#deps.server(), await this.id(), await namedAccountsItem.get()];
    return idsOf(accountsAt(named, server)).filter((id) => id !== inUse);
  }

  /** The key of one account and no other, the one in use unless told; null where it isn't stored for the server. */
  async keyOf(server: string, account?: string): Promise<string | null> {
    const id = account ?? (await this.id());
    return id === null ? null : ((await this.#find(id, server))?.key ?? null);
  }

  async #find(id: string, server: string): Promise<{ key: string; second: boolean } | null> {
    for (const second of [false, true]) {
      const key = await this.#deps.keys.read(server, second);
      if (key !== null && (await accountId(key, server)) === id) return { key, second };
    }
    return null;
  }

  /** Forgets the account; `erase` deletes keys and account from the browser's storage. Rejects where that does. */
  forgetAll(erase: () => Promise<void>): Promise<void> {
    this.#refreshing = null;
    return this.#changes.run(erase);
  }

  /** Stores the key of the account in use, and the account, or neither. */
  #store(server: string, key: string, account: Account): Promise<Result<Record<string, never>>> {
    return this.#change(server, async ({ account: old, named }) => {
      // The key of the other account: that one is then used, under its own name.
      if (await this.#find(account.id, server)) return storeBoth(account, named);
      const second = (old && (await this.#find(old.id, server)))?.second ?? false;
      return this.#put(server, second, key, account, withNewKey(named, old?.id, account.id));
    });
  }

  /** Stores a key, or with null removes it, and what goes with it, or neither. */
  async #put(
    server: string,
    second: boolean,
    key: string | null,
    ...both: Parameters<typeof storeBoth>
  ): ReturnType<typeof storeBoth> {
    const { keys } = this.#deps;
    const put = (value: string | null): Promise<void> =>
      value === null ? keys.remove(server, second) : keys.write(server, value, second);
    const before = await keys.read(server, second);
    await put(key);
    try {
      return await storeBoth(...both);
    } catch (thrown) {
      await put(before);
      throw thrown;
    }
  }

  /** Changes keys and accounts at a server in their turn; `change` gives why it can't be done. */
  #change(
    server: string,
    change: (stored: Stored) => Promise<AppError | null>,
  ): Promise<Result<Record<string, never>>> {
    this.#refreshing = null;
    return this.#changes.run(async () => {
      try {
        if ((await this.#deps.server()) !== server) return fail(SERVER_CHANGED);
        // Before a key is touched: what can't be read would not be overwritten afterwards.
        const stored = { account: await accountItem.getStrict(), named: await namedAccountsItem.getStrict() };
        const refused = await change(stored);
        return refused ? fail(refused) : ok({});
      } catch (thrown) {
        return fail(storageError(thrown));
      }
    });
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
   * Takes up a key of the server in use, where there is one: of two the one that was used last. Rejects where what is
   * stored can't be read or written.
   */
  takeUp(): Promise<void> {
    this.#refreshing = null;
    return this.#changes.run(async () => {
      const server = await this.#deps.server();
      const account = await accountItem.getStrict();
      const named = await namedAccountsItem.getStrict();
      const known = [account?.id ?? '', ...idsOf(accountsAt(named, server))];
      const first = await this.#deps.keys.read(server);
      let id = first === null ? null : await accountId(first, server);
      for (const one of known.toReversed()) if (await this.#find(one, server)) id = one;
      if (id !== (account?.id ?? null)) {
        await storeBoth(id === null ? null : await accountWith(id, null, 0), named);
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
