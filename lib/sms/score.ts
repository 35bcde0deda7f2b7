import type { Candidate } from './candidates.ts';
import { isUnspeakable, isVoucherLike } from './code-shape.ts';
import { findCodeWords, isUnlabeledNumber, type CodeWord } from './code-words.ts';
import { linkTo, type Link } from './link.ts';
import { isLabeled } from './labels.ts';
import type { ParsedText } from './parsed-text.ts';
import type { WordHit, WordKind } from './word-hits.ts';

/** The least score of a code. */
export const MIN_SCORE = 4.5;

/** How surely each candidate is the code: from {@link MIN_SCORE} on it is one. */
export function scoreCandidates(parsed: ParsedText): number[] {
  const words = findCodeWords(parsed);
  const rivals = parsed.candidates.filter(
    (candidate) =>
      candidate.code.length <= 8 &&
      !isPhoneLike(candidate) &&
      !LIKELY_OTHER.test(candidate.code) &&
      isUnlabeledNumber(parsed, candidate),
  );
  return parsed.candidates.map((candidate) => {
    const link = linkTo(parsed, words, rivals, candidate);
    return (
      shapeScore(parsed, candidate, link) +
      placeScore(parsed, candidate) +
      link.score +
      contextScore(parsed, words, candidate, link)
    );
  });
}

/** `555-0143`, as Americans write a phone's last seven digits. */
const isPhoneLike = ({ shape, code }: Candidate): boolean => shape === 'grouped' && code.length === 7;

/** Years, days as `20261124`, round sums. */
const LIKELY_OTHER = /^(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])[0-3]\d)?$|^[1-9]\d?0{2,}$|^[1-9]\d0{3,}$/;

function shapeScore(parsed: ParsedText, candidate: Candidate, link: Link): number {
  const { code, shape, start } = candidate;
  if (shape === 'prefixed') return parsed.text.startsWith('G-', start) ? 3.5 : 1;
  if (shape === 'grouped') return code.length === 6 ? 2.5 : isPhoneLike(candidate) ? -1 : 0;
  if (shape === 'letters') return link.close && link.strong && isUnspeakable(code) ? 0 : link.close ? -3.5 : -9;
  if (shape === 'alphanumeric') {
    const typed = parsed.hits.some((hit) => hit.kind === 'verb' && hit.end < start && start - hit.end <= 2);
    if (!typed && !link.close && link.score < 3.5) return -2.5;
    return isVoucherLike(code) ? -3.5 : -0.5;
  }
  const byLength: Record<number, number> = { 3: -2.5, 4: 0.5, 5: 0.5, 6: 1.5, 7: 0.3, 8: 0.5, 9: -1.5, 10: -2 };
  return (byLength[code.length] ?? 0) - (LIKELY_OTHER.test(code) ? (link.close ? 0.5 : 2.5) : 0);
}

const NO_WORD = /^[^\p{L}\p{N}]*$/u;

/** Where the candidate stands: alone on a line, first, last, after a colon, in brackets. */
function placeScore({ text }: ParsedText, { start, end }: Candidate): number {
  const before = text.slice(Math.max(0, text.lastIndexOf('\n', start - 1) + 1), start).trim();
  const nextLine = text.indexOf('\n', end);
  const after = text.slice(end, nextLine < 0 ? text.length : nextLine).trim();
  if (NO_WORD.test(before) && NO_WORD.test(after)) return 3;
  let score = 0;
  if (start <= 1) score += 1.5;
  if (/[:=>]\s*\W?$/.test(before)) score += 1;
  if (/["'“”«»「『[(【<]$/.test(before)) score += 0.5;
  if (text.length - end <= 3 && NO_WORD.test(text.slice(end))) score += 0.5;
  return score;
}

/** What the rest of the text says for and against. */
function contextScore(parsed: ParsedText, words: readonly CodeWord[], candidate: Candidate, link: Link): number {
  const { start, end } = candidate;
  const best = (kind: WordKind, score: (hit: WordHit) => number): number =>
    parsed.hits.reduce((most, hit) => (hit.kind === kind ? Math.max(most, score(hit)) : most), 0);
  const auth = best('auth', (hit) => authScore(parsed, hit, candidate));
  const isVoucher = words.some(
    (word) =>
      word.tainted &&
      word.end <= start &&
      start - word.end <= 24 &&
      parsed.clauses[word.start] === parsed.clauses[start],
  );
  const isMeasure = parsed.hits.some((hit) => hit.kind === 'unit' && hit.start >= end && hit.start - end <= 3);
  let score = best('verb', (hit) => verbScore(parsed, hit, candidate)) + (link.score > 0 ? auth / 2 : auth);
  score -= topicPenalty(
    topicsAgainst(parsed, candidate, link, link.close || link.score >= 3.5 || auth >= 3.5),
    link,
    auth > 0,
  );
  if (isVoucher || isMeasure || isLabeled(parsed, candidate)) score -= 6;
  if (parsed.candidates.every((other) => other === candidate || other.shape === 'letters')) score += 0.5;
  if (parsed.text.split(candidate.code).length > 2) score += 1;
  if (isTerse(parsed, candidate) || (auth === 1 && isSentence(parsed, candidate))) score += 2.5;
  if (parsed.hits.some((hit) => hit.kind === 'caution'))
    score += isAlone(parsed, candidate) ? 4 : link.score >= 3 ? 1 : 0;
  return score;
}

/** How many topics speak against a candidate: what senders add below a code that is called one counts little. */
function topicsAgainst(
  { hits, percentAt, clauses }: ParsedText,
  { start, end }: Candidate,
  link: Link,
  isCalled: boolean,
): number {
  const weight = (at: number, isOffer: boolean): number =>
    isCalled && (isOffer || link.first) && at > end && clauses[at] !== clauses[start] ? 0.1 : 1;
  return hits.reduce(
    (sum, { kind, start: at }) => sum + (kind === 'topic' || kind === 'offer' ? weight(at, kind === 'offer') : 0),
    percentAt < 0 ? 0 : weight(percentAt, true),
  );
}

/** An offer, a parcel or a booking weighs little against a sure one-time code and most where nobody logs in. */
function topicPenalty(topics: number, link: Link, auth: boolean): number {
  if (topics === 0) return 0;
  if (link.strong && link.close) return Math.min(6, topics * 0.5);
  if (link.strong && link.score >= 4) return Math.min(6, topics);
  return Math.min(6.5, (auth || topics < 1 ? 0 : 1.5) + topics * 2.5);
}

/** Whether the number is all that its clause says. */
function isSentence({ text, clauses }: ParsedText, { start, end }: Candidate): boolean {
  let [from, to] = [start, end];
  while (from > 0 && clauses[from - 1] === clauses[start]) from -= 1;
  while (to < text.length && clauses[to] === clauses[start]) to += 1;
  return NO_WORD.test(text.slice(from, start)) && NO_WORD.test(text.slice(end, to));
}

/** `Name: 12345` and nothing else. */
function isTerse({ text, candidates, hits }: ParsedText, { start, end }: Candidate): boolean {
  return (
    candidates.length === 1 &&
    hits.length === 0 &&
    start <= 32 &&
    /^[^\d\n]+[:\]】] ?$/.test(text.slice(0, start)) &&
    text.length - end <= 1 &&
    NO_WORD.test(text.slice(end))
  );
}

/** Confirming or logging in: in front of the number, as its purpose in the same clause, elsewhere. */
function authScore(parsed: ParsedText, auth: WordHit, { start, end }: Candidate): number {
  if (parsed.clauses[auth.start] !== parsed.clauses[start]) return 1;
  if (auth.start >= end) {
    const between = parsed.folded.slice(end, auth.start);
    return between.length > 2 && !between.includes(',') ? 3.5 : 2;
  }
  const gap = parsed.folded.slice(auth.end, start);
  if (/^\p{L}* ?[:=-] ?$/u.test(gap)) return 4;
  // `Registration 123456 is complete`, `Confirmation 123456.`: the number of the matter, not a code for it.
  const rest = parsed.folded.slice(end);
  const isNoun = /^ ?\p{L}/u.test(rest) || (/^\.?$/.test(rest) && parsed.folded.startsWith('conf', auth.start));
  return /^\p{L}* $/u.test(gap) && isNoun ? 1 : 3.5;
}

/** What a verb of typing in the same clause says of a number beside it: more where they touch. */
function verbScore(parsed: ParsedText, verb: WordHit, { start, end }: Candidate): number {
  const [from, to] = verb.end <= start ? [verb.end, start] : [end, verb.start];
  if (parsed.clauses[verb.start] !== parsed.clauses[start] || to - from > 18) return 0;
  return /^\p{L}*[^\p{L}\d]*$/u.test(parsed.folded.slice(from, to)) ? 3.5 : 2.5;
}

/** Whether a text begins with the number, a sender's name in front at most, and goes on with a new sentence: `4829. Valid 5 minutes.` */
function isAlone({ text, candidates, hits }: ParsedText, { start, end, code, shape }: Candidate): boolean {
  return (
    candidates.length === 1 &&
    (shape === 'digits' || shape === 'grouped') &&
    code.length <= 8 &&
    !hits.some(({ kind, start: at }) => kind !== 'caution' && at < start) &&
    /^(?:[^\d\n]{0,24}[:\]】]|[^\p{L}\d]*) ?$/u.test(text.slice(0, start)) &&
    /^ ?(?:[.,;:!()\n-]|$)/.test(text.slice(end))
  );
}
