import { useId } from 'preact/hooks';
import type { Rental } from '../lib/rentals/rental.ts';
import { formatClock } from './format.ts';
import { useNow } from './use-now.ts';

/** What {@link CancelControl} needs. */
export interface CancelControlProps {
  rental: Rental;
  busy: boolean;
  onCancel: () => void;
  onKeep: () => void;
  /** Undefined where another number can't be rented for it. */
  onTryAnother: (() => void) | undefined;
}

/** Cancels a rental; before the provider allows it, says when, and a scheduled cancel can be taken back. */
export function CancelControl({ rental, busy, onCancel, onKeep, onTryAnother }: CancelControlProps) {
  const id = useId();
  const left = (rental.cancellableAt ?? 0) - useNow();
  const then = rental.tryAnother?.state === 'wanted' ? ', then rents another number' : '';
  if (rental.cancelWanted) {
    return (
      <div class="cancel">
        <span>{left > 0 ? `Cancels in ${formatClock(left)}${then}` : `Cancelling${then}…`}</span>
        <button type="button" aria-disabled={busy} onClick={onKeep}>
          Keep it
        </button>
      </div>
    );
  }
  return (
    <div class="cancel">
      <button
        type="button"
        class="quiet"
        aria-disabled={busy}
        aria-describedby={left > 0 ? id : undefined}
        onClick={onCancel}
      >
        Cancel rental
      </button>
      {onTryAnother && (
        <button type="button" class="quiet" aria-disabled={busy} onClick={onTryAnother}>
          Try another number
        </button>
      )}
      {left > 0 && (
        <span id={id} class="hint">
          possible in {formatClock(left)}
        </span>
      )}
    </div>
  );
}
