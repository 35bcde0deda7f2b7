/**
 * The kinds of words that field finding and SMS reading know. Each language has its tables in this folder: the words
 * by which pages name their fields, and those around the codes in texts. The tables hold data alone;
 * `lib/fields/words.ts`, `lib/sms/words.ts` and `lib/sms/word-list.ts` compile them. A family's file lists its languages
 * at the end; a word that several languages share stands in one of them, since every language's words are looked for in
 * every page and text. A language without a word of some kind leaves the kind out.
 */

/**
 * A language's words on pages, as alternatives of a regular expression, separated by `|`. They may be written as people
 * write: case, accents and `camelCase` don't matter (see `normalize` in `lib/fields/words.ts`). In Latin script a word
 * matches whole, and `~` stands for any letters; in every other script it matches anywhere. No alternative may be empty.
 */
export interface FieldWords {
  /** Nouns for a code. */
  code?: string;
  /** Forms of them that say nothing by themselves. */
  codeForm?: string;
  /** What makes a noun of `code` beside it a one-time code: to verify, by SMS. */
  purpose?: string;
  /** What does so less surely: to activate, of six digits. */
  loosePurpose?: string;
  /** First parts of compounds like `Bestätigungscode`. */
  compound?: string;
  /** Last parts of such compounds. */
  compoundEnd?: string;
  /** Verbs that ask for a code: `enter the code`. */
  enter?: string;
  /** Words that mean a one-time code without any other word. */
  strong?: string;
  /** Words for one-time codes that are also printed on payment cards. */
  cardLike?: string;
  /** What may name a code, and much else. */
  weak?: string;
  /** Says that something was sent. */
  sent?: string;
  /** Offers another code: only pages that await one do. */
  resend?: string;
  /** A standing number that one knows by heart; a code only where a text brought it. */
  pin?: string;
  /** Names text messages. */
  sms?: string;
  /** Names the telephone, as a field that asks for its number does. */
  phone?: string;
  /** Names the telephone only by what arrives on it. */
  message?: string;
  /** Asks for a phone number. */
  phoneNumber?: string;
  /** Names the mailbox. */
  email?: string;
  /** Asks for the number of a payment card. */
  cardNumber?: string;
  /** Names a gift card, or a payment card beside `cardNumber`. */
  card?: string;
  /** What is never a code from an SMS, whatever else is said. */
  never?: string;
  /** Other things that fields ask for; a field that also says it wants a code may be one. */
  seldom?: string;
  /** A password that one chose. */
  password?: string;
  /** What to type is in a picture, or a sum. */
  picture?: string;
  /** The code is on another screen, or with another person. */
  elsewhere?: string;
  /** A code from an app, or the screen that sets that app up. */
  authenticator?: string;
  /** Telephones that aren't the user's own mobile phone, and what stands beside them. */
  otherPhone?: string;
  /** Verbs on a button that plainly confirms. None for sending: a button that says it may well send another code. */
  submit?: string;
  /** What may stand on such a button beside them; with any other word it does something else. */
  submitWith?: string;
  /** A box of a row, before its number; matched as it is, without accents. */
  digit?: string;
  /** `of` in `digit 1 of 6`; matched as it is. */
  digitOf?: string;
  /** How a date's placeholder begins; matched as it is. */
  dateFormat?: string;
  /** Names of the United States beyond those that browsers know. */
  unitedStates?: string;
}

/**
 * A language's words in texts, separated by spaces. From `topic` to `unit`: case and accents don't matter (see `fold` in
 * `lib/sms/normalize.ts`), `+` is a space or hyphen, `_` the edge of a word; without it a stem is found inside words too
 * (`Bestätigungscode`), and where two begin at the same letter, the longer one counts. From `currency` on they are regular
 * expressions, for the text as it is.
 */
export interface SmsWords {
  /** Matters that have codes of their own, and numbers that are no codes: offers, parcels, bookings, tickets. */
  topic?: string;
  /** What senders add below a code as well: offers, ways to unsubscribe. */
  offer?: string;
  /** That something expires, or must be told to nobody: a number with nothing else beside it is a code. */
  caution?: string;
  /** Words for a one-time code that mean nothing else. */
  strong?: string;
  /** Codes and passwords. */
  code?: string;
  /** Words for a number, which those beside them make a code or not. */
  number?: string;
  /** Confirming, logging in, registering. */
  auth?: string;
  /** Typing something in. */
  verb?: string;
  /** What a number after it is, other than a code. */
  label?: string;
  /** What a number after it is, unless a colon says otherwise. */
  holder?: string;
  /** What a number before it is, other than a code. */
  unit?: string;
  /** Currencies after an amount; `_` at the end where no letter may follow. ISO 4217 codes are known without it. */
  currency?: string;
  /** Currencies before an amount. */
  currencyBefore?: string;
  /** Units of time, size and distance after a number; `_` at the end where no letter may follow. */
  measure?: string;
  /** Streets, after a house number and a name. */
  street?: string;
  /** Signs that make a number before them the beginning of a date or time. */
  dateSign?: string;
  /** Signs that make the numbers after that a part of it. */
  dateSignNext?: string;
  /** What a full stop follows without ending the sentence; folded. */
  abbreviation?: string;
}
