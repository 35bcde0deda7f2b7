import type { FieldCandidate, CodeField } from '../code-field.ts';
import { deepActive, scan, type Scan } from '../dom.ts';
import { holdsTyped } from '../person.ts';
import { gather } from './evidence.ts';
import { LIKELY, scoreCode, SURE } from './score.ts';
import { strategies } from '../strategies.ts';
import { isUsable, lookAt } from './visibility.ts';

/** Beyond this many text fields a page is a table or a form builder; the most promising are looked at. */
const MAX_FIELDS = 80;
const PROMISING = /otp|one.?time|code|verif|(?<![a-z])(?:pin|sms|tan)(?![a-z])|mfa|2fa/i;
/** What the focus adds: it decides between fields that may be meant, and makes none of them one. */
const FOCUSED = 10;

/**
 * The field for the code: the focused one, or the group it belongs to, if it can be one; else the best on the
 * page. `explicit`: the user asked for it here and now, so a likely field is enough, and one that holds their text.
 * `page`: what a walk through it has just found, where there was one.
 */
export function findCodeField(
  document: Document,
  { explicit, page = scan(document) }: { explicit: boolean; page?: Scan },
): CodeField | null {
  const focused = deepActive(document);
  const { fields, odd } = page;
  const all = odd.length ? [...fields, ...odd] : fields;
  const seen = (all.length > MAX_FIELDS ? mostPromising(all, focused) : all).flatMap(lookAt);
  const taken = new Set<Element>();
  const enough = explicit ? LIKELY : SURE;
  const found: { field: CodeField; isFocused: boolean }[] = [];
  for (const strategy of strategies) {
    for (const candidate of strategy.find(seen, focused)) {
      if (candidate.elements.some((at) => taken.has(at)) || !isOpen(candidate)) continue;
      const { elements, sizes, length } = candidate;
      const isFocused = !!focused && elements.includes(focused);
      const own = scoreCode(gather(elements, sizes?.length ?? 1, candidate.slots));
      const score = own + (isFocused ? FOCUSED : 0);
      // A row ruled out stays ruled out in pieces.
      if (elements.length > 1 || own > 0) elements.forEach((at) => taken.add(at));
      if (own < LIKELY || score < enough || (!explicit && elements.some(holdsTyped))) continue;
      found.push({ field: { strategy: strategy.id, elements, sizes, length, score }, isFocused });
    }
  }
  const best = found.toSorted((a, b) => b.field.score - a.field.score)[0];
  const ofFocus = found.find((at) => at.isFocused);
  const isDoubtful = !!ofFocus && !!best && ofFocus.field.score < SURE && best.field.score >= SURE;
  return ((isDoubtful ? best : ofFocus) ?? best)?.field ?? null;
}

/** The focused field, those whose own words speak of a code, and the first others, in the order of the page. */
function mostPromising(fields: readonly HTMLElement[], focused: Element | null): HTMLElement[] {
  const wanted = fields.filter(
    (at) =>
      at === focused ||
      PROMISING.test(
        `${at.getAttribute('autocomplete')} ${at.getAttribute('name')} ${at.id} ${at.getAttribute('aria-label')}`.slice(
          0,
          300,
        ),
      ),
  );
  const chosen = new Set([...wanted.slice(0, MAX_FIELDS), ...fields.slice(0, MAX_FIELDS / 2)]);
  if (focused) chosen.add(focused as HTMLElement);
  return fields.filter((at) => chosen.has(at));
}

/** Boxes after the first may open one by one. */
function isOpen(candidate: FieldCandidate): boolean {
  const first = candidate.elements[0];
  return !!first && (isUsable(first) || (candidate.elements.length > 1 && !first.matches(':disabled')));
}
