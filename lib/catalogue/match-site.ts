import { isCatchAll } from './catch-all.ts';
import { matchService, type MatchBasis, type SiteChoices } from './match-service.ts';
import type { Service } from '../core/service.ts';

/** What a page's site is, and what a number for it could be rented for. */
export interface MatchedSite {
  host: string;
  domain: string;
  /** The service that the page seems to need; null where none is sure or likely. */
  service: Service | null;
  confidence: 'known' | 'guess' | null;
  /** The service that can be rented for sites that have none of their own; never picked, but offered. */
  unlisted: Service | null;
}

/** What the screens need to know of a page; null for pages that are no websites. */
export function matchSite(
  basis: MatchBasis,
  url: string,
  services: readonly Service[],
  choices: SiteChoices,
): MatchedSite | null {
  const site = basis.rules.siteOf(url);
  if (!site) return null;
  const match = matchService(basis, url, services, choices);
  // What no list confirms is a guess, however well the site is known, unless the user chose it there.
  const isGuess = match?.service.unpriced === true && choices[site.domain] !== match.service.apiName;
  const confidence = isGuess ? 'guess' : (match?.confidence ?? null);
  return { ...site, service: match?.service ?? null, confidence, unlisted: unlistedIn(services) };
}

/** The service for sites that have none of their own, in stock. */
export const unlistedIn = (services: readonly Service[]): Service | null =>
  services.find(({ name, apiName, stock }) => stock > 0 && isCatchAll(name, apiName)) ?? null;
