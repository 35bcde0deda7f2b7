import { isUnspeakable, normaliseCode } from './code-shape.ts';

const BARE = [
  /^#?\d{3,10}$/,
  /^(?:\d{2}[- ]\d{2,3}|\d{3}\.\d{3}|\d{3,4}[- ]\d{2,4}|\d{5}[- ]\d{5})$/,
  /^\d{2,3}[- ]\d{2,3}[- ]\d{2,3}$/,
  /^\d(?:[- ]\d){3,9}$/,
  /^[A-Z]{1,4}-(?:\d{3,8}|\d{3}[- ]\d{3})$/i,
  /^(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z0-9]{3,12}$/i,
  /^(?=[A-Z-]*\d)(?=[\d-]*[A-Z])[A-Z0-9]{2,5}(?:-[A-Z0-9]{2,5}){1,2}$/i,
];

/**
 * The code where the whole text is one: the provider's `code` field as a rule. Null for sentences, for numbers too long
 * to be one and for words.
 */
export function readBareCode(text: string): string | null {
  const printed = text.replace(/^["'([<{«「【]+|["')\]>}»」】.]+$/g, '');
  if (printed.length > 20) return null;
  if (/^[A-Z]{4,10}$/.test(printed)) return isUnspeakable(printed) ? printed : null;
  return BARE.some((shape) => shape.test(printed)) ? normaliseCode(printed.replace(/^#/, '')) : null;
}
