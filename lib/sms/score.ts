import type { Candidate } from './candidates.ts';
import { isUnspeakable, isVoucherLike } from './code-shape.ts';
import { findCodeWords, isUnlabeledNumber, type CodeWord } from './code-words.ts';
import { linkTo, type Link } from './link.ts';
import { isLabeled, type ParsedText } from './parsed-text.ts';
import type { WordHit } from './word-hits.ts';
import { COMMON, type WordKind } from './words.ts';

/** The least score of a code. */
export const MIN_SCORE = 4.5;

/** How surely each candidate is the code: from {@link MIN_SCORE} on it is one. */
export function scoreCandidates(parsed: ParsedText): number[] {
  const words = findCodeWords(parsed);
  const rivals = parsed.candidates.filter(
    (candidate) =>
      candidate.code.length <= 8 && !LIKELY_OTHER.test(candidate.code) && isUnlabeledNumber(parsed, candidate),
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

/** Years, days as `20261124`, round sums. */
const LIKELY_OTHER = /^(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])[0-3]\d)?$|^[1-9]\d?0{2,}$|^[1-9]\d0{3,}$/;

function shapeScore(parsed: ParsedText, candidate: Candidate, link: Link): number {
  const { code, shape, start } = candidate;
  if (shape === 'prefixed') return parsed.text.startsWith('G-', start) ? 3.5 : 1;
  if (shape === 'grouped') return code.length === 6 ? 2.5 : 0;
  if (shape === 'letters') return link.close && link.strong && isUnspeakable(code) ? 0 : link.close ? -3.5 : -9;
  if (shape === 'alphanumeric') {
    const typed = parsed.hits.some((hit) => hit.kind === 'verb' && hit.end < start && start - hit.end <= 2);
    if (!typed && !link.close && link.score < 3.5) return -2.5;
    return isVoucherLike(code) ? -3 : -0.5;
  }
  const byLength: Record<number, number> = { 3: -2.5, 4: 0.5, 5: 0.5, 6: 1.5, 7: 0, 8: 0.5, 9: -1.5, 10: -2 };
  return (byLength[code.length] ?? 0) - (LIKELY_OTHER.test(code) ? (link.close ? 0.5 : 2.5) : 0);
}

/** Where the candidate stands: alone on a line, first, last, after a colon, in brackets. */
function placeScore({ text }: ParsedText, { start, end }: Candidate): number {
  const before = text.slice(Math.max(0, text.lastIndexOf('\n', start - 1) + 1), start).trim();
  const nextLine = text.indexOf('\n', end);
  const after = text.slice(end, nextLine < 0 ? text.length : nextLine).trim();
  if (/^\W*$/.test(before) && /^\W*$/.test(after)) return 3;
  let score = 0;
  if (start <= 1) score += 1.5;
  if (/[:=>]\s*\W?$/.test(before)) score += 1;
  if (/["'“”«»「『[(【<]$/.test(before)) score += 0.5;
  if (/^\W{0,3}$/.test(text.slice(end))) score += 0.5;
  return score;
}

/** What the rest of the text says for and against. */
function contextScore(parsed: ParsedText, words: readonly CodeWord[], candidate: Candidate, link: Link): number {
  const { start, end } = candidate;
  const best = (kind: WordKind, score: (hit: WordHit) => number): number =>
    parsed.hits.reduce((most, hit) => (hit.kind === kind ? Math.max(most, score(hit)) : most), 0);
  const auth = best('auth', (hit) => authScore(parsed, hit, candidate));
  const topics = parsed.hits.filter((hit) => hit.kind === 'topic').length + (parsed.percent ? 1 : 0);
  const isVoucher = words.some(
    (word) =>
      word.tainted &&
      word.end <= start &&
      start - word.end <= 24 &&
      parsed.clauses[word.start] === parsed.clauses[start],
  );
  const isMeasure = parsed.hits.some((hit) => hit.kind === 'unit' && hit.start >= end && hit.start - end <= 3);
  let score = best('verb', (hit) => verbScore(parsed, hit, candidate)) + (link.score > 0 ? auth / 2 : auth);
  score -= topicPenalty(topics, link, auth > 0);
  if (isVoucher || isMeasure || isLabeled(parsed, candidate)) score -= 6;
  if (parsed.candidates.length === 1) score += 0.5;
  if (parsed.text.split(candidate.code).length > 2) score += 1;
  if (isTerse(parsed, candidate)) score += 2.5;
  if (isLonelyInUnknownLanguage(parsed, candidate)) score += 3;
  return score;
}

/** An offer, a parcel or a booking weighs little against a sure one-time code and most where nobody logs in. */
function topicPenalty(topics: number, link: Link, auth: boolean): number {
  if (topics === 0) return 0;
  if (link.strong && link.close) return Math.min(6, topics * 0.5);
  if (link.strong && link.score >= 4) return Math.min(6, topics);
  return Math.min(6.5, (auth ? 0 : 1.5) + topics * 2.5);
}

/** `Name: 12345` and nothing else. */
function isTerse({ text, candidates, hits }: ParsedText, { start, end }: Candidate): boolean {
  return (
    candidates.length === 1 &&
    hits.length === 0 &&
    start <= 32 &&
    /^[^\d\n]+: ?$/.test(text.slice(0, start)) &&
    /^\W?$/.test(text.slice(end))
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
  // `Registration 123456 is complete`: the number of the matter, not a code for it.
  return /^\p{L}* $/u.test(gap) && /^ ?\p{L}/u.test(parsed.folded.slice(end)) ? 1.5 : 3.5;
}

/** What a verb of typing in the same clause says of a number beside it: more where they touch. */
function verbScore(parsed: ParsedText, verb: WordHit, { start, end }: Candidate): number {
  const [from, to] = verb.end <= start ? [verb.end, start] : [end, verb.start];
  if (parsed.clauses[verb.start] !== parsed.clauses[start] || to - from > 18) return 0;
  return /^[^\p{L}\d]*$/u.test(parsed.folded.slice(from, to)) ? 3.5 : 2.5;
}

const KNOWN_LANGUAGE = new RegExp(`(?:^| )(?:${COMMON})(?= |$)`);

/** Six digits, the only ones of a text of which no word is known: a code in a language that the lists don't have. */
function isLonelyInUnknownLanguage({ hits, text, folded }: ParsedText, { code, shape }: Candidate): boolean {
  return (
    hits.length === 0 &&
    shape === 'digits' &&
    code.length === 6 &&
    text.replace(/\D/g, '').length === 6 &&
    !KNOWN_LANGUAGE.test(folded)
  );
}
