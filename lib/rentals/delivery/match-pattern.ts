/** An address, or a name without a dot: it has no hosts below it. */
const LONE = /^(?:\[.*\]|[\d.]+|[^.]+)$/;

/**
 * The match pattern that lets the extension into a host: with all its site's where the host is of `domain` (the
 * rental's registrable domain), else into that one host alone.
 */
export function patternFor(host: string, domain: string | null): string {
  if (domain === null || LONE.test(domain)) return `*://${host}/*`;
  return host === domain || host.endsWith(`.${domain}`) ? `*://*.${domain}/*` : `*://${host}/*`;
}

/** What a match pattern of one site is called. */
export const siteOfPattern = (pattern: string): string => pattern.replace(/^[^:]+:\/\/(?:\*\.)?|\/\*$/g, '');
