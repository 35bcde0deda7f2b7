import { BRANDS } from './data/brands.ts';
import { DIRECTORY, GROUPS } from './data/directory.ts';
import { isGeneric, keyOf, partsOf } from './names.ts';

/** A company's account, as far as renting a number for it goes. */
export interface Brand {
  /** Whose account serves here where the brand has no service of its own: key of that brand's name. */
  parent: string | null;
  /** Pages below its hosts are their authors': no service fits, not even the surrounding domain's. */
  closed: boolean;
}

/** One way of naming a brand. */
export interface Alias {
  brand: Brand;
  /** Subtracted when services compete for the brand; 0 is its very name. */
  penalty: number;
  /** Too uncertain to spend on without asking. */
  unsure: boolean;
}

/** What is known about sites. */
export interface Knowledge {
  /** Brands by the key of each of their names. */
  aliases: ReadonlyMap<string, readonly Alias[]>;
  /** Who owns a host and everything below it, unless a longer host is listed too. */
  owners: ReadonlyMap<string, { brand: Brand; unsure: boolean }>;
  /** The brand that a key names first of all. */
  primary: ReadonlyMap<string, Brand>;
}

/** One line of the curated file, read. `penalty` and `unsure` as in {@link Alias}. */
export interface BrandLine {
  names: { text: string; penalty: number; unsure: boolean }[];
  parent: string | null;
  hosts: string[];
}

const WEAK = 40;
const UNSURE = 60;
const DERIVED = 20;

/** `nike.{com,com.cn}` → nike.com, nike.com.cn. */
export function expandHosts(text: string): string[] {
  return text
    .split(' ')
    .filter(Boolean)
    .flatMap((token) => {
      const open = token.indexOf('{');
      if (open < 0) return [token];
      const close = token.indexOf('}', open);
      const before = token.slice(0, open);
      const after = token.slice(close + 1);
      return token.slice(open + 1, close).split(',').map((middle) => before + middle + after);
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
    else if (text !== '') result.names.push({ text, penalty: result.names.length === 0 ? 0 : 2, unsure: false });
  }
  return result;
}

const lines = (text: string): string[] => text.split('\n').filter(Boolean);
const firstLabel = (host: string): string => host.slice(0, host.indexOf('.'));
const GLOBAL = new Set('com net org io co app ai me us tv gg so xyz gov edu fm to cc games dev social cash'.split(' '));

class Builder implements Knowledge {
  readonly aliases = new Map<string, Alias[]>();
  readonly owners = new Map<string, { brand: Brand; unsure: boolean }>();
  readonly primary = new Map<string, Brand>();

  name(key: string, alias: Alias): void {
    if (key === '') return;
    const known = this.aliases.get(key);
    if (!known) this.aliases.set(key, [alias]);
    else if (!known.some(({ brand }) => brand === alias.brand)) known.push(alias);
  }

  own(host: string, brand: Brand, unsure: boolean): void {
    if (!this.owners.has(host)) this.owners.set(host, { brand, unsure });
  }

  curated(): void {
    for (const line of lines(BRANDS)) {
      const { names, parent, hosts } = readBrandLine(line);
      const brand: Brand = { parent, closed: names[0]?.text === '!' };
      for (const { text, penalty, unsure } of names) this.name(keyOf(text), { brand, penalty, unsure });
      const key = keyOf(names[0]?.text ?? '');
      if (key !== '' && !this.primary.has(key)) this.primary.set(key, brand);
      for (const host of hosts) this.own(host, brand, false);
    }
  }

  directory(): void {
    const derived: [string, Alias][] = [];
    const taken = new Set(this.aliases.keys());
    for (const line of lines(DIRECTORY)) {
      const [name = '', list = '*'] = line.split('|');
      const key = keyOf(name);
      const hosts = list.split(' ').map((host) => (host === '*' ? `${key}.com` : host));
      // A curated brand of that name keeps its own rules and gains the hosts that it does not list.
      const curated = this.aliases.get(key)?.find(({ unsure, penalty }) => !unsure && penalty < WEAK);
      const brand: Brand = curated?.brand ?? { parent: null, closed: false };
      for (const host of hosts) this.own(host, brand, false);
      if (curated) continue;
      // Rented numbers are American: a service that shares its name with a foreign company may be another one.
      const unsure = !hosts.some((host) => GLOBAL.has(host.slice(host.lastIndexOf('.') + 1))) || isGeneric(key) || key.length < 3;
      const penalty = unsure ? UNSURE : 0;
      if (!taken.has(key)) this.name(key, { brand, penalty, unsure });
      if (!this.primary.has(key)) this.primary.set(key, brand);
      const bare = name.endsWith(']') ? /^(.*) \[[A-Z]{2}\]$/u.exec(name)?.[1] : undefined;
      const others = bare === undefined ? partsOf(name) : [bare];
      if (name.endsWith('.com')) others.push(name.slice(0, -4));
      for (const other of others) {
        const otherKey = keyOf(other);
        if (otherKey.length >= 4 && !isGeneric(otherKey)) {
          derived.push([otherKey, { brand, penalty: DERIVED + penalty, unsure: unsure || bare !== undefined }]);
        }
      }
    }
    for (const [key, alias] of derived) if (!this.primary.has(key) && !taken.has(key)) this.name(key, alias);
  }

  groups(): void {
    for (const line of lines(GROUPS)) {
      const hosts = line.split(' ');
      const owned = hosts.flatMap((host) => {
        const owner = this.owners.get(host);
        return owner && !owner.unsure ? [{ label: firstLabel(host), brand: owner.brand }] : [];
      });
      const all = new Set(owned.map(({ brand }) => brand));
      for (const host of hosts) {
        const same = owned.find(({ label }) => label === firstLabel(host));
        if (same) this.own(host, same.brand, false);
        else if (all.size === 1) for (const brand of all) this.own(host, brand, true);
      }
    }
  }
}

let knowledge: Knowledge | null = null;

/** The knowledge, read at its first use. */
export function knownSites(): Knowledge {
  if (knowledge) return knowledge;
  const builder = new Builder();
  builder.curated();
  builder.directory();
  builder.groups();
  knowledge = builder;
  return knowledge;
}
