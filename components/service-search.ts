import type { Service } from '../lib/catalogue/service.ts';

/** A service with the texts that a search looks at. */
export interface IndexedService {
  service: Service;
  name: string;
  apiName: string;
}

const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Prepares services for {@link searchServices}, once per catalogue: in stock first, then by name. */
export function indexServices(services: readonly Service[]): IndexedService[] {
  return services
    .map((service) => ({ service, name: fold(service.name), apiName: fold(service.apiName) }))
    .sort((a, b) => Number(b.service.stock > 0) - Number(a.service.stock > 0) || (a.name < b.name ? -1 : 1));
}

/** How well a service answers a folded query: 0 is best, null is not at all. */
function rank({ name, apiName }: IndexedService, query: string): number | null {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  const at = name.indexOf(query);
  if (at > 0) return /[\p{L}\p{N}]/u.test(name[at - 1] ?? '') ? 3 : 2;
  return apiName.includes(query) ? 4 : null;
}

/**
 * The services for what a person typed, best first: whole name, its start, the start of a word in it, any part.
 * Accents and case don't matter.
 */
export function searchServices(index: readonly IndexedService[], typed: string): Service[] {
  const query = fold(typed);
  if (query === '') return index.map((entry) => entry.service);
  const ranked: { service: Service; rank: number }[] = [];
  for (const entry of index) {
    const found = rank(entry, query);
    if (found !== null) ranked.push({ service: entry.service, rank: found });
  }
  return ranked.sort((a, b) => a.rank - b.rank).map((entry) => entry.service);
}
