/** Joins the curated brands and the two public sources into what `lib/catalogue/knowledge.ts` reads. */
import { parse } from 'tldts';
import { ALIAS, CAPITALS, UNSURE } from '../../lib/catalogue/knowledge.ts';
import { isGeneric, keyOf, partsOf } from '../../lib/catalogue/names.ts';

/** One line of the curated file, read. `penalty` and `unsure` as in `Alias` of `lib/catalogue/knowledge.ts`. */
export interface BrandLine {
  names: { text: string; penalty: number; unsure: boolean }[];
  parent: string | null;
  hosts: string[];
}

/** One entry of the site directory, as far as it is used. */
export interface DirectoryEntry {
  name: string;
  domains: string[];
}

interface Brand {
  parent: string | null;
  keys: { key: string; penalty: number; unsure: boolean }[];
  hosts: { host: string; unsure: boolean }[];
}

const WEAK = 40;
const DERIVED = 20;
const GLOBAL = new Set('com net org io co app ai me us tv gg so xyz gov edu fm to cc games dev social cash'.split(' '));

/** `nike.{com,com.cn}` → nike.com, nike.com.cn. */
function expandHosts(text: string): string[] {
  return text
    .split(' ')
    .filter(Boolean)
    .flatMap((token) => {
      const open = token.indexOf('{');
      if (open < 0) return [token];
      const close = token.indexOf('}', open);
      const before = token.slice(0, open);
      const after = token.slice(close + 1);
      return token
        .slice(open + 1, close)
        .split(',')
        .map((middle) => before + middle + after);
    });
}

/** Reads `Name / alias / ~weak alias / ?unsure alias / <Parent | host host`. */
export function readBrandLine(line: string): BrandLine {
  const [left = '', right = ''] = line.split('|');
  const result: BrandLine = { names: [], parent: null, hosts: expandHosts(right) };
  for (const raw of left.split(' / ')) {
    const text = raw.trim();
    if (text.startsWith('<')) result.parent = keyOf(text);
    else if (text.startsWith('~')) result.names.push({ text: text.slice(1), penalty: WEAK, unsure: false });
    else if (text.startsWith('?')) result.names.push({ text: text.slice(1), penalty: UNSURE, unsure: true });
    else if (text !== '') result.names.push({ text, penalty: result.names.length === 0 ? 0 : ALIAS, unsure: false });
  }
  return result;
}

const firstLabel = (host: string): string => host.slice(0, host.indexOf('.'));

/** A host as matching needs it: `www.` off, the whole domain where the host is only the brand's front door. */
function reduce(host: string, name: string): string[] {
  const { domain, domainWithoutSuffix } = parse(host, { allowPrivateDomains: true });
  if (!domain) return [];
  const bare = host.replace(/^www\./u, '');
  if (bare === domain) return [domain];
  const brand = keyOf(name);
  return domainWithoutSuffix === brand || keyOf(domain) === brand ? [domain] : [bare];
}

class Builder {
  readonly brands: Brand[] = [];
  readonly #byKey = new Map<string, { brand: Brand; penalty: number; unsure: boolean }[]>();
  readonly #owners = new Map<string, { brand: Brand; unsure: boolean }>();
  readonly primary = new Map<string, Brand>();

  #brand(parent: string | null): Brand {
    const brand: Brand = { parent, keys: [], hosts: [] };
    this.brands.push(brand);
    return brand;
  }

  #name(key: string, brand: Brand, penalty: number, unsure: boolean): void {
    const known = this.#byKey.get(key) ?? [];
    if (key === '' || known.some((alias) => alias.brand === brand)) return;
    this.#byKey.set(key, [...known, { brand, penalty, unsure }]);
    brand.keys.push({ key, penalty, unsure });
  }

  #own(host: string, brand: Brand, unsure: boolean): void {
    if (this.#owners.has(host)) return;
    this.#owners.set(host, { brand, unsure });
    brand.hosts.push({ host, unsure });
  }

  curated(lines: readonly string[]): void {
    for (const line of lines) {
      const { names, parent, hosts } = readBrandLine(line);
      const brand = this.#brand(parent);
      for (const { text, penalty, unsure } of names) this.#name(keyOf(text), brand, penalty, unsure);
      const key = keyOf(names[0]?.text ?? '');
      if (key !== '' && !this.primary.has(key)) this.primary.set(key, brand);
      for (const host of hosts) this.#own(host, brand, false);
    }
  }

  directory(entries: readonly DirectoryEntry[]): void {
    const derived: [string, Brand, number, boolean][] = [];
    const taken = new Set(this.#byKey.keys());
    for (const { name, domains } of entries) {
      const key = keyOf(name);
      const hosts = [...new Set(domains.flatMap((host) => reduce(host.toLowerCase(), name)))];
      // A curated brand of that name keeps its own rules and gains the hosts that it does not list.
      const curated = this.#byKey.get(key)?.find(({ unsure, penalty }) => !unsure && penalty < WEAK);
      const brand = curated?.brand ?? this.#brand(null);
      for (const host of hosts) this.#own(host, brand, false);
      if (curated) continue;
      // Rented numbers are American: a service that shares its name with a foreign company may be another one.
      const unsure =
        !hosts.some((host) => GLOBAL.has(host.slice(host.lastIndexOf('.') + 1))) || isGeneric(key) || key.length < 3;
      const penalty = unsure ? UNSURE : 0;
      if (!taken.has(key)) this.#name(key, brand, penalty, unsure);
      if (!this.primary.has(key)) this.primary.set(key, brand);
      const bare = name.endsWith(']') ? /^(.*) \[[A-Z]{2}\]$/u.exec(name)?.[1] : undefined;
      const others = bare === undefined ? partsOf(name) : [bare];
      if (name.endsWith('.com')) others.push(name.slice(0, -4));
      for (const other of others) {
        const otherKey = keyOf(other);
        if (otherKey.length >= 4 && !isGeneric(otherKey))
          derived.push([otherKey, brand, DERIVED + penalty, unsure || bare !== undefined]);
      }
    }
    for (const [key, brand, penalty, unsure] of derived) {
      if (!this.primary.has(key) && !taken.has(key)) this.#name(key, brand, penalty, unsure);
    }
  }

  /** Hosts that share one account system. */
  groups(groups: readonly string[][]): void {
    for (const group of groups) {
      const hosts = [...new Set(group.flatMap((host) => reduce(host.toLowerCase(), '')))];
      const owned = hosts.flatMap((host) => {
        const owner = this.#owners.get(host);
        return owner && !owner.unsure ? [{ label: firstLabel(host), brand: owner.brand }] : [];
      });
      const all = new Set(owned.map(({ brand }) => brand));
      for (const host of hosts) {
        const same = owned.find(({ label }) => label === firstLabel(host));
        if (same) this.#own(host, same.brand, false);
        else if (all.size === 1) for (const brand of all) this.#own(host, brand, true);
      }
    }
  }
}

/** A brand's names: a penalty is written where it is not what its place tells. */
function packNames({ keys }: Brand): string {
  return keys
    .map(({ key, penalty, unsure }, place) => {
      const usual = unsure ? UNSURE : place === 0 ? 0 : ALIAS;
      return key + (penalty === usual ? '' : `:${penalty}`) + (unsure ? '?' : '');
    })
    .join(' ');
}

const suffixOf = (host: string): string => host.slice(host.indexOf('.'));

/** The suffixes that a letter each is worth most for. */
function commonSuffixes(brands: readonly Brand[]): string[] {
  const written = new Map<string, number>();
  for (const host of brands.flatMap((brand) => brand.hosts.map((known) => known.host))) {
    const suffix = suffixOf(host);
    written.set(suffix, (written.get(suffix) ?? 0) + 1);
  }
  return [...written]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, CAPITALS.length)
    .map(([suffix]) => suffix);
}

/** A brand's hosts, one label's after the other: it stands once, the first key's not at all; nothing is that key's `.com`. */
function packHosts({ keys, hosts }: Brand, suffixes: readonly string[]): string {
  const key = keys[0]?.key ?? '';
  const labels = new Set([key, ...hosts.map(({ host }) => firstLabel(host))]);
  const packed: string[] = [];
  for (const label of labels) {
    const ends: string[] = [];
    const capitals: string[] = [];
    for (const { host, unsure } of hosts.filter((known) => firstLabel(known.host) === label)) {
      const capital = CAPITALS.charAt(suffixes.indexOf(suffixOf(host)));
      if (capital !== '' && !unsure) capitals.push(capital);
      else ends.push((unsure ? '?' : '') + (capital || suffixOf(host)));
    }
    if (capitals.length > 0) ends.unshift(capitals.toSorted().join(''));
    if (label !== key) ends[0] = (ends[0] ?? '').replace(/^\??/u, `$&${label}`);
    packed.push(...ends);
  }
  return packed.length === 1 && packed[0] === CAPITALS.charAt(suffixes.indexOf('.com')) ? '' : `|${packed.join(' ')}`;
}

/** One brand a line, in the form that `lib/catalogue/knowledge.ts` describes. */
export function buildKnowledge(
  curated: readonly string[],
  entries: readonly DirectoryEntry[],
  groups: readonly string[][],
): string {
  const builder = new Builder();
  builder.curated(curated);
  builder.directory(entries);
  builder.groups(groups);
  const { brands } = builder;
  const suffixes = commonSuffixes(brands);
  const lines = brands.map((brand) => {
    const parent = brand.parent === null ? undefined : builder.primary.get(brand.parent);
    return (parent ? `<${brands.indexOf(parent)} ` : '') + packNames(brand) + packHosts(brand, suffixes);
  });
  return [suffixes.join(' '), ...lines].join('\n');
}
