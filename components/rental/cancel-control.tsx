import { useId } from 'preact/hooks';
import { formatClock } from '../../lib/i18n/clock.ts';
import { t } from '../../lib/i18n/t.ts';
import { isNeverCancellable } from '../../lib/rentals/model/never-cancellable.ts';
import type { Rental } from '../../lib/rentals/model/rental.ts';
import { useNow } from '../ui/hooks/use-now.ts';
import { useProvider } from '../ui/hooks/use-provider.tsx';

interface CancelControlProps {
  rental: Rental;
  busy: boolean;
  onCancel: () => void;
  onKeep: () => void;
  /** Undefined where another number can't be rented for it. */
  onTryAnother: (() => void) | undefined;
}

/** Cancels a rental: before the provider allows that, says when it will; a scheduled cancel can be taken back. */
export function CancelControl({ rental, busy, onCancel, onKeep, onTryAnother }: CancelControlProps) {
  const id = useId();
  const left = (rental.cancellableAt ?? 0) - useNow();
  const another = rental.tryAnother?.state === 'wanted';
  const { name: provider } = useProvider();
  if (rental.cancelWanted) {
    return (
      <div class="cancel">
        <span>
          {left > 0
            ? t(another ? 'rental_cancels_in_another' : 'rental_cancels_in', { time: formatClock(left) })
            : t(another ? 'rental_cancelling_another' : 'rental_cancelling')}
        </span>
        <button type="button" class="small" onClick={onKeep}>
          {t('rental_keep')}
        </button>
      </div>
    );
  }
  if (isNeverCancellable(rental)) return <p class="hint">{t('rental_cancel_never', { provider })}</p>;
  return (
    <div class="cancel">
      <button
        type="button"
        class="quiet small"
        aria-disabled={busy}
        aria-describedby={left > 0 ? id : undefined}
        onClick={onCancel}
      >
        {t('rental_cancel')}
      </button>
      {onTryAnother && (
        <button type="button" class="buy small" aria-disabled={busy} onClick={onTryAnother}>
          {t('rental_another')}
        </button>
      )}
      {left > 0 && (
        <span id={id} class="hint">
          {t('rental_cancel_in', { time: formatClock(left) })}
        </span>
      )}
    </div>
  );
}
