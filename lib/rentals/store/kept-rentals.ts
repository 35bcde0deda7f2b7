import { storeTogether } from '../../platform/storage/stored-item.ts';
import { incognitoOf, secretsItem, secretsOf, withoutAllSecrets, withSecrets } from './incognito.ts';
import { rentalsItem, type Rentals } from './items.ts';
import { codesOf, openCodesItem, sealedCodesItem, withCodes, withoutCodes, type CodeLock } from './locked-codes.ts';

/** All rentals, read and written as one; `set` follows a strict reading. Both reject as {@link rentalsItem} does. */
export interface KeptRentals {
  getStrict(): Promise<Rentals>;
  set(rentals: Rentals): Promise<void>;
}

/**
 * The rentals on the disk, with what must not reach it in the open: what private windows leave behind is in memory, and
 * codes are under the lock where there is one.
 */
export function createKeptRentals(lock: CodeLock): KeptRentals {
  /** What was sealed last: most changes of rentals change no code. */
  let sealed = '';

  const sealCodes = async (rentals: Rentals): Promise<Record<string, unknown>> => {
    const codes = codesOf(rentals);
    const text = JSON.stringify(codes);
    await openCodesItem.overwrite(codes);
    const box = text === sealed ? null : await lock.seal(text);
    if (!box) return {};
    sealed = text;
    return sealedCodesItem.entry(box);
  };
  return {
    async getStrict() {
      const rentals = await rentalsItem.getStrict();
      const all = incognitoOf(rentals).length === 0 ? rentals : withSecrets(rentals, await secretsItem.get());
      return (await lock.state()) === 'off' ? all : withCodes(all, await openCodesItem.get());
    },
    async set(rentals) {
      const incognito = incognitoOf(rentals);
      // First what is lost with the browser anyway: a rental on disk alone would lack its number.
      if (incognito.length > 0) await secretsItem.overwrite(secretsOf(incognito));
      const kept = incognito.length > 0 ? withoutAllSecrets(rentals) : rentals;
      if ((await lock.state()) === 'off') {
        // The next lock has another data key.
        sealed = '';
        return rentalsItem.overwrite(kept);
      }
      const box = await sealCodes(kept);
      try {
        await storeTogether({ ...rentalsItem.entry(withoutCodes(kept)), ...box });
      } catch (thrown) {
        sealed = '';
        throw thrown;
      }
    },
  };
}
