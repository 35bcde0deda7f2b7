import type { Candidate } from './candidates.ts';
import { fold } from './normalize.ts';
import { findWords, type WordHit, type WordList } from './word-hits.ts';
import { ABBREVIATION } from './words.ts';

/** A text as the scoring sees it: its words, its numbers, its clauses. */
export interface ParsedText {
  /** Normalized. */
  text: string;
  /** As long as the text: see {@link fold}. */
  folded: string;
  /** The number of the clause that each character stands in. */
  clauses: Uint16Array;
  hits: readonly WordHit[];
  candidates: readonly Candidate[];
  /** Where the text names a percentage; -1 where it doesn't. */
  percentAt: number;
}

/** Lays out a normalized text for scoring. `words`: those to find in it. */
export function parseText(
  text: string,
  words: WordList,
  { candidates, percentAt }: Pick<ParsedText, 'candidates' | 'percentAt'>,
): ParsedText {
  const folded = fold(text);
  return { text, folded, clauses: numberClauses(folded), hits: findWords(folded, words), candidates, percentAt };
}

/** A line's end, a full stop, an exclamation or question mark of any script begins the next clause. */
function numberClauses(folded: string): Uint16Array {
  const clauses = new Uint16Array(folded.length + 1);
  let clause = 0;
  for (let index = 0; index <= folded.length; index += 1) {
    clauses[index] = clause;
    if ('\n!?;。।۔؟။։።'.includes(folded.charAt(index) || ' ') || endsSentence(folded, index)) clause += 1;
  }
  return clauses;
}

const ABBREVIATED = new RegExp(`(?:^|[\\s(])(?:${ABBREVIATION})$`);

/** A full stop before a space, not behind an abbreviation (`nr.`, `tel.`). */
function endsSentence(folded: string, index: number): boolean {
  if (folded.charAt(index) !== '.' || !/^\s?$/.test(folded.charAt(index + 1))) return false;
  return !ABBREVIATED.test(folded.slice(Math.max(0, index - 5), index));
}
