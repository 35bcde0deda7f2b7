import { normalizeCode } from './code-shape.ts';

/** A span of a text that could be a code by its shape alone. */
export interface Candidate {
  start: number;
  /** Exclusive. */
  end: number;
  /** Normalized: see {@link normalizeCode}. */
  code: string;
  shape: 'digits' | 'grouped' | 'prefixed' | 'alphanumeric' | 'letters';
}

/** What may not touch a code: letters of scripts that put spaces between words, digits, what joins numbers. */
const LETTER = 'A-Za-z\\u00c0-\\u052f\\u1e00-\\u1fff';
const BEFORE = `(?<![${LETTER}\\d_]|\\d[.,/:-])`;
const AFTER = `(?![${LETTER}\\d_]|[.,/:]\\d|-\\d)`;

const SHAPES: readonly [Candidate['shape'], RegExp][] = [
  ['prefixed', new RegExp(`${BEFORE}[A-Z]{1,4}-(?:\\d{4,8}|\\d{3}[- ]\\d{3})${AFTER}`, 'g')],
  [
    'grouped',
    new RegExp(
      `${BEFORE}(?:\\d{3}[-. ]\\d{3}|\\d{3}-\\d{4}|\\d{4}[- ]\\d{4}|\\d\\d([- ])\\d\\d\\1\\d\\d|\\d\\d-\\d\\d|(?<!\\d )\\d\\d \\d\\d(?! \\d)|\\d(?:[- ]\\d){3,7})${AFTER}`,
      'g',
    ),
  ],
  ['digits', new RegExp(`${BEFORE}\\d{3,10}${AFTER}`, 'g')],
  ['alphanumeric', new RegExp(`${BEFORE}(?=[A-Za-z]{0,9}\\d)(?=\\d{0,9}[A-Za-z])[A-Za-z0-9]{4,10}${AFTER}`, 'g')],
  [
    'alphanumeric',
    new RegExp(`${BEFORE}(?=[A-Z-]{0,16}\\d)(?=[\\d-]{0,16}[A-Z])[A-Z0-9]{2,5}(?:-[A-Z0-9]{2,5}){1,2}${AFTER}`, 'g'),
  ],
  ['letters', new RegExp(`${BEFORE}[A-Z]{4,10}${AFTER}`, 'g')],
];

/** More than a text with a code has; the rest is ignored, so that time is bounded. */
const MAX_CANDIDATES = 24;

/** Every span that has the shape of a code, in the order of the text; where two overlap, the surer shape. */
export function findCandidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  const taken = new Uint8Array(text.length);
  for (const [shape, pattern] of SHAPES) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push({ start, end, code: normalizeCode(match[0]), shape });
    }
  }
  return found.sort((a, b) => a.start - b.start).slice(0, MAX_CANDIDATES);
}
