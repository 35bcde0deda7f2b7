import type { Evidence } from './evidence.ts';
import { isRuledOut } from './ruled-out.ts';
import { STRONG, SURELY } from '../code-words.ts';
import * as words from '../words.ts';

/** From here on a field is filled without being asked. */
export const SURE = 40;
/** Enough where the user asked for it. */
export const LIKELY = 25;
/** As much as a field gets that is one by a word alone that names much else: not even the focus makes it sure. */
const DOUBTFUL = 29;

/** So many digits: few codes but one-time codes are described so. */
const COUNTED = /(?:[4-9]|four|five|six|eight) ?(?:digit|stellig|cifr|chiffre|cyfr)/;

/** What a page says about a field, read as a whole. */
export interface Reading {
  /** Its names and label. */
  own: string;
  /** It declares itself by `autocomplete`. */
  declared: boolean;
  /** Its own words mean a one-time code and nothing else. */
  surely: boolean;
  /** The page says that a text message was sent, or offers to send one. */
  awaits: boolean;
}

/** Reads the evidence for the questions that are asked more than once. */
function read(e: Evidence): Reading {
  const own = `${e.names} | ${e.label}`;
  const declared = /one-time-(?:code|password)|(?:^|[ -])otp/.test(e.autocomplete);
  const around = [...e.sentences, e.heading];
  const awaits =
    declared ||
    words.SMS.test(own) ||
    words.RESEND.test(e.actions) ||
    SURELY.test(e.actions) ||
    around.some((at) => words.SMS.test(at) || words.RESEND.test(at) || tellsOfCode(at));
  return { own, declared, surely: SURELY.test(own), awaits };
}

/** Says that something was sent, and that it is a code or went to a phone. */
const tellsOfCode = (at: string): boolean => words.SENT.test(at) && (words.WEAK.test(at) || words.PHONE.test(at));

/** How much speaks for a field being the one for the code; negative infinity where something rules it out. */
export function scoreCode(e: Evidence): number {
  const reading = read(e);
  const { own, declared, awaits } = reading;
  if (isRuledOut(e, reading)) return Number.NEGATIVE_INFINITY;

  const strong = STRONG.test(own);
  const byClass = STRONG.test(e.classes);
  const weak = words.WEAK.test(`${own} ${e.classes}`);
  const leadStrong = STRONG.test(e.lead) || (words.SENT.test(e.lead) && words.WEAK.test(e.lead));
  const leadWeak = words.WEAK.test(e.lead);
  const digits =
    /numeric|decimal|tel/.test(e.inputMode) || /tel|number/.test(e.type) || /d[{+*]|\\d|0-9/.test(e.pattern);
  const sized = e.maxLength >= 4 && e.maxLength <= 10;
  const row = e.boxes >= 2 || e.slots >= 4;
  const named = strong || byClass || weak;
  const asksElse = !named && !row && /\p{L}{2}/u.test(e.label);
  if (!declared && !named && !leadStrong && !leadWeak && !row && !(digits && sized)) return 0;

  let score = 0;
  if (declared) score += 60;
  if (strong) score += 45;
  else if (byClass) score += 30;
  else if (weak) score += 15;
  else if (asksElse) score -= 20;
  if (leadStrong) score += strong ? 10 : 30;
  else if (leadWeak) score += 10;
  if (e.sentences.some(tellsOfCode)) score += 15;
  if (e.sentences.some((at) => STRONG.test(at)) || STRONG.test(e.heading)) score += 10;
  if (words.RESEND.test(e.actions) || e.sentences.some((at) => words.RESEND.test(at))) score += 10;
  if (digits) score += 8;
  if (sized) score += 12;
  else if (e.boxes < 2 && e.maxLength > 0 && e.maxLength < 4) score -= 40;
  else if (e.maxLength > 20) score -= 8;
  if (e.boxes >= 4) score += e.boxes > 8 ? 15 : 30;
  else if (e.boxes >= 2) score += 12;
  if (e.slots >= 4) score += 28;
  if (words.NUMBERED_BOX.test(e.label)) score += 15;
  if (e.boxes < 2 && e.filled > 10) score -= 30;
  const certain =
    declared ||
    reading.surely ||
    row ||
    (strong && COUNTED.test(own)) ||
    (!asksElse && (SURELY.test(e.lead) || (awaits && (named || leadWeak))));
  return certain ? score : Math.min(score, DOUBTFUL);
}
