import type { CodeField } from '../code-field.ts';
import { lineage } from '../dom.ts';
import { all, isShown, tagOf } from '../native.ts';
import { sleep } from '../wait.ts';
import { saysConfirm } from './button-words.ts';

/**
 * Presses the button that confirms the code in a field; false where none plainly does, or it stays disabled. One that
 * says anything else, such as to send a code, to call, or to go another way, is never pressed.
 */
export async function submitForm(field: CodeField): Promise<boolean> {
  const button = findButton(field.elements[field.elements.length - 1]);
  if (!button) return false;
  for (let tries = 0; tries < 10; tries++) {
    // What it says may have changed meanwhile.
    if (!button.isConnected || !confirms(button)) return false;
    if (!button.matches(':disabled,[aria-disabled="true"]')) {
      button.click();
      return true;
    }
    await sleep(50);
  }
  return false;
}

/** The first confirming button behind the field, in its form or else near it; one in another form is that form's. */
function findButton(last: HTMLElement | undefined): HTMLElement | null {
  if (!last) return null;
  const line = lineage(last);
  const form = formIn(line);
  for (let i = 1; i < Math.min(line.length, 8); i++) {
    const holder = line[i] as Element;
    const button = [...all(holder, BUTTONS)].find(
      (at) => isBehind(at, line[i - 1] as Element) && formIn(lineage(at)) === form && isSeen(at) && confirms(at),
    );
    if (button) return button;
    if (holder === form) return null;
  }
  return null;
}

const BUTTONS = 'button:not([type=reset]),input[type=submit],[role=button]';

const formIn = (line: readonly Element[]): Element | undefined => line.find((at) => tagOf(at) === 'form');

const isBehind = (button: Node, field: Node): boolean => (field.compareDocumentPosition(button) & 4) !== 0;

const isSeen = (element: Element): boolean => isShown(element, { visibilityProperty: true, opacityProperty: true });

function confirms(button: HTMLElement): boolean {
  const shown = tagOf(button) === 'input' ? (button as HTMLInputElement).value : button.innerText;
  return saysConfirm(`${shown} ${button.ariaLabel ?? ''}`);
}
