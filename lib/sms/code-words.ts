import type { Candidate } from './candidates.ts';
import { isLabeled, type ParsedText } from './parsed-text.ts';
import type { WordHit } from './word-hits.ts';
import type { WordKind } from './words.ts';

/** A word of the code kind with what its neighbors make of it. */
export interface CodeWord {
  start: number;
  /** Exclusive. */
  end: number;
  /** `one-time`, or `verification` or the like beside it. */
  strong: boolean;
  /** A voucher's, parcel's or booking's code. */
  tainted: boolean;
  /** Its number stands behind it in the same clause. */
  claimed: boolean;
}

/** The words that name a code; words for a number among them where it is one to confirm something with. */
export function findCodeWords(parsed: ParsedText): CodeWord[] {
  return parsed.hits.flatMap((hit, index): CodeWord[] => {
    if (hit.kind !== 'code' && hit.kind !== 'strong' && hit.kind !== 'number') return [];
    if (hit.kind === 'number' && !isConfirming(parsed, hit)) return [];
    const tainted = hit.kind !== 'strong' && isTainted(parsed, hit, index);
    const strong = !tainted && (hit.kind === 'strong' || hasNeighbor(parsed, hit, ['auth', 'strong'], 26, false));
    return [{ start: hit.start, end: hit.end, strong, tainted, claimed: isClaimed(parsed, hit) }];
  });
}

/** Whether a word for a number means a code: `verification number`, `confirm with this number`. */
function isConfirming(parsed: ParsedText, hit: WordHit): boolean {
  if (hasNeighbor(parsed, hit, ['auth', 'code', 'strong'], 12, true)) return true;
  const clause = parsed.hits.filter((other) => parsed.clauses[other.start] === parsed.clauses[hit.start]);
  return (
    clause.some((other) => other.kind === 'auth') &&
    !clause.some((other) => ['topic', 'label', 'holder'].includes(other.kind))
  );
}

/** `discount code`, `booking confirmation code`, `code promo`; not `verification code for your order`. */
function isTainted(parsed: ParsedText, hit: WordHit, index: number): boolean {
  const previous = parsed.hits[index - 1];
  const purpose =
    previous?.kind === 'auth' && /^\p{L}*[ -]?$/u.test(parsed.folded.slice(previous.end, hit.start)) ? previous : null;
  const before = parsed.hits[purpose ? index - 2 : index - 1];
  const after = parsed.hits[index + 1];
  if (before?.kind === 'topic' && isJoined(parsed, before.end, (purpose ?? hit).start)) return true;
  return !purpose && after?.kind === 'topic' && isJoined(parsed, hit.end, after.start);
}

/** Whether letters alone stand between, and few. */
function isJoined(parsed: ParsedText, from: number, to: number): boolean {
  return (
    to - from <= 5 &&
    parsed.clauses[from] === parsed.clauses[to] &&
    /^[\p{L}\p{M}\s'’-]*$/u.test(parsed.folded.slice(from, to))
  );
}

/** Whether a word of these kinds stands within `reach` characters of the clause, with letters alone between if `plain`. */
function hasNeighbor(
  parsed: ParsedText,
  hit: WordHit,
  kinds: readonly WordKind[],
  reach: number,
  plain: boolean,
): boolean {
  return parsed.hits.some((other) => {
    if (other === hit || !kinds.includes(other.kind)) return false;
    const [from, to] = other.end <= hit.start ? [other.end, hit.start] : [hit.end, other.start];
    if (to - from > reach || parsed.clauses[from] !== parsed.clauses[to]) return false;
    const gap = parsed.folded.slice(from, to);
    return !/\d/.test(gap) && !(plain && /[^\p{L}\p{M}\s'’-]/u.test(gap));
  });
}

function isClaimed(parsed: ParsedText, word: WordHit): boolean {
  return parsed.candidates.some(
    (candidate) =>
      candidate.start >= word.end &&
      candidate.start - word.end <= 30 &&
      parsed.clauses[candidate.start] === parsed.clauses[word.end - 1] &&
      isUnlabeledNumber(parsed, candidate),
  );
}

/** Whether a candidate may take a code word for itself. */
export function isUnlabeledNumber(parsed: ParsedText, candidate: Candidate): boolean {
  return candidate.shape !== 'letters' && !isLabeled(parsed, candidate);
}
