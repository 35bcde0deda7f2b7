import type { RentalStatus } from '../../getatext/provider.ts';
import type { Rental } from './rental.ts';

/** What the provider tells of a rental by its id. `at`: the local clock; `lockMs`: how long its account can't cancel. */
export interface Found {
  at: number;
  status: RentalStatus;
  lockMs: number | null;
}

const DEFAULT_MS = 15 * 60_000;

/**
 * The rental as it's held from now on, after a lost answer or a rental on the provider's site. We know when it was rented
 * only if the extension rented it, and its price only if the answer or the balance told us.
 */
export function found(rental: Rental, { at, status, lockMs }: Found): Rental {
  const { id, number, endsAt, cost } = status;
  const rentedAt = rental.outcome === null ? null : rental.createdAt;
  const ttlMs = rental.service.ttlMinutes * 60_000;
  const begunAt = rentedAt ?? (endsAt !== null && ttlMs > 0 ? Math.min(at, endsAt - ttlMs) : null);
  const charged = rental.outcome?.charged ?? null;
  const price = cost ?? (charged === 0 ? null : charged);
  return {
    ...rental,
    state: 'waiting',
    providerId: id,
    number: number ?? null,
    price,
    overcharged: price !== null && charged !== null && charged > price ? charged - price : null,
    rentedAt,
    endsAt: endsAt ?? (rentedAt ?? at) + (ttlMs > 0 ? ttlMs : DEFAULT_MS),
    providerEndsAt: endsAt,
    endedAt: null,
    // Where nobody knows how old it is, the provider is asked at the user's word.
    cancellableAt: begunAt === null ? at : begunAt + (lockMs ?? 0),
    error: null,
    outcome: null,
    dismissed: false,
  };
}

/** How far two clocks, and the way to the provider, may put the same moment apart. */
const NOISE_MS = 120_000;
const HOUR_MS = 3_600_000;

/**
 * Which of the rentals whose answers were lost an id is of: asked for under the same account for the same service, at
 * the time at which this one began. Null where none is; then it was rented elsewhere.
 */
export function lostOne(rentals: readonly Rental[], status: RentalStatus, account: string, at: number): Rental | null {
  const name = plain(status.serviceName ?? '');
  const begunAt = ({ service }: Rental): number | null =>
    status.endsAt === null || service.ttlMinutes === 0 ? null : status.endsAt - service.ttlMinutes * 60_000;
  const fits = (rental: Rental): boolean => {
    const { state, service, createdAt, endedAt } = rental;
    if (state !== 'unknown' || rental.account !== account) return false;
    if (name !== plain(service.apiName) && name !== plain(service.name)) return false;
    const begun = begunAt(rental);
    if (begun === null) return at - createdAt < HOUR_MS;
    return begun >= createdAt - NOISE_MS && begun <= (endedAt ?? createdAt) + NOISE_MS;
  };
  const distance = (rental: Rental): number => Math.abs((begunAt(rental) ?? at) - rental.createdAt);
  return rentals.filter(fits).toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

const plain = (name: string): string => name.trim().toLowerCase();
