import * as z from 'zod/mini';
import { ConnectionSchema } from '../../settings/connection.ts';
import { nothing } from './shapes.ts';

/** The key, the server and what is known of both. */
export const connectionProcedures = {
  /** Does nothing: the background is there to hear it, and has begun what it does at every start. */
  wake: { request: nothing, response: nothing },
  /** Checks a key with the balance call and stores it; answers the balance in millionths of a dollar. */
  connect: { request: z.object({ apiKey: z.string() }), response: z.object({ balance: z.number() }) },
  /** Forgets the key. */
  disconnect: { request: nothing, response: nothing },
  /** Asks for the balance; screens see it through the stored state. */
  refreshBalance: { request: nothing, response: nothing },
  /** Asks for the catalogue where it is older than five minutes, or always with `force`. */
  refreshCatalogue: { request: z.object({ force: z.boolean() }), response: nothing },
  /** Uses another server or protocol from now on; `permission` where the extension may not talk to the server. */
  saveConnection: { request: ConnectionSchema, response: nothing },
} as const;
