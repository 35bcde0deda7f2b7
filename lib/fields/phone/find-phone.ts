import type { SeenField } from '../code-field.ts';
import { deepActive, scan } from '../dom.ts';
import { gather, type Evidence } from '../find/evidence.ts';
import { asksPhoneNumber } from '../find/score.ts';
import { isFree } from './own-number.ts';
import { rows } from '../find/rows.ts';
import { isUsable, lookAt } from '../find/visibility.ts';
import { normalize } from '../normalize.ts';
import { NEVER, OTHER_PHONE, PHONE, STRONG } from '../words.ts';

/** A place on the page for a phone number: one field, or area, prefix and line. */
export interface PhoneField {
  element: HTMLElement;
  /** All of its fields, in order. */
  elements: HTMLElement[];
  /** How many digits each of {@link elements} takes; null: one field for all. */
  sizes: number[] | null;
  /** The page's only phone field, sure and free: it may be filled without asking. */
  unmistakable: boolean;
}

const SURE = 60;
const LIKELY = 35;

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
  const groups: Group[] = rows(seen, true).flatMap(splitInto);
  const inGroup = new Set(groups.flatMap((at) => at.elements));
  for (const { element } of seen) if (!inGroup.has(element)) groups.push({ elements: [element], sizes: null });
  const scored = groups
    .map(({ elements, sizes }) => ({ elements, sizes, score: scorePhone(gather(elements, elements.length, 0)) }))
    .filter((at) => at.score >= LIKELY)
    .sort((a, b) => b.score - a.score);
  const best = scored.find((at) => focused && at.elements.includes(focused)) ?? scored[0];
  const element = best?.elements[0];
  if (!best || !element) return null;
  const unmistakable = best.score >= SURE && scored.length === 1 && isFree(best.elements, over);
  return explicit || unmistakable ? { element, elements: best.elements, sizes: best.sizes, unmistakable } : null;
}

interface Group {
  elements: HTMLElement[];
  sizes: number[] | null;
}

function splitInto(row: SeenField[]): Group[] {
  const lengths = row.map((at) => at.maxLength).join();
  const elements = row.map((at) => at.element);
  if (lengths === '3,3,4') return [{ elements, sizes: [3, 3, 4] }];
  const parts = elements.map((at) => at.getAttribute('autocomplete') ?? '').join();
  if (/area-code,.*local-prefix,.*local-suffix$/.test(parts)) return [{ elements, sizes: [3, 3, 4] }];
  if (lengths === '3,7' || lengths === '3,8' || /area-code,.*tel-local$/.test(parts))
    return [{ elements, sizes: [3, 7] }];
  return [];
}

/** How much speaks for a field being one for the person's own phone number; below zero: something else. */
function scorePhone(e: Evidence): number {
  const named = `${e.names} ${e.label}`;
  const tel = /(?:^| )tel(?:-national|-local|-area-code)?(?: |$)/.test(e.autocomplete);
  if (/country-code|extension|one-time|cc-|postal|email|password|name|address|search/.test(e.autocomplete)) return -1;
  if (
    /(?:^| )(?:fax|work|pager)(?: |$)/.test(e.autocomplete) ||
    e.type === 'password' ||
    (STRONG.test(named) && !asksPhoneNumber(e.label))
  )
    return -1;
  const words = normalize(named);
  if (OTHER_PHONE.test(words) || (!tel && NEVER.test(words.replace(/area code|ext/g, '')))) return -1;
  const byName = PHONE.test(words);
  const other = e.label !== '' && !byName && !/\d{3}|[_x#]{3}|^\+? ?1?$/.test(e.label);
  let score = 0;
  if (tel) score += 60;
  if (e.type === 'tel') score += other ? 20 : 40;
  if (byName) score += 40;
  else if (PHONE.test(e.lead.slice(-60)) && !other) score += 25;
  if (e.maxLength > 0 && e.maxLength < 7 && e.boxes < 2) return -1;
  if (!tel && !byName && OTHER_PHONE.test(e.lead.slice(-60))) return -1;
  return score;
}
