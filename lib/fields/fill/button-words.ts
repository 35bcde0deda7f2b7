import { normalize } from '../normalize.ts';
import { SUBMIT, SUBMIT_WITH } from '../words.ts';

/** Whether a button's words, all of them, are those of confirming what stands in a form. */
export function saysConfirm(text: string): boolean {
  const name = normalize(text);
  return SUBMIT.test(name) && !/[\p{L}\p{N}]/u.test(strip(strip(name, SUBMIT), SUBMIT_WITH));
}

const strip = (text: string, words: RegExp): string => text.replace(new RegExp(words, 'g'), ' ');
