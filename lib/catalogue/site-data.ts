import { packageData } from '../platform/package-data.ts';
import { readKnowledge, type Knowledge } from './knowledge.ts';
import type { MatchBasis } from './match-service.ts';
import { readSuffixes } from './public-suffix.ts';
import { siteRulesOver } from './site.ts';

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
