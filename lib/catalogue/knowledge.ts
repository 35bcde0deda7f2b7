import { KNOWN } from './data/known.ts';

/** A company's account, as far as renting a number for it goes. */
export interface Brand {
  /** Whose account serves here where the brand has no service of its own. */
  parent: Brand | null;
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

/** Who owns a host. */
export interface Owner {
  brand: Brand;
  unsure: boolean;
}

/** Everything that is known about sites, ready to be looked up. */
export interface Knowledge {
  /** Brands by the key of each of their names. */
  aliases: ReadonlyMap<string, readonly Alias[]>;
  /** Who owns a host and everything below it, unless a longer host is listed too; `*.host`: what lies below it only. */
  owners: ReadonlyMap<string, Owner>;
}

/**
 * Names that platforms keep for themselves below a host where all others are given to authors. Marked as pure, so that
 * screens, which load this file for nothing but `unlistedService`, go without.
 */
const PLATFORM = /* @__PURE__ */ new Set(
  /* @__PURE__ */ 'www www2 m mobile app apps my web users manage login signin signup register join auth sso id account accounts secure dashboard portal console studio support help api'.split(
    ' ',
  ),
);

let knowledge: Knowledge | null = null;

/** The knowledge, read at its first use: a few milliseconds. */
export function knownSites(): Knowledge {
  return (knowledge ??= read(KNOWN));
}

/**
 * Who owns exactly this host; its parents are asked apart. Where a platform gives names below its host to authors,
 * it owns only the names that platforms keep.
 */
export function ownerOf(host: string): Owner | undefined {
  const { owners } = knownSites();
  const own = owners.get(host);
  if (own) return own;
  const dot = host.indexOf('.');
  return PLATFORM.has(host.slice(0, dot)) ? undefined : owners.get(`*${host.slice(dot)}`);
}

/**
 * Reads one brand a line, `<parent key key:penalty? | host .suffix ?host *`: `parent` is a line's number, `?` means
 * unsure, `.suffix` repeats the first label of the host before it, `*` is the first key with `.com`. A `!` in place
 * of keys: a closed brand.
 */
function read(text: string): Knowledge {
  const lines = text.split('\n');
  const brands = lines.map((line): Brand => ({ parent: null, closed: line.startsWith('!') }));
  const aliases = new Map<string, Alias[]>();
  const owners = new Map<string, Owner>();
  for (let i = 0; i < lines.length; i += 1) {
    const brand = brands[i] as Brand;
    const line = lines[i] as string;
    const bar = line.indexOf('|');
    let first = '';
    for (const token of line.slice(0, bar).split(' ')) {
      if (token === '!') continue;
      if (token.startsWith('<')) {
        brand.parent = brands[Number(token.slice(1))] ?? null;
        continue;
      }
      const colon = token.indexOf(':');
      const unsure = colon >= 0 && token.endsWith('?');
      const key = colon < 0 ? token : token.slice(0, colon);
      const penalty = colon < 0 ? 0 : Number.parseInt(token.slice(colon + 1), 10);
      first ||= key;
      const known = aliases.get(key);
      if (known) known.push({ brand, penalty, unsure });
      else aliases.set(key, [{ brand, penalty, unsure }]);
    }
    let label = '';
    const sure: Owner = { brand, unsure: false };
    for (const token of line.slice(bar + 1).split(' ')) {
      if (token === '') continue;
      const unsure = token.startsWith('?');
      let host = unsure ? token.slice(1) : token;
      if (host === '*') host = `${first}.com`;
      else if (host.startsWith('.')) host = label + host;
      label = host.slice(0, host.indexOf('.'));
      owners.set(host, unsure ? { brand, unsure } : sure);
    }
  }
  return { aliases, owners };
}
