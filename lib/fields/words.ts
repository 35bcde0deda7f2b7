/**
 * The words by which pages name their fields, all languages' in one expression for each question. They are for text as
 * `normalize` gives it. Constants alone: a build puts their values in place of this file (see `wxt.config.ts`).
 */
import type { FieldWords } from '../core/words/kinds.ts';
import { FIELD_TABLES } from '../core/words/tables.ts';

/** Each language's words of a kind. */
const wordsOf = (kind: keyof FieldWords): string[] => FIELD_TABLES.flatMap((table) => table[kind] ?? []);

/** Any word of some kinds, as a part of an expression. */
const anyOf = (...kinds: (keyof FieldWords)[]): string => `(?:${kinds.flatMap(wordsOf).join('|')})`;

/** Without accents, as in normalized text; leaves the expression's own signs alone. */
function fold(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\p{Script=Inherited}\u0640]/gu, '')
    .replace(/[đłıø]/g, (letter) => 'dlio'['đłıø'.indexOf(letter)] ?? '');
}

/** Latin words match whole, and others anywhere; see {@link FieldWords} for the notation. */
function compile(words: readonly string[]): RegExp {
  const folded = words.map(fold);
  const isLatin = (text: string): boolean => !/[^\0-\u024f]/.test(text);
  const latin = folded.filter(isLatin).join('|').replaceAll('~', '[a-z]*');
  return new RegExp([`(?<![a-z])(?:${latin})(?![a-z])`, ...folded.filter((text) => !isLatin(text))].join('|'));
}

const CODE = anyOf('code', 'codeForm');
const PURPOSE = anyOf('purpose');
const GAP = '(?: [a-z]{1,4}){0,3} ';

/** Says by itself that a one-time code is meant. */
export const STRONG = compile([
  ...wordsOf('strong'),
  PURPOSE + GAP + CODE,
  CODE + GAP + PURPOSE,
  `[a-z]*${anyOf('compound')}${anyOf('compoundEnd')}`,
  `${anyOf('enter')}(?: [a-z\\d]+){0,3} ${CODE}`,
]);

/** The same words are printed on payment cards: a code field only where no card is asked for. */
export const CARD_LIKE = compile(wordsOf('cardLike'));

/** May name a code, and much else. */
export const WEAK = compile([...wordsOf('weak'), ...wordsOf('code')]);

/** Tells that something was sent. */
export const SENT = compile(wordsOf('sent'));

/** Offers another code: only pages that await one do. */
export const RESEND = compile(wordsOf('resend'));

/** Names the telephone as the way. */
export const PHONE = compile([...wordsOf('phone'), ...wordsOf('message')]);

/** Names the telephone where its number is asked for. */
export const TELEPHONE = compile([...wordsOf('phoneNumber'), ...wordsOf('phone')]);

/** Asks for the phone number itself. */
export const PHONE_NUMBER = compile(wordsOf('phoneNumber'));

/** Names the mailbox as the way. */
export const EMAIL = compile(wordsOf('email'));

/** Asks for the number of a payment or gift card. */
export const CARD = compile([...wordsOf('card'), ...wordsOf('cardNumber')]);

/** Things that are never a code from an SMS, whatever else is said. */
export const NEVER = compile([...wordsOf('never'), ...wordsOf('cardNumber')]);

/** Other things that fields ask for; a field that also says it wants a code may be one. */
export const SELDOM = compile(wordsOf('seldom'));

/** A code from an app, or the screen that sets that app up. */
export const AUTHENTICATOR = compile(wordsOf('authenticator'));

/** Telephones that aren't the person's own mobile phone. */
export const OTHER_PHONE = compile(wordsOf('otherPhone'));

/** On a button that confirms what stands in a form. */
export const SUBMIT = compile(wordsOf('submit'));

/** What may stand on such a button besides. */
export const SUBMIT_WITH = compile(wordsOf('submitWith'));

/** `digit 1`, `2 of 6`: one box of a row. */
export const NUMBERED_BOX = new RegExp(`${anyOf('digit')}\\s*\\d|\\d\\s*(?:${anyOf('digitOf')}|/)\\s*\\d`);

/** The beginning of a date's placeholder. */
export const DATE_FORMAT = new RegExp(anyOf('dateFormat'));

/** Names of the United States that browsers don't know. */
export const UNITED_STATES: readonly string[] = wordsOf('unitedStates').flatMap((words) => fold(words).split('|'));
