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
export function asciiDigits(text: string): string {
  return text.replace(DIGIT, toAscii);
}
