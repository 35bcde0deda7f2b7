import { deepActive, scan, type Scan } from '../dom.ts';
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

/** How to look for the field. */
interface PhoneSearch {
  /** The user asked for it here and now, so a likely field is enough. */
  explicit: boolean;
  /** Numbers of ours that may be written over. */
  over?: readonly string[] | undefined;
  /** The field that the user pointed at before; it goes before every other, unless it's for something else by now. */
  known?: ((page: Scan) => HTMLElement | null) | undefined;
}

/** The field for the phone number: the known one; else the focused one if it can be one, else the best on the page. */
export function findPhoneField(document: Document, { explicit, over = [], known }: PhoneSearch): PhoneField | null {
  const focused = deepActive(document);
  const page = scan(document);
  const judged = judgeGroups(page);
  const wanted = known?.(page);
  const ofKnown = wanted && judged.find(({ elements, score }) => score >= 0 && elements.includes(wanted));
  if (ofKnown && (explicit || isFree(ofKnown.elements, over))) return asField(ofKnown, true);
  const scored = judged.filter((at) => at.score >= LIKELY).sort((a, b) => b.score - a.score);
  const best = scored.find((at) => focused && at.elements.includes(focused)) ?? scored[0];
  if (!best) return null;
  const unmistakable = best.score >= SURE && scored.length === 1 && isFree(best.elements, over);
  return explicit || unmistakable ? asField(best, unmistakable) : null;
}

/** The field that an element is, or is a part of, whatever speaks for it; `isRuledOut`: it seems to be for something else. */
export function phoneFieldAt(document: Document, element: Element): { field: PhoneField; isRuledOut: boolean } | null {
  const at = judgeGroups(scan(document)).find(({ elements }) => elements.includes(element as HTMLElement));
  const field = at && asField(at, false);
  return field ? { field, isRuledOut: at.score < 0 } : null;
}

type JudgedGroup = Pick<PhoneGroup, 'elements' | 'sizes'> & { score: number };

function judgeGroups({ fields }: Scan): JudgedGroup[] {
  const seen = fields
    .slice(0, 80)
    .filter(isUsable)
    .flatMap(lookAt)
    .filter((at) => at.drawn && at.element.localName === 'input');
  return phoneGroups(seen).map(({ elements, sizes, row }) => ({ elements, sizes, score: score(row) }));
}

function asField({ elements, sizes }: JudgedGroup, unmistakable: boolean): PhoneField | null {
  const [element] = elements;
  return element ? { element, elements, sizes, unmistakable } : null;
}

function score(row: PhoneGroup['row']): number {
  const [first] = row;
  const legend = first?.closest('fieldset,[role=group]')?.querySelector('legend,h2,h3,h4')?.textContent ?? '';
  return scorePhone(gather(row, row.length, 0), first as HTMLInputElement, normalize(legend));
}
