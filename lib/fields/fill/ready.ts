import type { CodeField } from '../code-field.ts';
import { deepActive, topDocument } from '../dom.ts';
import { frame } from '../pause.ts';
import { visibility } from '../find/visible.ts';

/**
 * Brings the focus into a field, lets the page react, and says whether the field is still seen as it was: a page
 * may move it out of sight just before it is filled.
 */
export async function makeReady(field: CodeField): Promise<boolean> {
  const [first] = field.elements;
  if (!first) return false;
  const before = visibility(first);
  if (deepActive(topDocument(first)) !== first) {
    first.focus({ preventScroll: true });
    await frame();
  }
  // One that the page has replaced meanwhile is looked for when it is filled.
  if (!first.isConnected) return true;
  const now = visibility(first);
  return now !== 'hidden' && (before !== 'drawn' || now === 'drawn');
}
