import { readFile } from 'node:fs/promises';
import { wordList } from '../../lib/sms/word-list.ts';
import { suffixList } from '../tools/suffix-list.ts';

/** A file of the package as the build puts it there: in place of what asks the browser for it. */
export async function readPackageFile(path: string): Promise<string> {
  if (path === 'data/suffixes.txt') return suffixList();
  if (path === 'data/words.txt') return wordList();
  return readFile(new URL(`../../lib/catalogue/${path}`, import.meta.url), 'utf8');
}
