import { deepActive, scan } from '../dom.ts';
import { gather } from '../find/evidence.ts';
import { isUsable, lookAt } from '../find/visibility.ts';
import { normalize } from '../normalize.ts';
import { isFree } from './own-number.ts';
import { phoneGroups, type PhoneGroup } from './phone-parts.ts';
import { LIKELY, scorePhone, SURE } from './score-phone.ts';

/** A place on the page for a phone number: one field, or area, prefix and line. */
export interface PhoneField extends Omit<PhoneGroup, 'row'> {
  element: HTMLElement;
  /** The page's only phone field, sure and free: it may be filled without asking. */
  unmistakable: boolean;
}

/**
 * The field for the phone number: the focused one if it can be one, else the best on the page. `over`: numbers of ours
 * that may be written over.
 */
export function findPhoneField(
  document: Document,
  { explicit, over = [] }: { explicit: boolean; over?: readonly string[] },
): PhoneField | null {
  const focused = deepActive(document);
  const seen = scan(document)
    .fields.slice(0, 80)
    .filter(isUsable)
    .flatMap(lookAt)
    .filter((at) => at.drawn && at.element.localName === 'input');
  const scored = phoneGroups(seen)
    .map(({ elements, sizes, row }) => ({ elements, sizes, score: score(row) }))
    .filter((at) => at.score >= LIKELY)
    .sort((a, b) => b.score - a.score);
  const best = scored.find((at) => focused && at.elements.includes(focused)) ?? scored[0];
  const element = best?.elements[0];
  if (!best || !element) return null;
  const unmistakable = best.score >= SURE && scored.length === 1 && isFree(best.elements, over);
  return explicit || unmistakable ? { element, elements: best.elements, sizes: best.sizes, unmistakable } : null;
}

function score(row: PhoneGroup['row']): number {
  const [first] = row;
  const legend = first?.closest('fieldset,[role=group]')?.querySelector('legend,h2,h3,h4')?.textContent ?? '';
  return scorePhone(gather(row, row.length, 0), first as HTMLInputElement, normalize(legend));
}
