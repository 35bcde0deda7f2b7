/**
 * The words by which pages name their fields, all languages' in one expression for each question. They are for text as
 * `normalize` gives it. Constants alone: a build puts their values in place of this file (see `wxt.config.ts`).
 */
import type { FieldWords } from '../core/words/kinds.ts';
import { FIELD_TABLES } from '../core/words/tables.ts';

/** Each language's words of a kind. */
const wordsOf = (kind: keyof FieldWords): string[] => FIELD_TABLES.flatMap((table) => table[kind] ?? []);

/** Without accents, as in normalized text; leaves the expression's own signs alone. */
function fold(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\p{Script=Inherited}\u0640]/gu, '')
    .replace(/[đłıø]/g, (letter) => 'dlio'['đłıø'.indexOf(letter)] ?? '');
}

const isLatin = (text: string): boolean => !/[^\0-\u024f]/.test(text);

/** Words in Latin script, and in others, as alternatives. */
function inScript(latin: boolean, ...words: string[]): string {
  const alternatives = words.map(fold).filter((text) => isLatin(text) === latin);
  return alternatives.join('|').replaceAll('~', latin ? '[a-z]*' : '~');
}

/** Latin words match whole, and others anywhere; see {@link FieldWords} for the notation. */
function compile(words: readonly string[]): RegExp {
  const others = inScript(false, ...words);
  return new RegExp(`(?<![a-z])(?:${inScript(true, ...words)})(?![a-z])${others && `|${others}`}`);
}

/** Any word of some kinds, as a part of an expression. */
const anyOf = (...kinds: (keyof FieldWords)[]): string => `(?:${kinds.flatMap(wordsOf).join('|')})`;

const CODES = [...wordsOf('code'), ...wordsOf('codeForm')];
const STRONG_WORDS = [...wordsOf('strong'), `[a-z]*${anyOf('compound')}${anyOf('compoundEnd')}`];

/** The parts of the two expressions in `code-words.ts`: in Latin script, and in others. */
export const PARTS = [true, false].map((latin) => ({
  strong: inScript(latin, ...STRONG_WORDS),
  code: inScript(latin, ...CODES),
  purpose: inScript(latin, ...wordsOf('purpose')),
  loosePurpose: inScript(latin, ...wordsOf('loosePurpose')),
  enter: inScript(latin, ...wordsOf('enter')),
}));

/** The same words are printed on payment cards: a code field only where no card is asked for. */
export const CARD_LIKE = compile(wordsOf('cardLike'));

/** May name a code, and much else. */
export const WEAK = compile([...wordsOf('weak'), ...wordsOf('code')]);

/** Tells that something was sent. */
export const SENT = compile(wordsOf('sent'));

/** Offers another code: only pages that await one do. */
export const RESEND = compile(wordsOf('resend'));

/** Names text messages as the way. */
export const SMS = compile(wordsOf('sms'));

/** Names the telephone as the way. */
export const PHONE = compile([...wordsOf('phone'), ...wordsOf('message'), ...wordsOf('sms')]);

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
export const SELDOM = compile([...wordsOf('seldom'), ...wordsOf('password')]);

/** A password that one chose. */
export const PASSWORD = compile(wordsOf('password'));

/** A standing number that one knows by heart. */
export const PIN = compile(wordsOf('pin'));

/** What to type is in a picture, or a sum. */
export const PICTURE = compile(wordsOf('picture'));

/** The code is on another screen, or with another person. */
export const ELSEWHERE = compile(wordsOf('elsewhere'));

/** A code from an app, or the screen that sets that app up. */
export const AUTHENTICATOR = compile(wordsOf('authenticator'));

/** Telephones that aren't the user's own mobile phone. */
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
