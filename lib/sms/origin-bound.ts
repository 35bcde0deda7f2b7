/** A code and the host that it is for. */
export interface BoundCode {
  code: string;
  /** The top-level host, lower case, international names in their ASCII form. */
  domain: string;
}

/**
 * Reads the last line of an origin-bound one-time code message, `@host #code`, as the WICG's "Origin-bound one-time
 * codes delivered via SMS" parses it (https://wicg.github.io/sms-one-time-codes/#parsing): nothing before the host,
 * one space between the tokens, what follows the code ignored. That may be an embedded frame's host, `@frame.example`
 * (`%frame.example` in drafts): the code still belongs to the site in the address bar. Null for every other line, and
 * where the host is none of the public web's.
 */
export function parseOriginBound(text: string): BoundCode | null {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  const tokens = /^@([^\s]+) #([^\s]+)/.exec(line);
  if (!tokens?.[1] || !tokens[2]) return null;
  const domain = hostOf(tokens[1]);
  return domain === null ? null : { code: tokens[2], domain };
}

function hostOf(token: string): string | null {
  if (token.length > 253 || /[/?#@:\\%]/.test(token) || !token.includes('.')) return null;
  const url = `https://${token}/`;
  return URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') : null;
}
