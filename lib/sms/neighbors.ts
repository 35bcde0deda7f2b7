import type { ParsedText } from './parsed-text.ts';
import type { WordHit, WordKind } from './word-hits.ts';

/** Whether a word for a number means a code: `verification number`, `confirm with this number`. */
export function isConfirming(parsed: ParsedText, hit: WordHit): boolean {
  if (hasNeighbor(parsed, hit, ['auth', 'code', 'strong'], 12, true)) return true;
  const clause = parsed.hits.filter((other) => parsed.clauses[other.start] === parsed.clauses[hit.start]);
  return (
    clause.some((other) => other.kind === 'auth') &&
    !clause.some((other) => ['topic', 'offer', 'label', 'holder'].includes(other.kind))
  );
}

/** Whether a word of these kinds stands within `reach` characters of the clause, with letters alone between if `plain`. */
export function hasNeighbor(
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
