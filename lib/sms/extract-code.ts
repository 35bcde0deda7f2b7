import { findCandidates } from './candidates.ts';
import { normalizeCode } from './code-shape.ts';
import { blankNoise } from './noise.ts';
import { normalizeText } from './normalize.ts';
import { parseOriginBound, readBareCode, withoutAppHash } from './message-formats.ts';
import { parseText } from './parsed-text.ts';
import { MIN_SCORE, scoreCandidates } from './score.ts';
import type { WordList } from './word-hits.ts';

/** What is read of a text that is longer than any SMS with a code; the end may be the origin-bound line. */
const HEAD = 1600;
const TAIL = 400;

/**
 * The one-time code in what the provider sent: an SMS text, or the bare code. `code` has ASCII digits, no separators
 * and no printed prefix (`G-`); one with letters stays as printed. `domain` is the host of an origin-bound message: the
 * code is for that site alone. Null where the text has no code. `words`: those around codes; without them no sentence is
 * read.
 */
export function extractCode(text: string, words: WordList | null): { code: string; domain?: string } | null {
  const short = text.length > HEAD + TAIL ? `${text.slice(0, HEAD)}\n${text.slice(-TAIL)}` : text;
  const message = withoutAppHash(normalizeText(short));
  const bare = readBareCode(message);
  if (bare !== null) return { code: bare };
  const bound = parseOriginBound(message);
  if (bound) return { code: normalizeCode(bound.code), domain: bound.domain };
  const code = words && readSentences(message, words);
  return code === null ? null : { code };
}

function readSentences(text: string, words: WordList): string | null {
  const blanked = blankNoise(text);
  const candidates = findCandidates(blanked.text);
  if (candidates.length === 0) return null;
  const scores = scoreCandidates(parseText(text, words, { candidates, percentAt: blanked.percentAt }));
  const best = Math.max(...scores);
  return best >= MIN_SCORE ? (candidates[scores.indexOf(best)]?.code ?? null) : null;
}
