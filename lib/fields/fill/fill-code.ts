import type { CodeField } from '../code-field.ts';
import { deepActive, topDocument } from '../dom.ts';
import { visibility } from '../find/visibility.ts';
import { strategies } from '../strategies.ts';
import { nextFrame } from '../wait.ts';
import { rememberFilled } from '../person.ts';
import { putBack, sameText, valuesOf } from './input-methods.ts';

/** How a fill ended. `undo` restores what stood there before; missing where nothing was changed. */
export interface CodeFill {
  status: 'filled' | 'does_not_fit' | 'not_accepted';
  undo?(): Promise<void>;
}

/**
 * Brings the focus into a field, lets the page react, and says whether the field is still seen as it was: a page
 * may move it out of sight just before it is filled.
 */
export async function makeReady(field: CodeField): Promise<boolean> {
  const [first] = field.elements;
  if (!first) return false;
  if (field.keeper) return true;
  const before = visibility(first);
  if (deepActive(topDocument(first)) !== first) {
    first.focus({ preventScroll: true });
    await nextFrame();
  }
  // One that the page has replaced meanwhile is looked for when it is filled.
  if (!first.isConnected) return true;
  const now = visibility(first);
  return now !== 'hidden' && (before !== 'drawn' || now === 'drawn');
}

/** Brings the code into the field, checks that the page kept it, and otherwise leaves the field as it was. */
export async function fillCode(field: CodeField, code: string): Promise<CodeFill> {
  const fitted = fit(field, code) ?? fit(field, code.replace(/[^\p{L}\p{N}]/gu, ''));
  if (!fitted) return { status: 'does_not_fit' };
  const before = valuesOf(field);
  if (sameText(before.join(''), code)) return { status: 'filled' };
  const undo = (): Promise<void> => putBack(field, before);
  const strategy = strategies.find((at) => at.id === field.strategy);
  const done = await strategy?.fill(field, fitted);
  field.keeper?.end();
  if (done) {
    rememberFilled(field.elements);
    return { status: 'filled', undo };
  }
  if (!field.taken) await undo();
  return { status: 'not_accepted' };
}

/** The code as the field's pattern wants it, if its length and alphabet are the field's; else null. */
export function fit(field: CodeField, code: string): string | null {
  if (!code || (field.length !== null && field.length !== code.length)) return null;
  const sizes = field.sizes ?? [code.length];
  const letters = /\D/.test(code);
  let at = 0;
  for (const [i, element] of field.elements.entries()) {
    if (element.localName !== 'input') continue;
    const { type, maxLength, pattern } = element as HTMLInputElement;
    const size = sizes[i] ?? 1;
    const part = code.slice(at, (at += size));
    if (type === 'number' && letters) return null;
    if (maxLength > 0 && maxLength < size && !isMoving(field)) return null;
    if (!pattern || matches(pattern, part)) continue;
    // A pattern that no code of this length matches is broken, or for a mask to fulfil: the page decides.
    const halves = [part.slice(0, size / 2), part.slice(size / 2)];
    const parted = ['-', ' '].map((sign) => halves.join(sign)).find((text) => matches(pattern, text));
    if (parted && field.elements.length === 1 && (maxLength < 0 || maxLength >= parted.length)) return parted;
    if (['1', 'a', 'A'].some((sign) => matches(pattern, sign.repeat(size)))) return null;
  }
  return code;
}

/** One field for one character that moves on as the code is typed. */
const isMoving = (field: CodeField): boolean => field.strategy === 'slots';

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'v').test(text);
  } catch {
    // The browser ignores a pattern that it can't read, and so do we.
    return true;
  }
}
