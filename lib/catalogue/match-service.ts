import { catalogueIndex, type Named } from './catalogue-index.ts';
import { ownerOf, type Brand } from './knowledge.ts';
import { siteAndSuffix } from './site.ts';

/** The person's own choices: registrable domain, or a more specific host, → `apiName`. */
export type SiteChoices = Readonly<Record<string, string>>;

/**
 * The service a page belongs to. `known`: from knowledge or the person's own choice. `guess`: the domain is
 * called what the service is called; nothing may be spent on it before the person has said yes.
 */
export interface ServiceMatch<S> {
  service: S;
  confidence: 'known' | 'guess';
}

/** Suffixes on which a company that is called `label` is likely to be found. Country domains are not. */
const COMMON_SUFFIXES = new Set(
  'com net org io co app ai me us tv gg so fm xyz games bet cash money social chat dating'.split(' '),
);

/**
 * What a choice for the page at `url` is kept under, or null where the page is no web site: its registrable domain, or
 * its host where the hosts below that domain belong to different authors.
 */
export function choiceSite(url: string): string | null {
  const site = siteAndSuffix(url);
  return site && (authoredPart(hostsUpTo(site.host, site.domain)).at(-1) ?? null);
}

/**
 * Which of `services` rents the number that the page at `url` would ask for, or null. Only the host decides.
 * The array's index is kept with the array: hand in a new array when the catalogue changes.
 */
export function matchService<S extends Named>(
  url: string,
  services: readonly S[],
  choices: SiteChoices = {},
): ServiceMatch<S> | null {
  const site = siteAndSuffix(url);
  if (!site) return null;
  const hosts = hostsUpTo(site.host, site.domain);
  const index = catalogueIndex(services);

  for (const host of authoredPart(hosts)) {
    const apiName = Object.hasOwn(choices, host) ? choices[host] : undefined;
    const service = apiName === undefined ? undefined : index.byApiName.get(apiName);
    if (service) return { service, confidence: 'known' };
  }
  if (site.suffix === null) return null;

  let owned = false;
  for (const host of hosts) {
    const owner = ownerOf(host);
    if (!owner) continue;
    if (owner.brand.closed) return null;
    owned = true;
    for (let brand: Brand | null = owner.brand; brand; brand = brand.parent) {
      const claim = index.byBrand.get(brand);
      if (claim) return { service: claim.service, confidence: owner.unsure || claim.unsure ? 'guess' : 'known' };
    }
  }
  if (owned) return null;

  const label = site.domain.slice(0, -site.suffix.length - 1);
  const claim =
    index.byDomain.get(site.domain) ?? (COMMON_SUFFIXES.has(site.suffix) ? index.byLabel.get(label) : undefined);
  return claim ? { service: claim.service, confidence: 'guess' } : null;
}

/** Of a host and its parents, those that belong to whoever made the page. */
function authoredPart(hosts: string[]): string[] {
  const at = hosts.findIndex((host) => ownerOf(host)?.brand.closed === true);
  return at < 0 ? hosts : hosts.slice(0, at + 1);
}

/** The host and its parents down to the registrable domain, most specific first. */
function hostsUpTo(host: string, domain: string): string[] {
  const hosts = [host];
  let rest = host;
  while (rest.length > domain.length) {
    rest = rest.slice(rest.indexOf('.') + 1);
    hosts.push(rest);
  }
  return hosts;
}
