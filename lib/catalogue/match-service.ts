import { catalogueIndex, type Named } from './catalogue-index.ts';
import type { Brand, Knowledge } from './knowledge.ts';
import type { SiteRules } from './site.ts';

/** The user's own choices: registrable domain, or a more specific host, → `apiName`. */
export type SiteChoices = Readonly<Record<string, string>>;

/**
 * The service a page belongs to. `known`: from knowledge or the user's own choice. `guess`: the domain is
 * called what the service is called; nothing may be spent on it before the user has said yes.
 */
export interface ServiceMatch<S> {
  service: S;
  confidence: 'known' | 'guess';
}

/** Suffixes on which a company that is called `label` is likely to be found. Country domains are not. */
const COMMON_SUFFIXES = new Set(
  'com net org io co app ai me us tv gg so fm xyz games bet cash money social chat dating'.split(' '),
);

/** What matching goes by: what is one site, and what is known about sites. */
export interface MatchBasis {
  rules: SiteRules;
  knowledge: Knowledge;
  /** Whether both could be read. */
  whole: boolean;
}

/**
 * Which of `services` rents the number that the page at `url` would ask for, or null. Only the host decides.
 * The array's index is kept with the array: hand in a new array when the catalogue changes.
 */
export function matchService<S extends Named>(
  { rules, knowledge }: MatchBasis,
  url: string,
  services: readonly S[],
  choices: SiteChoices = {},
): ServiceMatch<S> | null {
  const site = rules.namedSiteOf(url);
  if (!site) return null;
  const index = catalogueIndex(services, knowledge);

  for (const host of hostsUpTo(site.host, site.domain)) {
    const apiName = Object.hasOwn(choices, host) ? choices[host] : undefined;
    const service = apiName === undefined ? undefined : index.byApiName.get(apiName);
    if (service) return { service, confidence: 'known' };
  }
  // No service fits an author's page, not even that of the domain around it.
  if (site.suffix === null || site.authored) return null;

  let owned = false;
  for (const host of hostsUpTo(site.host, site.registrable)) {
    const owner = knowledge.owners.get(host);
    if (!owner) continue;
    owned = true;
    for (let brand: Brand | null = owner.brand; brand; brand = brand.parent) {
      const claim = index.byBrand.get(brand);
      if (claim) return { service: claim.service, confidence: owner.unsure || claim.unsure ? 'guess' : 'known' };
    }
  }
  if (owned) return null;

  const label = site.registrable.slice(0, -site.suffix.length - 1);
  const claim =
    index.byDomain.get(site.registrable) ?? (COMMON_SUFFIXES.has(site.suffix) ? index.byLabel.get(label) : undefined);
  return claim ? { service: claim.service, confidence: 'guess' } : null;
}

/** The host and its parents down to a domain, most specific first. */
function hostsUpTo(host: string, domain: string): string[] {
  const hosts = [host];
  let rest = host;
  while (rest.length > domain.length) {
    rest = rest.slice(rest.indexOf('.') + 1);
    hosts.push(rest);
  }
  return hosts;
}
