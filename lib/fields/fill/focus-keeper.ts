import { deepActive, isInput, topDocument } from '../dom.ts';
import { documentOf, tagOf, viewOf } from '../native.ts';

/** Keeps the focus where the user's keyboard is while something else is filled. */
export interface FocusKeeper {
  /** Gives the focus back where it has been taken; the user's own move ends the keeping. */
  giveBack(): void;
  end(): void;
}

/** Pages move the focus a moment after a field was filled, too. */
const AFTERWARDS_MS = 600;
const NO_TEXT = /^(?:button|submit|reset|checkbox|radio|file|image|range|color|hidden)$/;

/** Keeps the focus in the field where the user types; null where that is one of `elements`, or none. */
export function keepFocus(elements: readonly HTMLElement[]): FocusKeeper | null {
  const [first] = elements;
  const top = first && topDocument(first);
  const keeper = top && deepActive(top);
  if (!keeper || elements.includes(keeper) || !takesText(keeper)) return null;
  const selection = isInput(keeper) ? null : viewOf(documentOf(keeper))?.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  const scopes = new Set([top, documentOf(first), documentOf(keeper)]);
  let kept = true;
  const giveBack = (): void => {
    if (!kept || !keeper.isConnected || deepActive(top) === keeper) return;
    keeper.focus({ preventScroll: true });
    if (!range || !selection) return;
    selection.removeAllRanges();
    selection.addRange(range);
  };
  // Runs within the page's own move: no key can be pressed in between.
  const onFocus = (): void => giveBack();
  const onIntent = (event: Event): void => {
    if (event.isTrusted && (event.type !== 'keydown' || (event as KeyboardEvent).key === 'Tab')) stop();
  };
  const listen = (how: 'addEventListener' | 'removeEventListener'): void => {
    for (const scope of scopes) {
      scope[how]('focusin', onFocus, true);
      scope[how]('pointerdown', onIntent, true);
      scope[how]('keydown', onIntent, true);
    }
  };
  const stop = (): void => {
    kept = false;
    listen('removeEventListener');
  };
  listen('addEventListener');
  return { giveBack, end: () => void setTimeout(stop, AFTERWARDS_MS) };
}

/** Whether keys that are pressed there are text, or may be: what is in another origin's frame can't be seen. */
function takesText(element: HTMLElement): boolean {
  return isInput(element)
    ? !NO_TEXT.test((element as HTMLInputElement).type)
    : /^(?:select|iframe|frame)$/.test(tagOf(element)) || element.isContentEditable;
}
