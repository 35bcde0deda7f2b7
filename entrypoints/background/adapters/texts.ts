import { siteRules } from '../../../lib/catalogue/site-data.ts';
import { packageData } from '../../../lib/platform/package-data.ts';
import type { ReadText } from '../../../lib/rentals/model/unread-text.ts';
import { extractCode } from '../../../lib/sms/extract-code.ts';
import { readWordList } from '../../../lib/sms/word-hits.ts';

/** The words around codes: few wake-ups come with a text. Without them its reader leaves the user to pick the code. */
const words = packageData('data/words.txt', readWordList, null);

/** The code in a text, and the host that the text binds it to. */
export const readCode = async (text: string): Promise<ReturnType<typeof extractCode>> =>
  extractCode(text, await words());

/** {@link readCode} for a rental's text. */
export const readText: ReadText = async (text) => {
  const found = text === null ? null : await readCode(text);
  const site = found?.domain === undefined ? null : (await siteRules()).siteOf(`https://${found.domain}/`);
  return { code: found?.code ?? null, codeDomain: site?.domain ?? null };
};
