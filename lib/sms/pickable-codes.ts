import { findCandidates } from './candidates.ts';
import { isUnspeakable, normalizeCode } from './code-shape.ts';
import { normalizeText } from './normalize.ts';

/** More than a user would look through. */
const MAX_PICKABLE = 30;

const RUN = /(?<!\d)\d{3,10}(?!\d)/g;
/** Letters with digits, in groups or not. */
const MIXED = /(?<![A-Za-z\d])(?=[A-Za-z-]*\d)(?=[\d-]*[A-Za-z])[A-Za-z\d]+(?:-[A-Za-z\d]+)*(?![A-Za-z\d])/g;

/**
 * What could be the code in a text in which `extractCode` reads none, in the order of the text: every run of 3 to 10
 * digits, and letters with digits that look like a code. As they are typed: ASCII digits, no separators between them.
 */
export function pickableCodes(text: string): string[] {
  const message = normalizeText(text);
  const mixed = [...message.matchAll(MIXED)].filter(([{ length }]) => length >= 4 && length <= 12);
  const found = [
    ...findCandidates(message).filter(({ shape, code }) => shape !== 'letters' || isUnspeakable(code)),
    ...[...mixed, ...message.matchAll(RUN)].map(({ 0: printed, index }) => ({
      start: index,
      code: normalizeCode(printed),
    })),
  ].sort((a, b) => a.start - b.start);
  return [...new Set(found.map(({ code }) => code))].slice(0, MAX_PICKABLE);
}
