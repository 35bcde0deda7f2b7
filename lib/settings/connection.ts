import * as z from 'zod/mini';
import { GETATEXT_SERVER, PROTOCOLS } from '../core/server.ts';

/** Which server numbers are rented from, and how it is talked to. `server` is an origin without a slash at its end. */
export const ConnectionSchema = z.object({ protocol: z.enum(PROTOCOLS), server: z.string() });

/** See {@link ConnectionSchema}. */
export type Connection = z.infer<typeof ConnectionSchema>;

/** What a new installation starts with. */
export const DEFAULT_CONNECTION: Connection = { protocol: 'rest', server: GETATEXT_SERVER };

/** Why an address can't be a server's. */
export type ServerFault = 'empty' | 'not_an_address' | 'not_https' | 'credentials' | 'path';

/** A server as it was typed: its origin, or what is wrong with it. */
export type ServerReading = { ok: true; server: string } | { ok: false; fault: ServerFault };

/**
 * Reads a server's address as a user types it: `https://` may be missing, a slash may end it, a port is allowed.
 * Anything that would carry more than the place (user, path, query, fragment) is refused, as are other schemes: the
 * key goes there.
 */
export function readServer(typed: string): ServerReading {
  const text = typed.trim();
  if (text === '') return { ok: false, fault: 'empty' };
  if (/[\s\\]/.test(text)) return { ok: false, fault: 'not_an_address' };
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https') return { ok: false, fault: 'not_https' };
  const address = scheme === undefined ? `https://${text}` : text;
  if (!URL.canParse(address)) return { ok: false, fault: 'not_an_address' };
  const url = new URL(address);
  if (url.protocol !== 'https:') return { ok: false, fault: 'not_https' };
  if (url.username !== '' || url.password !== '' || address.includes('@')) return { ok: false, fault: 'credentials' };
  if (url.pathname !== '/' || /[?#]/.test(address)) return { ok: false, fault: 'path' };
  const host = url.hostname;
  if (host === '' || host.endsWith('.') || !/^(\[[\da-f:.]+\]|[a-z\d]([a-z\d.-]*[a-z\d])?)$/.test(host)) {
    return { ok: false, fault: 'not_an_address' };
  }
  return { ok: true, server: url.origin };
}

/** What to call a server: GetAText by its name, another one by its host. */
export const serverName = (server: string): string => (server === GETATEXT_SERVER ? 'GetAText' : new URL(server).host);
