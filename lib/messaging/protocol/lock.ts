import * as z from 'zod/mini';
import { LockChoicesSchema } from '../../lock/choices.ts';
import { nothing } from './shapes.ts';

const passphrase = z.object({ passphrase: z.string() });

/** The lock over keys and codes. A wrong passphrase, or one that comes too soon after wrong ones, answers `passphrase`. */
export const lockProcedures = {
  /** Sets a lock up, which is open for now. */
  turnOnLock: {
    request: z.object({ passphrase: z.string(), choices: LockChoicesSchema }),
    response: nothing,
  },
  /** Opens the lock. */
  unlock: { request: passphrase, response: nothing },
  /** Locks at once. */
  lockNow: { request: nothing, response: nothing },
  /** Sets how soon it locks automatically, and whether it keeps asking about live numbers. */
  chooseLock: { request: LockChoicesSchema, response: nothing },
  /** Takes another passphrase from now on. */
  changePassphrase: { request: z.object({ passphrase: z.string(), next: z.string() }), response: nothing },
  /** Takes the lock away, and stores keys and codes in the open again. */
  turnOffLock: { request: passphrase, response: nothing },
  /** For those who forgot the passphrase: deletes what it guards, keys and codes, and with them the lock. */
  startOver: { request: nothing, response: nothing },
} as const;
