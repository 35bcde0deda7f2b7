import { isHeld } from '../model/rental.ts';
import { hasSecrets, incognitoOf, withoutSecrets } from './incognito.ts';
import { deletedItem } from './items.ts';
import type { RentalRepository } from './repository.ts';

/**
 * Forgets what rentals of private windows held, after the last of them was closed. The rentals end; what they cost stays
 * in the history. Rejects where that can't be stored; the next time mends it. `now` is the local clock.
 */
export async function forgetIncognito(repository: RentalRepository, now: () => number): Promise<void> {
  const incognito = incognitoOf(await repository.all());
  if (incognito.length === 0) return;
  for (const rental of incognito.filter(isHeld)) await repository.apply(rental.key, { type: 'time-up', at: now() });
  // Asked at every start of the worker: what is forgotten already needs no write.
  if (incognitoOf(await repository.all()).some(hasSecrets)) {
    await repository.rewrite(async ({ live, history }) => ({
      live: live.map(withoutSecrets),
      history: history.map(withoutSecrets),
    }));
  }
  const deleted = await deletedItem.get();
  if (deleted && incognitoOf({ live: [], history: deleted.rentals }).length > 0) await deletedItem.set(null);
}
