import type { Rental } from '../lib/rentals/rental.ts';
import { Alert, ErrorNotice, ProviderLink } from './error-notice.tsx';
import { endSentence, isChecking } from './rental-story.ts';

/** What {@link EndedRental} needs. */
export interface EndedRentalProps {
  rental: Rental;
  busy: boolean;
  onRentAgain: (() => void) | undefined;
  onDismiss: () => void;
}

/** How a rental ended, and what is left to do. */
export function EndedRental({ rental, busy, onRentAgain, onDismiss }: EndedRentalProps) {
  const lost = rental.state === 'unknown' && !isChecking(rental.outcome);
  return (
    <>
      {rental.state === 'failed' && rental.error ? (
        <ErrorNotice error={rental.error} />
      ) : lost ? (
        <Alert>
          <p>{endSentence(rental)}</p>
          {rental.outcome?.charged !== 0 && <ProviderLink>Open GetAText</ProviderLink>}
        </Alert>
      ) : (
        <p role="status" class="step">
          {endSentence(rental)}
        </p>
      )}
      <div class="actions">
        {rental.state === 'completed' && onRentAgain && (
          <button type="button" onClick={onRentAgain}>
            Rent again
          </button>
        )}
        <button type="button" class="quiet" aria-disabled={busy} onClick={onDismiss}>
          Dismiss
        </button>
      </div>
    </>
  );
}
