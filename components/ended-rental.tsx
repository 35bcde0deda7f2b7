import { useContext } from 'preact/hooks';
import type { Rental } from '../lib/rentals/rental.ts';
import { Alert, ErrorNotice, ProviderContext, ProviderLink } from './error-notice.tsx';
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
  const { name: provider } = useContext(ProviderContext);
  const sentence = endSentence(rental).replaceAll('GetAText', () => provider);
  const lost = rental.state === 'unknown' && !isChecking(rental.outcome);
  return (
    <>
      {rental.state === 'failed' && rental.error ? (
        <ErrorNotice error={rental.error} />
      ) : lost ? (
        <Alert>
          <p>{sentence}</p>
          {rental.outcome?.charged !== 0 && <ProviderLink>Open {provider}</ProviderLink>}
        </Alert>
      ) : (
        <p role="status" class="step">
          {sentence}
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
