import type { Candidate } from './candidates.ts';
import { isConfirming } from './neighbors.ts';
import type { ParsedText } from './parsed-text.ts';
import type { WordKind } from './word-hits.ts';

/** Words between a label and its number, and those that are one. */
const NO_LABELS: ReadonlySet<WordKind> = new Set(['auth', 'unit', 'offer', 'caution']);
const LABELS: ReadonlySet<WordKind> = new Set(['topic', 'label', 'holder', 'number']);

/** Whether the word in front of a candidate says that it is another number: an order, an account, a telephone. */
export function isLabeled(parsed: ParsedText, { start }: Candidate): boolean {
  const label = parsed.hits.findLast((hit) => hit.end <= start && !NO_LABELS.has(hit.kind));
  if (!label || !LABELS.has(label.kind)) return false;
  const gap = parsed.folded.slice(label.end, start);
  const reach = label.kind === 'label' ? 14 : 10;
  if (gap.length > reach || /\d/.test(gap) || parsed.clauses[label.end] !== parsed.clauses[start]) return false;
  if (label.kind === 'holder') return !gap.includes(':');
  if (label.kind === 'topic') return !/[,.:]/.test(gap) || /^[^\p{L}]*$/u.test(gap);
  if (label.kind !== 'number' || !isConfirming(parsed, label)) return true;
  // `Log in with number 4829`; beside a code, a number is another one.
  return parsed.hits.some(
    (hit) => (hit.kind === 'code' || hit.kind === 'strong') && parsed.clauses[hit.start] === parsed.clauses[start],
  );
}
