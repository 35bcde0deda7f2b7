import type { Rental } from './rental.ts';

/** Whether a rental's time is over before it could be cancelled. */
export function isNeverCancellable({ cancellableAt, endsAt, providerEndsAt }: Rental): boolean {
  return endsAt !== null && cancellableAt !== null && cancellableAt >= Math.max(endsAt, providerEndsAt ?? 0);
}
