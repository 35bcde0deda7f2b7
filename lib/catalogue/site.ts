import { parse } from 'tldts';

/** The site of a page: its host, and the registrable domain that one party answers for. */
export interface Site {
  /** ASCII, lower case, no port, no closing dot. */
  host: string;
  /** The registrable domain; the host itself for addresses, single names and bare public suffixes. */
  domain: string;
}

const TLDTS = {
  allowPrivateDomains: true,
  extractHostname: false,
  validateHostname: false,
  detectIp: true,
} as const;

/**
 * Where a page lives, or null when it is no web page. The private part of the public suffix list counts:
 * `alice.github.io` and `bob.github.io` are two sites.
 */
export function siteOf(url: string): Site | null {
  const parsed = siteAndSuffix(url);
  return parsed && { host: parsed.host, domain: parsed.domain };
}

/** {@link siteOf} with the public suffix, which is null where the host has no registrable domain. */
export function siteAndSuffix(url: string): (Site & { suffix: string | null }) | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  // More than one closing dot: an address that leads nowhere.
  if (host === '' || host.endsWith('.')) return null;
  const { domain, publicSuffix, isIp } = parse(host, TLDTS);
  if (isIp || host.startsWith('[') || !domain) return { host, domain: host, suffix: null };
  return { host, domain, suffix: publicSuffix };
}
