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
/** What a field scores that is for something else: see `scoreCode`. */
const RULED_OUT = Number.NEGATIVE_INFINITY;
/** What the focus adds: it decides between fields that may be meant, and makes none of them one. */
const FOCUSED = 10;

/** How to look for the field. */
export interface CodeSearch {
  /** The user asked for it here and now, so a likely field is enough, and one that holds their text. */
  explicit: boolean;
  /** What a walk through the page has just found, where there was one. */
  page?: Scan;
  /** The field that the user pointed at before; it goes before every other, unless it's ruled out by now. */
  known?: ((page: Scan) => HTMLElement | null) | undefined;
}

/**
 * The field for the code: the known one; else the focused one, or the group it belongs to, if it can be one; else the best
 * on the page.
 */
export function findCodeField(
  document: Document,
  { explicit, page = scan(document), known }: CodeSearch,
): CodeField | null {
  const enough = explicit ? LIKELY : SURE;
  const open = judgeFields(document, page).filter(({ field }) => explicit || !field.elements.some(holdsTyped));
  const wanted = known?.(page);
  const ofKnown = wanted && open.find(({ field, own }) => own > RULED_OUT && field.elements.includes(wanted));
  if (ofKnown) return { ...ofKnown.field, score: Math.max(ofKnown.field.score, SURE) };
  const found = open.filter(({ field, own }) => own >= LIKELY && field.score >= enough);
  const best = found.toSorted((a, b) => b.field.score - a.field.score)[0];
  const ofFocus = found.find((at) => at.isFocused);
  const isDoubtful = !!ofFocus && !!best && ofFocus.field.score < SURE && best.field.score >= SURE;
  return ((isDoubtful ? best : ofFocus) ?? best)?.field ?? null;
}

/** The field that an element is, or is a box of, whatever speaks for it; `isRuledOut`: it seems to be for something else. */
export function codeFieldAt(document: Document, element: Element): { field: CodeField; isRuledOut: boolean } | null {
  const at = judgeFields(document, scan(document)).find(({ field }) => field.elements.includes(element as HTMLElement));
  return at ? { field: at.field, isRuledOut: at.own <= RULED_OUT } : null;
}

/** A field that could take a code, and how much speaks for it: `own` without the focus. */
interface JudgedField {
  field: CodeField;
  own: number;
  isFocused: boolean;
}

function judgeFields(document: Document, { fields, odd }: Scan): JudgedField[] {
  const focused = deepActive(document);
  const all = odd.length ? [...fields, ...odd] : fields;
  const seen = (all.length > MAX_FIELDS ? mostPromising(all, focused) : all).flatMap(lookAt);
  const taken = new Set<Element>();
  const judged: JudgedField[] = [];
  for (const strategy of strategies) {
    for (const candidate of strategy.find(seen, focused)) {
      if (candidate.elements.some((at) => taken.has(at)) || !isOpen(candidate)) continue;
      const { elements, sizes, length } = candidate;
      const isFocused = !!focused && elements.includes(focused);
      const own = scoreCode(gather(elements, sizes?.length ?? 1, candidate.slots));
      const score = own + (isFocused ? FOCUSED : 0);
      // A row ruled out stays ruled out in pieces.
      if (elements.length > 1 || own > 0) elements.forEach((at) => taken.add(at));
      judged.push({ field: { strategy: strategy.id, elements, sizes, length, score }, own, isFocused });
    }
  }
  return judged;
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
