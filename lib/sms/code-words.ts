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

/** The words that name a code; words for a number among them where it is one to confirm something with. */
export function findCodeWords(scene: Scene): CodeWord[] {
  return scene.hits.flatMap((hit, index): CodeWord[] => {
    if (hit.kind !== 'code' && hit.kind !== 'strong' && hit.kind !== 'number') return [];
    if (hit.kind === 'number' && !isConfirming(scene, hit)) return [];
    const tainted = hit.kind !== 'strong' && isTainted(scene, hit, index);
    const strong = !tainted && (hit.kind === 'strong' || hasNeighbour(scene, hit, ['auth', 'strong'], 26, false));
    return [{ start: hit.start, end: hit.end, strong, tainted, claimed: isClaimed(scene, hit) }];
  });
}

/** Whether a word for a number means a code: `verification number`, `confirm with this number`. */
function isConfirming(scene: Scene, hit: WordHit): boolean {
  if (hasNeighbour(scene, hit, ['auth', 'code', 'strong'], 12, true)) return true;
  const clause = scene.hits.filter((other) => scene.clauses[other.start] === scene.clauses[hit.start]);
  return (
    clause.some((other) => other.kind === 'auth') &&
    !clause.some((other) => ['topic', 'label', 'holder'].includes(other.kind))
  );
}

/** `discount code`, `booking confirmation code`, `code promo`; not `verification code for your order`. */
function isTainted(scene: Scene, hit: WordHit, index: number): boolean {
  const previous = scene.hits[index - 1];
  const purpose =
    previous?.kind === 'auth' && /^\p{L}*[ -]?$/u.test(scene.folded.slice(previous.end, hit.start)) ? previous : null;
  const before = scene.hits[purpose ? index - 2 : index - 1];
  const after = scene.hits[index + 1];
  if (before?.kind === 'topic' && isJoined(scene, before.end, (purpose ?? hit).start)) return true;
  return !purpose && after?.kind === 'topic' && isJoined(scene, hit.end, after.start);
}

/** Whether letters alone stand between, and few. */
function isJoined(scene: Scene, from: number, to: number): boolean {
  return (
    to - from <= 5 &&
    scene.clauses[from] === scene.clauses[to] &&
    /^[\p{L}\p{M}\s'’-]*$/u.test(scene.folded.slice(from, to))
  );
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
