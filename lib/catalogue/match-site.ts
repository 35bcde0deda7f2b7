import { matchService } from './match-service.ts';
import type { Service } from './service.ts';
import { siteOf } from './site.ts';

/** A page's site and the service that it seems to need, for the screens; null for pages that are no web sites. */
export function matchSite(
  url: string,
  services: readonly Service[],
): { host: string; domain: string; service: Service | null; confidence: 'known' | 'guess' | null } | null {
  const site = siteOf(url);
  if (!site) return null;
  const match = matchService(url, services);
  // What no list confirms is a guess, however well the site is known.
  const confidence = match?.service.unpriced ? 'guess' : (match?.confidence ?? null);
  return { ...site, service: match?.service ?? null, confidence };
}
