import type { Candidate, CodeField } from './code-field.ts';
import { deepActive, scan } from './dom.ts';
import { gather } from './evidence.ts';
import { LIKELY, scoreCode, SURE } from './score.ts';
import { strategies } from './strategies.ts';
import { isUsable, look } from './visible.ts';

/** Beyond this many text fields a page is a table or a form builder; the focused field is still looked at. */
const MOST_FIELDS = 80;

/**
 * The field for the code: the focused one, or the group it belongs to, if it can be one; else the best on the
 * page. `explicit`: the person asked for it here and now, so a likely field is enough.
 */
export function findCodeField(document: Document, { explicit }: { explicit: boolean }): CodeField | null {
  const focused = deepActive(document);
  const fields = scan(document).fields;
  const near = fields.length > MOST_FIELDS ? fields.filter((at, i) => i < MOST_FIELDS || at === focused) : fields;
  const seen = near.flatMap(look);
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

/** Boxes after the first may open one by one. */
function isOpen(candidate: Candidate): boolean {
  const first = candidate.elements[0];
  return !!first && (isUsable(first) || (candidate.elements.length > 1 && !first.matches(':disabled')));
}
