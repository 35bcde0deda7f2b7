import * as z from 'zod/mini';
import { storedItem } from '../platform/storage/stored-item.ts';
import { serverOf } from './account-id.ts';

/** How many accounts one person has at a server: one for work, one for home. There's no way to hold more. */
export const MAX_ACCOUNTS = 2;

/** An account that the user has given a name to, to tell it from another; see `namedAccountsItem`. */
export interface NamedAccount {
  ids: string[];
  name: string;
}

/**
 * Accounts that the user has told apart, by server at most {@link MAX_ACCOUNTS}: whose keys are stored, and what they are
 * called. `ids` begins with the one of its key; keys that it had before follow, as rentals are under those.
 */
export const namedAccountsItem = storedItem<NamedAccount[]>('accounts', {
  schema: z.array(z.object({ ids: z.array(z.string()), name: z.string() })),
  fallback: [],
});

/** Those at a server. */
export const accountsAt = (accounts: readonly NamedAccount[], server: string): NamedAccount[] =>
  accounts.filter(({ ids }) => serverOf(ids[0] ?? '') === server);

/** The ids under which their keys are known now. */
export const idsOf = (accounts: readonly NamedAccount[]): string[] => accounts.flatMap(({ ids }) => ids.slice(0, 1));

/** The accounts where a key of one is replaced: it stays the same to the user, who named it. */
export const withNewKey = (accounts: readonly NamedAccount[], before: string | undefined, id: string): NamedAccount[] =>
  accounts.map((one) => (one.ids[0] === before ? { ...one, ids: [id, ...one.ids] } : one));

/** The accounts without one. */
export const withoutAccount = (accounts: readonly NamedAccount[], id: string): NamedAccount[] =>
  accounts.filter(({ ids }) => ids[0] !== id);

/** The name of an account, where there is another to tell it from. */
export function nameIn(accounts: readonly NamedAccount[], id: string): string | undefined {
  const here = accountsAt(accounts, serverOf(id));
  return here.length < MAX_ACCOUNTS ? undefined : here.find(({ ids }) => ids[0] === id)?.name;
}
