import type { Picker } from '../../lib/catalogue/picker.ts';
import type { Service } from '../../lib/core/service.ts';
import { chanceOf, type TrackRecord } from '../../lib/rentals/model/track-record.ts';
import type { FindSimilar } from './similar-texts.ts';

/** A service with the texts that are searched. */
interface Entry {
  service: Service;
  name: string;
  /** The name without spaces and punctuation. */
  joined: string;
  apiName: string;
}

/** Services prepared for {@link searchServices}. */
interface ServiceIndex {
  entries: readonly Entry[];
  /** What the fuzzy matcher looks through, one text an entry. */
  texts: string[];
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
const join = (folded: string): string =>
  folded
    .replaceAll('&', 'and')
    .replaceAll('+', 'plus')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Prepares services for {@link searchServices}, once per catalogue. */
export function indexServices(services: readonly Service[]): ServiceIndex {
  const entries = services.map((service): Entry => {
    const name = fold(service.name);
    return { service, name, joined: join(name), apiName: fold(service.apiName) };
  });
  return { entries, texts: entries.map(({ name, joined, apiName }) => `${name} ${joined} ${apiName}`) };
}

/** How well a service matches a folded query as it stands: 0 is best, null is not at all. */
function rank({ name, joined, apiName }: Entry, query: string, queryJoined: string): number | null {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  const at = name.indexOf(query);
  if (at > 0) return /[\p{L}\p{N}]/u.test(name[at - 1] ?? '') ? 3 : 2;
  if (apiName.includes(query)) return 4;
  if (queryJoined === '') return null;
  return joined.includes(queryJoined) ? 4 : null;
}

const FUZZY = 5;

/** By `apiName`. */
type Records = ReadonlyMap<string, TrackRecord>;

/** What a search knows beyond services and user. Without `findSimilar` no typing error is forgiven. */
interface SearchAids {
  findSimilar: FindSimilar | null;
  /** The service for unlisted sites, which comes last. */
  unlisted: string | null;
  /** How the services' last numbers did; missing where none was rented. */
  records?: Records;
}

/**
 * Favorites, then services lately rented, then the rest. By what works, those lately rented stand among the rest: they are
 * the ones that are compared.
 */
function placeOf(picker: Picker): (apiName: string) => number {
  const places = new Map<string, number>();
  if (picker.sort !== 'works') for (const [i, apiName] of picker.recent.entries()) places.set(apiName, 1 + i / 100);
  for (const apiName of picker.favourites) places.set(apiName, 0);
  return (apiName) => places.get(apiName) ?? 2;
}

/**
 * The services for what a user typed, best first: whole name, its start, the start of a word in it, any part, and
 * what is one typing error a word away. Accents, case, spaces and punctuation don't matter. With nothing typed: all of
 * them, favorites and recent ones first, what is out of stock last. By price, stock or what works, where the user wants
 * that, matches as typed still come before those with a typing error.
 */
export function searchServices(
  index: ServiceIndex,
  typed: string,
  picker: Picker,
  { findSimilar, unlisted, records }: SearchAids,
): Service[] {
  const query = fold(typed);
  const found: { entry: Entry; tier: number; place: number; last: boolean }[] = [];
  const place = placeOf(picker);
  const add = (entry: Entry, tier: number): void => {
    const { apiName } = entry.service;
    found.push({ entry, tier, place: place(apiName), last: apiName === unlisted });
  };
  if (query === '') {
    for (const entry of index.entries) add(entry, 0);
  } else {
    const queryJoined = join(query);
    const taken = new Set<Entry>();
    for (const entry of index.entries) {
      const tier = rank(entry, query, queryJoined);
      if (tier === null) continue;
      taken.add(entry);
      add(entry, picker.sort === 'name' ? tier : 0);
    }
    for (const [i, at] of (findSimilar?.(index.texts, query) ?? []).entries()) {
      const entry = index.entries[at];
      if (entry && !taken.has(entry)) add(entry, picker.sort === 'name' ? FUZZY + i : FUZZY);
    }
  }
  const compare = comparison(picker.sort, records);
  return found
    .sort(
      (a, b) =>
        a.tier - b.tier ||
        Number(a.last) - Number(b.last) ||
        a.place - b.place ||
        Number(b.entry.service.stock > 0) - Number(a.entry.service.stock > 0) ||
        compare(a.entry, b.entry),
    )
    .map(({ entry }) => entry.service);
}

function comparison(sort: Picker['sort'], records: Records | undefined): (a: Entry, b: Entry) => number {
  const byName = (a: Entry, b: Entry): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  if (sort === 'price') return (a, b) => a.service.price - b.service.price || byName(a, b);
  if (sort === 'stock') return (a, b) => b.service.stock - a.service.stock || byName(a, b);
  if (sort === 'works') {
    const chance = ({ service }: Entry): number => chanceOf(records?.get(service.apiName));
    const time = ({ service }: Entry): number => records?.get(service.apiName)?.usualMs ?? Number.MAX_VALUE;
    return (a, b) => chance(b) - chance(a) || time(a) - time(b) || byName(a, b);
  }
  return byName;
}
