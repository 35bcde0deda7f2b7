import { isFields } from '../../../platform/storage/versions.ts';

/** Rentals from version 1 to 2: `unknownTo` is new, null as no other account has been asked about them. */
export function rentalsV2(rentals: unknown): unknown {
  if (!isFields(rentals)) return rentals;
  return { ...rentals, live: withUnknownTo(rentals['live']), history: withUnknownTo(rentals['history']) };
}

function withUnknownTo(list: unknown): unknown {
  if (!Array.isArray(list)) return list;
  return list.map((rental: unknown) => (isFields(rental) ? { ...rental, unknownTo: null } : rental));
}
