import type { Candidate } from './candidates.ts';
import { isLabelled, type Scene } from './scene.ts';
import type { WordHit } from './word-hits.ts';
import type { WordKind } from './words.ts';

/** A word of the code kind with what its neighbours make of it. */
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

/** The words that name a code; words for a number among them where `verification` or the like stands beside. */
export function findCodeWords(scene: Scene): CodeWord[] {
  return scene.hits.flatMap((hit): CodeWord[] => {
    if (hit.kind !== 'code' && hit.kind !== 'strong' && hit.kind !== 'number') return [];
    if (hit.kind === 'number' && !hasNeighbour(scene, hit, ['auth', 'code', 'strong'], 12, true)) return [];
    const tainted = hit.kind !== 'strong' && hasNeighbour(scene, hit, ['topic'], 6, true);
    const strong = !tainted && (hit.kind === 'strong' || hasNeighbour(scene, hit, ['auth', 'strong'], 26, false));
    return [{ start: hit.start, end: hit.end, strong, tainted, claimed: isClaimed(scene, hit) }];
  });
}

/** Whether a word of these kinds stands within `reach` characters of the clause, with letters alone between if `plain`. */
function hasNeighbour(scene: Scene, hit: WordHit, kinds: readonly WordKind[], reach: number, plain: boolean): boolean {
  return scene.hits.some((other) => {
    if (other === hit || !kinds.includes(other.kind)) return false;
    const [from, to] = other.end <= hit.start ? [other.end, hit.start] : [hit.end, other.start];
    if (to - from > reach || scene.clauses[from] !== scene.clauses[to]) return false;
    const gap = scene.folded.slice(from, to);
    return !/\d/.test(gap) && !(plain && /[^\p{L}\p{M}\s'’-]/u.test(gap));
  });
}

function isClaimed(scene: Scene, word: WordHit): boolean {
  return scene.candidates.some(
    (candidate) =>
      candidate.start >= word.end &&
      candidate.start - word.end <= 30 &&
      scene.clauses[candidate.start] === scene.clauses[word.end - 1] &&
      isUnlabelledNumber(scene, candidate),
  );
}

/** Whether a candidate may take a code word for itself. */
export function isUnlabelledNumber(scene: Scene, candidate: Candidate): boolean {
  return candidate.shape !== 'letters' && !isLabelled(scene, candidate);
}
