/** Characters without a width: joiners, direction marks, soft hyphens, variation selectors, key caps. */
const INVISIBLE =
  /\u00ad|\u034f|\u061c|\u0640|[\u064b-\u0652]|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2069]|\ufe0e|\ufe0f|\u20e3|\ufeff/g;

/** Marks of messengers and mails around a word: `*482913*`, `**482913**`, `_482913_`. */
const EMPHASIS = /(?<![\w*`])(\*{1,3}|_{1,2}|`)([A-Za-z0-9](?:[A-Za-z0-9 -]{1,12}[A-Za-z0-9])?)\1(?![\w*#`])/g;

/**
 * An SMS as the rest of this folder reads it: compatibility forms folded (full-width digits, no-break spaces), ASCII
 * digits, one kind of hyphen, `\n` line ends, nothing invisible, no emphasis, no space at the ends. Case and accents stay.
 */
export function normalizeText(text: string): string {
  return asciiDigits(text.replaceAll('№', ' nr ').normalize('NFKC').replace(INVISIBLE, ''))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u0130/g, 'I')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\v\f]/g, ' ')
    .replace(EMPHASIS, '$2')
    .trim();
}

/** The zero of each script whose ten digits stand in a row in Unicode (general category Nd); NFKC folds the rest. */
const ZEROS = '٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᭐᮰᱀᱐';

const DIGIT = /[^\P{Nd}0-9]/gu;

function toAscii(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  for (const zero of ZEROS) {
    const value = point - (zero.codePointAt(0) ?? 0);
    if (value >= 0 && value <= 9) return String(value);
  }
  return digit;
}

/** The text with the digits of other scripts (Arabic-Indic, Devanagari, Thai, …) as 0–9; the length stays. */
function asciiDigits(text: string): string {
  return text.replace(DIGIT, toAscii);
}

const ACCENTED = /[\u00c0-\u024f\u0370-\u04ff\u0622-\u0626\u06c0-\u06d3\u1e00-\u1fff]/g;
const UNDECOMPOSED: Record<string, string> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ı: 'i',
  ə: 'e',
  ς: 'σ',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ى: 'ي',
};

/** Lower case without accents, character for character: an index into the result is one into the text. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(ACCENTED, (letter) => letter.normalize('NFD').charAt(0))
    .replace(/[łđðøıəςیکةى]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
}
