import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';

/** A question before something that costs money or loses something. */
interface ConfirmDialogProps {
  title: ComponentChildren;
  children: ComponentChildren;
  onConfirm: () => void;
  onCancel: () => void;
}

/**
 * Asks for a yes. The question itself has the focus at first, so that a key held down or the second click of a double
 * click doesn't answer it.
 */
export function ConfirmDialog({ title, children, onConfirm, onCancel }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Closing gives the focus back to what had it before.
    return () => element?.close();
  }, []);
  useEffect(() => heading.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // Handled here: browsers close the whole popup on an Escape that nothing handled.
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };

  return (
    <dialog
      ref={dialog}
      class="dialog"
      role="dialog"
      aria-modal="true"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <div id={`${id}-text`}>{children}</div>
      <div class="actions">
        <button
          type="button"
          class="primary"
          onClick={(event) => {
            if (event.detail < 2) onConfirm();
          }}
        >
          {t('common_confirm')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('common_not_now')}
        </button>
      </div>
    </dialog>
  );
}
