import { extractCode } from '../../../lib/sms/extract-code.ts';
import { readWordList } from '../../../lib/sms/word-hits.ts';
import { wordList } from '../../../lib/sms/word-list.ts';

const words = readWordList(wordList());

/** The code in a text, with the words of the package. */
export const readCode = (text: string): ReturnType<typeof extractCode> => extractCode(text, words);
