import { knownSites, type Alias, type Brand } from './knowledge.ts';
import { isCatchAll, isGeneric, keyOf, partsOf, undecorated } from './names.ts';

/** What matching needs of a service. */
export interface Named {
  apiName: string;
  name: string;
}

interface Claim<S> {
  service: S;
  score: number;
  unsure: boolean;
}

/** A catalogue, joined to what is known about sites. */
export interface CatalogueIndex<S> {
  byApiName: ReadonlyMap<string, S>;
  /** The service that fits each brand best. */
  byBrand: ReadonlyMap<Brand, Claim<S>>;
  /** Services no knowledge speaks of, by the label a domain of theirs would have. */
  byLabel: ReadonlyMap<string, S>;
  /** Services whose name is itself a domain. */
  byDomain: ReadonlyMap<string, S>;
}

const FULL = 100;
const API_NAME = 85;
const BARE = 80;
const PART = 70;
const MIN_LABEL = 4;
const SEVERAL = /[/,;|([]/u;

const indexes = new WeakMap<readonly Named[], { length: number; index: CatalogueIndex<Named> }>();

/** The index of a catalogue, made once per array. */
export function catalogueIndex<S extends Named>(services: readonly S[]): CatalogueIndex<S> {
  const kept = indexes.get(services);
  if (kept && kept.length === services.length) return kept.index as CatalogueIndex<S>;
  const index = build(services);
  indexes.set(services, { length: services.length, index });
  return index;
}

function build<S extends Named>(services: readonly S[]): CatalogueIndex<S> {
  const { aliases } = knownSites();
  const byApiName = new Map<string, S>();
  const byBrand = new Map<Brand, Claim<S>>();
  const labels = new Map<string, Claim<S>>();
  const domains = new Map<string, Claim<S>>();

  const offer = <K>(to: Map<K, Claim<S>>, key: K, claim: Claim<S>): void => {
    const rival = to.get(key);
    // Of two that fit alike, the shorter name is the plainer service.
    const better =
      !rival ||
      claim.score > rival.score ||
      (claim.score === rival.score && claim.service.name.length < rival.service.name.length);
    if (better) to.set(key, claim);
  };

  for (const service of services) {
    if (!byApiName.has(service.apiName)) byApiName.set(service.apiName, service);
    if (isCatchAll(service.name, service.apiName)) continue;

    const join = (text: string, score: number): boolean => {
      const found: readonly Alias[] = aliases.get(keyOf(text)) ?? [];
      for (const { brand, penalty, unsure } of found) {
        offer(byBrand, brand, { service, score: score - penalty, unsure });
      }
      return found.some(({ unsure }) => !unsure);
    };
    const label = (text: string, score: number): void => {
      const claim = { service, score, unsure: true };
      const lower = text.trim().toLowerCase();
      if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u.test(lower)) offer(domains, lower, claim);
      for (const form of new Set([keyOf(text), lower])) {
        if (form.length >= MIN_LABEL && /^[a-z0-9-]+$/u.test(form) && !/^\d+$/u.test(form) && !isGeneric(form)) {
          offer(labels, form, claim);
        }
      }
    };
    const use = (text: string, score: number): boolean => {
      if (join(text, score)) return true;
      label(text, score);
      return false;
    };

    // "AT&T" is one name, "Amazon / AWS" is two even where "Amazon AWS" is a name as well.
    const several = SEVERAL.test(service.name);
    let joined = use(service.name, FULL);
    if (joined && !several) continue;
    const bare = joined ? null : undecorated(service.name);
    if (bare !== null && use(bare, BARE)) continue;
    const parts = partsOf(service.name);
    for (const [place, part] of parts.entries()) {
      const score = PART - Math.min(place, 5) - Math.min(parts.length, 5);
      const plain = aliases.has(keyOf(part)) ? part : (undecorated(part) ?? part);
      if (use(plain, score)) joined = true;
    }
    if (!joined && keyOf(service.apiName).length >= MIN_LABEL) use(service.apiName, API_NAME);
  }

  const servicesOf = (map: ReadonlyMap<string, Claim<S>>): Map<string, S> =>
    new Map([...map].map(([key, claim]) => [key, claim.service]));
  return { byApiName, byBrand, byLabel: servicesOf(labels), byDomain: servicesOf(domains) };
}
