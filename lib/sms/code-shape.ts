/** Letters before a hyphen that pages print beside the field: Google's `G-`, Facebook's `FB-`, banks' four letters. */
const PREFIXED = /^[A-Z]{1,4}-(\d{3,8}|\d{3}[- ]\d{3})$/i;
const DIGITS = /^\d(?:[-. ]?\d)*$/;

/** A code as it is typed: digits without separators, without a printed prefix; one with letters as printed. */
export function normalizeCode(printed: string): string {
  const digits = PREFIXED.exec(printed)?.[1] ?? printed;
  return DIGITS.test(digits) ? digits.replace(/\D/g, '') : digits;
}

/** Whether letters alone are too rich in consonants for a word: `QXKTRW`, not `HELLO`. */
export function isUnspeakable(letters: string): boolean {
  return /[^AEIOUY]{4}/i.test(letters) || !/[AEIOUY]/i.test(letters);
}

/** Whether a token reads like a voucher, a word and a round number, `SAVE30`, or like a name, `Parcel2U`. */
export function isVoucherLike(token: string): boolean {
  const word = /^[A-Z]{3,}(?=\d{1,3}$)/i.exec(token)?.[0] ?? /[a-z]{4,}/.exec(token)?.[0];
  return word !== undefined && !isUnspeakable(word);
}
