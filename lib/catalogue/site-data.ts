import { readPackageFile } from '../platform/package-file.ts';
import { readKnowledge, type Knowledge } from './knowledge.ts';
import type { MatchBasis } from './match-service.ts';
import { readSuffixes } from './public-suffix.ts';
import { siteRulesOver } from './site.ts';

/**
 * What a file of the package says, read by the first who asks and kept while the worker lives: parsed with the worker's
 * code it would slow down every wake-up, and few of them ask. Where it can't be read, `without` stands in, and who asks
 * next has it tried again.
 */
function packageData<T>(path: string, read: (text: string) => T, without: T): () => Promise<T> {
  let kept: Promise<T> | null = null;
  const load = async (): Promise<T> => {
    try {
      return read(await readPackageFile(path));
    } catch {
      kept = null;
      return without;
    }
  };
  return () => (kept ??= load());
}

const STRICT = siteRulesOver(null);
const NOTHING: Knowledge = { aliases: new Map(), owners: new Map() };

/** The rules of what is one site; where the list can't be read, the strict ones: every host is a site of its own. */
export const siteRules = packageData('data/suffixes.txt', (text) => siteRulesOver(readSuffixes(text)), STRICT);

/** What is known about sites; nothing where it can't be read. */
export const knownSites = packageData('data/known.txt', readKnowledge, NOTHING);

/** What matching goes by. */
export async function matchBasis(): Promise<MatchBasis> {
  const [rules, knowledge] = await Promise.all([siteRules(), knownSites()]);
  return { rules, knowledge, whole: rules !== STRICT && knowledge !== NOTHING };
}
