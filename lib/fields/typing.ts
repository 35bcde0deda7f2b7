import { isInput } from './dom.ts';

/**
 * Typing as a keyboard does. The setters are taken from our own world's prototypes when the script starts:
 * a page that replaces its own never gets in between, and frameworks that watch `value` on the element see a change.
 */
const ofInput = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
const ofArea = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
const nativeOf = (element: HTMLElement): PropertyDescriptor | undefined =>
  element.localName === 'input' ? ofInput : ofArea;

/** What stands in an input or an editable element. */
export function valueOf(element: HTMLElement): string {
  return isInput(element) ? String(nativeOf(element)?.get?.call(element)) : (element.textContent ?? '');
}

/** Writes a value; no event follows. */
function setValue(element: HTMLElement, value: string): void {
  if (isInput(element)) nativeOf(element)?.set?.call(element, value);
  else element.textContent = value;
}

/** Writes a value and dispatches `input`, as an input method would. */
export function enter(element: HTMLElement, value: string, data: string | null): void {
  setValue(element, value);
  dispatchInput(element, data);
}

function dispatchInput(element: HTMLElement, data: string | null): void {
  const inputType = data === null ? 'deleteContentBackward' : 'insertText';
  element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data, inputType }));
}

/** Types one character where the caret stands; masks put it before the places still to fill. */
export function insert(element: HTMLElement, character: string): void {
  const value = valueOf(element);
  const { selectionStart: from, selectionEnd: to } = element as HTMLInputElement;
  if (typeof from !== 'number' || typeof to !== 'number') return enter(element, value + character, character);
  setValue(element, value.slice(0, from) + character + value.slice(to));
  (element as HTMLInputElement).setSelectionRange(from + 1, from + 1);
  dispatchInput(element, character);
}

/** Dispatches `change`, as leaving the field would. */
export function commit(element: HTMLElement): void {
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

/** One keyboard event; false when the page prevented its effect. */
export function key(element: HTMLElement, type: 'keydown' | 'keypress' | 'keyup', character: string): boolean {
  const code = /\d/.test(character) ? `Digit${character}` : `Key${character.toUpperCase()}`;
  const keyCode = type === 'keypress' ? character.charCodeAt(0) : character.toUpperCase().charCodeAt(0);
  const charCode = type === 'keypress' ? keyCode : 0;
  const init = {
    key: character,
    code,
    keyCode,
    charCode,
    which: keyCode,
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  return element.dispatchEvent(new KeyboardEvent(type, init));
}

/** Announces a text to come; false when the page takes it itself. */
export function announce(element: HTMLElement, data: string): boolean {
  return element.dispatchEvent(
    new InputEvent('beforeinput', { bubbles: true, cancelable: true, composed: true, data, inputType: 'insertText' }),
  );
}

/** Selects everything in it. */
export function selectAll(element: HTMLElement): void {
  if (isInput(element)) {
    (element as HTMLInputElement).select();
    return;
  }
  element.ownerDocument.getSelection()?.selectAllChildren(element);
}
