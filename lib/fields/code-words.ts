/**
 * The words that mean a one-time code. Put together in the page: as constants both expressions would hold every
 * language's words four times.
 */
import { PARTS } from './words.ts';

type Parts = (typeof PARTS)[number];

/** Small words between a code's noun and its purpose; other scripts put endings there, or no spaces. */
const [LATIN_GAP, GAP] = ['(?: [a-z]{1,4}){0,3} ', '.{0,12}?'];

/** A noun for a code beside what makes it a one-time code. */
const beside = ({ code }: Parts, purpose: string, gap: string): string =>
  `(?:${purpose})${gap}(?:${code})|(?:${code})${gap}(?:${purpose})`;

function compile(wordsOf: (parts: Parts, gap: string) => string[]): RegExp {
  const [latin, others] = PARTS as [Parts, Parts];
  return new RegExp(`(?<![a-z])(?:${wordsOf(latin, LATIN_GAP).join('|')})(?![a-z])|${wordsOf(others, GAP).join('|')}`);
}

const sure = (parts: Parts, gap: string): string[] => [parts.strong, beside(parts, parts.purpose, gap)];

/** Says by itself that a one-time code is meant, and nothing else. */
export const SURELY = compile(sure);

/** Says that a code is to be typed in, most likely a one-time code. */
export const STRONG = compile((parts, gap) => [
  ...sure(parts, gap),
  beside(parts, parts.loosePurpose, gap),
  ...(parts.enter ? [`(?:${parts.enter})(?: [a-z\\d]+){0,3} (?:${parts.code})`] : []),
]);
