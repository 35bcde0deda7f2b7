import type { Evidence } from './evidence.ts';
import * as words from '../words.ts';

/** From here on a field is filled without being asked. */
export const SURE = 40;
/** Enough where the person asked for it. */
export const LIKELY = 25;

const NONE = Number.NEGATIVE_INFINITY;
const OTHER_PURPOSE =
  /\b(?:cc-|postal-code|tel|email|name|username|bday|address|street|country|organization|current-password|new-password|sex|url|transaction|given|family)/;

/** How much speaks for a field being the one for the code; negative infinity where something rules it out. */
export function scoreCode(e: Evidence): number {
  const asksCode = e.autocomplete.includes('one-time-code');
  const named = `${e.names} ${e.label}`;
  const strong = words.STRONG.test(named) || words.STRONG.test(e.classes);
  if (isRuledOut(e, asksCode, named, strong)) return NONE;

  const weak = words.WEAK.test(`${named} ${e.classes}`);
  const sentence = e.sentences.some((at) => words.SENT.test(at) && (words.WEAK.test(at) || words.PHONE.test(at)));
  const leadStrong = words.STRONG.test(e.lead) || (words.SENT.test(e.lead) && words.WEAK.test(e.lead));
  const leadWeak = words.WEAK.test(e.lead);
  const digits = /numeric|decimal|tel/.test(e.inputMode) || /tel|number/.test(e.type) || /\\d|0-9/.test(e.pattern);
  const sized = e.maxLength >= 4 && e.maxLength <= 8;
  const row = e.boxes >= 2 || e.slots >= 4;
  if (!asksCode && !strong && !weak && !leadStrong && !leadWeak && !row && !(digits && sized)) return 0;

  let score = 0;
  if (asksCode) score += 60;
  if (strong) score += 45;
  else if (weak) score += 15;
  else if (e.label && !row) score -= 20;
  if (leadStrong) score += strong ? 10 : 30;
  else if (leadWeak) score += 10;
  if (sentence) score += 15;
  if (e.sentences.some((at) => words.STRONG.test(at)) || words.STRONG.test(e.heading)) score += 10;
  if (words.RESEND.test(e.actions) || e.sentences.some((at) => words.RESEND.test(at))) score += 10;
  if (digits) score += 8;
  if (sized) score += 12;
  else if (e.boxes < 2 && e.maxLength > 0 && e.maxLength < 4) score -= 40;
  else if (e.maxLength > 20) score -= 8;
  if (e.boxes >= 4) score += 30;
  else if (e.boxes >= 2) score += 12;
  if (e.slots >= 4) score += 28;
  if (words.NUMBERED_BOX.test(e.label)) score += 15;
  if (e.boxes < 2 && e.filled > 10) score -= 30;
  return score;
}

function isRuledOut(e: Evidence, asksCode: boolean, named: string, strong: boolean): boolean {
  if (!asksCode && OTHER_PURPOSE.test(e.autocomplete) && !(e.boxes >= 4 && /password/.test(e.autocomplete)))
    return true;
  if (words.NEVER.test(named)) return true;
  if (/captcha/.test(e.classes) || (e.besideCaptcha && !words.PHONE.test(named))) return true;
  const codelike = strong || asksCode;
  if (
    !asksCode &&
    e.boxes < 2 &&
    (asksPhoneNumber(e.label) ||
      (words.PHONE.test(e.names) && !words.WEAK.test(e.names) && !words.STRONG.test(e.names)))
  )
    return true;
  if (!codelike && words.NEVER.test(e.lead)) return true;
  if (!codelike && words.SELDOM.test(named)) return true;
  if (!codelike && words.PHONE.test(named) && !words.WEAK.test(named)) return true;
  const card = e.besideCard || e.sentences.some((at) => words.CARD.test(at));
  if (card && (words.CARD_LIKE.test(named) || words.CARD_LIKE.test(e.lead))) return true;
  if (card && !codelike && (e.besideCard || !e.sentences.some((at) => words.SENT.test(at) && !words.CARD.test(at))))
    return true;
  if (e.type === 'password' && e.boxes < 2 && e.slots < 4 && !codelike) return true;
  if (!asksCode && e.besidePassword && /(?<![a-z])pin(?![a-z])/.test(named)) return true;
  if (words.EMAIL.test(named) && !words.PHONE.test(named)) return true;
  return words.DATE_FORMAT.test(e.label) || comesOtherwise(e);
}

/** Whether a label asks for the phone number first and speaks of a code only afterwards. */
function asksPhoneNumber(label: string): boolean {
  const number = label.search(words.PHONE_NUMBER);
  const code = label.search(words.WEAK);
  return number >= 0 && (code < 0 || number < code);
}

/** The page says that the code came by e-mail, or is made by an app: the one we hold is another. */
function comesOtherwise(e: Evidence): boolean {
  let mail = 0;
  let phone = 0;
  let app = 0;
  for (const at of [...e.sentences, e.heading]) {
    const byPhone = words.PHONE.test(at) || /\+ ?\d|[•x]{2,} ?\d{2}|\d{3} \d{3} \d{4}/.test(at);
    if (words.AUTHENTICATOR.test(at) && !byPhone) app++;
    if (!words.SENT.test(at) && !words.STRONG.test(at)) continue;
    if (byPhone) phone++;
    else if (words.EMAIL.test(at) || /[^ ]*@[^ ]+/.test(at)) mail++;
  }
  if (words.EMAIL.test(e.lead) && words.SENT.test(e.lead) && !words.PHONE.test(e.lead)) return true;
  return phone === 0 && mail + app > 0;
}
