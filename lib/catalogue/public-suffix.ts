/** The public suffix of a host that is a name, in ASCII: what nobody can register, as `co.uk` or `github.io`. */
export type SuffixOf = (host: string) => string;

/**
 * Reads the public suffix list: how many rules there are, and then each on a line of its own (written by
 * tests/tools/suffix-list.ts). Throws where it isn't whole: without its rules strangers would share a site.
 */
export function readSuffixes(text: string): SuffixOf {
  const [count, ...lines] = text.split('\n');
  const rules = new Set(lines);
  if (rules.size === 0 || rules.size !== Number(count)) throw new Error('The public suffix list is not whole');
  return (host) => publicSuffix(host, rules);
}

/** As publicsuffix.org says: an exception wins, else the longest rule, else the last label is the suffix. */
function publicSuffix(host: string, rules: ReadonlySet<string>): string {
  for (let at = host; at !== ''; at = parentOf(at)) if (rules.has(`!${at}`)) return parentOf(at);
  for (let at = host; at !== ''; at = parentOf(at)) {
    const parent = parentOf(at);
    const isNamed = !at.startsWith('.');
    if (rules.has(at) || (isNamed && parent !== '' && rules.has(`*.${parent}`))) return at;
  }
  return host.slice(host.lastIndexOf('.') + 1);
}

const parentOf = (host: string): string => (host.includes('.') ? host.slice(host.indexOf('.') + 1) : '');

/** The domain that someone registered below a suffix; null where a host is the suffix itself. */
export function registrableDomain(host: string, suffix: string): string | null {
  const leadingDots = /^\.*/.exec(host)?.[0].length ?? 0;
  if (host.length - leadingDots <= suffix.length) return null;
  return host.slice(host.lastIndexOf('.', host.length - suffix.length - 2) + 1);
}
