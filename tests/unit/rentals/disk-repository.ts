import { createKeptRentals } from '../../../lib/rentals/store/kept-rentals.ts';
import type { CodeLock } from '../../../lib/rentals/store/locked-codes.ts';
import { createRepository, type RentalRepository } from '../../../lib/rentals/store/repository.ts';

/** As for those who have no lock. */
export const NO_LOCK: CodeLock = { state: async () => 'off', seal: async () => null, unseal: async () => null };

/** A repository over the browser's storage. */
export const diskRepository = (lock: CodeLock = NO_LOCK): RentalRepository => createRepository(createKeptRentals(lock));
