import { parse } from 'tldts';
import { authorsHost, hasAuthorsBelow } from './authors.ts';

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
export interface PageSite extends Site {
  /** The page came unencrypted, over http; missing where it did not. */
  plain?: true;
  /** Hosts below its domain are other people's sites, or it has no domain of its own; missing where neither is so. */
  shared?: true;
}

/** A {@link Site}, with what choosing a service for it needs. */
export interface NamedSite extends Site {
  /** Null where the host has no registrable domain. */
  suffix: string | null;
  registrable: string;
  /** Its pages are an author's: the company that owns the registrable domain has not made them. */
  authored: boolean;
}

const TLDTS = {
  allowPrivateDomains: true,
  extractHostname: false,
  validateHostname: false,
  detectIp: true,
} as const;

/**
 * Where a page lives, or null when it is no web page: the one rule of what is one site, for codes, numbers, links and
 * permissions alike. The private part of the public suffix list counts, and the project's own list of domains with many
 * authors: `alice.github.io` and `bob.github.io` are two sites, and so are `alice.tumblr.com` and `bob.tumblr.com`.
 */
export function siteOf(url: string): Site | null {
  const named = namedSiteOf(url);
  return named && { host: named.host, domain: named.domain };
}

/** The site of a host's pages; see {@link siteOf}. */
export const siteOfHost = (host: string): Site | null => siteOf(`https://${host}/`);

/** {@link siteOf}, with what a number that is rented on the page has to know of it. */
export function pageSiteOf(url: string): PageSite | null {
  const named = namedSiteOf(url);
  if (!named) return null;
  const { host, domain, suffix } = named;
  const shared = suffix === null || hasAuthorsBelow(domain);
  return { host, domain, ...(!isEncrypted(url) && { plain: true }), ...(shared && { shared: true }) };
}

/** Whether an address is one of https. */
export const isEncrypted = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:';

/** {@link siteOf}, with what choosing a service for the page needs. */
export function namedSiteOf(url: string): NamedSite | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  // More than one closing dot: an address that leads nowhere.
  if (host === '' || host.endsWith('.')) return null;
  const { domain, publicSuffix, isIp } = parse(host, TLDTS);
  if (isIp || host.startsWith('[') || !domain)
    return { host, domain: host, registrable: host, suffix: null, authored: false };
  const author = authorsHost(host, domain);
  return { host, domain: author ?? domain, registrable: domain, suffix: publicSuffix, authored: author !== null };
}
