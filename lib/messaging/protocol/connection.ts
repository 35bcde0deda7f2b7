import * as z from 'zod/mini';
import { MAX_ACCOUNT_NAME } from '../../core/account-name.ts';
import { ConnectionSchema } from '../../settings/connection.ts';
import { nothing } from './shapes.ts';

/** What the user calls an account. */
const accountName = () => z.string().check(z.minLength(1), z.maxLength(MAX_ACCOUNT_NAME));

/** The key, the server and what is known of both. */
export const connectionProcedures = {
  /** Does nothing: the background is there to hear it, and has begun what it does at every start. */
  wake: { request: nothing, response: nothing },
  /** Checks a key with the balance call and stores it; answers the balance in millionths of a dollar. */
  connect: { request: z.object({ apiKey: z.string() }), response: z.object({ balance: z.number() }) },
  /** Forgets the key of an account, by its id; where it was in use, and another is stored, that one is used then. */
  disconnect: { request: z.object({ id: z.string() }), response: nothing },
  /** Checks the key of a second account and stores it beside the one in use. `nameInUse` is for that one. */
  addAccount: {
    request: z.object({ apiKey: z.string(), nameInUse: accountName(), name: accountName() }),
    response: nothing,
  },
  /** Uses another stored account from now on. */
  switchAccount: { request: z.object({ id: z.string() }), response: nothing },
  /** Gives an account another name. */
  renameAccount: { request: z.object({ id: z.string(), name: accountName() }), response: nothing },
  /** Asks for the balance; screens see it through the stored state. */
  refreshBalance: { request: nothing, response: nothing },
  /** Asks for the catalogue where it is older than five minutes, or always with `force`. */
  refreshCatalogue: { request: z.object({ force: z.boolean() }), response: nothing },
  /** Uses another server or protocol from now on; `permission` where the extension may not talk to the server. */
  saveConnection: { request: ConnectionSchema, response: nothing },
} as const;
