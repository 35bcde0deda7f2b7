import { askedHost, type RentalSite } from '../model/rental.ts';

/** What is asked of the browser for a site: see {@link patternFor}. */
type Asked = Pick<RentalSite, 'domain' | 'shared'>;

/** An address, or a name without a dot: it has no hosts below it. */
const LONE = /^(?:\[.*\]|[\d.]+|[^.]+)$/;

/**
 * The match pattern that lets the extension into a host, and no further, by https alone. Only where the host is the
 * domain of a rental's site that has it to itself, all hosts of that site: where its pages go on is not known yet.
 */
export function patternFor(host: string, site: Asked | null): string {
  if (site === null || site.shared === true || LONE.test(site.domain)) return `https://${host}/*`;
  const { domain } = site;
  return host === domain ? `https://*.${domain}/*` : `https://${host}/*`;
}

/** Whether a site is among the patterns that the user has granted, those of earlier versions (`*://…`) included. */
export function isGranted(site: RentalSite, granted: readonly string[]): boolean {
  const pattern = patternFor(askedHost(site), site);
  return granted.includes(pattern) || granted.includes(pattern.replace('https', '*'));
}

/** What a match pattern of one site is called. */
export const siteOfPattern = (pattern: string): string => pattern.replace(/^[^:]+:\/\/(?:\*\.)?|\/\*$/g, '');
