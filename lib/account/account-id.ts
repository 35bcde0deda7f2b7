import { serverName } from '../settings/connection.ts';
import { GETATEXT_SERVER } from '../core/server.ts';

/**
 * A one-way name for a key's account: rentals remember it, and it says nothing about the key. At another server than
 * GetAText's, that server stands before it.
 */
export async function accountId(key: string, server: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`getatext-autofill ${key}`));
  const name = Array.from(new Uint8Array(digest).slice(0, 8), (b) => b.toString(16).padStart(2, '0')).join('');
  return server === GETATEXT_SERVER ? name : `${server} ${name}`;
}

/** The server (its origin) that an account is at. */
export function serverOf(account: string): string {
  const end = account.lastIndexOf(' ');
  return end < 0 ? GETATEXT_SERVER : account.slice(0, end);
}

/** What the user calls the provider that an account is at. */
export const providerOf = (account: string): string => serverName(serverOf(account));
