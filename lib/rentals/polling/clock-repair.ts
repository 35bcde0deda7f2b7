import { aheadOf, withTimesBack } from '../model/clock-change.ts';
import type { Rental } from '../model/rental.ts';
import type { RentalRepository } from '../store/repository.ts';

/**
 * Moves the times of all rentals back whose past lies in the future: the clock was put back. Where that can't be
 * stored, the next time does it.
 */
export async function repairTimes(repository: Pick<RentalRepository, 'all' | 'rewrite'>, now: number): Promise<void> {
  const { live, history } = await repository.all();
  if (![...live, ...history].some((rental) => aheadOf(rental, now) > 0)) return;
  const repair = (rental: Rental): Rental => {
    const ahead = aheadOf(rental, now);
    return ahead > 0 ? { ...withTimesBack(rental, ahead), revision: rental.revision + 1 } : rental;
  };
  await repository
    .rewrite(async (rentals) => ({ live: rentals.live.map(repair), history: rentals.history.map(repair) }))
    .catch(() => undefined);
}
