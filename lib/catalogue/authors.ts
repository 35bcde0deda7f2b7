import { MULTI_AUTHOR } from './data/multi-author.ts';

/** Names that platforms keep for themselves below a domain where all others are given to authors. */
const NAMES = 'www m app api login signin signup register auth sso id account accounts secure'.split(' ');

/** {@link MULTI_AUTHOR}, ready to be looked up. */
interface Rules {
  /** Hosts that are sites of their own. */
  hosts: ReadonlySet<string>;
  /** Domains whose next names are authors', with the names that are the platform's. */
  named: ReadonlyMap<string, ReadonlySet<string>>;
  /** Domains below which each host is an author's. */
  deep: ReadonlySet<string>;
  /** Every domain that has an author's host somewhere below it. */
  above: ReadonlySet<string>;
}

let rules: Rules | null = null;

function read(): Rules {
  const hosts = new Set<string>();
  const named = new Map<string, Set<string>>();
  const deep = new Set<string>();
  const above = new Set<string>();
  for (const line of MULTI_AUTHOR.trim().split('\n')) {
    const [rule = '', ...own] = line.split(' ');
    const domain = rule.replace(/^\*+\./, '');
    if (rule.startsWith('**')) deep.add(domain);
    else if (rule.startsWith('*')) named.set(domain, new Set([...NAMES, ...own]));
    else hosts.add(domain);
    for (let at = rule; at !== ''; at = parentOf(at)) if (at !== rule) above.add(at);
  }
  return { hosts, named, deep, above };
}

const parentOf = (host: string): string => (host.includes('.') ? host.slice(host.indexOf('.') + 1) : '');

/**
 * Of a host and its parents up to the registrable domain, the one that a single author answers for; null where the
 * whole domain is one party's, as far as is known.
 */
export function authorsHost(host: string, domain: string): string | null {
  const { hosts, named, deep } = (rules ??= read());
  for (let at = host; at.length >= domain.length; at = parentOf(at)) {
    if (hosts.has(at)) return at;
    const parent = parentOf(at);
    if (deep.has(parent)) return host;
    const own = named.get(parent);
    if (own && !own.has(at.slice(0, at.indexOf('.')))) return at;
  }
  return null;
}

/** Whether hosts below a site's domain are other people's: what is allowed for it must then name one host. */
export function hasAuthorsBelow(domain: string): boolean {
  return (rules ??= read()).above.has(domain);
}
