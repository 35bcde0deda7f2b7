import type { Service } from '../core/service.ts';
import { siteMatchesItem, type SiteMatches } from './items.ts';
import { matchSite, unlistedIn, type MatchedSite } from './match-site.ts';
import type { SiteChoices } from './match-service.ts';
import { matchBasis } from './site-data.ts';
import { hostOf } from './site.ts';

/** More hosts than that are not remembered. */
const MAX_HOSTS = 200;

/**
 * {@link matchSite}, kept until the browser ends: a popup on a site that it was opened on before waits for no file and
 * no index. With `keep` false nothing is remembered of the page.
 */
export async function keptMatch(
  url: string,
  { services, choices, keep }: { services: readonly Service[]; choices: SiteChoices; keep: boolean },
): Promise<MatchedSite | null> {
  const host = hostOf(url);
  if (host === null) return null;
  const stamp = stampOf(services, choices);
  const kept = await siteMatchesItem.get();
  const hosts: SiteMatches['hosts'] = kept.stamp === stamp ? kept.hosts : [];
  const known = hosts.find((one) => one.host === host);
  if (known) {
    const service = known.place === null ? null : (services[known.place] ?? null);
    return { host, domain: known.domain, service, confidence: known.confidence, unlisted: unlistedIn(services) };
  }
  const basis = await matchBasis();
  const match = matchSite(basis, url, services, choices);
  if (match && keep && basis.whole) {
    const place = match.service === null ? null : services.indexOf(match.service);
    const found = { host, domain: match.domain, place, confidence: match.confidence };
    await siteMatchesItem.set({ stamp, hosts: [found, ...hosts].slice(0, MAX_HOSTS) }).catch(() => undefined);
  }
  return match;
}

/** Differs where another list of services, or other choices, could lead to another match. */
function stampOf(services: readonly Service[], choices: SiteChoices): string {
  let text = JSON.stringify(choices);
  for (const { apiName, name, unpriced } of services) text += `\n${apiName}\t${name}\t${unpriced === true ? 1 : 0}`;
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return `${services.length} ${a >>> 0} ${b >>> 0}`;
}
