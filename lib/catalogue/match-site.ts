import { matchService, type SiteChoices } from './match-service.ts';
import type { Service } from './service.ts';
import { siteOf } from './site.ts';

/** A page's site and the service that it seems to need, for the screens; null for pages that are no web sites. */
export function matchSite(
  url: string,
  services: readonly Service[],
  choices: SiteChoices,
): { host: string; domain: string; service: Service | null; confidence: 'known' | 'guess' | null } | null {
  const site = siteOf(url);
  if (!site) return null;
  const match = matchService(url, services, choices);
  return { ...site, service: match?.service ?? null, confidence: match?.confidence ?? null };
}
