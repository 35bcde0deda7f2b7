/** A company's account, as far as renting a number for it goes. */
export interface Brand {
  /** Whose account serves here where the brand has no service of its own. */
  parent: Brand | null;
}

/** One way of naming a brand. */
export interface Alias {
  brand: Brand;
  /** Subtracted when services compete for the brand; 0 is its very name. */
  penalty: number;
  /** Too uncertain to spend on without asking. */
  unsure: boolean;
}

/** Who owns a host. */
interface Owner {
  brand: Brand;
  unsure: boolean;
}

/** Everything that is known about sites, ready to be looked up. */
export interface Knowledge {
  /** Brands by the key of each of their names. */
  aliases: ReadonlyMap<string, readonly Alias[]>;
  /** Who owns a host and everything below it, unless a longer host is listed too. */
  owners: ReadonlyMap<string, Owner>;
}

/** The penalties of a brand's further names, and of one too uncertain to spend on. */
export const ALIAS = 2;
export const UNSURE = 60;

/** The capitals that stand for suffixes: no host has one. */
export const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** A host, or its labels before the suffixes that capitals stand for. */
const HOSTS = /^\??([^A-Z]*)([A-Z]*)$/;

/**
 * Reads the known sites of the package (lib/catalogue/data/known.txt): one brand a line,
 * `<parent key other key:penalty key?|hostAB .suffix ?host`, which leaves out what can be told: `parent` is a line's
 * number; the first key's penalty is 0, the others' {@link ALIAS}, and `?`, unsure, has {@link UNSURE}. A capital is one of the suffixes that the first line lists, and several stand for as many hosts; a
 * suffix without a label repeats that of the host before it, or the first key; without a bar the one host is the first
 * key's `.com`. An unsure host has a `?` in front.
 */
export function readKnowledge(text: string): Knowledge {
  const [suffixes = '', ...lines] = text.trimEnd().split('\n');
  const suffixOf = suffixes.split(' ');
  const brands = lines.map((): Brand => ({ parent: null }));
  const aliases = new Map<string, Alias[]>();
  const owners = new Map<string, Owner>();
  for (let i = 0; i < lines.length; i += 1) {
    const brand = brands[i] as Brand;
    const [names = '', hosts = '.com'] = (lines[i] as string).split('|');
    let label = '';
    for (const token of names.split(' ')) {
      if (token.startsWith('<')) {
        brand.parent = brands[Number(token.slice(1))] ?? null;
        continue;
      }
      const unsure = token.endsWith('?');
      const [key = '', written] = (unsure ? token.slice(0, -1) : token).split(':');
      const penalty = written ? Number(written) : unsure ? UNSURE : label === '' ? 0 : ALIAS;
      label ||= key;
      const known = aliases.get(key);
      if (known) known.push({ brand, penalty, unsure });
      else aliases.set(key, [{ brand, penalty, unsure }]);
    }
    const sure: Owner = { brand, unsure: false };
    for (const token of hosts.split(' ')) {
      if (token === '') continue;
      const unsure = token.startsWith('?');
      const owner = unsure ? { brand, unsure } : sure;
      const [, written = '', letters = ''] = HOSTS.exec(token) ?? [];
      const dot = written.indexOf('.');
      const first = letters === '' ? written.slice(0, dot) : written;
      const host = first === '' ? label + written : written;
      label = first || label;
      if (letters === '') owners.set(host, owner);
      for (const letter of letters) owners.set(host + (suffixOf[CAPITALS.indexOf(letter)] ?? ''), owner);
    }
  }
  return { aliases, owners };
}
