import type { Candidate } from './candidates.ts';
import type { CodeWord } from './code-words.ts';
import type { ParsedText } from './parsed-text.ts';

/** How far a word's say over a number reaches, in characters of its clause. */
const REACH = 90;

/** Signs and at most one short word: `: `, ` is `, ` lautet: "`. */
const ONE_WORD = /^[^\p{L}\d]*(?:\p{L}{1,7}[^\p{L}\d]*)?$/u;

/** What ties a candidate to a word for codes. */
export interface Link {
  score: number;
  strong: boolean;
  /** Nothing but a sign or one short word between word and number, or the number first and `is your code` after it. */
  close: boolean;
  /** The number stands in front of the word. */
  first: boolean;
}

/** The best tie between a candidate and a code word; `rivals` are the numbers that may stand in between and break it. */
export function linkTo(
  parsed: ParsedText,
  words: readonly CodeWord[],
  rivals: readonly Candidate[],
  candidate: Candidate,
): Link {
  let best: Link = { score: 0, strong: false, close: false, first: false };
  for (const word of words) {
    const link = word.tainted ? best : linkBetween(parsed, word, rivals, candidate);
    if (link.score > best.score) best = link;
  }
  return best;
}

function linkBetween(
  parsed: ParsedText,
  word: CodeWord,
  rivals: readonly Candidate[],
  { start, end }: Candidate,
): Link {
  const bonus = word.strong ? 1 : 0;
  const before = word.end <= start;
  const [from, to] = before ? [word.end, start] : [end, word.start];
  const sameClause = parsed.clauses[from] === parsed.clauses[Math.max(from, to - 1)];
  if (!sameClause || to - from > REACH || rivals.some((rival) => rival.start >= from && rival.end <= to)) {
    return { score: 1.8 + bonus / 2, strong: word.strong, close: false, first: false };
  }
  if (!before) {
    const score = (4.5 - (to - from) * 0.03 + bonus) * (word.claimed ? 0.4 : 1);
    return { score, strong: word.strong, close: score > 3, first: true };
  }
  const gap = parsed.folded.slice(from, to);
  const close = (gap.length <= 16 && ONE_WORD.test(gap)) || /[:=]\s*\W?$/.test(gap.slice(-4));
  return {
    score: 5 - (to - from) * 0.04 + (close ? 1.5 : 0) + bonus,
    strong: word.strong,
    close,
    first: false,
  };
}
