import { serverOf } from './account-id.ts';

/** How many accounts one person has at a server: one for work, one for home. There's no way to hold more. */
export const MAX_ACCOUNTS = 2;

/** An account that the user has given a name to, to tell it from another; see `namedAccountsItem`. */
export interface NamedAccount {
  ids: string[];
  name: string;
}

/** Those at a server. */
export const accountsAt = (accounts: readonly NamedAccount[], server: string): NamedAccount[] =>
  accounts.filter(({ ids }) => serverOf(ids[0] ?? '') === server);

/** The accounts where an account's key is replaced: it stays the same to the user, who named it. */
export function withNewKey(accounts: readonly NamedAccount[], before: string | null, id: string): NamedAccount[] {
  const isKnown = accounts.some(({ ids }) => ids[0] === before || ids[0] === id);
  if (!isKnown && accountsAt(accounts, serverOf(id)).length > 0) return [{ ids: [id], name: '' }, ...accounts];
  return accounts.map((one) =>
    one.ids[0] === before && before !== id
      ? { ...one, ids: [id, ...one.ids.filter((other) => other !== id)] }
      : one,
  );
}

/** The accounts without one. */
export const withoutAccount = (accounts: readonly NamedAccount[], id: string | null): NamedAccount[] =>
  accounts.filter(({ ids }) => ids[0] !== id);

/** The name of an account, where there is another to tell it from. */
export function nameIn(accounts: readonly NamedAccount[], id: string): string | undefined {
  const here = accountsAt(accounts, serverOf(id));
  return here.length < MAX_ACCOUNTS ? undefined : here.find(({ ids }) => ids[0] === id)?.name;
}
