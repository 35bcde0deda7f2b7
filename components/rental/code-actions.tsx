import type { Ref } from 'preact';
import { t } from '../../lib/i18n/t.ts';
import { Icon } from '../ui/icon.tsx';

interface CodeActionsProps {
  /** The code is where it belongs, and no other is expected: all that's left is to finish. */
  served: boolean;
  busy: boolean;
  fillButton: Ref<HTMLButtonElement>;
  onFill: () => void;
  onCopy: () => void;
  onDone: () => void;
  /** Null where the number can't be rented again. */
  onAgain: (() => void) | null;
}

/** What can be done once there is a code. */
export function CodeActions({ served, busy, fillButton, onFill, onCopy, onDone, onAgain }: CodeActionsProps) {
  return (
    <>
      <div class="actions pair">
        <button
          ref={fillButton}
          type="button"
          class={served ? undefined : 'primary'}
          aria-disabled={busy}
          onClick={onFill}
        >
          {t('rental_fill_code')}
        </button>
        <button type="button" onClick={onCopy}>
          {t('rental_copy_code')}
        </button>
      </div>
      <div class="actions">
        <button type="button" class={served ? 'primary' : undefined} aria-disabled={busy} onClick={onDone}>
          {t('rental_done')}
        </button>
        {onAgain && (
          <button type="button" class="buy" onClick={onAgain}>
            <Icon name="refresh" />
            {t('rental_again')}
          </button>
        )}
      </div>
    </>
  );
}
