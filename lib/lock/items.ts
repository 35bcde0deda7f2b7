import * as z from 'zod/mini';
import { SealedSchema } from '../core/sealed.ts';
import { storedItem } from '../platform/storage/stored-item.ts';
import { LockChoicesSchema } from './choices.ts';

const LockSchema = z.object({
  ...LockChoicesSchema.shape,
  salt: z.string(),
  iterations: z.number(),
  /** The data key, sealed with the passphrase. */
  dataKey: SealedSchema,
  /** Wrong passphrases since the last right one, and the moment (local clock, in milliseconds) before which none is tried. */
  wrong: z.number(),
  retryAt: z.number(),
});

/** A lock as it's stored. */
export type StoredLock = z.infer<typeof LockSchema>;

/** Stands for a lock that can't be read: no passphrase opens it, and it isn't taken for none. */
const UNREADABLE: StoredLock = {
  afterMinutes: null,
  asksWhileLocked: false,
  salt: '',
  iterations: 1,
  dataKey: { iv: '', data: '' },
  wrong: 0,
  retryAt: 0,
};

/** The lock that the user set up; null where there's none. */
export const lockItem = storedItem<StoredLock | null>('lock', {
  schema: z.nullable(LockSchema),
  fallback: null,
  standIn: UNREADABLE,
});

const SessionSchema = z.object({
  /** Whether the passphrase was given. */
  isOpen: z.boolean(),
  /** In base64; null where nothing can be opened. */
  dataKey: z.nullable(z.string()),
  /** When the user last did something (local clock, in milliseconds). */
  usedAt: z.number(),
});

/** What lasts until the browser closes: whether the lock is open, and the key to what is sealed. */
export type LockSession = z.infer<typeof SessionSchema>;

/** Locked, as a browser that has just started is. */
export const LOCKED: LockSession = { isOpen: false, dataKey: null, usedAt: 0 };

/** See {@link LockSession}. Content scripts have no access to this area, in any browser. */
export const lockSessionItem = storedItem<LockSession>('lock-session', {
  schema: SessionSchema,
  fallback: LOCKED,
  disposable: true,
  area: 'session',
});
