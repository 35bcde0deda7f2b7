import type { CodeField } from '../code-field.ts';
import { lineage } from '../dom.ts';
import { sleep } from '../wait.ts';
import { normalize } from '../normalize.ts';
import { NOT_SUBMIT, SUBMIT } from '../words.ts';

/** Presses the button that sends the field's form; false where there is none or it stays disabled. */
export async function submitForm(field: CodeField): Promise<boolean> {
  const button = findButton(field.elements[field.elements.length - 1]);
  if (!button) return false;
  for (let tries = 0; tries < 10; tries++) {
    if (!button.isConnected) return false;
    if (!button.matches(':disabled,[aria-disabled="true"]')) {
      button.click();
      return true;
    }
    await sleep(50);
  }
  return false;
}

function findButton(last: HTMLElement | undefined): HTMLElement | null {
  if (!last) return null;
  for (const holder of lineage(last, 8).slice(1)) {
    const buttons = [...holder.querySelectorAll<HTMLElement>('button,input[type=submit],[role=button]')].filter(
      (at) => at.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !NOT_SUBMIT.test(nameOf(at)),
    );
    const isForm = holder.localName === 'form';
    const submit = buttons.find((at) => isForm && (at as HTMLButtonElement).type === 'submit');
    const named = buttons.find((at) => SUBMIT.test(nameOf(at)));
    if (named ?? submit) return named ?? submit ?? null;
    if (isForm) return null;
  }
  return null;
}

function nameOf(button: HTMLElement): string {
  return normalize(
    `${button.textContent ?? ''} ${button.getAttribute('value') ?? ''} ${button.getAttribute('aria-label') ?? ''}`,
  );
}
