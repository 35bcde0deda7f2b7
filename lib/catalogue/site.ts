import { authorsHost, hasAuthorsBelow } from './authors.ts';
import { registrableDomain, type SuffixOf } from './public-suffix.ts';

/** The site of a page: its host, and the domain that one party answers for. */
export interface Site {
  /** ASCII, lower case, no port, no closing dot. */
  host: string;
  /**
   * The registrable domain; the author's own host where the hosts below that domain are different authors'; the host
   * itself for addresses, single names and bare public suffixes.
   */
  domain: string;
}

/** A {@link Site}, and what its address says of who else may be there. */
interface PageSite extends Site {
  /** The page came unencrypted, over http; missing where it did not. */
  plain?: true;
  /** Hosts below its domain are other people's sites, or it has no domain of its own; missing where neither is so. */
  shared?: true;
}

/** A {@link Site}, with what choosing a service for it needs. */
interface NamedSite extends Site {
  /** Null where the host has no registrable domain, or none is known. */
  suffix: string | null;
  registrable: string;
  /** Its pages are an author's: the company that owns the registrable domain has not made them. */
  authored: boolean;
}

/**
 * The one rule of what is one site, for codes, numbers, links and permissions alike. The private part of the public
 * suffix list counts, and the project's own list of domains with many authors: `alice.github.io` and `bob.github.io` are
 * two sites, and so are `alice.tumblr.com` and `bob.tumblr.com`.
 */
export interface SiteRules {
  /** Where a page lives, or null when it is no web page. */
  siteOf(url: string): Site | null;
  /** The site of a host's pages. */
  siteOfHost(host: string): Site | null;
  /** `siteOf`, with what a number that is rented on the page has to know of it. */
  pageSiteOf(url: string): PageSite | null;
  /** `siteOf`, with what choosing a service for the page needs. */
  namedSiteOf(url: string): NamedSite | null;
}

/** Whether an address is one of https. */
export const isEncrypted = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:';

/**
 * The rules over a public suffix list. Without one every host is a site of its own, shared with others: no code, number
 * or permission goes to another host, no service is taken for known, and what was right to refuse stays refused.
 */
export function siteRulesOver(suffixOf: SuffixOf | null): SiteRules {
  const namedSiteOf = (url: string): NamedSite | null => {
    const host = hostOf(url);
    if (host === null) return null;
    const suffix = suffixOf === null || ADDRESS.test(host) ? null : suffixOf(host);
    const registrable = suffix === null ? null : registrableDomain(host, suffix);
    if (registrable === null) return { host, domain: host, registrable: host, suffix: null, authored: false };
    const author = authorsHost(host, registrable);
    return { host, domain: author ?? registrable, registrable, suffix, authored: author !== null };
  };
  const siteOf = (url: string): Site | null => {
    const named = namedSiteOf(url);
    return named && { host: named.host, domain: named.domain };
  };
  return {
    namedSiteOf,
    siteOf,
    siteOfHost: (host) => siteOf(`https://${host}/`),
    pageSiteOf(url) {
      const named = namedSiteOf(url);
      if (!named) return null;
      const { host, domain, suffix } = named;
      const shared = suffix === null || hasAuthorsBelow(domain);
      return { host, domain, ...(!isEncrypted(url) && { plain: true }), ...(shared && { shared: true }) };
    },
  };
}

/** IPv4 and IPv6, as addresses of pages write them. */
const ADDRESS = /^(?:\[.*|\d+\.\d+\.\d+\.\d+)$/;

/** The host of a web page, without a closing dot; null where an address is none of a web page's. */
export function hostOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  // More than one closing dot: an address that leads nowhere.
  return host === '' || host.endsWith('.') ? null : host;
}
