import {
  CURRENCY_BEFORE,
  CURRENCY_SIGN,
  CURRENCY_WORD,
  DATE_SIGNS,
  MEASURE_STEM,
  MEASURE_WORD,
  NEXT_DATE_SIGNS,
  STREET,
} from './words.ts';

/** What stands in the place of a character that belongs to no code. */
const BLANK = '\u0001';

/** Letters of the scripts that put spaces between words; property classes take browsers long to compile. */
const LETTER = 'A-Za-z\\u00c0-\\u052f';
const SYMBOLS = '[$€£¥₹₽₩₺₫฿₴₦₱₪₡₲₵₸₭៛﷼৳₮₼₾]';
const ISO =
  'USD|EUR|GBP|INR|JPY|CNY|RMB|KRW|VND|IDR|MYR|THB|PHP|SGD|HKD|TWD|AUD|CAD|NZD|CHF|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|TRY|TL|RUB|UAH|KZT|UZS|GEL|AMD|AZN|SAR|AED|QAR|KWD|EGP|MAD|ILS|NIS|IRR|PKR|BDT|LKR|NPR|NGN|KES|GHS|ZAR|MXN|BRL|ARS|CLP|COP|PEN|HRK|RSD';
const BEFORE = `${SYMBOLS}|(?<![${LETTER}\\d])(?:${ISO}|${CURRENCY_BEFORE})\\.?`;
const AFTER = `${SYMBOLS}|${CURRENCY_SIGN}|(?:${ISO}|${CURRENCY_WORD})(?![${LETTER}\\d])`;
const NUMBER = "\\d(?:[\\d.,']{0,18}\\d)?";

/** Money: a currency beside a number; between two numbers it belongs to neither, as the other may be the code. */
const MONEY = [
  new RegExp(`(?<!\\d ?)(?:${BEFORE}) ?${NUMBER}`, 'g'),
  new RegExp(`(?<![\\d.,])(?:\\d{1,3}(?: \\d{3}){1,3}(?:,\\d\\d)?|${NUMBER}) ?(?:${AFTER})(?!\\.? ?\\d)`, 'g'),
  /(?<![\d.])\d{1,3}(?:[.,' ]\d{3}){0,4}[.,]\d{2}(?!\d|[.,]\d)/g,
  /(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)/g,
  /(?<!\d)\d{1,3}(?:\.\d{3})+(?: ?[dđ]|\.\d{3})(?![A-Za-z\u00c0-\u052f\d])/g,
  /(?<!\d)\d[\d.,]{0,12}р(?![\u0400-\u052f])/g,
];

/** Percentages tell of offers in every language. */
const PERCENT = /[%٪] ?\d{1,3}(?!\d)|(?<!\d)\d{1,3}(?:[.,]\d{1,2})? ?[%٪]/g;

const ADDRESSES = [
  /(?:https?:\/\/|www\.)[!-~]{1,300}/gi,
  /[a-z0-9.-]{1,64}\.[a-z]{2,24}\/[!-~]{0,300}/gi,
  /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}/g,
  /(?<!\w)@[a-z_][\w.]{1,40}/gi,
];

const MASKED_AND_DIALED = [
  /\*{1,20} ?\d{2,20}(?:\*\d{1,20}){0,5}#?/g,
  /[•·]{1,20} ?\d{2,6}/g,
  /(?<![A-Za-z0-9])[xX]{1,12}-?\d{3,5}(?![A-Za-z0-9])/g,
  /\.{2,} ?\d{3,6}(?!\d)/g,
  /\+ ?\d[\d ().-]{5,20}\d/g,
  /\(\d{2,5}\) ?\d{2,5}(?:[- .]?\d{2,5}){1,3}/g,
  /(?<!\d)0\d{1,4}[- ]\d{5,8}(?!\d)/g,
];

const TIMES = [
  /(?<!\d)\d{1,4}([./]) ?\d{1,2}\1 ?\d{1,4}(?!\d)/g,
  /(?<!\d)\d{1,2}\/\d{1,4}(?!\d)/g,
  new RegExp(`(?<!\\d)\\d{1,4} ?[${DATE_SIGNS}](?:\\d{1,2} ?[${NEXT_DATE_SIGNS}])*`, 'g'),
  /(?<!\d)\d{1,2}[:h]\d{2}(?::\d{2})?(?!\d)/g,
  /(?<!\d)\d{1,2}\.? ?(?:de )?[A-Za-z\u00c0-\u052f]{3,12}\.?,? (?:de |del )?(?:19|20)\d\d(?!\d)/g,
  /(?<![A-Za-z\u00c0-\u052f])[A-Za-z\u00c0-\u052f]{3,9}\.? \d{1,2},? (?:19|20)\d\d(?!\d)/g,
];

/** Three numbers with hyphens, no part of `4-8-2-9`. */
const HYPHENATED = /(?<!\d|\d-)\d{1,4}- ?\d{1,2}- ?\d{1,4}(?!\d|-\d(?!\d))/g;

/** Whether they could be a date: three pairs have a day and a month beside each other, `93-41-07` has none. */
function isDate(span: string): boolean {
  if (!/^\d\d-\d\d-\d\d$/.test(span)) return true;
  const [first = 0, second = 0, third = 0] = span.split('-').map(Number);
  const isDay = (day: number, month: number): boolean => day <= 31 && month <= 12;
  return isDay(first, second) || isDay(second, first) || isDay(third, second);
}

const MEASURES = [
  new RegExp(`(?<!\\d)\\d{1,4} ?(?:${MEASURE_WORD})(?![A-Za-z])`, 'gi'),
  new RegExp(`(?<!\\d)\\d{1,4} ?(?:${MEASURE_STEM})`, 'gi'),
  // House numbers before a street's name.
  new RegExp(`(?<!\\d)\\d{1,5} (?:[A-Z][a-z]{1,20} ){1,2}(?:${STREET})\\b`, 'g'),
];

/** Three groups of digits or more are a telephone, card or account number, unless they are single digits or pairs. */
const GROUPS = /(?<!\d)\d{1,6}(?:[- .]\d{1,6}){2,6}(?!\d)/g;
const SPACED_CODE = /^\d(?: \d){3,7}$|^\d(?:-\d){3,7}$|^\d\d([- ])\d\d\1\d\d$/;

/** A text without its noise. */
export interface BlankedText {
  /** As long as the text was. */
  text: string;
  /** Where a percentage stood; -1 where none did. */
  percentAt: number;
}

const blank = (span: string): string => BLANK.repeat(span.length);
const blankAll = (text: string, patterns: readonly RegExp[]): string =>
  patterns.reduce((rest, pattern) => rest.replace(pattern, blank), text);

/** Blanks what holds digits but is no code: addresses, money, percentages, telephone numbers, dates, times, durations. */
export function blankNoise(text: string): BlankedText {
  const counted = blankAll(text, [...ADDRESSES, ...MASKED_AND_DIALED, ...MONEY]);
  const rest = counted.replace(PERCENT, blank);
  const undated = rest.replace(HYPHENATED, (span) => (isDate(span) ? blank(span) : span));
  const untimed = blankAll(undated, [...TIMES, ...MEASURES]);
  return {
    text: untimed.replace(GROUPS, (span) => (SPACED_CODE.test(span) ? span : blank(span))),
    percentAt: counted.search(PERCENT),
  };
}
