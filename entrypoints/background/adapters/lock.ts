import { lockItem, lockSessionItem } from '../../../lib/lock/items.ts';
import { Lock } from '../../../lib/lock/lock.ts';
import { SealedKeys } from '../../../lib/lock/sealed-keys.ts';
import { seal, unseal } from '../../../lib/lock/sealing.ts';
import { keyPlaces } from '../../../lib/platform/storage/key-store.ts';
import type { CodeLock } from '../../../lib/rentals/store/locked-codes.ts';

/** What codes are sealed under. */
const CODES = 'codes';

/** The lock, with what it guards: the keys, and the codes of rentals. */
export function createLock(now: () => number): { lock: Lock; keys: SealedKeys; codeLock: CodeLock } {
  const lock = new Lock({ stored: lockItem, session: lockSessionItem, now });
  const codeLock: CodeLock = {
    state: () => lock.strictState(),
    async seal(text) {
      const key = await lock.key();
      return key && seal(key, CODES, text);
    },
    async unseal(sealed) {
      const key = await lock.key();
      return key && unseal(key, CODES, sealed);
    },
  };
  return { lock, keys: new SealedKeys(keyPlaces, lock), codeLock };
}
