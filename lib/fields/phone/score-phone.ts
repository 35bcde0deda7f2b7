import type { Evidence } from '../find/evidence.ts';
import { STRONG } from '../code-words.ts';
import { normalize } from '../normalize.ts';
import { CARD_LIKE, EMAIL, NEVER, OTHER_PHONE, SELDOM, TELEPHONE, WEAK } from '../words.ts';

/** From here on a field that is alone on its page may be filled without being asked. */
export const SURE = 60;
/** Enough where the user asked for it. */
export const LIKELY = 35;

/** Of several phones, the one that gets texts. */
const MOBILE = /(?<![a-z])(?:mobi|cell|handy|movil|celular|portable)|[手行]机|携帯|휴대|جوال|همراه|मोबाइल/;

/** What one witness says of a field: another thing, nothing, that it is the phone's or the mailbox's, or the phone's. */
const OTHER = -1;
const SILENT = 0;
const EITHER = 1;
const PHONE = 2;

/** How much speaks for a field being one for the user's own phone number; below zero: something else. */
export function scorePhone(e: Evidence, first: HTMLInputElement, legend: string): number {
  const tel = /(?:^| )tel(?:-national|-local|-area-code)?(?: |$)/.test(e.autocomplete);
  const parts = e.boxes > 1;
  if (/country-code|extension|one-time|cc-|postal/.test(e.autocomplete) || e.type === 'password') return -1;
  if (/(?:^| )(?:fax|work|pager)(?: |$)/.test(e.autocomplete)) return -1;
  if (!parts && e.maxLength > 0 && e.maxLength < 7) return -1;
  const lead = e.lead.slice(-100);
  const name = nameOf(first);
  const tied = normalize([...(first.labels ?? [])].map((at) => at.textContent).join(' '));
  const byLabel = parts ? saysPhone(e.label) : read(tied) === PHONE ? PHONE : read(e.label);
  const byName = parts ? saysPhone(e.names) : readName(name);
  const byLead = parts ? saysPhone(lead.slice(-60)) : readLead(lead);
  if (
    OTHER_PHONE.test(
      `${e.names} ${e.label} ${legend.replace(/business|company|work|office|store|support/g, '')} ${byLabel > 0 ? '' : lead.slice(-45)}`,
    )
  )
    return -1;
  if (
    byLabel === OTHER ||
    (!tel && byName === OTHER) ||
    (!tel && byLabel === SILENT && byName === SILENT && byLead === OTHER)
  )
    return -1;
  const byWords = byLabel > 0 ? 40 : byLead > 0 ? 35 : 0;
  // A label of other words outweighs what the field is called.
  const other = e.label !== '' && byLabel === SILENT && byLead !== PHONE && !/\d{3}|[_x#]{3}|^\+? ?1?$/.test(e.label);
  const score =
    (tel ? 60 : 0) +
    (e.type === 'tel' ? (other && byName !== PHONE ? 20 : 40) : 0) +
    (byName > 0 ? 40 : 0) +
    byWords +
    // Breaks ties alone.
    (MOBILE.test(`${e.names} ${e.label}`) ? 1 : 0) +
    (parts ? 25 : 0);
  if (byWords === 0 && /email|password|name|address|search/.test(e.autocomplete)) return -1;
  const either = [byLabel, byName, byLead].includes(EITHER) || /email/.test(e.autocomplete);
  return either ? Math.min(score, SURE - 1) : score;
}

/** After the phone, something about it. */
const PART = /(?<![a-z])(?:type|ext|extension|country|prefix|code|carrier|model|brand)(?![a-z])/;

const saysPhone = (text: string): number => (TELEPHONE.test(text) ? PHONE : SILENT);

/** The last part of a field's own name: `phone` of `order[shipping][phone]`. */
function nameOf({ name, id }: HTMLInputElement): string {
  const own = (name || id).split(/[[\].:$|]+/).filter((at) => !/^(?:\d*|value|main|full)$/.test(at));
  const last = normalize(own.pop() ?? '').trim();
  return TELEPHONE.test(last) || !TELEPHONE.test(normalize(id)) || /mobile/i.test(id) ? last : normalize(id);
}

/** What a label says: the phone, where that comes before everything else, and nothing that a phone has follows at once. */
function read(label: string): number {
  const text = label.replace(/area code/g, '');
  const phone = TELEPHONE.exec(text);
  const before = phone ? text.slice(0, phone.index) : text;
  if (firstOf(before) < Infinity || (!phone && EMAIL.test(text))) return OTHER;
  if (!phone) return SILENT;
  const after = text.slice(phone.index + phone[0].length);
  if (firstOf(after) < 2 || PART.test(after.slice(0, 10))) return OTHER;
  return EMAIL.test(text) ? EITHER : PHONE;
}

/** What a name says: its head, which is the last word, decides. */
function readName(name: string): number {
  const phone = TELEPHONE.exec(name);
  if (!phone) return [NEVER, STRONG, WEAK].some((at) => at.test(name)) ? OTHER : SILENT;
  const rest = name.slice(phone.index + phone[0].length);
  if (PART.test(rest) || /area/.test(rest)) return OTHER;
  if ([NEVER, STRONG, WEAK, SELDOM].some((at) => at.test(rest))) return OTHER;
  return EMAIL.test(name) ? EITHER : PHONE;
}

/** What the text before a field says: its last words. */
function readLead(lead: string): number {
  const words = new RegExp(TELEPHONE, 'g');
  let end = -1;
  for (let at = words.exec(lead); at; at = words.exec(lead)) end = at.index + at[0].length;
  const rest = lead.slice(Math.max(end, 0));
  const other = [NEVER, SELDOM, STRONG, WEAK, CARD_LIKE, EMAIL].some((at) => at.test(rest));
  if (end < 0) return [STRONG, WEAK, CARD_LIKE, NEVER].some((at) => at.test(rest.slice(-40))) ? OTHER : SILENT;
  if (other && !/(?<![a-z])(?:will|ll|to)(?![a-z])/.test(rest)) return OTHER;
  return rest.length > 60 ? SILENT : PHONE;
}

/** Where a text first speaks of a code or another thing. */
function firstOf(text: string): number {
  return Math.min(...[NEVER, SELDOM, STRONG, WEAK, CARD_LIKE].map((at) => at.exec(text)?.index ?? Infinity));
}
