import { useLayoutEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';

/** Without `onUndo` it only says what was done. */
interface UndoBarProps {
  text: string;
  onUndo: (() => void) | null;
  onClose: () => void;
}

/**
 * Says what was done, with the way back. It takes the focus, as what was clicked is often gone, and stays until it's
 * closed: nobody has to be quick.
 */
export function UndoBar({ text, onUndo, onClose }: UndoBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const id = useId();
  useLayoutEffect(() => bar.current?.querySelector('button')?.focus(), [text]);
  return (
    <div ref={bar} class="undo-bar">
      <p id={id} role="status">
        {text}
      </p>
      {onUndo && (
        <button type="button" aria-describedby={id} onClick={onUndo}>
          {t('common_undo')}
        </button>
      )}
      <button type="button" class="quiet" aria-describedby={id} onClick={onClose}>
        {t('common_close')}
      </button>
    </div>
  );
}
