import type { Candidate } from './candidates.ts';
import { isVoucherLike } from './code-shape.ts';
import { isLabeled } from './labels.ts';
import { hasNeighbor, isConfirming } from './neighbors.ts';
import type { ParsedText } from './parsed-text.ts';
import type { WordHit } from './word-hits.ts';

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

/** `order confirmation code` is the order's, `order verification code` a one-time code. */
const CONFIRMING = /^(?:conf|konf|best|bev|bek|potv|onay|確認|확인)/;

/**
 * `discount code`, `booking confirmation code`, `code promo`; not `verification code for your order`, `order login code`
 * or `code for booking sign in`.
 */
function isTainted(parsed: ParsedText, hit: WordHit, index: number): boolean {
  const previous = parsed.hits[index - 1];
  const purpose =
    previous?.kind === 'auth' && /^\p{L}*[ -]?$/u.test(parsed.folded.slice(previous.end, hit.start)) ? previous : null;
  const before = parsed.hits[purpose ? index - 2 : index - 1];
  const after = parsed.hits[index + 1];
  if (before?.kind === 'topic' && isJoined(parsed, before.end, (purpose ?? hit).start))
    return !purpose || CONFIRMING.test(parsed.folded.slice(purpose.start));
  if (purpose || after?.kind !== 'topic' || !isJoined(parsed, hit.end, after.start)) return false;
  const next = parsed.hits[index + 2];
  return next?.kind !== 'auth' || !isJoined(parsed, after.end, next.start);
}

/** Whether letters alone stand between, and few. */
function isJoined(parsed: ParsedText, from: number, to: number): boolean {
  return (
    to - from <= 5 &&
    parsed.clauses[from] === parsed.clauses[to] &&
    /^[\p{L}\p{M}\s'’-]*$/u.test(parsed.folded.slice(from, to))
  );
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
  const isName = candidate.shape === 'alphanumeric' && isVoucherLike(candidate.code);
  return candidate.shape !== 'letters' && !isName && !isLabeled(parsed, candidate);
}
