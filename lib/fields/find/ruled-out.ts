import type { Evidence } from './evidence.ts';
import type { Reading } from './score.ts';
import { STRONG, SURELY } from '../code-words.ts';
import * as words from '../words.ts';

const OTHER_PURPOSE =
  /\b(?:cc-|postal-code|tel|email|name|username|bday|address|street|country|organization|current-password|new-password|sex|url|transaction|given|family)/;
/** What frameworks write to keep browsers from offering old values. */
const SILENCED = /^(?:new-password|username|current-password|nope|none)$/;

/** Whether something says that a field wants no code from a text message, whatever speaks for it. */
export function isRuledOut(e: Evidence, { own, declared, surely, awaits }: Reading): boolean {
  const codelike = surely || declared;
  const single = e.boxes < 2 && e.slots < 4;
  const strong = STRONG.test(own) || STRONG.test(e.classes);
  if (e.holdsNumber) return true;
  if (!declared && OTHER_PURPOSE.test(e.autocomplete) && !isSilenced(e)) return true;
  if (isPuzzle(e, own, awaits)) return true;
  if (words.NEVER.test(e.label) || (words.NEVER.test(e.leaves) && !SURELY.test(e.names))) return true;
  if (!declared && single && asksPhoneNumber(e.label)) return true;
  if (!codelike && words.NEVER.test(e.lead)) return true;
  if (!strong && !declared && words.SELDOM.test(own)) return true;
  // A label about the phone asks for its number, even where the name is that of a code.
  const [named, labeled] = [e.names, own].map((at) => words.PHONE.test(at) && !words.SMS.test(at) && !isCode(at));
  if ((named && single && !declared) || (labeled && !codelike)) return true;
  if (!strong && !awaits && (words.NEVER.test(e.heading) || words.SELDOM.test(e.heading))) return true;
  if (isOfCard(e, own, codelike)) return true;
  if (e.type === 'password' && single && !codelike && !words.SMS.test(own)) return true;
  // `Password/OTP`: what is left of the label still asks for a password.
  if (e.type === 'password' && words.PASSWORD.test(e.label.replace(STRONG, ''))) return true;
  if (/search|textarea/.test(e.type) && !codelike) return true;
  if (words.PIN.test(`${own} ${single ? '' : e.lead}`) && !declared && !wasTexted(e, own)) return true;
  if (words.EMAIL.test(own) && !words.PHONE.test(own)) return true;
  return words.DATE_FORMAT.test(e.label) || comesOtherwise(e, own);
}

const isCode = (text: string): boolean => words.WEAK.test(text) || STRONG.test(text);

/** An `autocomplete` that says nothing, since words written for people say otherwise. */
function isSilenced(e: Evidence): boolean {
  if (e.boxes >= 4 && /password/.test(e.autocomplete)) return true;
  return SILENCED.test(e.autocomplete) && (STRONG.test(e.label) || SURELY.test(e.lead));
}

/** A picture or sum says what to type. */
function isPuzzle(e: Evidence, own: string, awaits: boolean): boolean {
  if ([e.label, e.lead, e.trail].some((at) => words.PICTURE.test(at)) || /captcha/.test(`${e.names} ${e.classes}`))
    return true;
  if (words.PHONE.test(own)) return false;
  return e.picture === 'puzzle' || (e.picture === 'maybe' && !awaits);
}

function isOfCard(e: Evidence, own: string, codelike: boolean): boolean {
  const card = e.besideCard || e.sentences.some((at) => words.CARD.test(at));
  if (!card) return false;
  if (words.CARD_LIKE.test(own) || words.CARD_LIKE.test(e.lead)) return true;
  return !codelike && (e.besideCard || !e.sentences.some((at) => words.SENT.test(at) && !words.CARD.test(at)));
}

/** A PIN came by text message, and isn't one that the user knows by heart. */
function wasTexted(e: Evidence, own: string): boolean {
  return (
    words.SMS.test(own) ||
    /otp|one time/.test(own) ||
    [...e.sentences, e.heading].some((at) => words.SMS.test(at) || (words.SENT.test(at) && isCode(at)))
  );
}

/** Whether a label asks for the phone number first and speaks of a code only afterwards. */
function asksPhoneNumber(label: string): boolean {
  const number = label.search(words.PHONE_NUMBER);
  const code = label.search(words.WEAK);
  return number >= 0 && (code < 0 || number <= code);
}

/** The page says that the code came by e-mail, is made by an app, or stands on another screen: ours is another. */
function comesOtherwise(e: Evidence, own: string): boolean {
  let mail = 0;
  let phone = 0;
  let app = 0;
  for (const at of [...e.sentences, e.heading]) {
    const byPhone = words.PHONE.test(at) || /\+ ?\d|[•x]{2,} ?\d{2}|\d{3} \d{3} \d{4}/.test(at);
    if (words.ELSEWHERE.test(at) && words.WEAK.test(at)) return true;
    if (words.AUTHENTICATOR.test(at) && !byPhone) app++;
    if (!words.SENT.test(at) && !STRONG.test(at)) continue;
    if (byPhone) phone++;
    else if (words.EMAIL.test(at) || /[^ ]*@[^ ]+/.test(at)) mail++;
  }
  if ([own, e.lead, e.trail].some((at) => words.ELSEWHERE.test(at))) return true;
  // A form may have one for each way.
  if (words.SMS.test(own) || words.PHONE.test(e.label)) return false;
  if (words.EMAIL.test(e.lead) && words.SENT.test(e.lead) && !words.PHONE.test(e.lead)) return true;
  return phone === 0 && mail + app > 0;
}
