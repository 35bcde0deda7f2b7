import type { CodeField } from '../code-field.ts';
import { deepActive, topDocument } from '../dom.ts';
import { sameText, valuesOf } from './input-methods.ts';

/** A fill that can still be taken back. */
export interface Undoable {
  /** Restores what stood there, unless something else than the fill stands there by now. True where it did. */
  undo(): Promise<boolean>;
  /** Whether it is what stands in a field by now: the same code filled again changes nothing, and takes nothing back. */
  isIn(other: CodeField, code: string): boolean;
  /** Stops listening for the keyboard. */
  end(): void;
}

/**
 * Keeps a fill so that it can be taken back: by call, or by the user's Ctrl+Z (Cmd+Z) in the field. Values that
 * a script sets are not in the browser's own undo history, so the key would do nothing there.
 */
export function keepUndo(field: CodeField, code: string, putBack: () => Promise<void>, onUndone: () => void): Undoable {
  const [first] = field.elements;
  const view = first?.ownerDocument.defaultView;
  const holds = (): boolean => field.elements.some((at) => at.isConnected) && sameText(valuesOf(field).join(''), code);
  const end = (): void => view?.removeEventListener('keydown', onKey, true);
  const undo = async (): Promise<boolean> => {
    end();
    if (!holds()) return false;
    await putBack();
    return true;
  };
  function onKey(event: KeyboardEvent): void {
    if (
      !event.isTrusted ||
      !(event.ctrlKey || event.metaKey) ||
      event.shiftKey ||
      event.altKey ||
      event.key.toLowerCase() !== 'z'
    )
      return;
    const active = first ? deepActive(topDocument(first)) : null;
    if (!active || !field.elements.includes(active) || !holds()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void undo().then((done) => done && onUndone());
  }
  view?.addEventListener('keydown', onKey, true);
  return {
    undo,
    isIn: (other, another) => another === code && other.elements[0] === first && holds(),
    end,
  };
}
