import type { FieldCandidate, CodeField } from '../code-field.ts';
import { deepActive, scan } from '../dom.ts';
import { gather } from './evidence.ts';
import { LIKELY, scoreCode, SURE } from './score.ts';
import { strategies } from '../strategies.ts';
import { isUsable, lookAt } from './visibility.ts';

/** Beyond this many text fields a page is a table or a form builder; the most promising are looked at. */
const MAX_FIELDS = 80;
const PROMISING = /otp|one.?time|code|verif|(?<![a-z])(?:pin|sms|tan)(?![a-z])|mfa|2fa/i;

/**
 * The field for the code: the focused one, or the group it belongs to, if it can be one; else the best on the
 * page. `explicit`: the person asked for it here and now, so a likely field is enough.
 */
export function findCodeField(document: Document, { explicit }: { explicit: boolean }): CodeField | null {
  const focused = deepActive(document);
  const fields = scan(document).fields;
  const seen = (fields.length > MAX_FIELDS ? mostPromising(fields, focused) : fields).flatMap(lookAt);
  const taken = new Set<Element>();
  let best: CodeField | null = null;
  let ofFocus: CodeField | null = null;
  for (const strategy of strategies) {
    for (const candidate of strategy.find(seen, focused)) {
      if (candidate.elements.some((at) => taken.has(at)) || !isOpen(candidate)) continue;
      const score = scoreCode(gather(candidate.elements, candidate.sizes?.length ?? 1, candidate.slots));
      // A row ruled out stays ruled out in pieces.
      if (candidate.elements.length > 1 || score > 0) candidate.elements.forEach((at) => taken.add(at));
      if (score < LIKELY) continue;
      const { elements, sizes, length } = candidate;
      const field: CodeField = { strategy: strategy.id, elements, sizes, length, score };
      if (focused && elements.includes(focused)) ofFocus = field;
      if (!best || score > best.score) best = field;
    }
  }
  const field = ofFocus ?? best;
  return field && field.score >= (explicit || field === ofFocus ? LIKELY : SURE) ? field : null;
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
