/**
 * The words around codes, all languages' together, as a file of the package: few wake-ups of the background come with a
 * text, and parsed with its code they would slow down each of them.
 */
import type { SmsWords } from '../core/words/kinds.ts';
import { SMS_TABLES } from '../core/words/tables.ts';
import { fold } from './normalize.ts';
import { WORD_KINDS } from './word-hits.ts';

/** The words of a kind, folded and sorted, as scripts that stand together compress better. */
function folded(kind: keyof SmsWords): string {
  const words = SMS_TABLES.map((table) => table[kind]?.trim() ?? '').join(' ');
  return [...new Set(fold(words.normalize('NFKC')).split(/\s+/))].filter(Boolean).toSorted().join(' ');
}

/** What `readWordList` reads: a line for each kind, with its words in the notation of {@link SmsWords}. */
export const wordList = (): string => WORD_KINDS.map(folded).join('\n');
